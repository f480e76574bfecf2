package uk.gov.education.improvement.web.pages.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.application.ApplicationChecks;
import uk.gov.education.improvement.registry.application.ApplicationFilter;
import uk.gov.education.improvement.registry.application.ApplicationState;
import uk.gov.education.improvement.registry.application.Applications;
import uk.gov.education.improvement.registry.application.DecideEligibility;
import uk.gov.education.improvement.registry.application.PermitLate;
import uk.gov.education.improvement.registry.round.RoundView;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.govuk.Input;
import uk.gov.education.improvement.web.govuk.Question;
import uk.gov.education.improvement.web.govuk.Radios;
import uk.gov.education.improvement.web.govuk.Textarea;
import uk.gov.education.improvement.web.pages.pattern.Acting;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.pages.pattern.FormFields;
import uk.gov.education.improvement.web.pages.pattern.Forms;
import uk.gov.education.improvement.web.pages.pattern.QuestionsPage;
import uk.gov.education.improvement.web.pages.pattern.QuestionsPage.Sends;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/** What the department does with applications: applies the rule, decides otherwise, permits a late one. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class ApplicationCheckPages {
    private final ApplicationChecks checks;
    private final Applications applications;

    @Inject
    public ApplicationCheckPages(ApplicationChecks checks, Applications applications) {
        this.checks = checks;
        this.applications = applications;
    }

    @GET
    @Path("applications/{id}/check")
    public Page showCheck(@Context Enquiry enquiry, @PathParam("id") String id) {
        return checking(enquiry, id).on(FormFields.empty());
    }

    @POST
    @Path("applications/{id}/check")
    public Response check(@Context Enquiry enquiry, @PathParam("id") String id, Form sent) {
        return checking(enquiry, id)
                .answer(
                        FormFields.sent(sent.asMap()),
                        version -> ApplicationFormPages.done(checks.check(enquiry.asker(), id, version), "check"));
    }

    private Acting checking(Enquiry enquiry, String id) {
        var application = checks.toCheck(enquiry.asker(), id);
        return new Acting(
                application.version(),
                (fields, errors) -> ApplicationFormPages.form(
                        enquiry,
                        application,
                        "Apply the rule to " + application.name(),
                        "check",
                        List.of(
                                "The rule of the round is asked of each member by the round's day. What it says is kept as evidence, and"
                                        + " the applicant sees it.",
                                "Where it cannot say, the application stays as it is and a person decides."),
                        List.of(),
                        "Apply the rule",
                        fields,
                        errors));
    }

    @GET
    @Path("applications/{id}/overturn")
    public Page showDecision(@Context Enquiry enquiry, @PathParam("id") String id) {
        return deciding(enquiry, id).on(FormFields.empty());
    }

    @POST
    @Path("applications/{id}/overturn")
    public Response decide(@Context Enquiry enquiry, @PathParam("id") String id, Form sent) {
        var fields = FormFields.sent(sent.asMap());
        return deciding(enquiry, id).answer(fields, version -> {
            var command = DecideEligibility.read(id, version, fields.typed("eligible"), fields.typed("why"));
            return ApplicationFormPages.done(checks.decide(enquiry.asker(), command), "overturn");
        });
    }

    private Acting deciding(Enquiry enquiry, String id) {
        var application = checks.toDecide(enquiry.asker(), id);
        return new Acting(
                application.version(),
                (fields, errors) -> ApplicationFormPages.form(
                        enquiry,
                        application,
                        "Decide on the eligibility of " + application.name(),
                        "overturn",
                        List.of(
                                "What the rule saw stays with the application, and your reason beside it. The applicant sees both."),
                        List.of(
                                Radios.yesNo("eligible", "Is the application eligible?"),
                                Textarea.of("why", "Why")
                                        .hint("For the record, which the applicant sees")
                                        .rows(4)),
                        "Record the decision",
                        fields,
                        errors));
    }

    @GET
    @Path("applications/rule/{round}")
    public Page showRule(@Context Enquiry enquiry, @PathParam("round") String id) {
        return rule(enquiry, checks.toCheckAll(enquiry.asker(), id), Errors.NONE);
    }

    @POST
    @Path("applications/rule/{round}")
    public Response applyRule(@Context Enquiry enquiry, @PathParam("round") String id) {
        return Forms.answer(
                () -> {
                    checks.checkAll(enquiry.asker(), id);
                    return Response.seeOther(URI.create(RuleAppliedPage.path(id)))
                            .build();
                },
                errors -> rule(enquiry, checks.toCheckAll(enquiry.asker(), id), errors));
    }

    static String rule(String roundId) {
        return Sections.APPLICATIONS + "/rule/" + roundId;
    }

    @GET
    @Path("applications/rule/{round}/applied")
    public Page showApplied(@Context Enquiry enquiry, @PathParam("round") String id) {
        var round = checks.toCheckAll(enquiry.asker(), id);
        return new RuleAppliedPage(
                round,
                count(enquiry, id, ApplicationFilter.STATE, ApplicationState.ELIGIBLE),
                count(enquiry, id, ApplicationFilter.STATE, ApplicationState.INELIGIBLE),
                count(enquiry, id, ApplicationFilter.WAITING, ApplicationFilter.Waiting.PERSON),
                count(enquiry, id, ApplicationFilter.STATE, ApplicationState.SUBMITTED),
                enquiry.lookingFrom());
    }

    /** As the list counts that the same address leads to. */
    private long count(Enquiry enquiry, String roundId, String filter, Enum<?> value) {
        var asked = new Address(Map.of(ApplicationFilter.ROUND, List.of(roundId), filter, List.of(value.name())));
        return applications.count(enquiry.asker(), ApplicationFilter.of(asked), enquiry.asAt());
    }

    private static Page rule(Enquiry enquiry, RoundView round, Errors errors) {
        return ofRound(
                enquiry,
                round,
                "Apply the rule to all applications",
                "rule",
                List.of(
                        "Round: “" + round.terms().name() + "”, which closes on "
                                + PartialDate.on(round.terms().closes().orElseThrow())
                                        .inWords() + ".",
                        "The rule is asked of each application that is submitted, at most " + ApplicationChecks.MOST
                                + " at once. Where it cannot say, a person decides."),
                List.of(),
                "Apply the rule to all",
                FormFields.empty(),
                errors);
    }

    @GET
    @Path("applications/late/{round}")
    public Page showPermission(@Context Enquiry enquiry, @PathParam("round") String id) {
        return permission(enquiry, checks.toPermit(enquiry.asker(), id), FormFields.empty(), Errors.NONE);
    }

    @POST
    @Path("applications/late/{round}")
    public Response permit(@Context Enquiry enquiry, @PathParam("round") String id, Form sent) {
        var round = checks.toPermit(enquiry.asker(), id);
        var fields = FormFields.sent(sent.asMap());
        return Forms.answer(
                () -> {
                    checks.permit(
                            enquiry.asker(),
                            PermitLate.read(id, fields.typed("authority"), fields.typed("until"), fields.typed("why")));
                    return Response.seeOther(URI.create(ApplicationsPage.ofRound(id)))
                            .build();
                },
                errors -> permission(enquiry, round, fields, errors));
    }

    private static Page permission(Enquiry enquiry, RoundView round, FormFields fields, Errors errors) {
        return ofRound(
                enquiry,
                round,
                "Let an authority apply late",
                "late",
                List.of("Round: “" + round.terms().name() + "”. The application is marked as late."),
                List.of(
                        Input.of("authority", "Authority").hint("Its DfE number, such as 392"),
                        Input.of("until", "The last day on which it may apply").hint("Such as 2018-07-13"),
                        Textarea.of("why", "Why").hint("For the record").rows(4)),
                "Let it apply late",
                fields,
                errors);
    }

    private static Page ofRound(
            Enquiry enquiry,
            RoundView round,
            String title,
            String act,
            List<String> about,
            List<Question<?>> questions,
            String button,
            FormFields fields,
            Errors errors) {
        return new QuestionsPage(
                title,
                Sections.APPLICATIONS + "/" + act + "/" + round.id(),
                about,
                questions,
                button,
                Sends.AT_ONCE,
                ApplicationsPage.ofRound(round.id()),
                fields,
                errors,
                enquiry.token(),
                ApplicationPage.trail(enquiry.lookingFrom()));
    }
}
