package uk.gov.education.improvement.web.pages.pattern;

import java.util.List;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.web.door.LookingFrom;
import uk.gov.education.improvement.web.govuk.ErrorSummary;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.shell.Filter.Selected;
import uk.gov.education.improvement.web.shell.Page;

/** A list with filters, by pages and as a file; it comes back with what is wrong where a filter is refused. */
public interface ListPage extends Page {
    /** What the address says, right or wrong. */
    Address address();

    LookingFrom looking();

    Errors errors();

    /** The rows; none where a filter is refused. */
    Slice<?> slice();

    /** What the rows are, one and many. */
    String singular();

    String plural();

    /** The names of the filters that stand on the page, where an error can lead to. */
    List<String> filters();

    List<Selected> selected();

    @Override
    default List<Link> trail() {
        return Sections.trail();
    }

    @Override
    default boolean hasErrors() {
        return errors().any();
    }

    default boolean isEmpty() {
        return slice().rows().isEmpty();
    }

    default Paging paging() {
        return Paging.of(address(), section(), slice(), singular(), plural());
    }

    /** For the way past the filters. */
    default String found() {
        return hasErrors() ? "" : paging().words();
    }

    /** Leads to the filters that are wrong; what is wrong elsewhere in the address is said without a link. */
    default ErrorSummary summary() {
        return ErrorSummary.of(errors().byField().entrySet().stream()
                .map(error -> filters().contains(error.getKey())
                        ? Link.of(error.getValue(), "#" + error.getKey())
                        : Link.here(error.getValue()))
                .toList());
    }

    /** Where the rows as filtered can be had as a file. */
    default String download() {
        return section() + ".csv" + address().without("size", value("size"));
    }

    /** The list without filters. */
    default String clear() {
        return looking().list(section());
    }

    /** The one value of a filter, or null. */
    default String value(String filter) {
        return values(filter).stream().findFirst().orElse(null);
    }

    default List<String> values(String filter) {
        return address().all(filter);
    }
}
