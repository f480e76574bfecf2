package uk.gov.education.improvement.bench.load;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;

/** A database of the bench's own, which it may fill and throw away. */
abstract class Database implements AutoCloseable {
    private int databases;

    static Database of(String vendor) throws IOException {
        return vendor.equals("postgresql") ? new Postgresql() : new Derby();
    }

    /** An empty one in place of the one before; as the settings that the server takes. */
    final Map<String, String> fresh() {
        return fresh(++databases);
    }

    abstract Map<String, String> fresh(int number);

    @Override
    public abstract void close() throws IOException;

    static void delete(Path folder) {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Derby extends Database {
        private static final Path FOLDER = Server.FOLDER.resolve("derby");

        @Override
        Map<String, String> fresh(int number) {
            delete(FOLDER);
            return Map.of(
                    "DB_VENDOR", "derby", "DB_FOLDER", FOLDER.toAbsolutePath().toString());
        }

        @Override
        public void close() {
            delete(FOLDER);
        }
    }

    private static final class Postgresql extends Database {
        private final EmbeddedPostgres server;

        Postgresql() throws IOException {
            // as in production; the library's own choice would flatter
            server = EmbeddedPostgres.builder()
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("shared_buffers", "256MB")
                    .start();
            execute("create role improvement login password 'improvement'");
        }

        @Override
        Map<String, String> fresh(int number) {
            if (number > 1) {
                execute("drop database improvement_" + (number - 1) + " with (force)");
            }
            var name = "improvement_" + number;
            execute("create database " + name + " owner improvement template template0 encoding 'UTF8'"
                    + " lc_collate 'C' lc_ctype 'C'");
            return Map.of(
                    "DB_VENDOR",
                    "postgresql",
                    "DB_HOST",
                    "127.0.0.1",
                    "DB_PORT",
                    Integer.toString(server.getPort()),
                    "DB_NAME",
                    name,
                    "DB_USER",
                    "improvement",
                    "DB_PASSWORD",
                    "improvement");
        }

        private void execute(String sql) {
            try (var connection = server.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new IllegalStateException(sql, e);
            }
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
