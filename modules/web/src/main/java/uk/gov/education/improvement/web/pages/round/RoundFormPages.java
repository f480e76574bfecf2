package uk.gov.education.improvement.web.pages.round;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.gov.education.improvement.kernel.trail.MoveFields;
import uk.gov.education.improvement.registry.round.PutOffClosing;
import uk.gov.education.improvement.registry.round.RoundAct;
import uk.gov.education.improvement.registry.round.RoundView;
import uk.gov.education.improvement.registry.round.RoundWork;
import uk.gov.education.improvement.registry.round.TakeRoundStep;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.pages.pattern.CheckAnswersPage;
import uk.gov.education.improvement.web.pages.pattern.CheckAnswersPage.Answer;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.pages.pattern.FormFields;
import uk.gov.education.improvement.web.pages.pattern.Forms;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.pages.round.RoundFormPage.Asked;
import uk.gov.education.improvement.web.pages.round.RoundFormPage.Changed;
import uk.gov.education.improvement.web.pages.round.RoundFormPage.Group;
import uk.gov.education.improvement.web.pages.round.RoundFormPage.Kind;
import uk.gov.education.improvement.web.shell.Page;

/** Moves a round on, puts off its closing day, begins another with what it says, and shows what applicants will see. */
@Path("rounds/{id}")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class RoundFormPages {
    static final String PREVIEW = "preview";
    static final String CLONE = "clone";
    static final String PUT_OFF = "put-off";

    private final RoundWork work;
    private final RoundsShown shown;

    @Inject
    public RoundFormPages(RoundWork work, RoundsShown shown) {
        this.work = work;
        this.shown = shown;
    }

    @GET
    @Path(PREVIEW)
    public Page preview(@Context Enquiry enquiry, @PathParam("id") String id) {
        var round = work.toTake(enquiry.asker(), id);
        return new RoundPreviewPage(round, shown.toApplicants(enquiry, round));
    }

    @GET
    @Path("{act}")
    public Page showStep(@Context Enquiry enquiry, @PathParam("id") String id, @PathParam("act") String name) {
        var act = RoundAct.named(name);
        var round = work.toTake(enquiry.asker(), id);
        return step(enquiry, round, act, FormFields.empty().version(round.version()), Errors.NONE);
    }

    @POST
    @Path("{act}")
    public Response take(
            @Context Enquiry enquiry, @PathParam("id") String id, @PathParam("act") String name, Form sent) {
        var act = RoundAct.named(name);
        var round = work.toTake(enquiry.asker(), id);
        var fields = FormFields.sent(sent.asMap());
        return new Forms.Checked<>(
                        fields,
                        () -> new TakeRoundStep(
                                id,
                                fields.version(),
                                new MoveFields(
                                                fields.typed("effective"),
                                                "",
                                                fields.typed("why"),
                                                fields.typed("source"))
                                        .read(act)),
                        command -> check(
                                enquiry,
                                round,
                                act.address(),
                                List.of(
                                        Answer.of("Round", round.terms().name()),
                                        Answer.of("Step", act.label()),
                                        Answer.of(
                                                "Takes effect",
                                                command.move().effective().inWords()),
                                        Answer.of("Why", command.move().why()),
                                        Answer.of("Source", command.move().source())),
                                fields,
                                warning(act),
                                act.label() + " the round"),
                        command -> RoundPage.address(
                                work.take(enquiry.asker(), command).id(), act.address()),
                        errors -> step(enquiry, round, act, fields, errors))
                .answer();
    }

    @GET
    @Path(PUT_OFF)
    public Page showPutOff(@Context Enquiry enquiry, @PathParam("id") String id) {
        var round = work.toTake(enquiry.asker(), id);
        return putOff(enquiry, round, FormFields.empty().version(round.version()), Errors.NONE);
    }

    @POST
    @Path(PUT_OFF)
    public Response putOff(@Context Enquiry enquiry, @PathParam("id") String id, Form sent) {
        var round = work.toTake(enquiry.asker(), id);
        var fields = FormFields.sent(sent.asMap());
        return new Forms.Checked<>(
                        fields,
                        () -> read(fields, id),
                        command -> check(
                                enquiry,
                                round,
                                PUT_OFF,
                                List.of(
                                        Answer.of("Round", round.terms().name()),
                                        changed(
                                                "Closes",
                                                command.closes(),
                                                round.terms().closes()),
                                        command.decides()
                                                .map(day -> changed(
                                                        "Decision due",
                                                        day,
                                                        round.terms().decides()))
                                                .orElseGet(() -> Answer.of("Decision due", "As it stands")),
                                        Answer.of("Why", command.why())),
                                fields,
                                "Everyone sees the new day. It cannot be made an earlier one again.",
                                "Put off the closing day"),
                        command -> RoundPage.address(
                                work.putOff(enquiry.asker(), command).id(), PUT_OFF),
                        errors -> putOff(enquiry, round, fields, errors))
                .answer();
    }

    private static PutOffClosing read(FormFields fields, String id) {
        var version = fields.version();
        var closes = fields.day("closes", "new closing day");
        var decides = RoundForm.day(fields, "decides", "new day of the decision");
        var command = fields.making(() -> new PutOffClosing(
                id,
                version,
                closes,
                Optional.of(decides).filter(day -> !day.isEmpty()).map(LocalDate::parse),
                fields.typed("why").strip()));
        fields.refuseIfFaulty();
        return command;
    }

    @GET
    @Path(CLONE)
    public Page showClone(@Context Enquiry enquiry, @PathParam("id") String id) {
        return clone(enquiry, work.toTake(enquiry.asker(), id), FormFields.empty(), Errors.NONE);
    }

    @POST
    @Path(CLONE)
    public Response clone(@Context Enquiry enquiry, @PathParam("id") String id, Form sent) {
        var round = work.toTake(enquiry.asker(), id);
        var fields = FormFields.sent(sent.asMap());
        return Forms.answer(
                () -> Response.seeOther(URI.create(RoundPage.address(
                                work.clone(
                                                enquiry.asker(),
                                                id,
                                                fields.typed("name").strip())
                                        .id(),
                                CLONE)))
                        .build(),
                errors -> clone(enquiry, round, fields, errors));
    }

    private static Page step(Enquiry enquiry, RoundView round, RoundAct act, FormFields fields, Errors errors) {
        return form(
                enquiry,
                round,
                act.label() + " the round",
                act.address(),
                about(round, act),
                Group.alone(
                        Asked.of(
                                "effective",
                                "The day it takes effect",
                                act == RoundAct.PUBLISH
                                        ? "The whole day on which it is published, such as 2018-10-01. Not a later one"
                                        : "A day, a month or a year as the source says it: 2018-12-13, 2018-12 or 2018",
                                Kind.SHORT),
                        Asked.of("why", "Why", "For the record, which everyone sees who sees the round", Kind.TEXT),
                        Asked.of("source", "Source", "Who says so, and where: a letter, a decision", Kind.LINE)),
                fields,
                errors);
    }

    private static List<String> about(RoundView round, RoundAct act) {
        return act == RoundAct.PUBLISH && !round.missing().isEmpty()
                ? List.of("“" + round.terms().name() + "” is not complete yet: it cannot be published before "
                        + "all sections are filled in.")
                : List.of("“" + round.terms().name() + "”: "
                        + round.stage().label().toLowerCase(Locale.ROOT) + ".");
    }

    private static Page putOff(Enquiry enquiry, RoundView round, FormFields fields, Errors errors) {
        return form(
                enquiry,
                round,
                "Put off the closing day",
                PUT_OFF,
                List.of("“" + round.terms().name() + "” closes on "
                        + round.terms().closes().map(RoundWords::day).orElse("no day yet") + "; the decision is due on "
                        + round.terms().decides().map(RoundWords::day).orElse("no day yet") + "."),
                Group.alone(
                        Asked.of(
                                "closes",
                                "When does it close instead?",
                                "Later than now. For example, 14 11 2018",
                                Kind.DAY),
                        Asked.of(
                                "decides",
                                "When is the decision due instead? (optional)",
                                "Leave empty to keep the day that stands",
                                Kind.DAY),
                        Asked.of("why", "Why", "For the record, which everyone sees who sees the round", Kind.TEXT)),
                fields,
                errors);
    }

    private static Page clone(Enquiry enquiry, RoundView round, FormFields fields, Errors errors) {
        return new RoundFormPage(
                "Use as a model for another round",
                RoundPage.path(round.id()) + "/" + CLONE,
                List.of("The new round begins as a draft and says what “"
                        + round.terms().name() + "” says, but for its days and its money."),
                Group.alone(RoundCreationPages.name()),
                Optional.empty(),
                fields,
                errors,
                "Begin the round",
                enquiry.token(),
                RoundPage.trail(round));
    }

    private static Page form(
            Enquiry enquiry,
            RoundView round,
            String title,
            String address,
            List<String> about,
            List<Group> groups,
            FormFields fields,
            Errors errors) {
        return new RoundFormPage(
                title,
                RoundPage.path(round.id()) + "/" + address,
                about,
                groups,
                Optional.of(new Changed(RoundPage.path(round.id()), false, List.of())),
                fields,
                errors,
                "Continue",
                enquiry.token(),
                RoundPage.trail(round));
    }

    private static Page check(
            Enquiry enquiry,
            RoundView round,
            String address,
            List<Answer> answers,
            FormFields fields,
            String warning,
            String confirm) {
        return new CheckAnswersPage(
                "Check before it is kept for good",
                Sections.PARTNERS,
                RoundPage.path(round.id()) + "/" + address,
                answers,
                fields,
                warning,
                confirm,
                enquiry.token(),
                RoundPage.trail(round));
    }

    private static String warning(RoundAct act) {
        return switch (act) {
            case PREPARE -> "";
            case PUBLISH ->
                "Everyone who signs in will see this round. Of what it says, only the closing day can be changed then: it can"
                        + " be put off.";
            case DECIDE -> "That it is decided is seen by everyone; the outcome is published by a step of its own.";
            case CONCLUDE -> "Everyone who signs in will see that the outcome is published.";
            case DROP -> "A draft that is dropped stays on record for the department. It cannot be taken up again.";
            case CANCEL -> "Everyone will see that the round was cancelled, and why. It cannot be taken up again.";
        };
    }

    private static Answer changed(String label, LocalDate day, Optional<LocalDate> standing) {
        return Answer.of(label, RoundWords.day(day), standing.map(RoundWords::day));
    }
}
