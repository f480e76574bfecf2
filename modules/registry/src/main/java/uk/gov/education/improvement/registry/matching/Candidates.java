package uk.gov.education.improvement.registry.matching;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.capacity.Capacity;
import uk.gov.education.improvement.registry.capacity.HalfDays;
import uk.gov.education.improvement.registry.delivery.Achievement;
import uk.gov.education.improvement.registry.engagement.EngagementAct;
import uk.gov.education.improvement.registry.engagement.EngagementOutcomes;
import uk.gov.education.improvement.registry.engagement.EngagementState;
import uk.gov.education.improvement.registry.engagement.EngagementView;
import uk.gov.education.improvement.registry.engagement.Provider;
import uk.gov.education.improvement.registry.engagement.Side;
import uk.gov.education.improvement.registry.funding.FinancialYear;
import uk.gov.education.improvement.registry.inspection.GradedReport;
import uk.gov.education.improvement.registry.inspection.Inspections;
import uk.gov.education.improvement.registry.need.NeedView;
import uk.gov.education.improvement.registry.neighbour.NeighbourSets;
import uk.gov.education.improvement.registry.partner.PartnerOnTheDay;
import uk.gov.education.improvement.registry.partner.Partners;
import uk.gov.education.improvement.registry.theme.ThemeView;

/** Every provider with what is known of it on the day: all partners of any day, and the LGA. */
@Dependent
class Candidates {
    private final Partners partners;
    private final Inspections inspections;
    private final EngagementOutcomes engagements;
    private final Capacity capacity;
    private final Surroundings surroundings;

    @Inject
    Candidates(
            Partners partners,
            Inspections inspections,
            EngagementOutcomes engagements,
            Capacity capacity,
            Surroundings surroundings) {
        this.partners = partners;
        this.inspections = inspections;
        this.engagements = engagements;
        this.capacity = capacity;
        this.surroundings = surroundings;
    }

    /** @param there the live support that the recipient has, and that of which no end is recorded */
    record Known(Wanted wanted, List<Candidate> candidates, List<EngagementView> there) {}

    /** For some needs by a fixed number of statements, and one more here and there for each lot of recipients. */
    Read read(Asker by, Scope scope, Collection<NeedView> needs, AsAt asAt) {
        var all = partners.listed(by, asAt);
        var recipients =
                needs.stream().map(need -> need.authority().id()).distinct().toList();
        return new Read(
                all,
                surroundings.of(by, recipients, asAt),
                inspections.latest(by, asAt),
                capacity.left(
                        scope, all.stream().map(PartnerOnTheDay::id).toList(), FinancialYear.of(asAt.day()), asAt),
                engagements.to(by, scope, recipients, asAt),
                engagements.liveBy(by, scope, recipients, asAt));
    }

    /**
     * What was read of all that matters to some needs.
     *
     * @param left half-days by partner and theme
     * @param received support of recipients, live and over
     * @param given live support by recipients
     */
    record Read(
            List<PartnerOnTheDay> partners,
            Surroundings.Seen seen,
            Map<String, GradedReport> judged,
            Map<String, Map<String, HalfDays>> left,
            List<EngagementView> received,
            List<EngagementView> given) {
        /** @param anew whether a choice for the need that is not agreed yet leaves nobody out: it is made anew */
        Known of(NeedView need, boolean anew) {
            var recipient = need.authority().id();
            var received = this.received.stream()
                    .filter(one -> Facts.isFor(one, Set.of(recipient)))
                    .toList();
            var there = received.stream().filter(EngagementView::isLive).toList();
            var facts = new Facts(
                    this,
                    recipient,
                    seen.neighbours().get(recipient),
                    there.stream()
                            .filter(one -> !one.isEndUnknown() && !(anew && isOpenChoice(one, need)))
                            .toList(),
                    given.stream()
                            .filter(one -> Facts.isBy(one, recipient) && !one.isEndUnknown())
                            .toList(),
                    received.stream()
                            .filter(one -> one.isEndUnknown() || !one.isLive())
                            .toList());
            return new Known(
                    new Wanted(
                            need.authority(),
                            need.themes().stream()
                                    .map(theme -> new Wanted.Topic(theme.code(), theme.name(), theme.part()))
                                    .toList(),
                            seen.deliverers().getOrDefault(recipient, Set.of()),
                            Optional.ofNullable(seen.cells().get(recipient)),
                            seen.neighbours().get(recipient).set()),
                    Stream.concat(partners.stream().map(facts::partner), Stream.of(facts.lga()))
                            .toList(),
                    there);
        }

        private static boolean isOpenChoice(EngagementView one, NeedView need) {
            return one.isOf(need.id())
                    && one.state().filter(EngagementState::isShared).isEmpty();
        }
    }

