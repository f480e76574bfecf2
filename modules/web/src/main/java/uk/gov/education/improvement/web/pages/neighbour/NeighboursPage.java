package uk.gov.education.improvement.web.pages.neighbour;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.time.Certainty;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.inspection.InspectionView;
import uk.gov.education.improvement.registry.inspection.Part;
import uk.gov.education.improvement.registry.inspection.PartView.Missing;
import uk.gov.education.improvement.registry.neighbour.Against;
import uk.gov.education.improvement.registry.neighbour.ComparisonView;
import uk.gov.education.improvement.registry.neighbour.ComparisonView.NeighbourView;
import uk.gov.education.improvement.registry.neighbour.ComparisonView.PartLine;
import uk.gov.education.improvement.registry.neighbour.Membership;
import uk.gov.education.improvement.registry.neighbour.NeighbourSetRef;
import uk.gov.education.improvement.registry.neighbour.NeighbourSets;
import uk.gov.education.improvement.web.door.LookingFrom;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/**
 * An authority beside its statistical neighbours, by what was judged of each by a day.
 *
 * @param mayImport whether the reader may bring a set
 */
public record NeighboursPage(ComparisonView view, boolean mayImport, LookingFrom looking) implements Page {
    @Override
    public String title() {
        return name() + " and its statistical neighbours";
    }

    @Override
    public String section() {
        return Sections.AUTHORITIES;
    }

    @Override
    public List<Link> trail() {
        return Sections.trail(
                Link.of("Authorities", looking.link(Sections.AUTHORITIES)), Link.of(name(), linkTo(view.authority())));
    }

    public String name() {
        return view.authority().name();
    }

    public boolean isCompared() {
        return !view.parts().isEmpty();
    }

    /** What there is to say before anything is shown. */
    public String sentence() {
        if (view.set().isEmpty()) {
            return view.sets().isEmpty()
                    ? "No set of statistical neighbours is loaded yet, so there is nothing to compare " + name()
                            + " with."
                    : "On " + looking.dayInWords() + " no set of statistical neighbours was certainly there."
                            + " Choose one under Next to compare all the same.";
        }
        if (view.neighbours().isEmpty()) {
            return "The set of " + set() + " names no neighbours of " + name() + ".";
        }
        if (!isCompared()) {
            return name() + " " + whyNot(view.membership())
                    + ". It is kept in the set with its neighbours, and is not compared.";
        }
        var members = view.neighbours().size();
        var has = name() + " has " + members + " statistical neighbour" + (members == 1 ? "" : "s") + " in the set of "
                + set() + "; ";
        return view.counted() == 0
                ? has + "none of them counts on " + looking.dayInWords() + ", so there is nothing to compare."
                : has + view.counted() + " of them " + (view.counted() == 1 ? "counts" : "count") + " on "
                        + looking.dayInWords() + ". " + inWords(lines().getFirst());
    }

    private String set() {
        return view.set().orElseThrow().inWords();
    }

    /** The parts that anybody's framework has. */
    public List<PartLine> lines() {
        var had = view.parts().stream()
                .filter(line -> parts().contains(line.part()))
                .toList();
        return had.isEmpty() ? view.parts() : had;
    }

    /** The same for the columns of the table. */
    public List<Part> parts() {
        var judgements = Stream.concat(
                        view.latest().stream(),
                        view.neighbours().stream().flatMap(neighbour -> neighbour.latest().stream()))
                .toList();
        return Arrays.stream(Part.values())
                .filter(part -> judgements.stream()
                        .anyMatch(judgement -> judgement.part(part).missing() != Missing.NO_SUCH_PART))
                .toList();
    }

    /** How the neighbours that count stand on a part. */
    public String inWords(PartLine line) {
        var part = line.part().label();
        if (!hasGrade(line)) {
            return part + ": " + own(line) + ", so that nothing can be compared; "
                    + line.neighbours().get(Against.NOT_COMPARED) + " of " + view.counted() + " have a grade.";
        }
        return part + ": " + own(line) + "; of the " + view.counted() + ", "
                + count(line, Against.BETTER) + " better, "
                + count(line, Against.SAME) + " the same and "
                + count(line, Against.WORSE) + " worse"
                + missing(line, Against.NOT_RECORDED, "for %d it is not recorded here")
                + missing(line, Against.NO_SUCH_PART, "for %d the framework has no such part")
                + missing(line, Against.NOT_JUDGED, "for %d it was not judged")
                + ".";
    }

