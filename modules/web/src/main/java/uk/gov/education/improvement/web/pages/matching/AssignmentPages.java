package uk.gov.education.improvement.web.pages.matching;

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
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.job.JobRunner;
import uk.gov.education.improvement.registry.assignment.AcceptAssignment;
import uk.gov.education.improvement.registry.assignment.AskAssignment;
import uk.gov.education.improvement.registry.assignment.AssignmentAcceptance;
import uk.gov.education.improvement.registry.assignment.AssignmentView;
import uk.gov.education.improvement.registry.assignment.Assignments;
import uk.gov.education.improvement.registry.assignment.ProposedNeed;
import uk.gov.education.improvement.registry.engagement.EngagementWork;
import uk.gov.education.improvement.registry.theme.Themes;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.pages.pattern.CheckAnswersPage;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.pages.pattern.FormFields;
import uk.gov.education.improvement.web.pages.pattern.Forms;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/** Many needs matched together: asked for, watched, compared, accepted. */
@Path("assignments")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class AssignmentPages {
    private static final int SECONDS_UNTIL_LOOKING_AGAIN = 2;

    private static final String AGAIN = "again";

    private final Assignments assignments;
    private final AssignmentAcceptance acceptance;
    private final Themes themes;
    private final JobRunner jobs;
    private final AccessTable access;

    @Inject
    public AssignmentPages(
            Assignments assignments,
            AssignmentAcceptance acceptance,
            Themes themes,
            JobRunner jobs,
            AccessTable access) {
        this.assignments = assignments;
        this.acceptance = acceptance;
        this.themes = themes;
        this.jobs = jobs;
        this.access = access;
    }

    @GET
    public Page list(@Context Enquiry enquiry) {
        return new AssignmentsPage(
                assignments.newest(enquiry.asker()),
                themes.all(enquiry.asker()),
                access.allows(enquiry.asker(), Assignments.ASK));
    }

    @GET
    @Path("new")
    public Page showForm(@Context Enquiry enquiry) {
        return form(enquiry, AssignmentFormPage.usual(), Errors.NONE);
    }

    @POST
    @Path("new")
    public Response ask(@Context Enquiry enquiry, Form sent) {
        assignments.toAsk(enquiry.asker());
        var fields = FormFields.sent(sent.asMap(), AssignmentFormPage.REGIONS, AssignmentFormPage.THEMES);
        return Forms.answer(
                () -> begun(
                        enquiry,
                        new AskAssignment.Fields(
                                        fields.lines(AssignmentFormPage.REGIONS),
                                        fields.lines(AssignmentFormPage.THEMES),
                                        fields.typed("days"),
                                        fields.typed("seconds"),
                                        fields.typed("seed"),
                                        fields.typed(AssignmentFormPage.KEEP).equals(AssignmentFormPage.YES),
                                        List.of())
                                .read()),
                errors -> form(enquiry, fields, errors));
    }

    private Page form(Enquiry enquiry, FormFields fields, Errors errors) {
        return new AssignmentFormPage(assignments.toAsk(enquiry.asker()), fields, errors, enquiry.token());
    }

    private Response begun(Enquiry enquiry, AskAssignment asked) {
        var id = assignments.ask(enquiry.asker(), asked);
        jobs.kick();
        return Response.seeOther(URI.create(AssignmentPage.path(id))).build();
    }

    @GET
    @Path("{id}")
    public Response show(@Context Enquiry enquiry, @PathParam("id") String id, @QueryParam("done") String done) {
        var run = assignments.find(enquiry.asker(), id);
        var answer = Response.ok(page(enquiry, run, Optional.ofNullable(done), FormFields.empty(), Errors.NONE));
        return run.state().ended()
                ? answer.build()
                : answer.header("Refresh", SECONDS_UNTIL_LOOKING_AGAIN).build();
    }

    /** Accepts what is ticked, or all, after a check; or keeps what is ticked and runs again. */
    @POST
    @Path("{id}")
    public Response decide(@Context Enquiry enquiry, @PathParam("id") String id, Form sent) {
        acceptance.refuseUnlessMay(enquiry.asker());
        var run = assignments.find(enquiry.asker(), id);
        var ticked = FormFields.sent(sent.asMap(), AssignmentPage.NEEDS);
        var fields = ticked.step("all") ? ticked.with(AssignmentPage.NEEDS, String.join("\n", run.toAccept())) : ticked;
        if (fields.step(AGAIN)) {
            return Forms.answer(
                    () -> begun(enquiry, run.asked().pinning(pins(run, fields))),
                    errors -> page(enquiry, run, Optional.empty(), fields, errors));
        }
        return new Forms.Checked<>(
                        fields,
                        () -> new AcceptAssignment(id, fields.lines(AssignmentPage.NEEDS)),
                        command -> check(enquiry, run, command, fields),
                        command -> accepted(command, acceptance.accept(enquiry.asker(), command)),
                        errors -> page(enquiry, run, Optional.empty(), fields, errors))
                .answer();
    }

    private static String accepted(AcceptAssignment command, AssignmentView run) {
        var passedOver = run.passedOver().size();
        return AssignmentPage.path(run.id()) + "?done="
                + (passedOver == 0
                        ? "accepted"
                        : passedOver < command.needs().size() ? AssignmentPage.PASSED_OVER : AssignmentPage.NOTHING);
    }

    /** Those settled on before, and those that are ticked. */
    private static List<AskAssignment.Pin> pins(AssignmentView run, FormFields fields) {
        var ticked = fields.lines(AssignmentPage.NEEDS);
        return Stream.concat(
                        run.needs().stream()
                                .map(AssignmentView.Line::proposal)
                                .filter(need -> ticked.contains(need.needId()))
                                .flatMap(need -> need
                                        .proposed()
                                        .flatMap(ProposedNeed.Party::partnerId)
                                        .map(partner -> new AskAssignment.Pin(need.needId(), partner))
                                        .stream()),
                        run.asked().pins().stream().filter(pin -> !ticked.contains(pin.need())))
                .toList();
    }

    private static Page check(Enquiry enquiry, AssignmentView run, AcceptAssignment command, FormFields fields) {
        return new CheckAnswersPage(
                "Check the providers before you choose them",
                Sections.NEEDS,
                AssignmentPage.path(run.id()),
                run.needs().stream()
                        .map(AssignmentView.Line::proposal)
                        .filter(need -> command.needs().contains(need.needId()))
                        .map(need -> CheckAnswersPage.Answer.of(
                                need.authority() + ": " + need.title(),
                                need.proposed().map(ProposedNeed.Party::called).orElse("Nobody") + others(need)))
                        .toList(),
                fields,
                "Each is chosen as if it were chosen alone, by the same rules: what they refuse is named, and the rest"
                        + " stands. Nobody that is chosen already is withdrawn by it. No days are taken before both sides"
                        + " agree.",
                "Choose these providers",
                enquiry.token(),
                AssignmentsPage.above());
    }

    /** Who is chosen for the need already. */
    private static String others(ProposedNeed need) {
        var more = need.seen().size() - 1;
        return need.present()
                .map(there ->
                        ". Chosen for it already: " + there.called() + (more > 0 ? ", and " + more + " more" : ""))
                .orElse("");
    }

    private Page page(Enquiry enquiry, AssignmentView run, Optional<String> done, FormFields fields, Errors errors) {
        return new AssignmentPage(
                run,
                themes.all(enquiry.asker()),
                access.allows(enquiry.asker(), EngagementWork.MATCH),
                access.allows(enquiry.asker(), Assignments.ASK),
                done,
                fields,
                errors,
                enquiry.token());
    }
}
