package uk.gov.education.improvement.registry.award;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.list.Cursor;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.DatedFact;
import uk.gov.education.improvement.kernel.trail.Trail;
import uk.gov.education.improvement.registry.funding.LineAccounts;
import uk.gov.education.improvement.registry.funding.LineRef;
import uk.gov.education.improvement.registry.funding.Money;

/** Awards with all that belongs to them, for the use cases; asked in their transaction. */
@Dependent
class AwardBook {
    private final AwardStore awards;
    private final InstalmentStore parts;
    private final LineAccounts lines;

    @Inject
    AwardBook(AwardStore awards, InstalmentStore parts, LineAccounts lines) {
        this.awards = awards;
        this.parts = parts;
        this.lines = lines;
    }

    LineAccounts lines() {
        return lines;
    }

    Writing writing() {
        return awards.writing();
    }

    /** @throws Refused when there is none that the asker may see */
    Award find(Scope scope, String id) {
        return awards.find(scope, id).orElseThrow(() -> unknown(id));
    }

    /** @throws Refused when there is none that the asker may see */
    Award lock(Scope scope, String id) {
        return awards.lock(scope, id).orElseThrow(() -> unknown(id));
    }

    /** @throws Refused when the award has no such instalment that the asker may touch */
    Instalment lockInstalment(Scope scope, Award award, String id) {
        var members = members(scope, award);
        return parts.lock(scope, id)
                .filter(instalment -> instalment.awardId().equals(award.id()))
                .filter(instalment -> instalment.authorityId().isEmpty()
                        || members.stream()
                                .filter(member -> member.authorityId().equals(instalment.authorityId()))
                                .anyMatch(member -> scope.sees(member.audience(), member.owner())))
                .orElseThrow(() -> new Refused(new AwardRefusal.UnknownInstalment(id)));
    }

    List<AwardMember> members(Scope scope, Award award) {
        return awards.members(scope, List.of(award.id())).getOrDefault(award.id(), List.of());
    }

    List<AwardYear> years(Scope scope, Award award) {
        return parts.years(scope, List.of(award.id())).getOrDefault(award.id(), List.of());
    }

    List<Instalment> instalments(Scope scope, Award award) {
        return parts.of(scope, List.of(award.id()));
    }

    Trail<AwardStep> trail(Scope scope, Award award) {
        return parts.trails(scope, List.of(award.id()), DatedFact.UNSEALED).getOrDefault(award.id(), Trail.empty());
    }

    Trail<InstalmentStep> trail(Scope scope, Instalment instalment) {
        return parts.instalmentTrails(scope, List.of(instalment.id()), DatedFact.UNSEALED)
                .getOrDefault(instalment.id(), Trail.empty());
    }

    Slice<AwardView> page(Scope scope, AwardFilter filter, AsAt asAt) {
        var page = Slice.cut(
                awards.page(scope, filter, asAt),
                filter.size(),
                awards.count(scope, filter, asAt),
                award -> Cursor.after(award.id()));
        return new Slice<>(views(scope, page.rows(), asAt), page.total(), page.next());
    }

    Slice<ClaimView> claims(Scope scope, AsAt asAt, int most) {
        var claimed = parts.claimed(scope, asAt, most);
        var names =
                awards.withIds(scope, claimed.stream().map(Instalment::awardId).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(Award::id, Award::name));
        return new Slice<>(
                claimed.stream()
                        .map(claim -> new ClaimView(
                                claim.awardId(),
                                names.get(claim.awardId()),
                                claim.id(),
                                claim.milestone(),
                                claim.due(),
                                claim.year(),
                                claim.amount()))
                        .toList(),
                parts.countClaimed(scope, asAt),
                Optional.empty());
    }

    /** @throws Refused when nothing of it was recorded by then */
    AwardView view(Scope scope, Award award, AsAt asAt) {
        return views(scope, List.of(award), asAt).stream().findFirst().orElseThrow(() -> unknown(award.id()));
    }

    List<AwardView> withIds(Scope scope, Collection<String> ids, AsAt asAt) {
        return views(scope, awards.withIds(scope, ids), asAt);
    }

