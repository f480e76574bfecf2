package uk.gov.education.improvement.registry.funding;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.search.Few;
import uk.gov.education.improvement.kernel.search.Found;
import uk.gov.education.improvement.kernel.search.Found.Hit;
import uk.gov.education.improvement.kernel.search.Searched;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.authority.Names;

/** Budget lines by name, those the asker may see. */
@Dependent
public class SearchedLines implements Searched {
    private final Programmes programmes;

    @Inject
    public SearchedLines(Programmes programmes) {
        this.programmes = programmes;
    }

    @Override
    public String subject() {
        return "budget-line";
    }

    @Override
    public String plural() {
        return "Budget lines";
    }

    @Override
    public Act act() {
        return Programmes.READ;
    }

    @Override
    public Found find(Asker by, String text, AsAt asAt, int most) {
        var lines = programmes.list(by, asAt).stream()
                .flatMap(programme -> programme.lines().stream())
                .toList();
        var meant = Few.meant(lines, line -> Names.terms(line.name()), Names.words(text));
        return meant.shown(
                most,
                line -> new Hit(
                        line.id(),
                        Optional.empty(),
                        line.name(),
                        line.programme() + ". Provided "
                                + line.total().provided().inWords() + ", of which "
                                + line.total().available().inWords() + " is available"));
    }
}
