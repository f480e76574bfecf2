package uk.gov.education.improvement.kernel.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.gov.education.improvement.kernel.change.Standing;
import uk.gov.education.improvement.kernel.file.Taken.Outcome;
import uk.gov.education.improvement.kernel.sheet.Column;
import uk.gov.education.improvement.kernel.sheet.Row;

/** What becomes of one row: the same, a correction, something new; or why it is refused. */
public final class Deciding<D> {
    private final Row row;
    private final Map<Standing, String> byPeople;
    private final List<D> decided = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private Outcome outcome = Outcome.SAME;
    private int kept;

    Deciding(Row row, Map<Standing, String> byPeople) {
        this.row = row;
        this.byPeople = byPeople;
    }

    /**
     * The row states one fact. What a person recorded is not overwritten by a file: the row is refused, with who, when and
     * why (docs/decisions/0008).
     *
     * @param before what stands under the fact's key; empty when the row is the first to state it
     * @param same whether that says what the row says
     * @param said what is to be written otherwise
     */
    public void states(Optional<Standing> before, boolean same, D said) {
        if (before.isPresent() && same) {
            return;
        }
        var person = before.map(byPeople::get);
        if (person.isPresent()) {
            kept++;
            row.refuseWhole(person.get() + "; not changed. To change it, correct it on its page");
            return;
        }
        become(before.isPresent() ? Outcome.CHANGED : Outcome.NEW);
        decided.add(said);
    }

    /** Whether a person, and not a file, recorded a fact that was looked up as one that stands. */
    public boolean isOfPerson(Standing fact) {
        return byPeople.containsKey(fact);
    }

    /** The row contradicts what stands, and a person is to decide; until then that stands. */
    public void disputes(D said) {
        become(Outcome.DISPUTED);
        decided.add(said);
    }

    /** The row says more about what it states. */
    public void adds(D said) {
        become(Outcome.CHANGED);
        decided.add(said);
    }

    /** Something is wrong with the row that its cells alone do not show. */
    public void refuse(Column<?> column, String words) {
        row.refuse(column, words);
    }

    /** The value of the column, which it allows, and what is recorded does not. */
    public void refuseAsStands(Column<?> column, String words) {
        row.refuseAsStands(column, words);
    }

    /** @param value the part of the cell that is at fault */
    public void refuse(Column<?> column, String value, String words) {
        row.refuse(column, value, words);
    }

    public void warn(String words) {
        warnings.add(words);
    }

    /** Whether nothing is wrong with the row so far. */
    public boolean sound() {
        return row.sound();
    }

    void refuseTwin(long earlier) {
        row.refuseWhole("the same stands in row " + earlier + " already");
    }

    /** Whether the row is refused for what a person recorded, and for nothing else. */
    boolean isKept() {
        return kept > 0 && kept == row.refusals().size();
    }

    Row row() {
        return row;
    }

    Taken taken() {
        return new Taken(outcome, warnings);
    }

    List<D> decided() {
        return decided;
    }

    private void become(Outcome another) {
        outcome = another.compareTo(outcome) < 0 ? another : outcome;
    }
}
