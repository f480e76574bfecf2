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
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.registry.assessment.Assessments;
import uk.gov.education.improvement.registry.assessment.DeclareConflict;
import uk.gov.education.improvement.registry.assessment.NameAssessor;
import uk.gov.education.improvement.registry.assessment.PanelView;
import uk.gov.education.improvement.registry.assessment.Panels;
import uk.gov.education.improvement.registry.assessment.TakeOffAssessor;
import uk.gov.education.improvement.registry.authority.Region;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.govuk.Choice;
import uk.gov.education.improvement.web.govuk.Input;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.govuk.Question;
import uk.gov.education.improvement.web.govuk.Select;
import uk.gov.education.improvement.web.govuk.Textarea;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.pages.pattern.FormFields;
import uk.gov.education.improvement.web.pages.pattern.Forms;
import uk.gov.education.improvement.web.pages.pattern.QuestionsPage;
import uk.gov.education.improvement.web.pages.pattern.QuestionsPage.Sends;
import uk.gov.education.improvement.web.shell.Page;

/** The panel of a round: who is on it, who scores what, what is lacking; and the forms by which the department changes it. */
@Path("rounds/{id}/" + PanelPage.ASSESSORS)
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class PanelPages {
    private final Assessments assessments;
    private final Panels panels;
    private final AccessTable access;

    @Inject
    public PanelPages(Assessments assessments, Panels panels, AccessTable access) {
        this.assessments = assessments;
        this.panels = panels;
        this.access = access;
    }

    @GET
    public Page show(@Context Enquiry enquiry, @PathParam("id") String id, @QueryParam("done") String done) {
        var panel = assessments.panel(enquiry.asker(), id, enquiry.asAt());
        var looking = enquiry.lookingFrom();
        return new PanelPage(
                panel,
                looking.isUsual() && panel.published() && access.allows(enquiry.asker(), Panels.RUN),
                looking,
                done == null ? "" : done);
    }

    @GET
    @Path(PanelPage.ADD)
    public Page showNaming(@Context Enquiry enquiry, @PathParam("id") String id) {
        return naming(enquiry, panels.toRun(enquiry.asker(), id), FormFields.empty(), Errors.NONE);
    }

    @POST
    @Path(PanelPage.ADD)
    public Response name(@Context Enquiry enquiry, @PathParam("id") String id, Form sent) {
        var panel = panels.toRun(enquiry.asker(), id);
        var fields = FormFields.sent(sent.asMap());
        return Forms.answer(
                () -> {
                    panels.name(
                            enquiry.asker(),
                            NameAssessor.read(
                                    id, fields.typed("signIn"), fields.typed("name"), fields.typed("region")));
                    return PanelPage.to(id, PanelPage.ADD);
                },
                errors -> naming(enquiry, panel, fields, errors));
    }

    private static Page naming(Enquiry enquiry, PanelView panel, FormFields fields, Errors errors) {
        return form(
                enquiry,
                panel,
                "Add an assessor",
                PanelPage.ADD,
                List.of("An assessor sees only the applications that are assigned, and the own scores."),
                List.of(
                        Input.of("signIn", "Signs in as").hint("The user name of the person"),
                        Input.of("name", "Name").hint("As the department writes it"),
                        Select.of(
                                        "region",
                                        "Region where the person works",
                                        chosen(
                                                "None",
                                                Choice.each(List.of(Region.values()), Region::name, Region::label)))
                                .hint("No application from there is assigned to this assessor")),
                "Add the assessor",
                Sends.AT_ONCE,
                fields,
                errors);
    }

    private static List<Choice> chosen(String none, List<Choice> choices) {
        return Stream.concat(Stream.of(Choice.of("", none)), choices.stream()).toList();
    }

    @GET
    @Path(PanelPage.TAKE_OFF + "/{person}")
    public Page showTakingOff(
            @Context Enquiry enquiry, @PathParam("id") String id, @PathParam("person") String person) {
        return takingOff(enquiry, panels.toRun(enquiry.asker(), id), person, FormFields.empty(), Errors.NONE);
    }

    @POST
    @Path(PanelPage.TAKE_OFF + "/{person}")
    public Response takeOff(
            @Context Enquiry enquiry, @PathParam("id") String id, @PathParam("person") String person, Form sent) {
        var panel = panels.toRun(enquiry.asker(), id);
        var fields = FormFields.sent(sent.asMap());
        return Forms.answer(
                () -> {
                    panels.takeOff(enquiry.asker(), new TakeOffAssessor(id, person, fields.typed("why")));
                    return PanelPage.to(id, PanelPage.TAKE_OFF);
                },
                errors -> takingOff(enquiry, panel, person, fields, errors));
    }

    private static Page takingOff(Enquiry enquiry, PanelView panel, String person, FormFields fields, Errors errors) {
        var member = panel.member(person);
        var sheets = member.toBeScored() + member.handedIn();
        return form(
                enquiry,
                panel,
                "Take " + member.assessor().name() + " off the panel",
                PanelPage.TAKE_OFF + "/" + person,
                List.of(
                        sheets == 0
                                ? "This assessor has no score sheet."
                                : "This assessor has " + sheets
                                        + (sheets == 1 ? " score sheet, which stands" : " score sheets, which stand")
                                        + " down, also if handed in. The applications wait for another assessor."),
                List.of(Textarea.of("why", "Why the assessor is taken off")
                        .hint("For the record")
                        .rows(4)),
                "Take off the panel",
                Sends.FOR_GOOD,
                fields,
                errors);
    }

    @GET
    @Path(PanelPage.CONFLICT)
    public Page showConflict(@Context Enquiry enquiry, @PathParam("id") String id) {
        return conflict(enquiry, panels.toRun(enquiry.asker(), id), FormFields.empty(), Errors.NONE);
    }

    @POST
    @Path(PanelPage.CONFLICT)
    public Response declare(@Context Enquiry enquiry, @PathParam("id") String id, Form sent) {
        var panel = panels.toRun(enquiry.asker(), id);
        var fields = FormFields.sent(sent.asMap());
        return Forms.answer(
                () -> {
                    panels.declare(
                            enquiry.asker(),
                            new DeclareConflict(
                                    id, fields.typed("application"), fields.typed("assessor"), fields.typed("why")));
                    return PanelPage.to(id, PanelPage.CONFLICT);
                },
                errors -> conflict(enquiry, panel, fields, errors));
    }

    private Page conflict(Enquiry enquiry, PanelView panel, FormFields fields, Errors errors) {
        return form(
                enquiry,
                panel,
                "Record a conflict of interest",
                PanelPage.CONFLICT,
                List.of(
                        "An assessor declares it at the own sign-in; record it here if you were told another way. A score sheet of"
                                + " that application stands down."),
                List.of(
                        Select.of(
                                "assessor",
                                "Assessor",
                                chosen(
                                        "Select an assessor",
                                        panel.assessors().stream()
                                                .map(PanelView.Member::assessor)
                                                .map(one -> Choice.of(one.person(), one.name()))
                                                .toList())),
                        Select.of(
                                "application",
                                "Application",
                                chosen(
                                        "Select an application",
                                        panels.scored(enquiry.asker(), panel.roundId()).entrySet().stream()
                                                .map(one -> Choice.of(one.getKey(), one.getValue()))
                                                .toList())),
                        Textarea.of("why", "What the conflict of interest is")
                                .hint("For the record")
                                .rows(4)),
                "Record it",
                Sends.AT_ONCE,
                fields,
                errors);
    }

    @GET
    @Path(PanelPage.ASSIGN)
    public Page showAssignment(@Context Enquiry enquiry, @PathParam("id") String id) {
        return assignment(enquiry, panels.toRun(enquiry.asker(), id), Errors.NONE);
    }

    @POST
    @Path(PanelPage.ASSIGN)
    public Response assign(@Context Enquiry enquiry, @PathParam("id") String id) {
        return Forms.answer(
                () -> {
                    panels.assign(enquiry.asker(), id);
                    return PanelPage.to(id, PanelPage.ASSIGN);
                },
                errors -> assignment(enquiry, panels.toRun(enquiry.asker(), id), errors));
    }

    private static Page assignment(Enquiry enquiry, PanelView panel, Errors errors) {
        return form(
                enquiry,
                panel,
                "Assign the applications",
                PanelPage.ASSIGN,
                List.of(
                        panel.incomplete() + " of " + panel.applications() + " applications "
                                + (panel.incomplete() == 1 ? "lacks" : "lack") + " an assessor. Each is scored by "
                                + panel.each() + ".",
                        "Whoever has least to score comes first, and of those with the same whoever was added first. Nobody"
                                + " scores an application from the own region or with a declared conflict of interest.",
                        "Sheets that are assigned stay. At most " + Panels.MOST
                                + " applications are assigned at once."),
                List.of(),
                "Assign them",
                Sends.AT_ONCE,
                FormFields.empty(),
                errors);
    }

    private static Page form(
            Enquiry enquiry,
            PanelView panel,
            String title,
            String act,
            List<String> about,
            List<Question<?>> questions,
            String button,
            Sends sends,
            FormFields fields,
            Errors errors) {
        return new QuestionsPage(
                title,
                PanelPage.path(panel.roundId()) + "/" + act,
                Stream.concat(Stream.of("Round: “" + panel.round() + "”."), about.stream())
                        .toList(),
                questions,
                button,
                sends,
                PanelPage.path(panel.roundId()),
                fields,
                errors,
                enquiry.token(),
                Stream.concat(
                                PanelPage.trail(panel, enquiry.lookingFrom()).stream(),
                                Stream.of(Link.of("Assessors", PanelPage.path(panel.roundId()))))
                        .toList());
    }
}