    /** Leaves out what was not recorded by then; costs the same number of statements for one and for many. */
    private List<AwardView> views(Scope scope, Collection<Award> some, AsAt asAt) {
        var ids = some.stream().map(Award::id).toList();
        var trails = parts.trails(scope, ids, asAt.recordedBy());
        var members = awards.members(scope, ids);
        var years = parts.years(scope, ids);
        var refs = lines.refs(scope, some.stream().map(Award::lineId).collect(Collectors.toSet()));
        var instalments = parts.of(scope, ids);
        var steps = parts.instalmentTrails(
                scope, instalments.stream().map(Instalment::id).toList(), asAt.recordedBy());
        var byAward = instalments.stream()
                .filter(instalment -> steps.containsKey(instalment.id()))
                .filter(instalment -> !steps.get(instalment.id()).possibly(asAt).isEmpty())
                .collect(Collectors.groupingBy(Instalment::awardId));
        return some.stream()
                .filter(award -> trails.containsKey(award.id()))
                .map(award -> view(
                        award,
                        refs.get(award.lineId()),
                        trails.get(award.id()),
                        members.get(award.id()),
                        years.get(award.id()),
                        views(byAward.getOrDefault(award.id(), List.of()), steps, asAt),
                        asAt))
                .toList();
    }

    private static AwardView view(
            Award award,
            LineRef line,
            Trail<AwardStep> trail,
            List<AwardMember> members,
            List<AwardYear> years,
            List<InstalmentView> instalments,
            AsAt asAt) {
        var total = Money.sum(years.stream().map(AwardYear::amount).toList());
        return new AwardView(
                award.id(),
                trail.version(),
                line,
                award.name(),
                award.purpose(),
                award.roundId(),
                members.stream().map(AwardMember::view).toList(),
                years.stream()
                        .map(year -> new AwardView.Year(year.year(), year.amount()))
                        .toList(),
                total,
                trail.certainly(asAt).map(AwardStep::to),
                Money.sum(instalments.stream().map(InstalmentView::paid).toList()),
                Money.sum(instalments.stream().map(InstalmentView::clawedBack).toList()),
                total.minus(Money.sum(
                        instalments.stream().map(InstalmentView::amount).toList())),
                instalments,
                trail.possibly(asAt).stream()
                        .map(step -> new AwardView.Step(
                                step.act(),
                                step.to(),
                                step.effective().said(),
                                step.why(),
                                step.source(),
                                step.recordedAt()))
                        .toList(),
                asAt.day(),
                asAt.publishedBy(),
                asAt.recordedBy());
    }

    private static List<InstalmentView> views(
            List<Instalment> instalments, Map<String, Trail<InstalmentStep>> trails, AsAt asAt) {
        return IntStream.range(0, instalments.size())
                .mapToObj(place -> view(
                        instalments.get(place),
                        place + 1,
                        trails.get(instalments.get(place).id()),
                        asAt))
                .toList();
    }

    private static InstalmentView view(Instalment instalment, int number, Trail<InstalmentStep> trail, AsAt asAt) {
        var state = trail.certainly(asAt);
        var certain = state.map(last -> trail.steps().stream()
                        .filter(step -> step.place() <= last.place())
                        .toList())
                .orElse(List.of());
        return new InstalmentView(
                instalment.id(),
                trail.version(),
                instalment.awardId(),
                number,
                instalment.milestone(),
                instalment.due(),
                instalment.year(),
                instalment.amount(),
                instalment.authorityId(),
                state.map(InstalmentStep::to),
                certain.stream()
                        .filter(step -> step.act() == InstalmentAct.PAY)
                        .map(step -> step.effective().said())
                        .findFirst(),
                Money.sum(certain.stream()
                        .map(InstalmentStep::back)
                        .flatMap(Optional::stream)
                        .toList()),
                trail.possibly(asAt).stream()
                        .map(step -> new InstalmentView.Step(
                                step.act(),
                                step.to(),
                                step.effective().said(),
                                step.back(),
                                step.why(),
                                step.source(),
                                step.recordedAt()))
                        .toList());
    }

    static Refused unknown(String id) {
        return new Refused(new AwardRefusal.UnknownAward(id));
    }
}
