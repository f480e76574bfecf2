package uk.gov.education.improvement.web.pages.pattern;

import gg.jte.Content;
import java.util.List;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.web.door.LookingFrom;
import uk.gov.education.improvement.web.govuk.ErrorSummary;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.shell.Filter;
import uk.gov.education.improvement.web.shell.Filter.Selected;
import uk.gov.education.improvement.web.shell.Page;

/**
 * A list with filters, by pages and as a file; it comes back with what is wrong where a filter is refused. A page says
 * what it is, its filters and its columns; all else is the same for every list, and drawn by {@code list.jte}.
 */
public interface ListPage<T> extends Page {
    Listing listing();

    Asked asked();

    /** The rows; none where a filter is refused. */
    Slice<T> slice();

    List<FilterField> fields();

    /** The headings of the columns. */
    List<String> columns();

    /** What is said where nothing fits the filters. */
    String nothing();

    /** Whether the rows depend on the day one looks from. */
    default boolean looksFromDay() {
        return true;
    }

    /** Of the results: how many there are, of which day. */
    default String heading() {
        return paging().words() + " on " + looking().dayInWords();
    }

    /** Where what is shown comes from. */
    default String sources() {
        return "Source: Ofsted's reports as recorded here; each judgement names its own.";
    }

    /** The list without filters. */
    default String clear() {
        return looking().list(listing().path());
    }

    @Override
    default String title() {
        return listing().title();
    }

    @Override
    default String section() {
        return listing().path();
    }

    @Override
    default List<Link> trail() {
        return Sections.trail();
    }

    @Override
    default boolean hasErrors() {
        return asked().errors().any();
    }

    default LookingFrom looking() {
        return asked().looking();
    }

    default List<T> rows() {
        return slice().rows();
    }

    default boolean isEmpty() {
        return rows().isEmpty();
    }

    default Paging paging() {
        return Paging.of(
                asked().address(),
                listing().path(),
                slice(),
                listing().singular(),
                listing().plural());
    }

    /** Leads to the filters that are wrong; what is wrong elsewhere in the address is said without a link. */
    default ErrorSummary summary() {
        var names = fields().stream().map(FilterField::name).toList();
        return ErrorSummary.of(asked().errors().byField().entrySet().stream()
                .map(error -> names.contains(error.getKey())
                        ? Link.of(error.getValue(), "#" + error.getKey())
                        : Link.here(error.getValue()))
                .toList());
    }

    /** The panel beside the list. */
    default Filter filter(Content fields) {
        return Filter.of(looking(), listing().path(), fields)
                .selected(selected())
                .clear(clear())
                .found(hasErrors() ? "" : paging().words());
    }

    /** What is selected in each field, each value as a tag that takes it away again. */
    private List<Selected> selected() {
        return fields().stream()
                .filter(FilterField::isRemovable)
                .filter(field -> !asked().values(field.name()).isEmpty())
                .map(field -> new Selected(
                        field.label(),
                        asked().values(field.name()).stream()
                                .map(value -> Link.of(
                                        field.words(value),
                                        listing().path() + asked().address().without(field.name(), value)))
                                .toList()))
                .toList();
    }

    /** Where the rows as filtered can be had as a file. */
    default String download() {
        var size = asked().values("size").stream().findFirst().orElse(null);
        return listing().path() + ".csv" + asked().address().without("size", size);
    }
}
