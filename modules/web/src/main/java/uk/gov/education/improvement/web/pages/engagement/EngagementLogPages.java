package uk.gov.education.improvement.web.pages.engagement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.UnknownRecord;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.registry.delivery.Achievement;
import uk.gov.education.improvement.registry.delivery.Delivered;
import uk.gov.education.improvement.registry.delivery.DeliveryView;
import uk.gov.education.improvement.registry.delivery.Feedback;
import uk.gov.education.improvement.registry.delivery.Impact;
import uk.gov.education.improvement.registry.delivery.Usefulness;
import uk.gov.education.improvement.registry.engagement.CloseEngagement;
import uk.gov.education.improvement.registry.engagement.EngagementAct;
import uk.gov.education.improvement.registry.engagement.EngagementScope;
import uk.gov.education.improvement.registry.engagement.EngagementView;
import uk.gov.education.improvement.registry.engagement.GiveFeedback;
import uk.gov.education.improvement.registry.engagement.LogDelivery;
import uk.gov.education.improvement.registry.engagement.ReviewImpact;
import uk.gov.education.improvement.registry.engagement.ReviewWork;
import uk.gov.education.improvement.registry.engagement.TakeBackDelivery;
import uk.gov.education.improvement.web.door.EngagementDoors;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.govuk.Choice;
import uk.gov.education.improvement.web.govuk.Input;
import uk.gov.education.improvement.web.govuk.Question;
import uk.gov.education.improvement.web.govuk.Select;
import uk.gov.education.improvement.web.govuk.Textarea;
import uk.gov.education.improvement.web.pages.engagement.EngagementForms.Form;
import uk.gov.education.improvement.web.pages.pattern.Acting;
import uk.gov.education.improvement.web.pages.pattern.FormFields;
import uk.gov.education.improvement.web.pages.pattern.QuestionsPage.Sends;
import uk.gov.education.improvement.web.shell.Page;

