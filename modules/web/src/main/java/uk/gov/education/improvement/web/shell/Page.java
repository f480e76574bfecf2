package uk.gov.education.improvement.web.shell;

import java.util.List;
import uk.gov.education.improvement.web.govuk.Link;

/** What a page shows. A record {@code pages.home.HomePage} is shown by the template {@code pages/home/HomePage.jte}. */
public interface Page {
    /** The heading, and the beginning of the window's title. */
    String title();

    /** Where the page stands: links from the home page down to, and not with, this page. Empty for none. */
    default List<Link> trail() {
        return List.of();
    }

    /** The address of the section of the navigation this page is in; empty for none. */
    default String section() {
        return "";
    }

    /** Whether it is the search itself, which needs no second box. */
    default boolean isSearch() {
        return false;
    }

    /** Whether a form came back with errors. */
    default boolean hasErrors() {
        return false;
    }
}
