package uk.gov.education.improvement.kernel.sheet;

import java.util.List;
import uk.gov.education.improvement.kernel.refusal.Fault;
import uk.gov.education.improvement.kernel.refusal.Kind;
import uk.gov.education.improvement.kernel.refusal.Refusal;

/** Why a file is not taken at all. */
public sealed interface FileRefusal extends Refusal {
    record UnknownFileKind(String asked, String known) implements FileRefusal {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String words() {
            return "There is no kind of file called “" + asked + "”. The kinds are: " + known + ".";
        }
    }

    record FileTooLarge(long most) implements FileRefusal {
        @Override
        public Kind kind() {
            return Kind.TOO_MUCH;
        }

        @Override
        public String words() {
            return "The file is larger than " + most / (1024 * 1024)
                    + " MB, the most that can be taken at once. Nothing was loaded. Split it into parts and load them one after another.";
        }
    }

    record TooManyRows(long most) implements FileRefusal {
        @Override
        public Kind kind() {
            return Kind.TOO_MUCH;
        }

        @Override
        public String words() {
            return "The file has more than %,d rows, the most that can be taken at once. Nothing was loaded. Split it into parts and load them one after another."
                    .formatted(most);
        }
    }

    /**
     * Rows that a program sent, of which some are wrong.
     *
     * @param refused how many of them
     * @param faults of the first of them, each with its row
     */
    record RowsRefused(long refused, long rows, List<Fault> faults) implements FileRefusal {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String words() {
            return "%,d of %,d rows are not right, and none was recorded. Each error names its row, counted from 0."
                    .formatted(refused, rows);
        }
    }

    record SheetTooLarge() implements FileRefusal {
        @Override
        public Kind kind() {
            return Kind.TOO_MUCH;
        }

        @Override
        public String words() {
            return "The sheet unpacks to more than can be read. Nothing was loaded. Save it as CSV (UTF-8) and load that.";
        }
    }

    record EmptyFile() implements FileRefusal {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String words() {
            return "The file is empty. It needs a first row with the names of the columns.";
        }
    }

    /** @param why in words, with the place when it is known */
    record NotAListOfRows(String why) implements FileRefusal {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String words() {
            return "The file cannot be read as a list of rows: " + why
                    + " Nothing was loaded. Save the sheet as CSV (UTF-8) and try again.";
        }
    }

    record ColumnsMissing(String missing, String found) implements FileRefusal {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String words() {
            return "The first row does not name these columns, which are needed: " + missing
                    + (found.isBlank() ? ". It is blank" : ". It names: " + found) + ". Nothing was loaded.";
        }
    }
}
