package uk.gov.education.improvement.registry.need;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.search.Few;
import uk.gov.education.improvement.kernel.search.Found;
import uk.gov.education.improvement.kernel.search.Found.Hit;
import uk.gov.education.improvement.kernel.search.Searched;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.authority.Names;
import uk.gov.education.improvement.registry.authority.RecordsOfAuthorities;

/**
 * Needs by the names, numbers and codes of their recipients; else the oldest hundred open ones that the asker may see, by
 * their titles and themes.
 */
@Dependent
public class SearchedNeeds implements Searched {
    private final Needs needs;
    private final RecordsOfAuthorities records;

    @Inject
    public SearchedNeeds(Needs needs, RecordsOfAuthorities records) {
        this.needs = needs;
        this.records = records;
    }

    @Override
    public String subject() {
        return NeedBook.SUBJECT;
    }

    @Override
    public String plural() {
        return "Needs";
    }

    @Override
    public Act act() {
        return Needs.READ;
    }

    @Override
    public Found find(Asker by, String text, AsAt asAt, int most) {
        return records.ofNumbers(
                        by,
                        text,
                        asAt,
                        numbers -> needs.list(by, NeedFilter.of(numbers, most), asAt),
                        SearchedNeeds::hit)
                .unless(() -> {
                    var open = needs.list(by, NeedFilter.in(NeedState.OPEN, false, Address.MOST_ROWS), asAt);
                    return Few.meant(open.rows(), SearchedNeeds::terms, Names.words(text))
                            .shown(most, SearchedNeeds::hit);
                });
    }

    private static Set<String> terms(NeedView need) {
        var terms = new HashSet<String>();
        Stream.of(need.title(), need.themesInWords()).forEach(words -> terms.addAll(Names.terms(words)));
        return terms;
    }

    private static Hit hit(NeedView need) {
        return new Hit(
                need.id(),
                Optional.of(need.authority().id()),
                need.title(),
                need.authority().name()
                        + need.state()
                                .map(state -> ": " + state.label().toLowerCase(Locale.ROOT))
                                .orElse(""));
    }
}