    public boolean hasGrade(PartLine line) {
        return line.own().flatMap(own -> own.grade()).isPresent();
    }

    private String own(PartLine line) {
        return name() + " "
                + line.own()
                        .map(own -> switch (own.missing()) {
                            case NOT_MISSING -> "was judged " + own.label().toLowerCase(Locale.ROOT);
                            case NO_SUCH_PART -> "was judged by a framework that has no such part";
                            case NOT_JUDGED -> "was not judged on it";
                            case NOT_RECORDED -> "has no grade recorded here";
                        })
                        .orElse("has no judgement recorded here");
    }

    private static String count(PartLine line, Against against) {
        var count = line.neighbours().get(against);
        return count + (count == 1 ? " is" : " are");
    }

    private static String missing(PartLine line, Against against, String words) {
        var count = line.neighbours().get(against);
        return count == 0 ? "" : "; " + words.formatted(count);
    }

    /** Why a member of the set is left out of the comparison, as part of a sentence. */
    public String whyNot(Membership membership) {
        return switch (membership) {
            case COUNTS -> "counts";
            case ENDED_BY_THE_SET -> "had ended by the day of the set, " + set();
            case ENDED -> "had ended by " + looking.knownInWords();
            case NOT_BEGUN -> "had not begun on " + looking.knownInWords();
        };
    }

    /** How many columns there are for the parts. */
    public int columns() {
        return Math.max(1, parts().size());
    }

    /** How a neighbour's grade stands against the authority's; empty where the tag beside it says all. */
    public String against(NeighbourView neighbour, Part part) {
        return Optional.ofNullable(neighbour.against().get(part))
                .filter(against ->
                        List.of(Against.BETTER, Against.SAME, Against.WORSE).contains(against))
                .map(Against::label)
                .orElse("");
    }

    /** What is to be known of the set beside its day; empty where it was there on the day. */
    public String warning() {
        return switch (view.set().map(NeighbourSetRef::onTheDay).orElse(Certainty.CERTAIN)) {
            case CERTAIN -> "";
            case POSSIBLE ->
                "The set is only known to be of " + set() + ": whether it was there on " + looking.dayInWords()
                        + " cannot be said. It is used because it was asked for.";
            case NO ->
                "The set of " + set() + " came after " + looking.dayInWords()
                        + ", when nobody could compare by it. It is used because it was asked for.";
        };
    }

    public String sources() {
        return view.sources().stream()
                .map(source -> source.equals("not stated") ? "the file that brought it does not state one" : source)
                .collect(Collectors.joining("; "));
    }

    /** The same question by the other sets. */
    public List<Link> otherSets() {
        return view.sets().stream()
                .filter(one -> !view.set().equals(Optional.of(one)))
                .map(one -> Link.of(
                        one.inWords(), looking.link(looking.path() + "?" + NeighbourSets.SET + "=" + one.set())))
                .toList();
    }

    public String linkTo(AuthorityRef authority) {
        return looking.link(Sections.AUTHORITIES + "/" + known(authority));
    }

    public String linkToAuthority(String id) {
        return looking.link(Sections.AUTHORITIES + "/" + id);
    }

    public String linkTo(InspectionView inspection) {
        return looking.link(Sections.JUDGEMENTS + "/" + inspection.id());
    }

    public String linkToJudgements() {
        return looking.link(Sections.JUDGEMENTS + "?"
                + view.neighbours().stream()
                        .map(NeighbourView::authority)
                        .map(neighbour -> "authority=" + known(neighbour))
                        .collect(Collectors.joining("&")));
    }

    public String download() {
        return looking.link(looking.path() + "/" + NeighbourPages.FILE
                + view.set()
                        .map(one -> "?" + NeighbourSets.SET + "=" + one.set())
                        .orElse(""));
    }

    private static String known(AuthorityRef authority) {
        return authority.dfeNumber().orElse(authority.id());
    }
}
