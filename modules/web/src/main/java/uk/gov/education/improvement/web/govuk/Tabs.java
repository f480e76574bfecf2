package uk.gov.education.improvement.web.govuk;

import gg.jte.Content;
import java.util.List;

/** Views of the same thing, one at a time; without JavaScript, one below the other. */
public record Tabs(String title, List<Tab> tabs, Attributes attributes) implements Element<Tabs> {

    /** One view; its id is what its address ends with. */
    public record Tab(String id, String label, Content words, Attributes panel, Attributes attributes)
            implements Element<Tab> {

        public static Tab of(String id, String label, Content words) {
            return new Tab(id, label, words, Attributes.NONE, Attributes.NONE);
        }

        public Tab panel(Attributes changed) {
            return new Tab(id, label, words, changed, attributes);
        }

        /** Plain words become a paragraph; markup brings its own. */
        public boolean plain() {
            return words instanceof Text;
        }

        @Override
        public Tab attributes(Attributes changed) {
            return new Tab(id, label, words, panel, changed);
        }
    }

    public static Tabs of(Tab... tabs) {
        return of(List.of(tabs));
    }

    public static Tabs of(List<Tab> tabs) {
        return new Tabs("Contents", tabs, Attributes.NONE);
    }

    public Tabs title(String changed) {
        return new Tabs(changed, tabs, attributes);
    }

    @Override
    public Tabs attributes(Attributes changed) {
        return new Tabs(title, tabs, changed);
    }
}
