package uk.gov.education.improvement.web.pages.engagement;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import uk.gov.education.improvement.registry.delivery.SupportForm;
import uk.gov.education.improvement.registry.engagement.EngagementScope;
import uk.gov.education.improvement.registry.engagement.EngagementView;
import uk.gov.education.improvement.registry.theme.ThemeView;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.govuk.Choice;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.govuk.Question;
import uk.gov.education.improvement.web.pages.pattern.Acting;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.pages.pattern.FormFields;
import uk.gov.education.improvement.web.pages.pattern.QuestionsPage;
import uk.gov.education.improvement.web.pages.pattern.QuestionsPage.Sends;

/** What the forms about an engagement have in common. */
final class EngagementForms {
    private EngagementForms() {}

    /**
     * A form.
     *
     * @param act the last part of its address
     * @param sends what its button does
     */
    record Form(String title, String act, List<String> about, List<Question<?>> questions, String button, Sends sends) {
        Form(String title, String act, List<String> about, List<Question<?>> questions, String button) {
            this(title, act, about, questions, button, Sends.AT_ONCE);
        }

        Acting on(Enquiry enquiry, EngagementView engagement) {
            return new Acting(engagement.version(), (fields, errors) -> page(enquiry, engagement, fields, errors));
        }

        QuestionsPage page(Enquiry enquiry, EngagementView engagement, FormFields fields, Errors errors) {
            var path = EngagementPage.path(engagement.id());
            return new QuestionsPage(
                    title,
                    path + "/" + act,
                    about,
                    questions,
                    button,
                    sends,
                    path,
                    fields,
                    errors,
                    enquiry.token(),
                    below(enquiry, engagement));
        }
    }

    static List<Link> below(Enquiry enquiry, EngagementView engagement) {
        return Stream.concat(
                        EngagementPage.trail(enquiry.lookingFrom()).stream(),
                        Stream.of(Link.of(
                                engagement.recipient() + ", by " + engagement.provider(),
                                EngagementPage.path(engagement.id()))))
                .toList();
    }

    /** The address of an engagement that says what was just done. */
    static String done(EngagementView engagement, String what) {
        return EngagementPage.path(engagement.id()) + "?done=" + what;
    }

    static List<Choice> themes(List<ThemeView> themes) {
        return choices("Select a theme", themes, ThemeView::code, ThemeView::name);
    }

    /** Those of the scope. */
    static List<Choice> forms(EngagementView engagement) {
        return choices(
                "Select a form",
                engagement
                        .detail()
                        .flatMap(EngagementView.Detail::scope)
                        .map(EngagementScope::forms)
                        .orElse(List.of(SupportForm.values())),
                SupportForm::name,
                SupportForm::label);
    }

    static <T> List<Choice> choices(String none, List<T> some, Function<T, String> value, Function<T, String> label) {
        return Stream.concat(
                        Stream.of(Choice.of("", none)),
                        some.stream().map(one -> Choice.of(value.apply(one), label.apply(one))))
                .toList();
    }

    static List<String> lines(String text) {
        return Arrays.stream(text.split("\\n"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
