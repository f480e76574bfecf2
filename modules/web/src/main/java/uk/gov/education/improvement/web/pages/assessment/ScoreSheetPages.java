package uk.gov.education.improvement.web.pages.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.sheet.CsvFile;
import uk.gov.education.improvement.registry.assessment.OpenedSheetView;
import uk.gov.education.improvement.registry.assessment.ScoreSheetFilter;
import uk.gov.education.improvement.registry.assessment.ScoreSheetState;
import uk.gov.education.improvement.registry.assessment.ScoreSheetView;
import uk.gov.education.improvement.registry.assessment.ScoreWork;
import uk.gov.education.improvement.registry.assessment.StandDown;
import uk.gov.education.improvement.registry.assessment.TakeSheetStep;
import uk.gov.education.improvement.registry.assessment.WriteScores;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.govuk.Question;
import uk.gov.education.improvement.web.govuk.Textarea;
import uk.gov.education.improvement.web.pages.pattern.Acting;
import uk.gov.education.improvement.web.pages.pattern.Asked;
import uk.gov.education.improvement.web.pages.pattern.Download;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.pages.pattern.FormFields;
import uk.gov.education.improvement.web.pages.pattern.Forms;
import uk.gov.education.improvement.web.pages.pattern.QuestionsPage;
import uk.gov.education.improvement.web.pages.pattern.QuestionsPage.Sends;
import uk.gov.education.improvement.web.shell.Page;

/** What an assessor does: reads what is assigned, scores it, checks and hands it in, takes it back, declares a conflict. */
@Path("/")
@RequestScoped
public class ScoreSheetPages {
    private static final String LIST = "score-sheets";
    private static final String ONE = LIST + "/{id}";

    private static final Download<ScoreSheetView> DOWNLOAD = Download.<ScoreSheetView>of("score-sheets", "score sheets")
            .with("id", ScoreSheetView::id)
            .with("application", ScoreSheetView::application)
            .with("round", ScoreSheetView::round)
            .with("state", row -> row.state().map(ScoreSheetState::label).orElse(""))
            .with("assigned", ScoreSheetsPage::assigned);

    private final ScoreWork work;

    @Inject
    public ScoreSheetPages(ScoreWork work) {
        this.work = work;
    }

    @GET
    @Path(LIST)
    @Produces(MediaType.TEXT_HTML)
    public Response list(@Context Enquiry enquiry) {
        return Asked.answer(
                enquiry,
                ScoreSheetFilter.PARAMETERS,
                asked -> new ScoreSheetsPage(work.list(enquiry.asker(), filter(enquiry), enquiry.asAt()), asked),
                asked -> new ScoreSheetsPage(Slice.none(), asked));
    }

    @GET
    @Path(LIST + ".csv")
    public Response download(@Context Enquiry enquiry) {
        var all = filter(enquiry).sized(CsvFile.MOST_ROWS);
        return DOWNLOAD.answer(work.list(enquiry.asker(), all, enquiry.asAt()), enquiry.asAt());
    }

    private static ScoreSheetFilter filter(Enquiry enquiry) {
        return enquiry.read(ScoreSheetFilter.PARAMETERS, ScoreSheetFilter::of);
    }

    @GET
    @Path(ONE)
    @Produces(MediaType.TEXT_HTML)
    public Page show(@Context Enquiry enquiry, @PathParam("id") String id, @QueryParam("done") String done) {
        var opened = work.open(enquiry.asker(), id, enquiry.asAt());
        return page(enquiry, opened, ScoreSheetPage.fields(opened), Errors.NONE, done == null ? "" : done);
    }

    @POST
    @Path(ONE)
    @Produces(MediaType.TEXT_HTML)
    public Response save(@Context Enquiry enquiry, @PathParam("id") String id, Form sent) {
        var opened = work.toScore(enquiry.asker(), id);
        var fields = FormFields.sent(sent.asMap());
        return Forms.onVersion(
                fields,
                version -> {
                    work.write(
                            enquiry.asker(),
                            WriteScores.read(
                                    id,
                                    version,
                                    typed(fields, opened, ScoreSheetPage.POINTS),
                                    typed(fields, opened, ScoreSheetPage.REASON)));
                    return fields.step(ScoreSheetPage.CHECK)
                            ? ScoreSheetPage.path(id) + "/" + ScoreSheetPage.HAND_IN
                            : done(id, ScoreSheetPage.SAVED);
                },
                errors -> page(enquiry, opened, fields, errors, ""));
    }

    private static Map<String, String> typed(FormFields fields, OpenedSheetView opened, String what) {
        return IntStream.rangeClosed(1, opened.criteria().size())
                .mapToObj(String::valueOf)
                .collect(Collectors.toMap(number -> number, number -> fields.typed(what + number)));
    }