    /**
     * As seen from one recipient.
     *
     * @param there what leaves out who gives it
     * @param given by the recipient itself
     * @param past what is over, or of which no end is recorded
     */
    private record Facts(
            Read read,
            String recipient,
            NeighbourSets.Places neighbours,
            List<EngagementView> there,
            List<EngagementView> given,
            List<EngagementView> past) {
        Candidate partner(PartnerOnTheDay partner) {
            var ids = partner.members().stream().map(AuthorityRef::id).collect(Collectors.toSet());
            return new Candidate(
                    "partner:" + partner.id(),
                    Provider.Kind.PARTNER,
                    Optional.of(partner.id()),
                    // one that was a partner before and is again stands here twice
                    partner.called() + ", " + partner.cohort(),
                    partner.members().stream().map(this::member).toList(),
                    Optional.of(partner.standing()),
                    Optional.of(read.left().getOrDefault(partner.id(), Map.of()).entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, entry -> entry.getValue().halves()))),
                    themes(one -> one.partnerId().equals(Optional.of(partner.id()))),
                    given.stream().anyMatch(one -> isFor(one, ids)),
                    cameOf(one -> one.isRecorded()
                            // others publish which council supported, and not as what
                            ? has(one, Side.PROVIDER, ids)
                            : one.partnerId().equals(Optional.of(partner.id()))));
        }

        Candidate lga() {
            Predicate<EngagementView> lga = one -> one.kind() == Provider.Kind.LGA;
            return new Candidate(
                    "lga",
                    Provider.Kind.LGA,
                    Optional.empty(),
                    Provider.Kind.LGA.label(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    themes(lga),
                    false,
                    cameOf(lga));
        }

        private Candidate.Member member(AuthorityRef authority) {
            var place = neighbours.places().get(authority.id());
            return new Candidate.Member(
                    authority,
                    Optional.ofNullable(read.judged().get(authority.id())),
                    read.seen().deliverers().getOrDefault(authority.id(), Set.of()),
                    Optional.ofNullable(read.seen().cells().get(authority.id())),
                    place == null ? OptionalInt.empty() : OptionalInt.of(place));
        }

        private Set<String> themes(Predicate<EngagementView> by) {
            return there.stream()
                    .filter(by)
                    .flatMap(one -> one.themes().stream())
                    .map(ThemeView::code)
                    .collect(Collectors.toSet());
        }

        /** Of the one that was begun last. */
        private Optional<Candidate.Past> cameOf(Predicate<EngagementView> by) {
            return past.stream().filter(by).filter(Facts::wasGiven).findFirst().map(Facts::cameOf);
        }

        /** What was withdrawn before it began was no support. */
        private static boolean wasGiven(EngagementView engagement) {
            return engagement.state().filter(EngagementState.WITHDRAWN::equals).isEmpty()
                    || engagement.detail().stream()
                            .flatMap(detail -> detail.steps().stream())
                            .anyMatch(step -> step.act() == EngagementAct.START);
        }

        /** By its last review of impact: as good as its intended outcomes are together. */
        private static Candidate.Past cameOf(EngagementView engagement) {
            var achieved = engagement.detail().stream()
                    .flatMap(detail -> detail.reviews().stream())
                    .reduce((earlier, later) -> later)
                    .map(review -> review.impact().outcomes())
                    .orElse(List.of());
            if (achieved.isEmpty() || achieved.stream().allMatch(Achievement.TOO_EARLY::equals)) {
                return Candidate.Past.NOT_SAID;
            }
            if (achieved.stream().allMatch(Achievement.ACHIEVED::equals)) {
                return Candidate.Past.HELPED;
            }
            return achieved.stream().anyMatch(one -> one == Achievement.ACHIEVED || one == Achievement.PARTLY)
                    ? Candidate.Past.HELPED_IN_PART
                    : Candidate.Past.DID_NOT_HELP;
        }

        private static boolean isFor(EngagementView one, Collection<String> authorityIds) {
            return has(one, Side.RECIPIENT, authorityIds);
        }

        private static boolean isBy(EngagementView one, String authorityId) {
            return has(one, Side.PROVIDER, Set.of(authorityId));
        }

        private static boolean has(EngagementView one, Side side, Collection<String> authorityIds) {
            return one.parties().stream()
                    .filter(party -> party.side() == side)
                    .flatMap(party -> party.authorityId().stream())
                    .anyMatch(authorityIds::contains);
        }
    }
}
