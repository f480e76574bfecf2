package uk.gov.education.improvement.registry.practice;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
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

/** Practices by their titles and themes: among the hundred with the best evidence that the asker may see. */
@Dependent
public class SearchedPractices implements Searched {
    private static final PracticeFilter BEST =
            PracticeFilter.of(new Address(Map.of())).sized(Address.MOST_ROWS);

    private final Practices practices;

    @Inject
    public SearchedPractices(Practices practices) {
        this.practices = practices;
    }

    @Override
    public String subject() {
        return PracticeBook.SUBJECT;
    }

    @Override
    public String plural() {
        return "Practices";
    }

    @Override
    public Act act() {
        return Practices.READ;
    }

    @Override
    public Found find(Asker by, String text, AsAt asAt, int most) {
        return Few.meant(practices.list(by, BEST, asAt).rows(), SearchedPractices::terms, Names.words(text))
                .shown(most, SearchedPractices::hit);
    }

    private static Set<String> terms(PracticeView practice) {
        var terms = new HashSet<String>();
        Stream.of(practice.title(), practice.themesInWords()).forEach(words -> terms.addAll(Names.terms(words)));
        return terms;
    }

    private static Hit hit(PracticeView practice) {
        return new Hit(
                practice.id(),
                Optional.empty(),
                practice.title(),
                practice.themesInWords()
                        + practice.state()
                                .filter(state -> state != PracticeState.PUBLISHED)
                                .map(state -> ": " + state.label().toLowerCase(Locale.ROOT))
                                .orElse(""));
    }
}
