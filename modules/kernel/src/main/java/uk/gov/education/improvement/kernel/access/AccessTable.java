package uk.gov.education.improvement.kernel.access;

import de.siegmar.fastcsv.reader.CsvReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.NotAllowed;
import uk.gov.education.improvement.kernel.refusal.Refused;

/** Who may do and see what: the one table, {@code access.csv}. What does not stand in it is not allowed. */
@ApplicationScoped
public class AccessTable {
    /** Who may read this table. */
    public static final Act READ = new Act("access.read");

    /**
     * One line: a role may do an act, on records it stands in this relation to, and sees those meant for this audience.
     *
     * @param why for the policy person who reads the table
     */
    public record Line(String act, String role, Relation relation, Audience audience, String why) {}

    private final List<Line> lines;

    public AccessTable() {
        try (var csv = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        AccessTable.class.getResourceAsStream("/access.csv"), StandardCharsets.UTF_8))) {
            lines = csv.stream()
                    .map(row -> new Line(
                            row.getField("act"),
                            row.getField("role"),
                            Relation.valueOf(row.getField("relation").toUpperCase(Locale.ROOT)),
                            Audience.valueOf(row.getField("audience").toUpperCase(Locale.ROOT)),
                            row.getField("why")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<Line> lines() {
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
        var relations = EnumSet.noneOf(Relation.class);
        for (var line : lines) {
            if (applies(line, asker, act)) {
                relations.add(line.relation());
                audiences.addAll(EnumSet.range(Audience.SECTOR, line.audience()));
            }
        }
        if (relations.isEmpty()) {
            throw new Refused(new NotAllowed(act.name()));
        }
        return new Scope(act, audiences, relations, asker.organisation());
    }

    private static boolean applies(Line line, Asker asker, Act act) {
        return line.act().equals(act.name()) && asker.roles().contains(line.role());
    }
}
