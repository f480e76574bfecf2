package uk.gov.education.improvement.registry.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.Certainty;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.authority.AuthorityFormView;
import uk.gov.education.improvement.registry.authority.AuthorityView;
import uk.gov.education.improvement.registry.authority.AuthorityView.DelivererView;
import uk.gov.education.improvement.registry.authority.AuthorityView.Relative;
import uk.gov.education.improvement.registry.inspection.Grade;
import uk.gov.education.improvement.registry.inspection.InspectionView;
import uk.gov.education.improvement.registry.inspection.Part;
import uk.gov.education.improvement.registry.inspection.PartView;
import uk.gov.education.improvement.registry.instrument.ServiceArea;
import uk.gov.education.improvement.registry.intervention.InForce;
import uk.gov.education.improvement.registry.intervention.InterventionView;
import uk.gov.education.improvement.registry.partner.CohortKind;
import uk.gov.education.improvement.registry.partner.PartnerView;
import uk.gov.education.improvement.registry.register.TimelineView.Kind;
import uk.gov.education.improvement.registry.register.TimelineView.Lane;
import uk.gov.education.improvement.registry.register.TimelineView.Stretch;

/**
 * What is recorded of an authority side by side, each for as long as it held. A grade holds from the day on which rules
 * see it to the next full inspection, whether or not that grades the same part; nothing holds beyond the authority's own
 * life or the day asked.
 */
final class Lanes {
    private final AuthorityView authority;
    private final AsAt asAt;
    /** The first day on which nothing of it holds any more; empty where it lasts beyond the day asked. */
    private final Optional<LocalDate> end;

    private Lanes(AuthorityView authority, AsAt asAt) {
        this.authority = authority;
        this.asAt = asAt;
        this.end = until(authority.form());
    }

    static List<Lane> of(
            AuthorityView authority,
            List<InspectionView> inspections,
            List<InterventionView> interventions,
            List<PartnerView> partnerships,
            AsAt asAt) {
        var lanes = new Lanes(authority, asAt);
        return Stream.of(
                        lanes.judged(inspections),
                        lanes.intervened(interventions),
                        lanes.designated(partnerships),
                        lanes.delivered(),
                        lanes.lineage())
                .flatMap(List::stream)
                .filter(lane -> !lane.stretches().isEmpty())
                .toList();
    }

    private List<Lane> judged(List<InspectionView> inspections) {
        var graded = inspections.stream()
                .filter(inspection -> inspection.visit().graded())
                .filter(inspection -> inspection.counted(asAt) == Certainty.CERTAIN)
                .sorted(Comparator.comparing(InspectionView::countsFrom))
                .toList();
        return Arrays.stream(Part.values())
                .map(part -> new Lane(part.label(), Kind.JUDGEMENT, grades(graded, part)))
                .toList();
    }

    private List<Stretch> grades(List<InspectionView> graded, Part part) {
        var stretches = new ArrayList<Stretch>();
        for (var i = 0; i < graded.size(); i++) {
            var next = i + 1 < graded.size() ? Optional.of(graded.get(i + 1).countsFrom()) : end;
            var from = graded.get(i).countsFrom();
            var said = Optional.of(graded.get(i).published());
            grade(graded.get(i).part(part))
                    .ifPresent(grade -> stretches.add(
                            new Stretch(Optional.of(from), next, true, grade.label(), Optional.of(grade), said)));
        }
        return stretches;
    }

    /** That a part was not judged is something the report says; that it has no such part is nothing to show. */
    private static Optional<Grade> grade(PartView part) {
        return switch (part.missing()) {
            case NOT_MISSING -> part.grade();
            case NOT_JUDGED -> Optional.of(Grade.NOT_JUDGED);
            case NO_SUCH_PART, NOT_RECORDED -> Optional.empty();
        };
    }

    /** A lane for each instrument that was issued: several may be in force at once. */
    private List<Lane> intervened(List<InterventionView> interventions) {
        return interventions.stream()
                .filter(instrument -> instrument.from().isPresent())
                .map(instrument -> new Lane(
                        named(instrument),
                        Kind.INTERVENTION,
                        List.of(new Stretch(
                                instrument.from().map(Lanes::first),
                                instrument.until().or(() -> end).filter(this::over),
                                instrument.until().isPresent() || instrument.inForce() == InForce.YES,
                                instrument.life(),
                                Optional.empty(),
                                Optional.empty()))))
                .toList();
    }

    /** Most are of children's social care, and a lane has little room for its name. */
    private static String named(InterventionView instrument) {
        return instrument.terms().service() == ServiceArea.SOCIAL_CARE
                ? instrument.terms().instrument().label()
                : instrument.called();
    }

