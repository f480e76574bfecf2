package uk.gov.education.improvement.kernel.access;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.NotAllowed;
import uk.gov.education.improvement.kernel.refusal.Refused;

/** Who may do and see what: the one table, {@code access.csv}. What does not stand in it is not allowed. */
@ApplicationScoped
public class AccessTable {
    /** Who may read this table. */
    public static final Act READ = new Act("access.read");

    /** What a line may say. A column that nothing here enforces is refused: a table that promises more would mislead. */
    private static final List<String> COLUMNS = List.of("act", "role", "audience", "why");

    /**
     * One line: a role may do an act, and sees the records that the audience {@linkplain Audience#sees sees}; where it is
     * {@code own}, also those that the asker or the asker's organisation owns.
     *
     * @param why for the policy person who reads the table
     */
    public record Line(String act, String role, Audience audience, String why) {}

    private final List<Line> lines;

    public AccessTable() {
        this(new InputStreamReader(AccessTable.class.getResourceAsStream("/access.csv"), StandardCharsets.UTF_8));
    }

    /** @throws IllegalArgumentException when the table says what cannot be enforced */
    AccessTable(Reader table) {
        try (var csv = CsvReader.builder().ofNamedCsvRecord(table)) {
            lines = csv.stream().map(AccessTable::line).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line line(NamedCsvRecord row) {
        if (!row.getHeader().equals(COLUMNS)) {
            throw new IllegalArgumentException("The table of access has the columns " + row.getHeader()
                    + ", and what can be enforced is " + COLUMNS + ".");
        }
        return new Line(
                row.getField("act"), row.getField("role"), audience(row.getField("audience")), row.getField("why"));
    }

    private static Audience audience(String text) {
        return Arrays.stream(Audience.values())
                .filter(audience -> audience.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "The table of access names the audience “" + text + "”, which no query enforces."));
    }

    List<Line> lines() {
        return lines;
    }

    /** @throws Refused when the asker may not read the table */
    public List<Line> lines(Asker by) {
        scope(by, READ);
        return lines;
    }

    public boolean allows(Asker asker, Act act) {
        return lines.stream().anyMatch(line -> applies(line, asker, act));
    }

    /** @throws Refused when no line allows the act */
    public Scope scope(Asker asker, Act act) {
        var audiences = EnumSet.noneOf(Audience.class);
        var owners = new HashSet<Owner>();
        for (var line : lines) {
            if (applies(line, asker, act)) {
                audiences.addAll(line.audience().sees());
                if (line.audience() == Audience.OWN) {
                    owners.addAll(List.of(Owner.of(asker.organisation()), Owner.person(asker.person())));
                }
            }
        }
        if (audiences.isEmpty()) {
            throw new Refused(new NotAllowed(act.name()));
        }
        return new Scope(audiences, owners);
    }

    private static boolean applies(Line line, Asker asker, Act act) {
        return line.act().equals(act.name()) && asker.roles().contains(line.role());
    }
}
