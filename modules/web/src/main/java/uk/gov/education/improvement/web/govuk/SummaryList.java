package uk.gov.education.improvement.web.govuk;

import gg.jte.Content;
import java.util.List;

/**
 * Facts about one thing.
 *
 * @param card the frame around it, or null
 */
public record SummaryList(List<Row> rows, Card card, Attributes attributes) implements Element<SummaryList> {

    /**
     * One fact.
     *
     * @param actionsAttributes of the element around the actions
     */
    public record Row(Words key, Words value, List<Link> actions, Attributes actionsAttributes, Attributes attributes)
            implements Element<Row> {

        public static Row of(String key, String value) {
            return of(Words.of(key), Words.of(value));
        }

        public static Row of(String key, Content value) {
            return of(Words.of(key), Words.of(value));
        }

        public static Row of(Words key, Words value) {
            return new Row(key, value, List.of(), Attributes.NONE, Attributes.NONE);
        }

        public Row actions(Link... changed) {
            return actions(List.of(changed), actionsAttributes);
        }

        public Row actions(List<Link> changed, Attributes around) {
            return new Row(key, value, changed, around, attributes);
        }

        @Override
        public Row attributes(Attributes changed) {
            return new Row(key, value, actions, actionsAttributes, changed);
        }
    }

    /** A title and what can be done with the whole list. */
    public record Card(Content title, int level, List<Link> actions, Attributes attributes) implements Element<Card> {

        public static Card of(String title) {
            return of(Text.of(title));
        }

        public static Card of(Content title) {
            return new Card(title, 2, List.of(), Attributes.NONE);
        }

        public Card actions(List<Link> changed) {
            return new Card(title, level, changed, attributes);
        }

        /** The level of its heading, 1 to 6. */
        public Card level(int changed) {
            return new Card(title, changed, actions, attributes);
        }

        public String heading() {
            return "h" + level;
        }

        @Override
        public Card attributes(Attributes changed) {
            return new Card(title, level, actions, changed);
        }
    }

    public static SummaryList of(Row... rows) {
        return of(List.of(rows));
    }

    public static SummaryList of(List<Row> rows) {
        return new SummaryList(rows, null, Attributes.NONE);
    }

    public SummaryList card(Card changed) {
        return new SummaryList(rows, changed, attributes);
    }

    public SummaryList withoutBorders() {
        return classed("govuk-summary-list--no-border");
    }

    public boolean anyActions() {
        return rows.stream().anyMatch(row -> !row.actions().isEmpty());
    }

    /** What tells the same action in several cards apart. */
    public Content title() {
        return card == null ? Text.NONE : card.title();
    }

    @Override
    public SummaryList attributes(Attributes changed) {
        return new SummaryList(rows, card, changed);
    }
}
