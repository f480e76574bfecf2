package uk.gov.education.improvement.kernel.search;

import java.util.List;

/** What tests read of what a search found. */
public final class Findings {
    private Findings() {}

    /** What was found of one kind; there must be some. */
    public static Found group(SearchView view, String plural) {
        return view.groups().stream()
                .filter(group -> group.plural().equals(plural))
                .findFirst()
                .map(SearchView.Group::found)
                .orElseThrow(() -> new AssertionError("No " + plural + " in " + view));
    }

    public static List<String> kinds(SearchView view) {
        return view.groups().stream().map(SearchView.Group::plural).toList();
    }

    public static List<String> titles(Found found) {
        return found.hits().stream().map(Found.Hit::title).toList();
    }
}
