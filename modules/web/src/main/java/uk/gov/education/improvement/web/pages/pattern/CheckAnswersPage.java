package uk.gov.education.improvement.web.pages.pattern;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.shell.Page;

/**
 * All answers of a form, to be checked before they are sent for good.
 *
 * @param action where the form is sent
 * @param warning what follows from it, or empty
 * @param confirm the words of the button that means it
 */
public record CheckAnswersPage(
        String title,
        String section,
        String action,
        List<Answer> answers,
        FormFields fields,
        String warning,
        String confirm,
        String token,
        List<Link> trail)
        implements Page {

    /**
     * One answer.
     *
     * @param was what stood before, where this changes it
     */
    public record Answer(String label, String words, Optional<String> was) {
        /** One that changes nothing. */
        public static Answer of(String label, String words) {
            return new Answer(label, words, Optional.empty());
        }

        public static Answer of(String label, String words, Optional<String> before) {
            return new Answer(label, words, before.filter(standing -> !standing.equals(words)));
        }

        /** The same answers, each with what it was where it was otherwise; both lists have them in one order. */
        public static List<Answer> against(List<Answer> now, List<Answer> before) {
            return IntStream.range(0, now.size())
                    .mapToObj(at -> of(
                            now.get(at).label(),
                            now.get(at).words(),
                            Optional.of(before.get(at).words())))
                    .toList();
        }

        /** Those that are otherwise than before. */
        public static List<Answer> changed(List<Answer> some) {
            return some.stream().filter(answer -> answer.was().isPresent()).toList();
        }
    }

    public List<FormFields.Hidden> hidden() {
        return fields.hidden();
    }
}
