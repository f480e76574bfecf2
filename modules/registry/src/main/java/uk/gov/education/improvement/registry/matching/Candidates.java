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
import uk.gov.education.improvement.kernel.time.Certainty;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.capacity.HalfDays;
import uk.gov.education.improvement.registry.delivery.Achievement;
import uk.gov.education.improvement.registry.engagement.EngagementAct;
import uk.gov.education.improvement.registry.engagement.EngagementOutcomes;
import uk.gov.education.improvement.registry.engagement.EngagementState;
import uk.gov.education.improvement.registry.engagement.EngagementView;
import uk.gov.education.improvement.registry.engagement.Provider;
import uk.gov.education.improvement.registry.engagement.Side;
import uk.gov.education.improvement.registry.funding.FinancialYear;
import uk.gov.education.improvement.registry.inspection.Inspections;
import uk.gov.education.improvement.registry.inspection.Inspections.Judged;
import uk.gov.education.improvement.registry.need.NeedView;
import uk.gov.education.improvement.registry.partner.PartnerFilter;
import uk.gov.education.improvement.registry.partner.PartnerView;
import uk.gov.education.improvement.registry.partner.Partners;
import uk.gov.education.improvement.registry.theme.ThemeView;

/** Every provider with what is known of it on the day: all partners of any day, and the LGA. */
@Dependent
class Candidates {
    private final Partners partners;
    private final Inspections inspections;
    private final EngagementOutcomes engagements;
    private final Surroundings surroundings;

    @Inject
    Candidates(Partners partners, Inspections inspections, EngagementOutcomes engagements, Surroundings surroundings) {
        this.partners = partners;
        this.inspections = inspections;
        this.engagements = engagements;
        this.surroundings = surroundings;
    }

    /** @param there the live support that the recipient has */
    record Known(Wanted wanted, List<Candidate> candidates, List<EngagementView> there) {}

    /** By a fixed number of statements. */
    Known of(Asker by, Scope scope, NeedView need, AsAt asAt) {
        var all = partners.list(
                        by,
                        new PartnerFilter(List.of(), List.of(), List.of(), List.of(), Optional.empty(), Partners.MOST),
                        asAt)
                .rows();
        var members =
                all.stream().flatMap(Candidates::members).map(AuthorityRef::id).collect(Collectors.toSet());
        var recipient = need.authority().id();
        var live = engagements.live(
                by, scope, Stream.concat(Stream.of(recipient), members.stream()).toList(), asAt);
        var seen = surroundings.of(by, recipient, asAt);
        var facts = new Facts(
                recipient,
                seen,
                inspections.standing(by, members, asAt),
                engagements.daysLeft(
                        scope, all.stream().map(PartnerView::id).toList(), FinancialYear.of(asAt.day()), asAt),
                live,
                engagements.past(by, scope, recipient, asAt));
        return new Known(
                new Wanted(
                        need.authority(),
                        need.themes().stream()
                                .map(theme -> new Wanted.Topic(theme.code(), theme.name(), theme.part()))
                                .toList(),
                        seen.deliverers().getOrDefault(recipient, Set.of()),
                        Optional.ofNullable(seen.cells().get(recipient)),
                        seen.neighbours().set()),
                Stream.concat(all.stream().map(facts::partner), Stream.of(facts.lga()))
                        .toList(),
                facts.there());
    }

    private static Stream<AuthorityRef> members(PartnerView partner) {
        return partner.members().stream()
                .filter(member -> member.onTheDay() != Certainty.NO)
                .map(PartnerView.MemberView::authority);
    }

    private record Facts(
            String recipient,
            Surroundings.Seen seen,
            Map<String, Judged> judged,
            Map<String, Map<String, HalfDays>> left,
            List<EngagementView> live,
            List<EngagementView> past) {
        List<EngagementView> there() {
            return live.stream().filter(one -> isFor(one, Set.of(recipient))).toList();
        }

        Candidate partner(PartnerView partner) {
            var authorities = members(partner).toList();
            var ids = authorities.stream().map(AuthorityRef::id).collect(Collectors.toSet());
            return new Candidate(
                    "partner:" + partner.id(),
                    Provider.Kind.PARTNER,
                    Optional.of(partner.id()),
                    // one that was a partner before and is again stands here twice
                    partner.called() + ", " + partner.cohort().code(),
                    authorities.stream().map(this::member).toList(),
                    Optional.of(partner.standing()),
                    Optional.of(left.getOrDefault(partner.id(), Map.of()).entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, entry -> entry.getValue().halves()))),
                    themes(one -> one.partnerId().equals(Optional.of(partner.id()))),
                    live.stream().anyMatch(one -> isFor(one, ids) && isBy(one, recipient)),
                    cameOf(one -> one.partnerId().equals(Optional.of(partner.id()))));
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
            var place = seen.neighbours().places().get(authority.id());
            return new Candidate.Member(
                    authority,
                    Optional.ofNullable(judged.get(authority.id())).flatMap(Judged::latest),
                    seen.deliverers().getOrDefault(authority.id(), Set.of()),
                    Optional.ofNullable(seen.cells().get(authority.id())),
                    place == null ? OptionalInt.empty() : OptionalInt.of(place));
        }

        private Set<String> themes(Predicate<EngagementView> by) {
            return there().stream()
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