    /** A lane for each programme: a partner of one goes on in the next. */
    private List<Lane> designated(List<PartnerView> partnerships) {
        var byProgramme = new LinkedHashMap<String, List<Stretch>>();
        for (var partnership : partnerships) {
            partnership
                    .member(authority.id())
                    .filter(member -> begun(Optional.of(partnership.listedFrom())))
                    .ifPresent(member -> byProgramme
                            .computeIfAbsent(named(partnership.cohort().kind()), programme -> new ArrayList<>())
                            .add(new Stretch(
                                    Optional.of(partnership.listedFrom()),
                                    member.until().or(() -> end).filter(this::over),
                                    member.from().isPresent()
                                            && (member.until().isPresent() || member.onTheDay() == Certainty.CERTAIN),
                                    partnership.cohort().code() + ", " + member.life(),
                                    Optional.empty(),
                                    Optional.empty())));
        }
        return byProgramme.entrySet().stream()
                .map(entry -> new Lane(entry.getKey(), Kind.DESIGNATION, entry.getValue()))
                .toList();
    }

    /** A lane has little room for its name. */
    private static String named(CohortKind programme) {
        return switch (programme) {
            case PARTNER_IN_PRACTICE -> programme.label();
            case SECTOR_LED -> "Sector-led partner";
        };
    }

    /** A lane for each organisation, though it may have begun twice. */
    private List<Lane> delivered() {
        var byName = new LinkedHashMap<String, List<Stretch>>();
        for (var deliverer : authority.deliverers()) {
            var from = deliverer.from().map(Lanes::first);
            if (begun(from)) {
                byName.computeIfAbsent(deliverer.name(), name -> new ArrayList<>())
                        .add(new Stretch(
                                from,
                                deliverer.until().or(() -> end).filter(this::over),
                                isCertain(deliverer),
                                deliverer.life(),
                                Optional.empty(),
                                Optional.empty()));
            }
        }
        return byName.entrySet().stream()
                .map(entry -> new Lane("Delivered by " + entry.getKey(), Kind.DELIVERER, entry.getValue()))
                .toList();
    }

    /** An end that is not recorded does not let us say that it went on. */
    private static boolean isCertain(DelivererView deliverer) {
        return deliverer.until().isPresent() || deliverer.onTheDay() == Certainty.CERTAIN;
    }

    private List<Lane> lineage() {
        var lanes = new ArrayList<Lane>();
        for (var predecessor : authority.predecessors()) {
            lanes.add(new Lane(
                    "Before: " + predecessor.name(),
                    Kind.LINEAGE,
                    on(predecessor)
                            .map(on ->
                                    relative(Optional.empty(), Optional.of(on).filter(this::over), predecessor))
                            .stream()
                            .toList()));
        }
        lanes.add(new Lane(
                "This authority",
                Kind.FORM,
                authority.forms().stream()
                        .filter(form -> begun(form.from().map(Lanes::first)))
                        .map(form -> new Stretch(
                                form.from().map(Lanes::first),
                                until(form),
                                true,
                                form.type().label()
                                        + form.gssCode()
                                                .map(code -> ", " + code)
                                                .orElse(""),
                                Optional.empty(),
                                Optional.empty()))
                        .toList()));
        for (var successor : authority.successors()) {
            lanes.add(new Lane(
                    "After: " + successor.name(),
                    Kind.LINEAGE,
                    on(successor)
                            .filter(on -> begun(Optional.of(on)))
                            .map(on -> relative(Optional.of(on), Optional.empty(), successor))
                            .stream()
                            .toList()));
        }
        return lanes;
    }

    /** How one took over from the other, where that was said. */
    private static Stretch relative(Optional<LocalDate> from, Optional<LocalDate> until, Relative relative) {
        var words = Stream.concat(Stream.of(relative.how()), relative.part().stream())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return new Stretch(
                from, until, true, words.isEmpty() ? relative.name() : words, Optional.empty(), Optional.empty());
    }

    private static Optional<LocalDate> on(Relative relative) {
        return relative.on().map(Lanes::first);
    }

    private Optional<LocalDate> until(AuthorityFormView form) {
        return form.to().map(to -> PartialDate.parse(to).last().plusDays(1)).filter(this::over);
    }

    private boolean over(LocalDate until) {
        return !until.isAfter(asAt.day());
    }

    private boolean begun(Optional<LocalDate> from) {
        return from.filter(asAt.day()::isBefore).isEmpty();
    }

    private static LocalDate first(String date) {
        return PartialDate.parse(date).first();
    }
}
