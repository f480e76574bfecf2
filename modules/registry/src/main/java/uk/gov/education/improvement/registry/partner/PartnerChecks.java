package uk.gov.education.improvement.registry.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.change.Change;
import uk.gov.education.improvement.kernel.change.Recording;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.Certainty;
import uk.gov.education.improvement.kernel.time.Clock;
import uk.gov.education.improvement.kernel.time.DatedFact;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.kernel.trail.Trail;
import uk.gov.education.improvement.registry.eligibility.ExplanationView;
import uk.gov.education.improvement.registry.inspection.InspectionView;

/**
 * Asks the rule of its cohort again of a partner, by the day on which each judgement of its members was published, and keeps
 * what it saw. A fall of who was a partner on that day opens a review with effect from it.
 */
@ApplicationScoped
class PartnerChecks {
    private final AccessTable access;
    private final Transactions transactions;
    private final PartnerStore store;
    private final AskedJudgements judgements;
    private final Recording recording;

    @Inject
    PartnerChecks(
            AccessTable access,
            Transactions transactions,
            PartnerStore store,
            AskedJudgements judgements,
            Recording recording) {
        this.access = access;
        this.transactions = transactions;
        this.store = store;
        this.judgements = judgements;
        this.recording = recording;
    }

    /** The ids of the partners that have a rule to be asked, of some authorities or of all. */
    List<String> asked(Asker by, Collection<String> authorityIds) {
        var scope = access.scope(by, PartnerWork.REVIEW);
        return transactions.within(() -> store.asked(scope, authorityIds, Partners.MOST));
    }

    /** @return how many reviews it opened, which is one at most */
    long check(Asker by, String partnerId) {
        var scope = access.scope(by, PartnerWork.REVIEW);
        return transactions.within(() -> {
            // whoever else asks or decides meanwhile waits, and then sees what this has done
            var partner = store.lock(scope, partnerId);
            var checking = new Checking(
                    by,
                    partner,
                    store.cohorts(scope).stream()
                            .filter(cohort -> cohort.code().equals(partner.cohortCode()))
                            .flatMap(cohort -> cohort.rule().stream())
                            .findFirst()
                            .orElseThrow(),
                    store.trails(scope, List.of(partnerId), DatedFact.UNSEALED).getOrDefault(partnerId, Trail.empty()),
                    store.checks(scope, partnerId, DatedFact.UNSEALED),
                    recording.recordedUntil());
            checking.all(store.members(scope, List.of(partnerId), DatedFact.UNSEALED).stream()
                    .collect(Collectors.toMap(PartnerMember::authorityId, member -> member)));
            recording.append(by, checking.writing);
            return checking.opened;
        });
    }

    /** One partner, while its judgements are asked about in the order of their publication. */
    private final class Checking {
        private final Asker by;
        private final Partner partner;
        private final String rule;
        private final Trail<PartnerStep> trail;
        private final List<PartnerCheck> kept;
        private final Instant askedBy;
        private final Writing writing = store.writing();
        private long opened;

        Checking(
                Asker by,
                Partner partner,
                String rule,
                Trail<PartnerStep> trail,
                List<PartnerCheck> kept,
                Instant askedBy) {
            this.by = by;
            this.partner = partner;
            this.rule = rule;
            this.trail = trail;
            this.kept = kept;
            this.askedBy = askedBy;
        }

        void all(Map<String, PartnerMember> members) {
            // the real day, also in a demonstration that is set to another: judgements are what has really happened
            var today = AsAt.day(LocalDate.ofInstant(recording.now(), Clock.LONDON), askedBy);
            var decided = new ArrayList<PartnerCheck>();
            judgements.of(by, members.keySet(), today).stream()
                    .filter(judgement -> !judgement.countsFrom().isBefore(partner.listedFrom()))
                    .sorted(Comparator.comparing(InspectionView::countsFrom))
                    .forEach(judgement ->
                            ask(judgement, members.get(judgement.authorityId())).ifPresent(decided::add));
            if (!decided.isEmpty()) {
                writing.add(partner);
                decided.forEach(writing::add);
                decided.forEach(check -> writing.changed(new Change(
                        PartnerWork.SUBJECT,
                        partner.id(),
                        "checked",
                        Optional.empty(),
                        check.view(),
                        Audience.DEPARTMENT)));
            }
        }

        private Optional<PartnerCheck> ask(InspectionView judgement, PartnerMember member) {
            var onTheDay = member.asAt(AsAt.day(judgement.countsFrom(), askedBy));
            if (kept.stream().anyMatch(check -> check.asked(judgement, onTheDay))) {
                return Optional.empty();
            }
            return judgements.ask(by, rule, judgement, askedBy).map(seen -> {
                var check = new PartnerCheck(
                        recording.newId(), partner.id(), judgement, seen, onTheDay, found(judgement, seen, onTheDay));
                kept.stream().filter(one -> one.isOf(judgement)).findFirst().ifPresent(check::insteadOf);
                return check;
            });
        }

        private Finding found(InspectionView judgement, ExplanationView seen, Certainty onTheDay) {
            var finding = Finding.of(seen.verdict(), onTheDay);
            if (finding != Finding.PUT_UNDER_REVIEW) {
                return finding;
            }
            var day = PartialDate.on(judgement.countsFrom());
            var state = partner.state();
            if (state.equals(Optional.of(PartnerState.UNDER_REVIEW))) {
                return Finding.UNDER_REVIEW_ALREADY;
            }
            if (trail.lastAfter(day).isPresent()
                    || PartnerState.TABLE.after(state, PartnerAct.REVIEW).isEmpty()) {
                return Finding.LATER_DECISION;
            }
            var move = new Move<>(PartnerAct.REVIEW, day, Optional.of(day), why(seen), judgement.source());
            writing.add(partner.take(recording.newId(), move));
            writing.changed(PartnerWork.change(partner, move));
            opened++;
            return finding;
        }

        private static String why(ExplanationView seen) {
            return "By rule " + seen.rule() + ", " + seen.authority().name() + " no longer qualifies. " + seen.words();
        }
    }
}
