package uk.gov.education.improvement.web.journey;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A real PostgreSQL, started once for all journeys of a run; it ends with the Java process that asked for it. */
final class PostgresqlServer {
    private static final String USER = "improvement";
    private static final String PASSWORD = "journeys-only";

    private static PostgresqlServer running;

    private final EmbeddedPostgres postgresql;
    private final AtomicInteger databases = new AtomicInteger();

    private PostgresqlServer() {
        try {
            // both settings are as in production; the library's own choice would flatter speed and hide losses
            postgresql = EmbeddedPostgres.builder()
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("fsync", "on")
                    // says nothing until QueryPlanJourney asks it to
                    .setServerConfig("shared_preload_libraries", "auto_explain")
                    .setServerConfig("logging_collector", "on")
                    .start();
            execute("create role " + USER + " login password '" + PASSWORD + "'");
        } catch (IOException refused) {
            throw new UncheckedIOException("PostgreSQL did not start", refused);
        }
    }

    static synchronized PostgresqlServer running() {
        if (running == null) {
            running = new PostgresqlServer();
        }
        return running;
    }

    /** An empty database in UTF-8 that sorts by code point as Derby does, owned by a user who is no superuser. */
    Map<String, String> freshDatabase() {
        var name = "journeys_" + databases.incrementAndGet();
        execute("create database " + name + " owner " + USER
                + " template template0 encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8'"
                + " lc_collate 'C' lc_ctype 'C'");
        return Map.of(
                "DB_VENDOR",
                "postgresql",
                "DB_HOST",
                "127.0.0.1",
                "DB_PORT",
                Integer.toString(postgresql.getPort()),
                "DB_NAME",
                name,
                "DB_USER",
                USER,
                "DB_PASSWORD",
                PASSWORD);
    }

    /** As the server's own user, who may do everything. */
    void execute(String sql) {
        try (var connection = postgresql.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException refused) {
            throw new IllegalStateException(sql, refused);
        }
    }

    /** As the product would, in its database. */
    void execute(Database database, String sql) {
        var environment = database.environment();
        var address = "jdbc:postgresql://127.0.0.1:" + environment.get("DB_PORT") + "/" + environment.get("DB_NAME");
        try (var connection = DriverManager.getConnection(address, USER, PASSWORD);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException refused) {
            throw new IllegalStateException(sql, refused);
        }
    }

    /** What the server has written to its log so far. */
    String log() {
        try (var connection = postgresql.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_read_file(pg_current_logfile())")) {
            row.next();
            return row.getString(1);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
