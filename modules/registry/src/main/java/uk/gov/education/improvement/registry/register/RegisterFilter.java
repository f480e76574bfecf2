package uk.gov.education.improvement.registry.register;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.list.Cursor;
import uk.gov.education.improvement.registry.authority.AuthorityType;
import uk.gov.education.improvement.registry.authority.Names;
import uk.gov.education.improvement.registry.authority.Region;
import uk.gov.education.improvement.registry.inspection.Grade;
import uk.gov.education.improvement.registry.intervention.InForce;

/**
 * Which authorities of the register, in which order, and which page of them.
 *
 * @param search words of a name in any spelling, a DfE number, or a code of any age
 * @param overall by the overall grade of the latest judgement certainly published by the day
 * @param inIntervention by the answer on the day, in children's social care
 */
public record RegisterFilter(
        Optional<String> search,
        List<Region> regions,
        List<AuthorityType> types,
        List<Grade> overall,
        List<InForce> inIntervention,
        RegisterOrder order,
        Optional<Cursor> after,
        int size) {
    /** The parameters it is read from. */
    public static final List<String> PARAMETERS = List.of("q", "region", "type", "overall", "inIntervention", "order");

    public static RegisterFilter of(Address address) {
        return new RegisterFilter(
                address.text("q"),
                address.choices("region", Arrays.asList(Region.values()), Region::label),
                address.choices("type", Arrays.asList(AuthorityType.values()), AuthorityType::label),
                address.choices("overall", Arrays.asList(Grade.values()), Grade::name, Grade::label),
                address.choices("inIntervention", Arrays.asList(InForce.values()), InForce::name, InForce::label),
                address.choices("order", Arrays.asList(RegisterOrder.values()), RegisterOrder::parameter).stream()
                        .findFirst()
                        .orElse(RegisterOrder.NAME),
                address.after(2),
                address.size());
    }

    /** The first so many authorities of the register, without any filter. */
    static RegisterFilter all(int size) {
        return new RegisterFilter(
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                RegisterOrder.NAME,
                Optional.empty(),
                size);
    }

    public RegisterFilter sized(int most) {
        return new RegisterFilter(search, regions, types, overall, inIntervention, order, Optional.empty(), most);
    }

    /** The words to look for; a search of nothing but punctuation finds nothing. */
    List<String> words() {
        return search.map(Names::words).orElse(List.of());
    }
}