    private static Page page(Enquiry enquiry, OpenedSheetView opened, FormFields fields, Errors errors, String done) {
        return new ScoreSheetPage(
                opened,
                opened.writable() && enquiry.lookingFrom().isUsual(),
                fields,
                errors,
                enquiry.lookingFrom(),
                enquiry.token(),
                done);
    }

    @GET
    @Path(ONE + "/" + ScoreSheetPage.HAND_IN)
    @Produces(MediaType.TEXT_HTML)
    public Page showHandingIn(@Context Enquiry enquiry, @PathParam("id") String id) {
        var opened = work.toScore(enquiry.asker(), id);
        return handingIn(enquiry, opened, opened.version(), Errors.NONE);
    }

    @POST
    @Path(ONE + "/" + ScoreSheetPage.HAND_IN)
    @Produces(MediaType.TEXT_HTML)
    public Response handIn(@Context Enquiry enquiry, @PathParam("id") String id, Form sent) {
        var opened = work.toScore(enquiry.asker(), id);
        var fields = FormFields.sent(sent.asMap());
        return Forms.onVersion(
                fields,
                version -> {
                    work.take(enquiry.asker(), TakeSheetStep.handIn(id, version));
                    return done(id, ScoreSheetPage.HAND_IN);
                },
                errors -> handingIn(enquiry, opened, fields.version(), errors));
    }

    private static Page handingIn(Enquiry enquiry, OpenedSheetView opened, long version, Errors errors) {
        return new ScoreSheetCheckPage(opened, version, errors, enquiry.lookingFrom(), enquiry.token());
    }

    @GET
    @Path(ONE + "/" + ScoreSheetPage.TAKE_BACK)
    @Produces(MediaType.TEXT_HTML)
    public Page showTakingBack(@Context Enquiry enquiry, @PathParam("id") String id) {
        return takingBack(enquiry, id).on(FormFields.empty());
    }

    @POST
    @Path(ONE + "/" + ScoreSheetPage.TAKE_BACK)
    @Produces(MediaType.TEXT_HTML)
    public Response takeBack(@Context Enquiry enquiry, @PathParam("id") String id, Form sent) {
        return takingBack(enquiry, id).answer(FormFields.sent(sent.asMap()), version -> {
            work.take(enquiry.asker(), TakeSheetStep.takeBack(id, version));
            return done(id, ScoreSheetPage.TAKE_BACK);
        });
    }

    private Acting takingBack(Enquiry enquiry, String id) {
        return form(
                enquiry,
                id,
                "Take back your scores",
                ScoreSheetPage.TAKE_BACK,
                "The department does not see them any more. Hand them in again before the round is decided, or they do not count.",
                List.of(),
                "Take them back",
                Sends.AT_ONCE);
    }

    @GET
    @Path(ONE + "/" + ScoreSheetPage.STAND_DOWN)
    @Produces(MediaType.TEXT_HTML)
    public Page showStandingDown(@Context Enquiry enquiry, @PathParam("id") String id) {
        return standingDown(enquiry, id).on(FormFields.empty());
    }

    @POST
    @Path(ONE + "/" + ScoreSheetPage.STAND_DOWN)
    @Produces(MediaType.TEXT_HTML)
    public Response standDown(@Context Enquiry enquiry, @PathParam("id") String id, Form sent) {
        var fields = FormFields.sent(sent.asMap());
        return standingDown(enquiry, id).answer(fields, version -> {
            work.standDown(enquiry.asker(), new StandDown(id, version, fields.typed("why")));
            return done(id, ScoreSheetPage.STAND_DOWN);
        });
    }

    private Acting standingDown(Enquiry enquiry, String id) {
        return form(
                enquiry,
                id,
                "Declare a conflict of interest",
                ScoreSheetPage.STAND_DOWN,
                "This is not taken back. Your score sheet stands down, and another assessor scores the application. The department"
                        + " sees your reason.",
                List.of(Textarea.of("why", "What the conflict of interest is")
                        .hint("For the record")
                        .rows(4)),
                "Declare it",
                Sends.FOR_GOOD);
    }

    private Acting form(
            Enquiry enquiry,
            String id,
            String title,
            String act,
            String about,
            List<Question<?>> questions,
            String button,
            Sends sends) {
        var opened = work.toScore(enquiry.asker(), id);
        var sheet = opened.sheet();
        return new Acting(
                opened.version(),
                (fields, errors) -> new QuestionsPage(
                        title,
                        ScoreSheetPage.path(sheet.id()) + "/" + act,
                        List.of(
                                "Application: " + sheet.application() + ", to the round “" + sheet.round() + "”.",
                                about),
                        questions,
                        button,
                        sends,
                        ScoreSheetPage.path(sheet.id()),
                        fields,
                        errors,
                        enquiry.token(),
                        ScoreSheetCheckPage.trail(sheet, enquiry.lookingFrom())));
    }

    private static String done(String id, String what) {
        return ScoreSheetPage.path(id) + "?done=" + what;
    }
}
