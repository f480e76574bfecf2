package uk.gov.education.improvement.kernel.database;

import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the schemas of modules up to date, one schema and one history each. */
public final class Migrations {
    /** The columns of a dated fact, which every table of facts has: written once, as the class is. */
    private static final String DATED = """
            from_said varchar(10),
            end_said varchar(20) not null,
            certain_from date not null,
            certain_until date not null,
            possible_from date not null,
            possible_until date not null,
            published_said varchar(10),
            certainly_published date not null,
            possibly_published date not null,
            recorded_at ${timestamp} not null,
            source varchar(500) not null,
            replaces varchar(36) ${collate},
            withdrawn smallint not null""";

    /** Those of work with a trail. */
    private static final String WORK = """
            version bigint not null,
            state varchar(40) not null,
            steps integer not null""";

    /** Those of a step of such a trail, beside those of a dated fact. */
    private static final String STEP = """
            place integer not null,
            recording integer not null,
            act varchar(40) not null,
            from_state varchar(40),
            to_state varchar(40) not null,
            why varchar(500) not null,
            correction varchar(500),
            """ + DATED;

    private Migrations() {}

    /** @param modules in the order of dependence; each has its migrations in {@code db/<module>} */
    public static void migrate(DataSource database, String... modules) {
        var words = words(Vendor.of(database));
        for (var module : modules) {
            Flyway.configure(Migrations.class.getClassLoader())
                    .dataSource(database)
                    .schemas(module)
                    .createSchemas(true)
                    .table("schema_history")
                    .locations("classpath:db/" + module)
                    .placeholders(words)
                    .load()
                    .migrate();
        }
    }

    private static Map<String, String> words(Vendor vendor) {
        var words = new HashMap<>(vendor.words());
        Map.of("dated", DATED, "work", WORK, "step", STEP)
                .forEach((name, columns) -> words.put(name, said(columns, vendor)));
        return words;
    }

    private static String said(String columns, Vendor vendor) {
        var said = columns;
        for (var word : vendor.words().entrySet()) {
            said = said.replace("${" + word.getKey() + "}", word.getValue());
        }
        return said;
    }
}
