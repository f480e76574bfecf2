package uk.gov.education.improvement.registry.partner;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;

/** The days that partners are funded to give, for whatever takes them; asked in the transaction of a use case. */
@Dependent
public class PartnerCapacity {
    private final PartnerStore store;

    @Inject
    PartnerCapacity(PartnerStore store) {
        this.store = store;
    }

    /**
     * Holds a partner until the transaction ends: whoever else would take days of it, or fund it, waits.
     *
     * @throws Refused when there is none
     */
    public void hold(Scope scope, String partnerId) {
        if (Optional.ofNullable(store.lock(scope, partnerId)).isEmpty()) {
            throw new Refused(new PartnerRefusal.UnknownPartner(partnerId));
        }
    }

    /** What some partners are funded to give by what was recorded then, in one statement. */
    public Map<String, List<FundedDaysView>> funded(Scope scope, Collection<String> partnerIds, AsAt asAt) {
        return store.fundedDays(scope, partnerIds, asAt.recordedBy()).stream()
                .collect(Collectors.groupingBy(
                        FundedDays::partnerId, Collectors.mapping(FundedDays::view, Collectors.toList())));
    }
}
