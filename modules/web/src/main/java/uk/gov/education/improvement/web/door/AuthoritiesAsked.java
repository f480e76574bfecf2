package uk.gov.education.improvement.web.door;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.authority.AuthorityRefusal;

/** The authorities that the address of a list names, by number, code or id. */
final class AuthoritiesAsked {
    static final String PARAMETER = "authority";

    /** How many authorities one may ask for at once. */
    static final int MOST = 10;

    private AuthoritiesAsked() {}

    /**
     * In the order of the address.
     *
     * @param existing for programs, to whom an authority that does not exist is nothing wrong with the address
     * @throws Refused where there is no such authority, when nothing else is wrong
     */
    static List<AuthorityRef> read(
            Enquiry enquiry, Authorities authorities, Address address, AsAt asAt, boolean existing) {
        var asked = address.all(PARAMETER);
        var called =
                asked.size() > MOST ? Map.<String, AuthorityRef>of() : authorities.called(enquiry.asker(), asked, asAt);
        Function<String, AuthorityRef> reading = name -> Optional.ofNullable(called.get(name))
                .orElseThrow(() -> new Refused(new AuthorityRefusal.UnknownAuthority(name)));
        return existing && !address.isFaulty()
                ? address.atMost(MOST, PARAMETER).stream().map(reading).toList()
                : address.atMost(MOST, PARAMETER, reading);
    }
}
