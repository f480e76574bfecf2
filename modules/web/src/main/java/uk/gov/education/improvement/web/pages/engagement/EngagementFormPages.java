package uk.gov.education.improvement.web.pages.engagement;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.delivery.SupportForm;
import uk.gov.education.improvement.registry.engagement.AgreeEngagement;
import uk.gov.education.improvement.registry.engagement.ChooseProvider;
import uk.gov.education.improvement.registry.engagement.EngagementAct;
import uk.gov.education.improvement.registry.engagement.EngagementFilter;
import uk.gov.education.improvement.registry.engagement.EngagementScope;
import uk.gov.education.improvement.registry.engagement.EngagementState;
import uk.gov.education.improvement.registry.engagement.EngagementView;
import uk.gov.education.improvement.registry.engagement.Engagements;
import uk.gov.education.improvement.registry.engagement.Provider;
import uk.gov.education.improvement.registry.engagement.TakeEngagementStep;
import uk.gov.education.improvement.registry.need.NeedView;
import uk.gov.education.improvement.registry.partner.PartnerFilter;
import uk.gov.education.improvement.registry.partner.PartnerView;
import uk.gov.education.improvement.registry.partner.Partners;
import uk.gov.education.improvement.registry.theme.ThemeView;
import uk.gov.education.improvement.web.door.EngagementDoors;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.govuk.Input;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.govuk.Radios;
import uk.gov.education.improvement.web.govuk.Select;
import uk.gov.education.improvement.web.govuk.Textarea;
import uk.gov.education.improvement.web.pages.engagement.EngagementForms.Form;
import uk.gov.education.improvement.web.pages.pattern.Acting;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.pages.pattern.FormFields;
import uk.gov.education.improvement.web.pages.pattern.Forms;
import uk.gov.education.improvement.web.pages.pattern.QuestionsPage;
import uk.gov.education.improvement.web.pages.pattern.QuestionsPage.Sends;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/** Chooses a provider, agrees, and whatever else needs a reason only. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class EngagementFormPages {
    private final Engagements engagements;
    private final EngagementDoors doors;
    private final Partners partners;

    @Inject
    public EngagementFormPages(Engagements engagements, EngagementDoors doors, Partners partners) {
        this.engagements = engagements;
        this.doors = doors;
        this.partners = partners;
    }

    @GET
    @Path("engagements/choose/{need}")
    public Page showChoice(
            @Context Enquiry enquiry,
            @PathParam("need") String id,
            @QueryParam("partner") @DefaultValue("") String partner,
            @QueryParam("kind") @DefaultValue("") String kind) {
        var need = doors.choice().toChoose(enquiry.asker(), id);
        var fields = FormFields.empty()
                .version(need.version())
                .with("partner", partner)
                .with("kind", kind);
        return choice(enquiry, need, fields, Errors.NONE);
    }

    @POST
    @Path("engagements/choose/{need}")
    public Response choose(@Context Enquiry enquiry, @PathParam("need") String id, jakarta.ws.rs.core.Form sent) {
        var need = doors.choice().toChoose(enquiry.asker(), id);
        var fields = FormFields.sent(sent.asMap());
        return Forms.onVersion(
                fields,
                version -> {
                    if (fields.text("partner").isPresent()
                            && (fields.text("kind").isPresent()
                                    || fields.text("provider").isPresent())) {
                        throw new Refused(
                                new Invalid("kind", "Choose a partner or another kind of provider, and not both"));
                    }
                    var named = fields.text("partner").orElse(fields.typed("provider"));
                    var kind = fields.text("partner").isPresent() ? "PARTNER" : fields.typed("kind");
                    var command = new ChooseProvider.Fields(kind, named, fields.typed("why"), fields.typed("override"))
                            .read(need.id(), version);
                    return EngagementForms.done(doors.choice().choose(enquiry.asker(), command), "match");
                },
                errors -> choice(enquiry, need, fields, errors));
    }

    private Page choice(Enquiry enquiry, NeedView need, FormFields fields, Errors errors) {
        var known = partners.list(
                        enquiry.asker(),
                        PartnerFilter.of(new Address(Map.of()), List.of()).sized(Address.MOST_ROWS),
                        enquiry.asAt())
                .rows();
        return new QuestionsPage(
                "Choose a provider for “" + need.title() + "”",
                Sections.ENGAGEMENTS + "/choose/" + need.id(),
                List.of(
                        need.authority().name() + " needs support: " + need.themesInWords() + ".",
                        "Both sides agree to the scope in their own sign-ins before anything is delivered."),
                List.of(
                        Select.of(
                                        "partner",
                                        "Partner",
                                        EngagementForms.choices(
                                                "None of these", known, PartnerView::id, EngagementFormPages::called))
                                .hint("Leave it where the provider is none of them"),
                        Select.of(
                                "kind",
                                "Or another kind of provider",
                                EngagementForms.choices(
                                        "None of these",
                                        List.of(Provider.Kind.LGA, Provider.Kind.AUTHORITY, Provider.Kind.ADVISER),
                                        Provider.Kind::name,
                                        Provider.Kind::label)),
                        Input.of("provider", "Which authority or adviser")
                                .hint("The DfE number of the authority, such as 392, or the name of the adviser"),
                        Textarea.of("why", "Why this provider")
                                .hint("For the record")
                                .rows(4),
                        Textarea.of("override", "Why one that is not in good standing")
                                .hint("Only for a partner that is under review or suspended")
                                .rows(4)),
                "Choose this provider",
                Sends.AT_ONCE,
                Sections.NEEDS + "/" + need.id(),
                fields,
                errors,
                enquiry.token(),
                Sections.trail(
                        Link.of("Needs for support", Sections.NEEDS),
                        Link.of(need.title(), Sections.NEEDS + "/" + need.id())));
    }

    private static String called(PartnerView partner) {
        return partner.called() + ", " + partner.cohort().code() + ": "
                + partner.standing().label().toLowerCase(Locale.ROOT);
    }

    @GET
    @Path("engagements/{id}/agree")
    public Page showAgreement(@Context Enquiry enquiry, @PathParam("id") String id) {
        return agreeing(enquiry, id).on(FormFields.empty());
    }

    /** The act of the side by which one signs in. */
    private EngagementView toAgree(Enquiry enquiry, String id) {
        var found = engagements.find(enquiry.asker(), id, enquiry.asAt());
        var acts = engagements.acts(enquiry.asker(), found);
        return doors.work()
                .toTake(
                        enquiry.asker(),
                        id,
                        acts.contains(EngagementAct.AGREE_AS_RECIPIENT)
                                ? EngagementAct.AGREE_AS_RECIPIENT
                                : EngagementAct.AGREE_AS_PROVIDER);
    }

    @POST
    @Path("engagements/{id}/agree")
    public Response agree(@Context Enquiry enquiry, @PathParam("id") String id, jakarta.ws.rs.core.Form sent) {
        var fields = FormFields.sent(sent.asMap());
        return agreeing(enquiry, id).answer(fields, version -> {
            // where there is no other, it is not asked
            var looked = fields.typed("looked").equals("yes")
                    || others(enquiry, toAgree(enquiry, id)).isEmpty();
            var command = new AgreeEngagement(id, version, looked);
            return EngagementForms.done(doors.work().agree(enquiry.asker(), command), EngagementPage.AGREED);
        });
    }

    private Acting agreeing(Enquiry enquiry, String id) {
        var engagement = toAgree(enquiry, id);
        var others = others(enquiry, engagement);
        var about = new ArrayList<String>();
        about.add("You agree to "
                + engagement
                        .detail()
                        .map(EngagementView.Detail::agreed)
                        .map(Object::toString)
                        .orElse("no")
                + " days about " + engagement.about()
                + ". When both sides have agreed, they are taken from what the provider is funded to give.");
        engagement
                .detail()
                .flatMap(EngagementView.Detail::scope)
                .ifPresent(scope -> about.add(said(scope, engagement.themes())));
        about.add(
                others.isEmpty()
                        ? engagement.recipient() + " has no other support that is live, as far as you may see."
                        : "Other live support of " + engagement.recipient() + ":\n"
                                + others.stream().map(EngagementFormPages::said).collect(Collectors.joining("\n")));
        return new Form(
                        "Agree to this engagement",
                        "agree",
                        about,
                        others.isEmpty()
                                ? List.of()
                                : List.of(Radios.yesNo(
                                        "looked", "Have you looked at the other support of the recipient?")),
                        "Agree")
                .on(enquiry, engagement);
    }

    private static String said(EngagementScope scope, List<ThemeView> themes) {
        return "The scope:\n"
                + scope.days().stream()
                        .map(days ->
                                "– " + ThemeView.called(themes, days.theme()).name() + ", " + days.year() + ": "
                                        + days.days().inWords() + "\n")
                        .collect(Collectors.joining())
                + "– From "
                + PartialDate.on(scope.from()).inWords() + " to "
                + PartialDate.on(scope.until()).inWords()
                + "\n– Forms: "
                + scope.forms().stream().map(SupportForm::label).collect(Collectors.joining(", "))
                + "\n– Intended outcomes: " + String.join("; ", scope.outcomes())
                + "\n– What will show that it worked: " + scope.evidence();
    }

    /** Directed ones first. */
    private List<EngagementView> others(Enquiry enquiry, EngagementView engagement) {
        var recipients = engagement.recipients().stream()
                .flatMap(party -> party.authorityId().stream())
                .toList();
        var live = EngagementFilter.all(Address.MOST_ROWS).to(recipients).in(EngagementState.live());
        return engagements.list(enquiry.asker(), live, enquiry.asAt()).rows().stream()
                .filter(other -> !other.id().equals(engagement.id()))
                .sorted(Comparator.comparing(other -> !other.directed()))
                .toList();
    }

    private static String said(EngagementView other) {
        return "– " + other.provider() + ", " + other.about() + ": "
                + other.stage().toLowerCase(Locale.ROOT)
                + (other.directed() ? ", under a direction" : "");
    }

    @GET
    @Path("engagements/{id}/{act}")
    public Page showAct(@Context Enquiry enquiry, @PathParam("id") String id, @PathParam("act") String name) {
        return acting(enquiry, id, EngagementAct.named(name)).on(FormFields.empty());
    }

    @POST
    @Path("engagements/{id}/{act}")
    public Response take(
            @Context Enquiry enquiry,
            @PathParam("id") String id,
            @PathParam("act") String name,
            jakarta.ws.rs.core.Form sent) {
        var act = EngagementAct.named(name);
        var fields = FormFields.sent(sent.asMap());
        return acting(enquiry, id, act).answer(fields, version -> {
            var command = TakeEngagementStep.read(id, version, act, fields.typed("why"));
            return EngagementForms.done(doors.work().take(enquiry.asker(), command), act.address());
        });
    }

    private Acting acting(Enquiry enquiry, String id, EngagementAct act) {
        var engagement = doors.work().toTake(enquiry.asker(), id, act);
        var ends = act == EngagementAct.DECLINE || act == EngagementAct.WITHDRAW || act == EngagementAct.COMPLETE;
        return new Form(
                        act.label() + ": support of " + engagement.recipient(),
                        act.address(),
                        ends
                                ? List.of("This is not taken back. Days that were agreed and not delivered go back to"
                                        + " the provider.")
                                : List.of(),
                        List.of(Textarea.of("why", "Why").hint("For the record").rows(4)),
                        act.label(),
                        ends ? Sends.FOR_GOOD : Sends.AT_ONCE)
                .on(enquiry, engagement);
    }
}
