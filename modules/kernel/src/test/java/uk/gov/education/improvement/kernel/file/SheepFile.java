package uk.gov.education.improvement.kernel.file;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Change;
import uk.gov.education.improvement.kernel.change.Standing;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.database.DatabaseFault;
import uk.gov.education.improvement.kernel.file.SheepFile.Sheep;
import uk.gov.education.improvement.kernel.sheet.Column;
import uk.gov.education.improvement.kernel.sheet.FileKind;
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

    /** How often somebody is quicker than the next file, between its deciding and its writing. */
    static int overtaken;

    /** What the next file hears of that. */
    static RuntimeException word = new OptimisticLockException();

    /** What happens once, between the looking up of rows and their writing. */
    static Runnable meanwhile = () -> {};

    private final DataSource database;

    @Inject
    SheepFile(DataSource database) {
        this.database = database;
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

    /** By plain JDBC, so the unit it writes with has nothing to do. */
    @Override
    public Taking<Sheep, Sheep> begin(Scope scope) {
        var unit = (EntityManager) Proxy.newProxyInstance(
                SheepFile.class.getClassLoader(), new Class<?>[] {EntityManager.class}, (self, method, given) -> null);
        return new Taking<>() {
            private final Map<String, String> names = new HashMap<>();

            @Override
            public List<String> keys(Sheep sheep) {
                return List.of(sheep.number());
            }

            @Override
            public List<Standing> lookUp(List<Sheep> rows) {
                rows.forEach(sheep -> named(sheep.number()).ifPresent(name -> names.putIfAbsent(sheep.number(), name)));
                var happens = meanwhile;
                meanwhile = () -> {};
                happens.run();
                return List.of();
            }

            @Override
            public void decide(Sheep sheep, Deciding<Sheep> deciding) {
                var name = Optional.ofNullable(names.get(sheep.number()));
                deciding.states(
                        name.map(known -> new Standing("sheep", sheep.number(), Instant.EPOCH, Optional.empty())),
                        name.equals(Optional.of(sheep.name())),
                        sheep);
            }

            @Override
            public Writing writing() {
                return new Writing(unit);
            }

            @Override
            public void write(List<Sheep> decided, Writing writing) {
                if (overtaken-- > 0) {
                    throw word;
                }
                for (var sheep : decided) {
                    keep(sheep);
                    writing.changed(new Change(
                            "sheep",
                            sheep.number(),
                            "counted",
                            Optional.empty(),
                            Map.of("name", sheep.name()),
                            Audience.SECTOR));
                }
            }
        };
    }

    private Optional<String> named(String number) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select name from kernel.sheep where number = ?")) {
            query.setString(1, number);
            try (var rows = query.executeQuery()) {
                return rows.next() ? Optional.of(rows.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }

    private void keep(Sheep sheep) {
        var statements = named(sheep.number()).isPresent()
                ? "update kernel.sheep set name = ? where number = ?"
                : "insert into kernel.sheep (name, number) values (?, ?)";
        try (var connection = database.getConnection();
                var write = connection.prepareStatement(statements)) {
            write.setString(1, sheep.name());
            write.setString(2, sheep.number());
            write.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }
}
