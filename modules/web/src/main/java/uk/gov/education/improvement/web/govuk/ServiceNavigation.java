package uk.gov.education.improvement.web.govuk;

import gg.jte.Content;
import java.util.List;

/**
 * The name of the service and its sections.
 *
 * @param href where the name leads, or null
 */
public record ServiceNavigation(
        String service, String href, String label, List<Item> items, Menu menu, Slots slots, Attributes attributes)
        implements Element<ServiceNavigation> {

    /** A section; one is in it (active) or on its first page (current). */
    public record Item(Link link, Standing standing) {

        public static Item of(String words, String href) {
            return new Item(Link.of(words, href), Standing.ELSEWHERE);
        }

        public Item standing(Standing changed) {
            return new Item(link, changed);
        }

        public boolean active() {
            return standing != Standing.ELSEWHERE;
        }
    }

    public enum Standing {
        ELSEWHERE(null),
        ACTIVE("true"),
        CURRENT("page");

        private final String aria;

        Standing(String aria) {
            this.aria = aria;
        }

        public String aria() {
            return aria;
        }
    }

    /**
     * The list of sections.
     *
     * @param id of the list
     * @param label of the landmark
     * @param button what opens it on a narrow screen
     * @param spoken what the button is to screen readers, or null
     * @param collapsing null: where there is more than one section
     */
    public record Menu(
            String id, String label, String button, String spoken, Boolean collapsing, Attributes attributes) {
        public static final Menu USUAL = new Menu("navigation", "Menu", "Menu", null, null, Attributes.NONE);
    }

    /** Places for something else: before and after all, before and after the sections. */
    public record Slots(Content start, Content before, Content after, Content end, boolean endInline) {
        public static final Slots EMPTY = new Slots(Text.NONE, Text.NONE, Text.NONE, Text.NONE, false);
    }

    public static ServiceNavigation of(String service, String href, List<Item> items) {
        return new ServiceNavigation(
                service, href, "Service information", items, Menu.USUAL, Slots.EMPTY, Attributes.NONE);
    }

    public ServiceNavigation label(String changed) {
        return new ServiceNavigation(service, href, changed, items, menu, slots, attributes);
    }

    public ServiceNavigation menu(Menu changed) {
        return new ServiceNavigation(service, href, label, items, changed, slots, attributes);
    }

    public ServiceNavigation slots(Slots changed) {
        return new ServiceNavigation(service, href, label, items, menu, changed, attributes);
    }

    /** At the end of the same line, such as who is signed in. */
    public ServiceNavigation ending(Content words) {
        return slots(new Slots(slots.start, slots.before, slots.after, words, true));
    }

    public boolean named() {
        return service != null;
    }

    /** Its own landmark, since it holds more than the sections. */
    public boolean section() {
        return named() || !slots.start.isEmptyContent() || !slots.end.isEmptyContent();
    }

    public boolean listed() {
        return !items.isEmpty() || !slots.before.isEmptyContent() || !slots.after.isEmptyContent();
    }

    public boolean collapses() {
        return menu.collapsing == null ? items.size() > 1 : menu.collapsing;
    }

    /** What the button says to screen readers where that differs from what it shows. */
    public String spoken() {
        return menu.button.equals(menu.spoken) ? null : menu.spoken;
    }

    @Override
    public ServiceNavigation attributes(Attributes changed) {
        return new ServiceNavigation(service, href, label, items, menu, slots, changed);
    }
}
