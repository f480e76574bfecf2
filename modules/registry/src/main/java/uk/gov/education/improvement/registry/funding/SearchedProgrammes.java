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

/** Funding programmes by name. */
@Dependent
public class SearchedProgrammes implements Searched {
    private final Programmes programmes;

    @Inject
    public SearchedProgrammes(Programmes programmes) {
        this.programmes = programmes;
    }

    @Override
    public String subject() {
        return "programme";
    }

    @Override
    public String plural() {
        return "Funding programmes";
    }

    @Override
    public Act act() {
        return Programmes.READ;
    }

    @Override
    public Found find(Asker by, String text, AsAt asAt, int most) {
        var meant = Few.meant(programmes.list(by, asAt), programme -> Names.terms(programme.name()), Names.words(text));
        return meant.shown(
                most,
                programme -> new Hit(
                        programme.id(),
                        Optional.empty(),
                        programme.name(),
                        "Announced " + programme.announcedInWords() + ". Recorded in budget lines: "
                                + programme.total().provided().inWords()));
    }
}
