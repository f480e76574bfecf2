package uk.gov.education.improvement.kernel.trail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.Refusal;
import uk.gov.education.improvement.kernel.time.PartialDate;

/** A letter, which is sent once and may be written before and after. */
class WrittenWorkTest {
    enum LetterAct {
        BEGIN,
        SEND
    }

    enum LetterState {
        BEGUN,
        SENT;

        static final StateTable<LetterState, LetterAct> TABLE = StateTable.of(LetterState.class, LetterAct.class)
                .begins(LetterAct.BEGIN, BEGUN)
                .leads(BEGUN, LetterAct.SEND, SENT);
    }

    static final class Letter extends WrittenWork<LetterState, LetterAct> {
        Letter() {
            super("letter");
        }

        void take(LetterAct act) {
            move(new Move<>(act, PartialDate.parse("2018-06-01"), Optional.empty(), "a reason", "a source"));
        }

        @Override
        protected StateTable<LetterState, LetterAct> table() {
            return LetterState.TABLE;
        }

        @Override
        protected Refusal notPossible(LetterAct act, Optional<LetterState> state) {
            return new Invalid("act", "does not follow");
        }
    }

    @Test
    void what_is_written_moves_its_version_on_as_a_step_does() {
        var letter = new Letter();
        letter.take(LetterAct.BEGIN);

        var first = letter.written();
        letter.take(LetterAct.SEND);
        var second = letter.written();

        assertEquals(1, first);
        assertEquals(2, second);
        assertEquals(4, letter.version());
    }
}
