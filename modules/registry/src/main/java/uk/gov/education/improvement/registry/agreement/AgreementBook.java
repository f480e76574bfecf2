package uk.gov.education.improvement.registry.agreement;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.application.ApplicationFilter;
import uk.gov.education.improvement.registry.application.ApplicationState;
import uk.gov.education.improvement.registry.application.ApplicationView;
import uk.gov.education.improvement.registry.application.Applications;
import uk.gov.education.improvement.registry.award.AwardView;
import uk.gov.education.improvement.registry.award.Awards;
import uk.gov.education.improvement.registry.partner.PartnerView;
import uk.gov.education.improvement.registry.partner.Partners;
import uk.gov.education.improvement.registry.round.RoundView;
import uk.gov.education.improvement.registry.round.Rounds;

/** Agreements with the awards and partners they tie, for the use cases; asked in their transaction. */
@Dependent
class AgreementBook {
    /** A round selects at most 200; others may follow from the reserve list, or be proposed anew. */
    static final int MOST = 500;

    private final AgreementStore store;
    private final Rounds rounds;
    private final Applications applications;
    private final Awards awards;
    private final Partners partners;

    @Inject
    AgreementBook(AgreementStore store, Rounds rounds, Applications applications, Awards awards, Partners partners) {
        this.store = store;
        this.rounds = rounds;
        this.applications = applications;
        this.awards = awards;
        this.partners = partners;
    }

    Writing writing() {
        return store.writing();
    }

    RoundView round(Asker by, String id, AsAt asAt) {
        return rounds.find(by, id, asAt);
    }

    /** Holds the round until the transaction ends: whoever withdraws, or is selected from the reserve list, waits. */
    void hold(Asker by, String roundId) {
        rounds.hold(by, roundId);
    }

    /** @throws Refused when there is no such round that the asker may see */
    AgreementsView ofRound(Asker by, Scope scope, String roundId, AsAt asAt) {
        var round = round(by, roundId, asAt);
        var selected = selected(by, roundId, asAt);
        var agreements = views(by, store.ofRound(scope, roundId, asAt.recordedBy(), MOST), selected, asAt).stream()
                .collect(Collectors.partitioningBy(AgreementView::isWithdrawn));
        var agreed =
                agreements.get(false).stream().map(AgreementView::applicationId).collect(Collectors.toSet());
        return new AgreementsView(
                round,
                agreements.get(false),
                selected.values().stream()
                        .filter(application -> !agreed.contains(application.id()))
                        .sorted(Comparator.comparing(ApplicationView::name).thenComparing(ApplicationView::id))
                        .toList(),
                agreements.get(true));
    }

    private Map<String, ApplicationView> selected(Asker by, String roundId, AsAt asAt) {
        return applications
                .list(by, ApplicationFilter.ofRound(roundId, ApplicationState.SELECTED, MOST), asAt)
                .rows()
                .stream()
                .collect(Collectors.toMap(ApplicationView::id, Function.identity()));
    }

    /** @throws Refused when the round has none such by then */
    AgreementView view(Asker by, Scope scope, String roundId, String id, AsAt asAt) {
        var found = store.find(scope, id, asAt.recordedBy()).stream()
                .filter(agreement -> agreement.roundId().equals(roundId))
                .toList();
        return views(by, found, selected(by, roundId, asAt), asAt).stream()
                .findFirst()
                .orElseThrow(() -> unknown(id));
    }

    /** Those that were proposed by the day; costs the same number of statements for one and for many. */
    private List<AgreementView> views(
            Asker by, Collection<Agreement> some, Map<String, ApplicationView> selected, AsAt asAt) {
        Map<String, AwardView> money = awards
                .withIds(by, some.stream().map(Agreement::awardId).toList(), asAt)
                .stream()
                .collect(Collectors.toMap(AwardView::id, Function.identity()));
        Map<String, PartnerView> agreed =
                partners.withIds(by, some.stream().map(Agreement::partnerId).toList(), asAt).stream()
                        .collect(Collectors.toMap(PartnerView::id, Function.identity()));
        return some.stream()
                .filter(agreement ->
                        money.containsKey(agreement.awardId()) && agreed.containsKey(agreement.partnerId()))
                .filter(agreement -> !money.get(agreement.awardId()).steps().isEmpty())
                .map(agreement -> view(
                        agreement,
                        selected.containsKey(agreement.applicationId()),
                        money.get(agreement.awardId()),
                        agreed.get(agreement.partnerId()),
                        asAt))
                .sorted(Comparator.comparing(AgreementView::name).thenComparing(AgreementView::id))
                .toList();
    }

    private static AgreementView view(
            Agreement agreement, boolean selected, AwardView award, PartnerView partner, AsAt asAt) {
        return new AgreementView(
                agreement.id(),
                award.version() + partner.version(),
                agreement.roundId(),
                agreement.applicationId(),
                selected,
                award.name(),
                award,
                partner,
                asAt.day(),
                asAt.publishedBy(),
                asAt.recordedBy());
    }

    static Refused unknown(String id) {
        return new Refused(new AgreementRefusal.UnknownAgreement(id));
    }
}
