package uk.gov.education.improvement.web.pages.inspection;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.time.Certainty;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.dispute.DisputeView;
import uk.gov.education.improvement.registry.inspection.InspectionView;
import uk.gov.education.improvement.registry.inspection.InspectionWork;
import uk.gov.education.improvement.registry.inspection.PartView;
import uk.gov.education.improvement.registry.inspection.PartView.Missing;
import uk.gov.education.improvement.web.door.LookingFrom;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.govuk.SummaryList.Row;
import uk.gov.education.improvement.web.pages.pattern.Coded;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/**
 * One judgement by the reading that stands, against the judgement before it of the same authority.
 *
 * @param earlier the graded judgement of the same authority that was published before this one
 * @param readings all readings there have been, the newest first
 * @param disputes that wait for a decision, for those who may read them
 * @param done what the reader has just done, or empty
 */
public record JudgementPage(
        InspectionView inspection,
        AuthorityRef authority,
        Optional<InspectionView> earlier,
        List<ReadingLine> readings,
        List<DisputeView> disputes,
        LookingFrom looking,
        NextSteps next,
        String done)
        implements Page {

    private static final Map<String, String> DONE = Map.of(
            "drafted", "The draft is saved. Only the department sees it.",
            "published", "The judgement is published. Everyone who signs in sees it.",
            "corrected", "The correction is saved. The earlier reading is kept.");

    /** Which steps are open to the reader; what one may not do is not drawn. */
    public record NextSteps(boolean correct, boolean publish, boolean changes) {}

    /** The page with the news of what was just done. */
    static String address(String id, String done) {
        return Sections.JUDGEMENTS + "/" + id + "?done=" + done;
    }

    @Override
    public String title() {
        return "Judgement of " + authority.name();
    }

    @Override
    public String section() {
        return Sections.JUDGEMENTS;
    }

    @Override
    public List<Link> trail() {
        return Sections.trail(Link.of("Judgements", looking.link(Sections.JUDGEMENTS)));
    }

    public boolean isDone() {
        return DONE.containsKey(done);
    }

    public String doneInWords() {
        return DONE.getOrDefault(done, "");
    }

    /** One may ask for a judgement from a day on which the world could not know it. */
    public boolean isLater() {
        return !inspection.draft() && inspection.counted(looking.asAt()) != Certainty.CERTAIN;
    }

    public List<JudgedPart> parts() {
        return JudgedPart.of(inspection, earlier);
    }

    public boolean anotherFramework() {
        return earlier.map(before -> before.framework() != inspection.framework())
                .orElse(false);
    }

    public String partsWithoutGrade() {
        return String.join(
                ", ",
                inspection.parts().stream()
                        .filter(part -> part.missing() == Missing.NO_SUCH_PART)
                        .map(PartView::part)
                        .map(part -> part.label().toLowerCase(Locale.ROOT))
                        .toList());
    }

    public List<Row> facts() {
        return Stream.of(
                        Optional.of(Row.of("Framework", inspection.framework().label())),
                        Optional.of(Row.of("Visit", inspection.visit().label())),
                        inspection.visitStart().map(day -> Row.of("Visit began", inWords(day))),
                        inspection.visitEnd().map(day -> Row.of("Visit ended", inWords(day))),
                        Optional.of(Row.of(
                                inspection.draft() ? "Expected publication" : "Published",
                                inspection.publishedInWords())),
                        Optional.of(Row.of(
                                "Counts from",
                                inspection.draft()
                                        ? "The day it is published"
                                        : PartialDate.on(inspection.countsFrom())
                                                .inWords())),
                        Optional.of(Row.of("How sure this reading is", Coded.words(inspection.confidence()))),
                        Optional.of(Row.of("Source", inspection.source())))
                .flatMap(Optional::stream)
                .toList();
    }

    private static String inWords(String said) {
        return PartialDate.parse(said).inWords();
    }

    public String linkTo(DisputeView dispute) {
        return looking.link(Sections.DISPUTES + "/" + dispute.id());
    }

    public String linkToAuthority() {
        return looking.link(Sections.AUTHORITIES + "/" + authority.id());
    }

    public String linkToEarlier() {
        return looking.link(
                Sections.JUDGEMENTS + "/" + earlier.map(InspectionView::id).orElse(""));
    }

    public String linkToChanges() {
        return Sections.changesOf(InspectionWork.SUBJECT, inspection.id());
    }

    public String linkToCorrection() {
        return Sections.JUDGEMENTS + "/" + inspection.id() + "/" + CorrectionPages.PATH;
    }

    public String linkToPublication() {
        return Sections.JUDGEMENTS + "/" + inspection.id() + "/" + PublicationPages.PATH;
    }
}
