package uk.gov.education.improvement.web.pages.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.search.Found;
import uk.gov.education.improvement.kernel.search.SearchView;
import uk.gov.education.improvement.kernel.search.SearchView.Group;
import uk.gov.education.improvement.kernel.search.Searches;
import uk.gov.education.improvement.web.door.LookingFrom;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;
import uk.gov.education.improvement.web.shell.SearchBox;

/** What a search found, by kind. */
public record SearchPage(SearchView view, LookingFrom looking, Errors errors) implements Page {
    @Override
    public String title() {
        return view.text().isEmpty() ? "Search" : "Search for “" + view.text() + "”";
    }

    @Override
    public List<Link> trail() {
        return Sections.trail();
    }

    @Override
    public boolean hasErrors() {
        return errors.any();
    }

    @Override
    public boolean isSearch() {
        return true;
    }

    public SearchBox box() {
        return SearchBox.of(Sections.SEARCH, "q", "Search everything you may see")
                .value(asked())
                .hint(
                        "A name in any spelling, a DfE number, a code, “phase 1”; for judgements and interventions also what"
                                + " they are or when, such as “Wigan 2017” or “Bury improvement notice”")
                .keeping(looking);
    }

    /** What was asked stays in the box, also when it is refused. */
    private String asked() {
        return looking.address().all("q").stream().findFirst().orElse("");
    }

    public boolean isAsked() {
        return !view.text().isEmpty();
    }

    /** What came of it, in a sentence. */
    public String sentence() {
        if (view.groups().isEmpty()) {
            return "Nothing that you may see is found by “" + view.text() + "” on " + looking.dayInWords()
                    + ". Try fewer words, or another spelling.";
        }
        return "Found on " + looking.dayInWords() + ": "
                + view.groups().stream()
                        .map(group -> group.plural().toLowerCase(Locale.ROOT) + " " + count(group.found()))
                        .collect(Collectors.joining(", "))
                + ".";
    }

    /** What can be found here. */
    public String searched() {
        return "Searched: " + String.join(", ", view.searched()).toLowerCase(Locale.ROOT) + ".";
    }

    public String count(Found found) {
        return found.more() ? "more than " + found.total() : String.valueOf(found.total());
    }

    /** Said where not all are shown. */
    public String rest(Found found) {
        return "These are the first " + Searches.MOST_SHOWN + " of " + count(found) + ". Say more to find fewer.";
    }

    /** Where all of a kind can be seen; empty where there is no such list, or the list knows no other spelling. */
    public Optional<Link> all(Group group) {
        return group.subject().equals("authority") && !group.found().otherwise()
                ? Optional.of(Link.of(
                        "See them in the list of authorities",
                        looking.link(
                                Sections.AUTHORITIES + new Address(Map.of("q", List.of(view.text()))).queryString())))
                : Optional.empty();
    }

    public String linkTo(Group group, Found.Hit hit) {
        return Sections.page(group.subject(), hit.id())
                .or(() -> hit.authorityId().map(id -> Sections.pageOfAuthority(group.subject(), id)))
                .map(looking::link)
                .orElse(null);
    }
}
