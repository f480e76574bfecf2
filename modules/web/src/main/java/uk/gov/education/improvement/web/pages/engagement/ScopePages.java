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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.delivery.SupportForm;
import uk.gov.education.improvement.registry.engagement.EngagementAct;
import uk.gov.education.improvement.registry.engagement.EngagementScope;
import uk.gov.education.improvement.registry.engagement.EngagementView;
import uk.gov.education.improvement.registry.engagement.ExtendEngagement;
import uk.gov.education.improvement.registry.engagement.WriteScope;
import uk.gov.education.improvement.registry.funding.FinancialYear;
import uk.gov.education.improvement.registry.practice.PracticeView;
import uk.gov.education.improvement.registry.practice.Practices;
import uk.gov.education.improvement.registry.theme.ThemeView;
import uk.gov.education.improvement.web.door.EngagementDoors;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.govuk.Checkboxes;
import uk.gov.education.improvement.web.govuk.Choice;
import uk.gov.education.improvement.web.govuk.Fieldset;
import uk.gov.education.improvement.web.govuk.Input;
import uk.gov.education.improvement.web.govuk.Question;
import uk.gov.education.improvement.web.govuk.Size;
import uk.gov.education.improvement.web.govuk.Textarea;
import uk.gov.education.improvement.web.pages.engagement.EngagementForms.Form;
import uk.gov.education.improvement.web.pages.pattern.CheckAnswersPage;
import uk.gov.education.improvement.web.pages.pattern.CheckAnswersPage.Answer;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.pages.pattern.FormFields;
import uk.gov.education.improvement.web.pages.pattern.Forms;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/** Writes the scope of an engagement: form, check, done; and extends one. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class ScopePages {
    private static final String SCOPE = "scope";
    private static final String FORMS = "forms";
    private static final String PRACTICES = "practices";

    /** The most practices that are offered. */
    private static final int MOST_PRACTICES = 50;

    /** How many years from the last one on can be chosen. */
    private static final int YEARS = 5;

    private final EngagementDoors doors;
    private final Practices practices;

    @Inject
    public ScopePages(EngagementDoors doors, Practices practices) {
        this.doors = doors;
        this.practices = practices;
    }

    @GET
    @Path("engagements/{id}/scope")
    public Page showScope(@Context Enquiry enquiry, @PathParam("id") String id) {
        var engagement = doors.work().toTake(enquiry.asker(), id, EngagementAct.WRITE_SCOPE);
        return scope(enquiry, engagement, written(engagement), Errors.NONE);
    }

    /** What the scope says, as it would be typed. */
    private static FormFields written(EngagementView engagement) {
        var fields = FormFields.empty().version(engagement.version());
        return said(engagement)
                .map(scope -> DaysFormPage.filled(fields, scope.days())
                        .with(
                                FORMS,
                                scope.forms().stream().map(SupportForm::name).collect(Collectors.joining("\n")))
                        .with("outcomes", String.join("\n", scope.outcomes()))
                        .with("evidence", scope.evidence())
                        .with("from", scope.from().toString())
                        .with("until", scope.until().toString())
                        .with(PRACTICES, String.join("\n", scope.practices())))
                .orElse(fields);
    }

    private static Optional<EngagementScope> said(EngagementView engagement) {
        return engagement.detail().flatMap(EngagementView.Detail::scope);
    }

    @POST
    @Path("engagements/{id}/scope")
    public Response scope(@Context Enquiry enquiry, @PathParam("id") String id, jakarta.ws.rs.core.Form sent) {
        var engagement = doors.work().toTake(enquiry.asker(), id, EngagementAct.WRITE_SCOPE);
        var fields = FormFields.sent(sent.asMap(), FORMS, PRACTICES);
        if (fields.step(DaysFormPage.ADD)) {
            return Response.ok(scope(enquiry, engagement, DaysFormPage.oneMore(fields), Errors.NONE))
                    .build();
        }
        return new Forms.Checked<>(
                        fields,
                        () -> command(enquiry, id, fields.knownVersion(), fields),
                        command -> check(enquiry, engagement, command, fields),
                        command -> EngagementForms.done(
                                doors.work().write(enquiry.asker(), command), EngagementAct.WRITE_SCOPE.address()),
                        errors -> scope(enquiry, engagement, fields, errors))
                .answer();
    }

    private WriteScope command(Enquiry enquiry, String id, long version, FormFields fields) {
        var days = DaysFormPage.read(fields);
        return new WriteScope.Fields(
                        days.stream()
                                .map(WriteScope.DaysFields::theme)
                                .distinct()
                                .toList(),
                        fields.lines(FORMS),
                        days,
                        EngagementForms.lines(fields.typed("outcomes")),
                        fields.typed("evidence"),
                        fields.typed("from"),
                        fields.typed("until"),
                        fields.lines(PRACTICES),
                        fields.typed("override"))
                .read(id, version, doors.work().themes(enquiry.asker()));
    }

    private Page scope(Enquiry enquiry, EngagementView engagement, FormFields fields, Errors errors) {
        var questions = new ArrayList<Question<?>>(List.of(
                Checkboxes.of(
                                FORMS,
                                Fieldset.of("Forms of support").sized(Size.S),
                                Choice.each(List.of(SupportForm.values()), SupportForm::name, SupportForm::label))
                        .small(),
                Textarea.of("outcomes", "Intended outcomes")
                        .hint("One on each line, at most 10")
                        .rows(4),
                Textarea.of("evidence", "What will show that it worked").rows(4),
                Input.of("from", "First day").hint("Such as 2026-10-01"),
                Input.of("until", "Last day").hint("Such as 2027-03-31")));
        var known = known(enquiry, engagement);
        if (!known.isEmpty()) {
            questions.add(Checkboxes.of(
                            PRACTICES,
                            Fieldset.of("Which practices it stands on").sized(Size.S),
                            Choice.each(known, PracticeView::id, PracticeView::title))
                    .small());
        }
        if (isDepartment(engagement)) {
            questions.add(Textarea.of("override", "Why a provider that is not in good standing")
                    .hint("Only where the provider is under review or suspended now")
                    .rows(4));
        }
        var about = new ArrayList<String>();
        about.add("About: " + engagement.about() + ". A new scope takes back what was agreed.");
        if (engagement.directed()) {
            about.add("It is directed: where the direction has a first and a last day, those are taken.");
        }
        return days(
                enquiry,
                new Form("Write the scope", SCOPE, about, questions, "Continue"),
                new Filling(
                        engagement, "What it is about, and days", doors.work().themes(enquiry.asker())),
                fields,
                errors);
    }

    /** The published practices about the themes of an engagement, and those that its scope names already. */
    private List<PracticeView> known(Enquiry enquiry, EngagementView engagement) {
        var about = practices
                .about(
                        enquiry.asker(),
                        engagement.themes().stream().map(ThemeView::code).toList(),
                        MOST_PRACTICES,
                        enquiry.asAt())
                .rows();
        var named = practices.named(
                enquiry.asker(),
                said(engagement).map(EngagementScope::practices).orElse(List.of()),
                enquiry.asAt());
        return Stream.concat(
                        about.stream(),
                        named.values().stream()
                                .filter(one -> about.stream()
                                        .noneMatch(other -> other.id().equals(one.id()))))
                .toList();
    }

    private static boolean isDepartment(EngagementView engagement) {
        return engagement.detail().flatMap(EngagementView.Detail::yourSide).isEmpty();
    }

    /** Of which engagement days are filled in, what they are, and of which themes they may be. */
    private record Filling(EngagementView engagement, String legend, List<ThemeView> themes) {}

    private Page days(Enquiry enquiry, Form form, Filling filling, FormFields fields, Errors errors) {
        return new DaysFormPage(
                form.page(enquiry, filling.engagement(), fields, DaysFormPage.moved(errors)),
                filling.legend(),
                EngagementForms.themes(filling.themes()),
                years(doors.work().today()));
    }

    private static List<FinancialYear> years(LocalDate today) {
        var last = FinancialYear.of(today).begins() - 1;
        return IntStream.range(last, last + YEARS)
                .mapToObj(FinancialYear::beginningIn)
                .toList();
    }

    private Page check(Enquiry enquiry, EngagementView engagement, WriteScope command, FormFields fields) {
        var themes = doors.work().themes(enquiry.asker());
        var known = known(enquiry, engagement);
        var now = answers(themes, known, command.scope());
        var answers = new ArrayList<>(said(engagement)
                .map(scope -> Answer.against(now, answers(themes, known, scope)))
                .orElse(now));
        command.override().ifPresent(why -> answers.add(Answer.of("Why a provider that is not in good standing", why)));
        return new CheckAnswersPage(
                "Check the scope before you save it",
                Sections.NEEDS,
                EngagementPage.path(engagement.id()) + "/" + SCOPE,
                answers,
                fields,
                "Both sides agree to it next. What was agreed before is taken back."
                        + (engagement.directed() ? " The days of the direction are taken, where it has them." : ""),
                "Save the scope",
                enquiry.token(),
                EngagementForms.below(enquiry, engagement));
    }

    private static List<Answer> answers(List<ThemeView> themes, List<PracticeView> known, EngagementScope scope) {
        return List.of(
                Answer.of(
                        "Forms", scope.forms().stream().map(SupportForm::label).collect(Collectors.joining(", "))),
                Answer.of("Intended outcomes", String.join("\n", scope.outcomes())),
                Answer.of("What will show that it worked", scope.evidence()),
                Answer.of(
                        "From and until",
                        PartialDate.on(scope.from()).inWords() + " to "
                                + PartialDate.on(scope.until()).inWords()),
                Answer.of(
                        "Days",
                        scope.days().stream()
                                .map(days ->
                                        ThemeView.called(themes, days.theme()).name() + ", " + days.year() + ": "
                                                + days.days().inWords())
                                .collect(Collectors.joining("\n"))),
                Answer.of(
                        "Practices it stands on",
                        scope.practices().isEmpty()
                                ? "None is named"
                                : known.stream()
                                        .filter(practice -> scope.practices().contains(practice.id()))
                                        .map(PracticeView::title)
                                        .collect(Collectors.joining("\n"))));
    }

    @GET
    @Path("engagements/{id}/extend")
    public Page showExtension(@Context Enquiry enquiry, @PathParam("id") String id) {
        var engagement = doors.work().toTake(enquiry.asker(), id, EngagementAct.EXTEND);
        return extension(enquiry, engagement, FormFields.empty().version(engagement.version()), Errors.NONE);
    }

    @POST
    @Path("engagements/{id}/extend")
    public Response extend(@Context Enquiry enquiry, @PathParam("id") String id, jakarta.ws.rs.core.Form sent) {
        var engagement = doors.work().toTake(enquiry.asker(), id, EngagementAct.EXTEND);
        var fields = FormFields.sent(sent.asMap());
        if (fields.step(DaysFormPage.ADD)) {
            return Response.ok(extension(enquiry, engagement, DaysFormPage.oneMore(fields), Errors.NONE))
                    .build();
        }
        return Forms.onVersion(
                fields,
                version -> {
                    var command = new ExtendEngagement.Fields(
                                    DaysFormPage.read(fields), fields.typed("until"), fields.typed("why"))
                            .read(id, version, doors.work().themes(enquiry.asker()));
                    return EngagementForms.done(
                            doors.deliveries().extend(enquiry.asker(), command), EngagementAct.EXTEND.address());
                },
                errors -> extension(enquiry, engagement, fields, errors));
    }

    private Page extension(Enquiry enquiry, EngagementView engagement, FormFields fields, Errors errors) {
        return days(
                enquiry,
                new Form(
                        "Extend the engagement",
                        EngagementAct.EXTEND.address(),
                        List.of(
                                "The days that are added are taken from what the provider is funded to give, each of its own"
                                        + " financial year."),
                        List.of(
                                Input.of("until", "New last day (optional)")
                                        .hint(said(engagement)
                                                .map(scope -> "Such as 2027-03-31. It stays "
                                                        + PartialDate.on(scope.until())
                                                                .inWords() + " if you leave this empty")
                                                .orElse("Such as 2027-03-31")),
                                Textarea.of("why", "Why it is extended")
                                        .hint("For the record")
                                        .rows(4)),
                        "Extend"),
                new Filling(engagement, "Days that are added", engagement.themes()),
                fields,
                errors);
    }
}
