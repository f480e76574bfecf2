package uk.gov.education.improvement.kernel.time;

import java.time.LocalDate;

/** How an {@link End} is kept in one column: {@code to 2013-03-31}, {@code until 2018-01}, {@code known 2019-07-01}, {@code -}. */
final class EndText {
    private EndText() {}

    static String of(End end) {
        return switch (end) {
            case End.On on -> (on.inclusive() ? "to " : "until ") + on.date().said();
            case End.StillInForce still -> "known " + still.knownOn();
            case End.NotRecorded unknown -> "-";
        };
    }

    static End read(String text) {
        var value = text.substring(text.indexOf(' ') + 1);
        return switch (text.charAt(0)) {
            case 't' -> new End.On(PartialDate.parse(value), true);
            case 'u' -> new End.On(PartialDate.parse(value), false);
            case 'k' -> new End.StillInForce(LocalDate.parse(value));
            default -> new End.NotRecorded();
        };
    }
}
