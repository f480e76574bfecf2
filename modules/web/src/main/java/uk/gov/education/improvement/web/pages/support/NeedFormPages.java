package uk.gov.education.improvement.web.pages.support;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.engagement.EngagementFilter;
import uk.gov.education.improvement.registry.engagement.EngagementState;
import uk.gov.education.improvement.registry.engagement.Engagements;
import uk.gov.education.improvement.registry.intervention.Interventions;
import uk.gov.education.improvement.registry.need.ChangeNeed;
import uk.gov.education.improvement.registry.need.NeedAct;
import uk.gov.education.improvement.registry.need.NeedTerms;
import uk.gov.education.improvement.registry.need.NeedView;
import uk.gov.education.improvement.registry.need.NeedWork;
import uk.gov.education.improvement.registry.need.Needs;
import uk.gov.education.improvement.registry.need.RaiseNeed;
import uk.gov.education.improvement.registry.need.RaisedBy;
import uk.gov.education.improvement.registry.need.TakeNeedStep;
import uk.gov.education.improvement.registry.need.Urgency;
import uk.gov.education.improvement.registry.theme.ThemeView;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.govuk.Checkboxes;
import uk.gov.education.improvement.web.govuk.Choice;
import uk.gov.education.improvement.web.govuk.Input;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.govuk.Question;
import uk.gov.education.improvement.web.govuk.Radios;
import uk.gov.education.improvement.web.govuk.Select;
import uk.gov.education.improvement.web.govuk.Textarea;
import uk.gov.education.improvement.web.pages.pattern.Acting;
import uk.gov.education.improvement.web.pages.pattern.Changing;
import uk.gov.education.improvement.web.pages.pattern.CheckAnswersPage;
import uk.gov.education.improvement.web.pages.pattern.CheckAnswersPage.Answer;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.pages.pattern.FormFields;
import uk.gov.education.improvement.web.pages.pattern.Forms;
import uk.gov.education.improvement.web.pages.pattern.QuestionsPage;
import uk.gov.education.improvement.web.pages.pattern.QuestionsPage.Sends;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/** Raises a need and changes one: form, check, done; closes and withdraws one. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class NeedFormPages {
    static final String RAISE = Sections.NEEDS + "/raise";

    /** The field in which more than one theme is ticked. */
    private static final String THEMES = "themes";

    private final NeedWork work;
    private final Needs needs;
    private final Authorities authorities;
    private final Interventions interventions;
    private final Engagements engagements;

    @Inject
    public NeedFormPages(
            NeedWork work, Needs needs, Authorities authorities, Interventions interventions, Engagements engagements) {
        this.work = work;
        this.needs = needs;
        this.authorities = authorities;
        this.interventions = interventions;
        this.engagements = engagements;
    }

    /** @param authority the recipient, where the reader comes from its page */
    @GET
    @Path("needs/raise")
    public Page showRaising(@Context Enquiry enquiry, @QueryParam("authority") String authority) {
        var fields = FormFields.empty().with("authority", authority == null ? "" : authority);
        return raising(enquiry, work.toRaise(enquiry.asker()), fields, Errors.NONE);
    }

    @POST
    @Path("needs/raise")
    public Response raise(@Context Enquiry enquiry, Form sent) {
        var sources = work.toRaise(enquiry.asker());
        var fields = FormFields.sent(sent.asMap(), THEMES);
        return new Forms.Checked<>(
                        fields,
                        () -> work.read(
                                enquiry.asker(),
                                new RaiseNeed.Fields(
                                        fields.typed("authority"),
                                        sources.size() == 1 ? sources.getFirst().name() : fields.typed("raisedBy"),
                                        fields.typed("intervention"),
                                        fields.typed("raised"),
                                        terms(fields))),
                        command -> check(
                                enquiry,
                                "Check the need before you raise it",
                                RAISE,
                                Stream.concat(
                                                origin(enquiry, command, fields).stream(),
                                                answers(work.themes(enquiry.asker()), command.terms()).stream())
                                        .toList(),
                                fields,
                                "Raise the need"),
                        command -> done(work.raise(enquiry.asker(), command), NeedAct.RAISE.address()),
                        errors -> raising(enquiry, sources, fields, errors))
                .answer();
    }

    private Page raising(Enquiry enquiry, List<RaisedBy> sources, FormFields fields, Errors errors) {
        var questions = new ArrayList<Question<?>>();
        if (sources.size() > 1) {
            questions.addAll(ofAny(enquiry, sources, fields));
        }
        questions.addAll(questions(enquiry));
        return form(
                enquiry, "Raise a need", RAISE, questions, "", fields, errors, NeedPage.trail(enquiry.lookingFrom()));
    }

    /** What is asked of a need that may be of any authority, and come from anybody. */
    private List<Question<?>> ofAny(Enquiry enquiry, List<RaisedBy> sources, FormFields fields) {
        var directions = sources.contains(RaisedBy.DIRECTION) ? directions(enquiry, fields) : List.<Choice>of();
        return List.of(
                Input.of("authority", "Authority to be helped")
                        .hint("Its DfE number, such as 392")
                        .width(10),
                Radios.of(
                        "raisedBy", "Where the need comes from", Choice.each(sources, RaisedBy::name, RaisedBy::label)),
                Select.of(
                                "intervention",
                                "Direction it comes from",
                                Stream.concat(Stream.of(Choice.of("", "None")), directions.stream())
                                        .toList())
                        .hint(
                                directions.isEmpty()
                                        ? authority(enquiry, fields)
                                                .map(found -> "No direction of " + found.name()
                                                        + " is recorded here, and so none can be chosen")
                                                .orElse(
                                                        "Only for a need that comes from a direction. Enter the authority"
                                                                + " and continue to choose from what is recorded of it")
                                        : "Only for a need that comes from a direction")
                        .classed("app-full-width"),
                Input.of("raised", "Day it was raised (optional)")
                        .hint("Such as 2026-03-31; today unless said")
                        .width(10));
    }

    private List<Question<?>> questions(Enquiry enquiry) {
        return List.of(
                Input.of("title", "What is sought, in a line").hint("Such as: Stronger decisions at the front door"),
                Textarea.of("sought", "What a provider has to know")
                        .hint("What is difficult, and what kind of help is wanted. Nothing about a child or a family")
                        .rows(6),
                Checkboxes.of(
                                THEMES,
                                "Themes",
                                Choice.each(work.themes(enquiry.asker()), ThemeView::code, ThemeView::name))
                        .hint("At most " + NeedTerms.MOST_THEMES)
                        .small(),
                Radios.of(
                        "urgency",
                        "How urgent it is",
                        Choice.each(List.of(Urgency.values()), Urgency::name, NeedFormPages::said)),
                Textarea.of("tried", "What has been tried (optional)").rows(4),
                Input.of("wantedBy", "Wanted by (optional)")
                        .hint("A day such as 2026-03-31")
                        .width(10),
                Input.of("contact", "Whom to speak with (optional)")
                        .hint("A role, such as assistant director; not a name"));
    }

    private static String said(Urgency urgency) {
        return urgency.label() + ": " + urgency.time();
    }

    private static QuestionsPage form(
            Enquiry enquiry,
            String title,
            String action,
            List<Question<?>> questions,
            String record,
            FormFields fields,
            Errors errors,
            List<Link> trail) {
        return new QuestionsPage(
                title,
                action,
                List.of(),
                questions,
                "Continue",
                Sends.TO_A_CHECK,
                record,
                fields,
                // a theme that there is not is said where themes are ticked
                errors.moved(field -> field.equals("theme") ? THEMES : field)
                        .inOrder(questions.stream()
                                .map(question -> question.field().name())
                                .toList()),
                enquiry.token(),
                trail);
    }

    /** The instruments of the authority that is typed. */
    private List<Choice> directions(Enquiry enquiry, FormFields fields) {
        return authority(enquiry, fields).stream()
                .flatMap(found -> interventions.ofAuthority(enquiry.asker(), found.id(), enquiry.asAt()).stream())
                .filter(instrument -> !instrument.draft())
                .map(instrument -> Choice.of(instrument.id(), instrument.called() + ", " + instrument.life()))
                .toList();
    }

    private Optional<AuthorityRef> authority(Enquiry enquiry, FormFields fields) {
        return fields.text("authority")
                .flatMap(called -> Optional.ofNullable(authorities
                        .called(enquiry.asker(), List.of(called), enquiry.asAt())
                        .get(called)));
    }

    private List<Answer> origin(Enquiry enquiry, RaiseNeed command, FormFields fields) {
        var answers = new ArrayList<Answer>();
        authority(enquiry, fields).ifPresent(found -> answers.add(Answer.of("Authority", found.name())));
        answers.add(Answer.of("Comes from", command.raisedBy().label()));
        command.interventionId()
                .ifPresent(id -> answers.add(Answer.of("Direction", Choice.wordsOf(directions(enquiry, fields), id))));
        command.raised()
                .ifPresent(day ->
                        answers.add(Answer.of("Raised on", PartialDate.on(day).inWords())));
        return answers;
    }

    @GET
    @Path("needs/{id}/" + NeedPage.CHANGE)
    public Page showChange(@Context Enquiry enquiry, @PathParam("id") String id) {
        var need = work.toChange(enquiry.asker(), id);
        return changing(enquiry, need).on(filled(need.terms()));
    }

    @POST
    @Path("needs/{id}/" + NeedPage.CHANGE)
    public Response change(@Context Enquiry enquiry, @PathParam("id") String id, Form sent) {
        var need = work.toMove(enquiry.asker(), id);
        var fields = FormFields.sent(sent.asMap(), THEMES);
        return changing(enquiry, need)
                .checked(
                        fields,
                        () -> {
                            var said = terms(fields).read();
                            said.refuseWantedBefore(need.raised());
                            return new ChangeNeed(id, fields.knownVersion(), said);
                        },
                        command -> check(
                                enquiry,
                                "Check the change before you save it",
                                address(need),
                                against(enquiry, command.terms(), need.terms()),
                                fields,
                                "Save the change"),
                        command -> done(work.change(enquiry.asker(), command), NeedPage.CHANGE));
    }

    private Changing changing(Enquiry enquiry, NeedView need) {
        return new Changing(
                need.version(),
                need.recordedBy(),
                seen -> against(
                        enquiry,
                        need.terms(),
                        needs.find(enquiry.asker(), need.id(), new AsAt(need.asAt(), need.publishedBy(), seen))
                                .terms()),
                (fields, errors, since) -> form(
                                enquiry,
                                "Change what the need says",
                                address(need),
                                questions(enquiry),
                                NeedPage.path(need.id()),
                                fields,
                                errors,
                                trail(enquiry, need))
                        .since("need", since));
    }

    private static String address(NeedView need) {
        return NeedPage.path(need.id()) + "/" + NeedPage.CHANGE;
    }

    @GET
    @Path("needs/{id}/{act}")
    public Page showAct(@Context Enquiry enquiry, @PathParam("id") String id, @PathParam("act") String name) {
        var act = NeedAct.named(name);
        return acting(enquiry, work.toTake(enquiry.asker(), id, act), act).on(FormFields.empty());
    }

    @POST
    @Path("needs/{id}/{act}")
    public Response take(
            @Context Enquiry enquiry, @PathParam("id") String id, @PathParam("act") String name, Form sent) {
        var act = NeedAct.named(name);
        var fields = FormFields.sent(sent.asMap());
        return acting(enquiry, work.toMove(enquiry.asker(), id), act)
                .answer(
                        fields,
                        version -> done(
                                work.take(enquiry.asker(), new TakeNeedStep(id, version, act, fields.typed("why"))),
                                act.address()));
    }

    private Acting acting(Enquiry enquiry, NeedView need, NeedAct act) {
        return new Acting(
                need.version(),
                (fields, errors) -> new QuestionsPage(
                        act.label() + ": " + need.title(),
                        NeedPage.path(need.id()) + "/" + act.address(),
                        Stream.concat(
                                        live(enquiry, need).stream(),
                                        Stream.of(
                                                act == NeedAct.CLOSE
                                                        ? "A need is closed when it is met. It is not opened again: raise"
                                                                + " another one where help is needed again."
                                                        : "A need that is withdrawn is not opened again. It stays readable,"
                                                                + " with the reason."))
                                .toList(),
                        List.of(Textarea.of("why", act == NeedAct.CLOSE ? "What came of it" : "Why it is withdrawn")
                                .hint("Kept with the need, in at most 500 characters")
                                .rows(4)),
                        act.label(),
                        Sends.AT_ONCE,
                        NeedPage.path(need.id()),
                        fields,
                        errors,
                        enquiry.token(),
                        trail(enquiry, need)));
    }

    /** A warning where support for it is live. */
    private Optional<String> live(Enquiry enquiry, NeedView need) {
        var live = engagements
                .list(
                        enquiry.asker(),
                        EngagementFilter.all(Address.MOST_ROWS)
                                .in(EngagementState.live())
                                .ofNeed(need.id()),
                        new AsAt(need.asAt(), need.publishedBy(), need.recordedBy()))
                .rows();
        return live.isEmpty()
                ? Optional.empty()
                : Optional.of("Support for it is live: "
                        + live.stream()
                                .map(one -> "by " + one.provider() + ", " + NeedPage.stands(one))
                                .collect(Collectors.joining("; "))
                        + ". That does not end with the need, and what has not begun can no longer begin: end it first"
                        + " where it is not wanted.");
    }

    private static String done(NeedView need, String what) {
        return NeedPage.path(need.id()) + "?done=" + what;
    }

    private static List<Link> trail(Enquiry enquiry, NeedView need) {
        return Stream.concat(
                        NeedPage.trail(enquiry.lookingFrom()).stream(),
                        Stream.of(Link.of(need.title(), NeedPage.path(need.id()))))
                .toList();
    }

    private static NeedTerms.Fields terms(FormFields fields) {
        return new NeedTerms.Fields(
                fields.typed("title"),
                fields.typed("sought"),
                fields.lines(THEMES),
                fields.typed("urgency"),
                fields.typed("tried"),
                fields.typed("wantedBy"),
                fields.typed("contact"));
    }

    private static FormFields filled(NeedTerms terms) {
        return FormFields.empty()
                .with("title", terms.title())
                .with("sought", terms.sought())
                .with(THEMES, String.join("\n", terms.themes()))
                .with("urgency", terms.urgency().name())
                .with("tried", terms.tried().orElse(""))
                .with("wantedBy", terms.wantedBy().map(Object::toString).orElse(""))
                .with("contact", terms.contact().orElse(""));
    }

    private Page check(
            Enquiry enquiry, String title, String action, List<Answer> answers, FormFields fields, String confirm) {
        return new CheckAnswersPage(
                title,
                Sections.NEEDS,
                action,
                answers,
                fields,
                "The authority and the department see it, and nobody else does.",
                confirm,
                enquiry.token(),
                NeedPage.trail(enquiry.lookingFrom()));
    }

    private List<Answer> against(Enquiry enquiry, NeedTerms now, NeedTerms before) {
        var themes = work.themes(enquiry.asker());
        return Answer.against(answers(themes, now), answers(themes, before));
    }

    private static List<Answer> answers(List<ThemeView> themes, NeedTerms terms) {
        return List.of(
                Answer.of("What is sought, in a line", terms.title()),
                Answer.of("What a provider has to know", terms.sought()),
                Answer.of(
                        "Themes",
                        terms.themes().stream()
                                .map(code -> ThemeView.called(themes, code).name())
                                .collect(Collectors.joining(", "))),
                Answer.of("Urgency", said(terms.urgency())),
                Answer.of("What has been tried", terms.tried().orElse("Nothing is said of it")),
                Answer.of(
                        "Wanted by",
                        terms.wantedBy()
                                .map(day -> PartialDate.on(day).inWords())
                                .orElse("No day")),
                Answer.of("Speak with", terms.contact().orElse("Nobody is named")));
    }
}
