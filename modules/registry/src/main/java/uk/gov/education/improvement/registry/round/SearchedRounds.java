package uk.gov.education.improvement.registry.round;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.search.Few;
import uk.gov.education.improvement.kernel.search.Found;
import uk.gov.education.improvement.kernel.search.Found.Hit;
import uk.gov.education.improvement.kernel.search.Searched;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.authority.Names;

/** Rounds by name: the newest hundred that the asker may see. */
@Dependent
public class SearchedRounds implements Searched {
    private final Rounds rounds;

    @Inject
    public SearchedRounds(Rounds rounds) {
        this.rounds = rounds;
    }

    @Override
    public String subject() {
        return RoundWork.SUBJECT;
    }

    @Override
    public String plural() {
        return "Rounds";
    }

    @Override
    public Act act() {
        return Rounds.READ;
    }

    @Override
    public Found find(Asker by, String text, AsAt asAt, int most) {
        var newest = rounds.list(by, new RoundFilter(List.of(), Optional.empty(), Address.MOST_ROWS), asAt);
        var meant = Few.meant(newest.rows(), round -> Names.terms(round.terms().name() + " round"), Names.words(text));
        return meant.shown(
                most,
                round -> new Hit(
                        round.id(),
                        Optional.empty(),
                        round.terms().name(),
                        round.stage().label()));
    }
}
