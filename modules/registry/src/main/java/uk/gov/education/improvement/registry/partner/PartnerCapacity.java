package uk.gov.education.improvement.registry.partner;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Change;
import uk.gov.education.improvement.kernel.change.Recording;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.DatedFact;

/** The days that partners are funded to give, for whatever takes them; asked in the transaction of a use case. */
@Dependent
public class PartnerCapacity {
    private final PartnerStore store;
    private final Recording recording;

    @Inject
    PartnerCapacity(PartnerStore store, Recording recording) {
        this.store = store;
        this.recording = recording;
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

    /**
     * Records how many days a partner is funded to give, and holds it until the transaction ends; what stood of the same theme
     * and year is corrected. Appends to what is written.
     *
     * @throws Refused when it is unknown or stale
     */
    public void fund(Scope scope, RecordFundedDays command, Writing writing) {
        var id = command.partnerId();
        hold(scope, id);
        // by all that is recorded once the lock is had
        var stands = store.versions(scope, List.of(id), DatedFact.UNSEALED).getOrDefault(id, 0L);
        recording.checkVersion(scope, PartnerWork.SUBJECT, id, command.version(), stands);
        var stood = store.fundedDays(scope, List.of(id), DatedFact.UNSEALED).stream()
                .filter(days -> days.isAbout(command))
                .findFirst();
        var days = new FundedDays(recording.newId(), command);
        stood.ifPresent(days::insteadOf);
        writing.add(days);
        writing.changed(new Change(
                PartnerWork.SUBJECT,
                id,
                "funded",
                stood.map(FundedDays::view).map(PartnerCapacity::said),
                said(days.view()),
                Audience.SECTOR));
    }

    private static Object said(FundedDaysView days) {
        return Map.of("theme", days.theme(), "year", days.year(), "days", days.days(), "source", days.source());
    }

    /** What some partners are funded to give by what was recorded then, in one statement. */
    public Map<String, List<FundedDaysView>> funded(Scope scope, Collection<String> partnerIds, AsAt asAt) {
        return store.fundedDays(scope, partnerIds, asAt.recordedBy()).stream()
                .collect(Collectors.groupingBy(
                        FundedDays::partnerId, Collectors.mapping(FundedDays::view, Collectors.toList())));
    }
}
