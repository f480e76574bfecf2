package uk.gov.education.improvement.web.pages.support;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.gov.education.improvement.registry.leadership.LeadershipMeasuresView;
import uk.gov.education.improvement.registry.leadership.LeadershipMeasuresView.BelowGood;
import uk.gov.education.improvement.registry.leadership.Reach;
import uk.gov.education.improvement.web.door.LookingFrom;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.file.ImportsPage;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.picture.CountBars;
import uk.gov.education.improvement.web.shell.Page;

/**
 * How far the LGA's leadership programme reached.
 *
 * @param seesParticipations whether the reader may see who took part: all, or the own
 * @param own whether it is the own only
 * @param reports whether the reader may report by file
 */
public record LeadershipPage(
        LeadershipMeasuresView view, boolean seesParticipations, boolean own, boolean reports, LookingFrom looking)
        implements Page {
    /** A table, with what its lines are of. */
    public record Section(String id, String heading, String of, List<Reach> rows) {}

    @Override
    public String title() {
        return "Leadership programme";
    }

    @Override
    public String section() {
        return Sections.NEEDS;
    }

    @Override
    public List<Link> trail() {
        return Sections.trail();
    }

    /** What it comes to, computed from what is shown. */
    public String sentence() {
        var all = view.all();
        return all.authorities() == 0
                ? "Nothing is reported of the programme by " + looking.dayInWords()
                        + ". The LGA's systems report participations, and its files bring them."
                : (all.authorities() == 1 ? "1 authority" : all.authorities() + " authorities") + " took part by "
                        + looking.dayInWords() + ", with " + people(all) + " and " + days(all) + ".";
    }

    public boolean isEmpty() {
        return view.all().authorities() == 0;
    }

    public BelowGood belowGood() {
        return view.belowGood();
    }

    public CountBars shares() {
        var councils = view.belowGood().councils();
        return new CountBars(
                "Councils below good overall that took part, and authorities by strand",
                view.belowGood().inWords() + ". By strand: "
                        + String.join(
                                "; ",
                                view.strands().stream()
                                        .map(strand -> strand.name() + " " + ofAll(strand))
                                        .toList())
                        + ". All bars are drawn to one scale, on which the whole width is %,d authorities."
                                .formatted(most()),
                Stream.concat(
                                Stream.of(new CountBars.Bar(
                                        "Below good overall, took part",
                                        view.belowGood().reached(),
                                        councils,
                                        view.belowGood().reached() + " of " + councils)),
                                view.strands().stream()
                                        .map(strand -> new CountBars.Bar(
                                                strand.name(), strand.authorities(), most(), ofAll(strand))))
                        .toList(),
                Optional.of(most()));
    }

    private String ofAll(Reach strand) {
        return "%,d of %,d authorities".formatted(strand.authorities(), most());
    }

    /** All councils of the day, or all that took part where some of them are no more. */
    private long most() {
        var below = view.belowGood();
        return Math.max(
                view.all().authorities(), below.councils() + below.good() + below.noOverall() + below.notRecorded());
    }

    public List<Section> sections() {
        return Stream.of(
                        Optional.of(new Section("strands", "By strand", "Strand", view.strands())),
                        Optional.of(new Section("years", "By financial year", "Year", view.years())),
                        view.regions().map(rows -> new Section("regions", "By region", "Region", rows)))
                .flatMap(Optional::stream)
                .filter(section -> !section.rows().isEmpty())
                .toList();
    }

    /** The page of a line: a strand has one of its own. */
    public Optional<String> link(Section section, Reach row) {
        return section.id().equals("strands") ? Optional.of(linkToStrand(row)) : Optional.empty();
    }

    public String linkToStrand(Reach strand) {
        return looking.link(StrandPage.path(strand.key()));
    }

    public String linkToParticipations() {
        return looking.link(ParticipationsPage.PATH);
    }

    public String linkToImports() {
        return ImportsPage.PATH;
    }

    static String authorities(Reach reach) {
        return reach.authorities() == 1 ? "1 authority" : reach.authorities() + " authorities";
    }

    static String people(Reach reach) {
        return reach.people() == 1 ? "1 person trained" : "%,d people trained".formatted(reach.people());
    }

    public static String days(Reach reach) {
        var days = reach.days().toPlainString();
        return days.equals("1") ? "1 day" : days + " days";
    }
}
