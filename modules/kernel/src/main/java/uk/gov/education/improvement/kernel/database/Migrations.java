package uk.gov.education.improvement.kernel.database;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the schemas of modules up to date, one schema and one history each. */
public final class Migrations {
    private Migrations() {}

    /** @param modules in the order of dependence; each has its migrations in {@code db/<module>} */
    public static void migrate(DataSource database, String... modules) {
        var words = Vendor.of(database).words();
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
}