/** Keeps the log of an engagement, and records what came of it: reviews, feedback, closing. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class EngagementLogPages {
    private static final String TAKE_BACK = "take-back";

    private final EngagementDoors doors;

    @Inject
    public EngagementLogPages(EngagementDoors doors) {
        this.doors = doors;
    }

    @GET
    @Path("engagements/{id}/deliveries")
    public Page showLog(@Context Enquiry enquiry, @PathParam("id") String id) {
        return logging(enquiry, id)
                .on(FormFields.empty().with("day", doors.work().today().toString()));
    }

    @POST
    @Path("engagements/{id}/deliveries")
    public Response log(@Context Enquiry enquiry, @PathParam("id") String id, jakarta.ws.rs.core.Form sent) {
        var fields = FormFields.sent(sent.asMap());
        return logging(enquiry, id).answer(fields, version -> {
            var command = new LogDelivery(id, version, delivered(fields), Optional.empty(), Optional.empty());
            return logged(doors.deliveries().log(enquiry.asker(), command));
        });
    }

    private static String logged(EngagementView engagement) {
        return EngagementForms.done(engagement, EngagementPage.DELIVERIES);
    }

    private static Delivered delivered(FormFields fields) {
        return new Delivered.Fields(
                        fields.typed("day"),
                        fields.typed("form"),
                        fields.typed("theme"),
                        fields.typed("days"),
                        fields.typed("what"),
                        fields.typed("by"))
                .read();
    }

    private Acting logging(Enquiry enquiry, String id) {
        var engagement = doors.work().toTake(enquiry.asker(), id, EngagementAct.COMPLETE);
        return new Form(
                        "Log days that were delivered",
                        EngagementPage.DELIVERIES,
                        List.of(left(engagement)),
                        asked(engagement),
                        "Log them")
                .on(enquiry, engagement);
    }

    private static String left(EngagementView engagement) {
        return engagement
                .detail()
                .map(detail -> detail.delivered() + " of " + detail.agreed()
                        + " days that are agreed have been delivered: "
                        + detail.left().inWords() + " left.")
                .orElse("");
    }

    private static List<Question<?>> asked(EngagementView engagement) {
        return List.of(
                Input.of("day", "Day").hint("Such as 2026-10-01"),
                Select.of("form", "Form", EngagementForms.forms(engagement)),
                Select.of("theme", "Theme", EngagementForms.themes(engagement.themes())),
                Input.of("days", "Days").hint("Whole or half, such as 1 or 2.5"),
                Textarea.of("what", "What was done").rows(4),
                Input.of("by", "Who delivered it").hint("A name or a role"));
    }

    @GET
    @Path("engagements/{id}/deliveries/{delivery}")
    public Page showCorrection(
            @Context Enquiry enquiry, @PathParam("id") String id, @PathParam("delivery") String delivery) {
        var engagement = doors.work().toTake(enquiry.asker(), id, EngagementAct.COMPLETE);
        var said = engagement.detail().stream()
                .flatMap(detail -> detail.deliveries().stream())
                .filter(one -> one.id().equals(delivery))
                .map(DeliveryView::delivered)
                .findFirst()
                .orElseThrow(() -> new Refused(new UnknownRecord("delivery", delivery)));
        var filled = FormFields.empty()
                .with("day", said.day().toString())
                .with("form", said.form().name())
                .with("theme", said.theme())
                .with("days", said.days().toString())
                .with("what", said.what())
                .with("by", said.by());
        return correcting(enquiry, engagement, delivery).on(filled);
    }

    @POST
    @Path("engagements/{id}/deliveries/{delivery}")
    public Response correct(
            @Context Enquiry enquiry,
            @PathParam("id") String id,
            @PathParam("delivery") String delivery,
            jakarta.ws.rs.core.Form sent) {
        var engagement = doors.work().toTake(enquiry.asker(), id, EngagementAct.COMPLETE);
        var fields = FormFields.sent(sent.asMap());
        return correcting(enquiry, engagement, delivery).answer(fields, version -> {
            if (fields.typed("how").equals(TAKE_BACK)) {
                var command = new TakeBackDelivery(id, version, delivery, fields.typed("why"));
                return logged(doors.deliveries().takeBack(enquiry.asker(), command));
            }
            var command = new LogDelivery(id, version, delivered(fields), Optional.of(delivery), fields.text("why"));
            return logged(doors.deliveries().log(enquiry.asker(), command));
        });
    }

    private static Acting correcting(Enquiry enquiry, EngagementView engagement, String delivery) {
        var questions = new ArrayList<Question<?>>();
        questions.add(Select.of(
                "how",
                "What is to be done",
                List.of(Choice.of("correct", "Correct it"), Choice.of(TAKE_BACK, "Take it back: it never was"))));
        questions.addAll(asked(engagement));
        questions.add(Textarea.of("why", "Why").hint("For the record").rows(4));
        return new Form(
                        "Correct what was logged",
                        EngagementPage.DELIVERIES + "/" + delivery,
                        List.of("What was logged before stays readable in the record of change."),
                        questions,
                        "Save")
                .on(enquiry, engagement);
    }

    @GET
    @Path("engagements/{id}/review")
    public Page showReview(@Context Enquiry enquiry, @PathParam("id") String id) {
        return reviewing(enquiry, toReview(enquiry, id)).on(FormFields.empty());
    }

    @POST
    @Path("engagements/{id}/review")
    public Response review(@Context Enquiry enquiry, @PathParam("id") String id, jakarta.ws.rs.core.Form sent) {
        var engagement = toReview(enquiry, id);
        var fields = FormFields.sent(sent.asMap());
        return reviewing(enquiry, engagement).answer(fields, version -> {
            var reached = IntStream.rangeClosed(1, outcomes(engagement).size())
                    .mapToObj(place -> fields.typed("outcome-" + place))
                    .toList();
            var impact = new Impact.Fields(fields.typed("changed"), fields.typed("evidence"), reached).read();
            return EngagementForms.done(
                    doors.reviews().review(enquiry.asker(), new ReviewImpact(id, version, impact)),
                    ReviewWork.act(engagement.state()).address());
        });
    }

    private EngagementView toReview(Enquiry enquiry, String id) {
        return doors.work().toTake(enquiry.asker(), id, EngagementAct.REVIEW_AT_6);
    }

    private static List<String> outcomes(EngagementView engagement) {
        return engagement
                .detail()
                .flatMap(EngagementView.Detail::scope)
                .map(EngagementScope::outcomes)
                .orElse(List.of());
    }

    private static Acting reviewing(Enquiry enquiry, EngagementView engagement) {
        var questions = new ArrayList<Question<?>>();
        questions.add(Textarea.of("changed", "What changed").rows(4));
        questions.add(Textarea.of("evidence", "What shows it").rows(4));
        var outcomes = outcomes(engagement);
        for (var place = 1; place <= outcomes.size(); place++) {
            questions.add(Select.of(
                            "outcome-" + place,
                            outcomes.get(place - 1),
                            EngagementForms.choices(
                                    "Select one",
                                    Arrays.asList(Achievement.values()),
                                    Achievement::name,
                                    Achievement::label))
                    .hint("How far it was reached"));
        }
        var form = new Form(
                ReviewWork.act(engagement.state()).label(),
                "review",
                List.of("The impact of the support is reviewed 6 and 12 months after it was completed."),
                questions,
                "Record the review");
        // what is wrong with the outcomes is said of the first
        return new Acting(
                engagement.version(),
                (fields, errors) -> form.page(
                        enquiry,
                        engagement,
                        fields,
                        errors.moved(field -> field.equals("outcomes") ? "outcome-1" : field)));
    }

    @GET
    @Path("engagements/{id}/feedback")
    public Page showFeedback(@Context Enquiry enquiry, @PathParam("id") String id) {
        return givingFeedback(enquiry, id).on(FormFields.empty());
    }

    @POST
    @Path("engagements/{id}/feedback")
    public Response feedback(@Context Enquiry enquiry, @PathParam("id") String id, jakarta.ws.rs.core.Form sent) {
        var fields = FormFields.sent(sent.asMap());
        return givingFeedback(enquiry, id).answer(fields, version -> {
            var said = Feedback.read(fields.typed("usefulness"), fields.typed("words"), fields.typed("again"));
            return EngagementForms.done(
                    doors.reviews().give(enquiry.asker(), new GiveFeedback(id, version, said)),
                    EngagementPage.FEEDBACK);
        });
    }

    private Acting givingFeedback(Enquiry enquiry, String id) {
        return new Form(
                        "Give feedback on the support",
                        EngagementPage.FEEDBACK,
                        List.of("It is given once. The department and the provider read it."),
                        List.of(
                                Select.of(
                                        "usefulness",
                                        "How useful was it?",
                                        EngagementForms.choices(
                                                "Select one",
                                                Arrays.asList(Usefulness.values()),
                                                Usefulness::name,
                                                Usefulness::label)),
                                Textarea.of("words", "What was useful, and what was not")
                                        .rows(4),
                                Select.of(
                                        "again",
                                        "Would you use this provider again?",
                                        EngagementForms.choices(
                                                "Select one",
                                                Arrays.asList(Feedback.Again.values()),
                                                Feedback.Again::name,
                                                Feedback.Again::label))),
                        "Give feedback")
                .on(enquiry, doors.work().toTake(enquiry.asker(), id, EngagementAct.AGREE_AS_RECIPIENT));
    }

    @GET
    @Path("engagements/{id}/close")
    public Page showClosing(@Context Enquiry enquiry, @PathParam("id") String id) {
        return closing(enquiry, id).on(FormFields.empty());
    }

    @POST
    @Path("engagements/{id}/close")
    public Response close(@Context Enquiry enquiry, @PathParam("id") String id, jakarta.ws.rs.core.Form sent) {
        var fields = FormFields.sent(sent.asMap());
        return closing(enquiry, id).answer(fields, version -> {
            var command = new CloseEngagement(id, version, fields.typed("came"), fields.text("unreviewed"));
            return EngagementForms.done(doors.reviews().close(enquiry.asker(), command), EngagementAct.CLOSE.address());
        });
    }

    private Acting closing(Enquiry enquiry, String id) {
        return new Form(
                        "Close the engagement",
                        "close",
                        List.of("This is not taken back."),
                        List.of(
                                Textarea.of("came", "What came of it").rows(4),
                                Textarea.of("unreviewed", "Why without reviews")
                                        .hint("Only where one of the reviews at 6 and 12 months is missing")
                                        .rows(4)),
                        "Close it",
                        Sends.FOR_GOOD)
                .on(enquiry, doors.work().toTake(enquiry.asker(), id, EngagementAct.CLOSE));
    }
}
