package uk.gov.education.improvement.web.pages.round;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.change.Changes;
import uk.gov.education.improvement.registry.eligibility.Eligibility;
import uk.gov.education.improvement.registry.funding.Programmes;
import uk.gov.education.improvement.registry.round.PutOffView;
import uk.gov.education.improvement.registry.round.RoundView;
import uk.gov.education.improvement.registry.round.RoundWork;
import uk.gov.education.improvement.registry.round.Rounds;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.pages.pattern.Sections;

/** What is shown beside a round: its rule, the line that pays, and who took its steps. */
@Dependent
class RoundsShown {
    private final Eligibility eligibility;
    private final Changes changes;
    private final AccessTable access;

    @Inject
    RoundsShown(Eligibility eligibility, Changes changes, AccessTable access) {
        this.eligibility = eligibility;
        this.changes = changes;
        this.access = access;
    }

    /** To whoever may apply: what the budget line is called, and no page of it. */
    RoundShown toApplicants(Enquiry enquiry, RoundView round) {
        return shown(enquiry, round, false);
    }

    RoundShown toReaders(Enquiry enquiry, RoundView round) {
        return shown(enquiry, round, readsLines(enquiry.asker()));
    }

    private RoundShown shown(Enquiry enquiry, RoundView round, boolean readsLines) {
        var asker = enquiry.asker();
        return new RoundShown(
                round,
                round.terms()
                        .rule()
                        .filter(version -> access.allows(asker, Eligibility.READ))
                        .flatMap(version -> eligibility.rules(asker).stream()
                                .filter(rule -> rule.version().equals(version))
                                .findFirst()),
                round.terms().lineId().filter(id -> readsLines).flatMap(id -> Sections.page("budget-line", id)),
                enquiry.lookingFrom());
    }

    /** Whether the asker may read every budget line, and not only those of an organisation. */
    private boolean readsLines(Asker asker) {
        return access.allows(asker, Programmes.READ)
                && access.scope(asker, Programmes.READ).audiences().contains(Audience.DEPARTMENT);
    }

    /** Who took each step and put off its closing day, by the instant it was recorded, for those who may read the record of change. */
    Map<Instant, String> authors(Asker asker, RoundView round, List<PutOffView> putOffs) {
        return changes.authors(
                asker,
                access.scope(asker, Rounds.READ),
                RoundWork.SUBJECT,
                round.id(),
                Stream.concat(
                                round.steps().stream().map(RoundView.Step::recordedAt),
                                putOffs.stream().map(PutOffView::recordedAt))
                        .toList());
    }
}
