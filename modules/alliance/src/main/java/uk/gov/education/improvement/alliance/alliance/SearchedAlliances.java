package uk.gov.education.improvement.alliance.alliance;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.education.improvement.alliance.alliance.Alliances.Called;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.search.Few;
import uk.gov.education.improvement.kernel.search.Found;
import uk.gov.education.improvement.kernel.search.Found.Hit;
import uk.gov.education.improvement.kernel.search.Searched;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.Certainty;
import uk.gov.education.improvement.registry.authority.Names;

/** Regional alliances by name, short name and region. */
@Dependent
public class SearchedAlliances implements Searched {
    private final Alliances alliances;

    @Inject
    public SearchedAlliances(Alliances alliances) {
        this.alliances = alliances;
    }

    @Override
    public String subject() {
        return AlliancesFile.SUBJECT;
    }

    @Override
    public String plural() {
        return "Alliances";
    }

    @Override
    public Act act() {
        return Alliances.READ;
    }

    @Override
    public Found find(Asker by, String text, AsAt asAt, int most) {
        var meant = Few.meant(alliances.called(by, asAt), SearchedAlliances::terms, Names.words(text));
        return meant.shown(most, SearchedAlliances::hit);
    }

    private static Set<String> terms(Called alliance) {
        return Stream.of(
                        alliance.working().name(),
                        alliance.working().shortName().orElse(""),
                        alliance.region().label() + " regional alliance")
                .flatMap(words -> Names.terms(words).stream())
                .collect(Collectors.toSet());
    }

    private static Hit hit(Called alliance) {
        return new Hit(
                alliance.id(),
                Optional.empty(),
                alliance.working().name(),
                "The alliance of " + alliance.region().label()
                        + (alliance.onTheDay() == Certainty.NO ? ". Not there on this day: " + alliance.life() : ""));
    }
}
