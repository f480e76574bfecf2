package uk.gov.education.improvement.registry.partner;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.Certainty;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.time.Span;
import uk.gov.education.improvement.kernel.trail.Trail;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.partner.PartnerView.MemberView;

/** What is recorded of a partner by an instant, as at a day. */
record PartnerAsAt(Partner partner, Cohort cohort, Trail<PartnerStep> trail, List<PartnerMember> members, AsAt asAt) {

    PartnerView view(Map<String, AuthorityRef> named, long version, boolean reasonsTold) {
        var state = trail.certainly(asAt).map(PartnerStep::to);
        var review = state.filter(last -> last == PartnerState.UNDER_REVIEW)
                .flatMap(last -> trail.certainly(asAt))
                .map(step -> step.effective().said());
        var shown = members.stream()
                .filter(member -> named.containsKey(member.authorityId()))
                .map(member -> view(member, named.get(member.authorityId())))
                .sorted((one, other) ->
                        one.authority().name().compareTo(other.authority().name()))
                .toList();
        return new PartnerView(
                partner.id(),
                version,
                cohort.view(),
                called(shown.stream().map(MemberView::authority)),
                partner.goesBy(),
                shown,
                partner.startRecorded(),
                partner.roundId(),
                onTheDay(),
                standing(state),
                trail.last().map(PartnerStep::to).orElseThrow(),
                review,
                shown.stream()
                        .map(MemberView::life)
                        .distinct()
                        .reduce((one, other) -> one + "; " + other)
                        .orElse(""),
                partner.listedFrom(),
                trail.possibly(asAt).stream()
                        .map(step ->
                                step.view(asAt, reasonsTold || review.isEmpty() || step.act() != PartnerAct.REVIEW))
                        .toList(),
                asAt.day(),
                asAt.publishedBy(),
                asAt.recordedBy());
    }

    PartnerOnTheDay onTheDay(Map<String, AuthorityRef> named) {
        return new PartnerOnTheDay(
                partner.id(),
                called(named(members.stream(), named)),
                cohort.code(),
                standing(trail.certainly(asAt).map(PartnerStep::to)),
                named(members.stream().filter(member -> member.asAt(asAt) != Certainty.NO), named)
                        .toList());
    }

    private static Stream<AuthorityRef> named(Stream<PartnerMember> some, Map<String, AuthorityRef> named) {
        return some.flatMap(member -> Optional.ofNullable(named.get(member.authorityId())).stream())
                .sorted(Comparator.comparing(AuthorityRef::name));
    }

    private String called(Stream<AuthorityRef> shown) {
        return Partnership.called(shown.map(AuthorityRef::name).toList(), partner.goesBy());
    }

    /** As sure as the surest of its members; what came to nothing never was. */
    private Certainty onTheDay() {
        return cameToNothing()
                ? Certainty.NO
                : members.stream()
                        .map(member -> member.asAt(asAt))
                        .min(Certainty::compareTo)
                        .orElse(Certainty.NO);
    }

    boolean cameToNothing() {
        return trail.certainly(asAt).filter(PartnerStep::comesToNothing).isPresent();
    }

    private PartnerStanding standing(Optional<PartnerState> state) {
        return switch (onTheDay()) {
            case CERTAIN -> state.map(PartnerStanding::of).orElse(PartnerStanding.NOT_KNOWN);
            case POSSIBLE -> PartnerStanding.NOT_KNOWN;
            case NO ->
                partner.listedFrom().isAfter(asAt.known()) && !cameToNothing()
                        ? PartnerStanding.NOT_BEGUN
                        : PartnerStanding.ENDED;
        };
    }

    private MemberView view(PartnerMember member, AuthorityRef authority) {
        var span = member.span();
        return new MemberView(
                authority,
                span.from().filter(from -> partner.startRecorded()).map(PartialDate::said),
                Optional.of(span.possibleUntil()).filter(end -> !end.equals(Span.FOREVER)),
                (partner.startRecorded()
                                ? span.from().map(PartialDate::inWords).orElse("start not recorded")
                                : "start not recorded")
                        + ", " + span.end().inWords(),
                member.asAt(asAt),
                member.confidence(),
                member.source());
    }
}
