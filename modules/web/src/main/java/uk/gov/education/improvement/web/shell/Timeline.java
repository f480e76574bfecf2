package uk.gov.education.improvement.web.shell;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.List;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.web.govuk.Tag;
import uk.gov.education.improvement.web.govuk.Text;

/**
 * What happened, in the order in which it is given.
 *
 * @param level the level of the entries' headings, 2 to 6
 */
public record Timeline(List<Entry> entries, int level) {

    /**
     * One thing that happened.
     *
     * @param when in words, where the day is less certain than a day, or there is more to say than one; null where the
     *     day says it all
     * @param href where the heading leads, or null
     * @param tag what the entry is, such as a draft, or null
     * @param body more about it, or empty
     */
    public record Entry(LocalDate day, String when, String heading, String href, Tag tag, Content body) {

        public static Entry of(LocalDate day, String heading) {
            return new Entry(day, null, heading, null, null, Text.NONE);
        }

        public Entry when(String changed) {
            return new Entry(day, changed, heading, href, tag, body);
        }

        public Entry href(String changed) {
            return new Entry(day, when, heading, changed, tag, body);
        }

        public Entry tag(Tag changed) {
            return new Entry(day, when, heading, href, changed, body);
        }

        public Entry body(String words) {
            return body(Text.of(words));
        }

        public Entry body(Content words) {
            return new Entry(day, when, heading, href, tag, words);
        }

        public String dayInWords() {
            return PartialDate.on(day).inWords();
        }
    }

    public static Timeline of(List<Entry> entries) {
        return new Timeline(entries, 2);
    }

    public Timeline level(int changed) {
        return new Timeline(entries, changed);
    }

    public String headingTag() {
        return "h" + level;
    }
}
