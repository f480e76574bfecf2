package uk.gov.education.improvement.kernel.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.list.Cursor;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.Refused;

/**
 * Which entries of the record of change, and which page of them. The newest come first.
 *
 * @param record the one record that changed
 * @param person who changed it: our id, or what the sign-in service calls the person
 * @param from the first day, of London
 * @param to the last day
 * @param batch what belongs together: an import, by its id
 */
public record ChangesFilter(
        Optional<Subject> record,
        Optional<String> person,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<String> batch,
        Optional<Cursor> after,
        int size) {
    /** The parameter that names the record, as {@code inspection/…}. */
    public static final String RECORD = "record";

    /** The parameter that names the import. */
    public static final String BATCH = "batch";

    public static final String PERSON = "person";

    /** The parameters it is read from. */
    public static final List<String> PARAMETERS = List.of(RECORD, PERSON, "from", "to", BATCH);

    /** A record, by its kind and our id of it. */
    public record Subject(String kind, String id) {
        private static final Pattern SHAPE = Pattern.compile("([a-z-]{1,40})/([A-Za-z0-9-]{1,36})");

        static Subject parse(String text) {
            var shape = SHAPE.matcher(text);
            if (!shape.matches()) {
                throw new Refused(
                        new Invalid(RECORD, "“" + text + "” is not a record, such as inspection/ and its id"));
            }
            return new Subject(shape.group(1), shape.group(2));
        }

        @Override
        public String toString() {
            return kind + "/" + id;
        }
    }

    public static ChangesFilter of(Address address) {
        var after = address.after(1);
        return new ChangesFilter(
                address.atMost(1, RECORD, Subject::parse).stream().findFirst(),
                address.text(PERSON),
                address.day("from"),
                address.day("to"),
                address.text(BATCH),
                after,
                address.size());
    }

    /** The newest of all. */
    public static ChangesFilter newest(int size) {
        return new ChangesFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                size);
    }

    public ChangesFilter sized(int most) {
        return new ChangesFilter(record, person, from, to, batch, Optional.empty(), most);
    }

    ChangesFilter by(Optional<String> personId) {
        return new ChangesFilter(record, personId, from, to, batch, after, size);
    }

    /** After which position a page goes on; refused where the cursor is none of this list. */
    Optional<Long> afterPosition() {
        return after.map(cursor -> {
            try {
                return Long.parseLong(cursor.key().getFirst());
            } catch (NumberFormatException notOfThisList) {
                throw Cursor.refused();
            }
        });
    }
}
