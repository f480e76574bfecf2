package uk.gov.education.improvement.kernel.file;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.change.Change;
import uk.gov.education.improvement.kernel.change.ChangeRecord;
import uk.gov.education.improvement.kernel.database.DatabaseFault;
import uk.gov.education.improvement.kernel.file.SheepFile.Sheep;
import uk.gov.education.improvement.kernel.file.Taken.Outcome;
import uk.gov.education.improvement.kernel.time.PartialDate;

/** A small kind of file for tests of the importer: the number decides which sheep, the rest is what we know of it. */
final class SheepFile implements FileTaker<Sheep> {
    enum Wool {
        WHITE,
        DARK_BROWN
    }

    record Sheep(String number, String name, Optional<PartialDate> born, Optional<Wool> wool) {}

    private static final Column<String> NUMBER = Column.text("number", 5).mustBeThere();
    private static final Column<String> NAME =
            Column.text("name", 40).orCalled("called").mustBeThere();
    private static final Column<PartialDate> BORN = Column.date("born");
    private static final Column<Wool> WOOL = Column.choice("wool", Wool.class);

    private final DataSource database;
    private final ChangeRecord changes;

    @Inject
    SheepFile(DataSource database, ChangeRecord changes) {
        this.database = database;
        this.changes = changes;
    }

    @Override
    public FileKind<Sheep> kind() {
        return new FileKind<>(
                "sheep",
                "Sheep",
                "A row for each sheep.",
                List.of(NUMBER, NAME, BORN, WOOL, Column.ignored("note")),
                row -> new Sheep(row.needed(NUMBER), row.needed(NAME), row.value(BORN), row.value(WOOL)));
    }

    @Override
    public Act act() {
        return new Act("authority.import");
    }

    @Override
    public Taking<Sheep> begin(Asker by) {
        var written = new ArrayList<Change>();
        return new Taking<>() {
            @Override
            public void take(List<Numbered<Sheep>> rows, Answer answer) {
                for (var row : rows) {
                    answer.taken(row.number(), Taken.as(keep(row.row())));
                    written.add(new Change(
                            "sheep",
                            row.row().number(),
                            "counted",
                            Optional.empty(),
                            Map.of("name", row.row().name()),
                            Audience.SECTOR));
                }
            }

            @Override
            public void finish() {
                changes.append(by, written);
            }
        };
    }

    private Outcome keep(Sheep sheep) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select name from kernel.sheep where number = ?");
                var insert = connection.prepareStatement("insert into kernel.sheep (name, number) values (?, ?)");
                var update = connection.prepareStatement("update kernel.sheep set name = ? where number = ?")) {
            query.setString(1, sheep.number());
            try (var rows = query.executeQuery()) {
                var known = rows.next();
                if (known && rows.getString(1).equals(sheep.name())) {
                    return Outcome.SAME;
                }
                var write = known ? update : insert;
                write.setString(1, sheep.name());
                write.setString(2, sheep.number());
                write.executeUpdate();
                return known ? Outcome.CHANGED : Outcome.NEW;
            }
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }
}
