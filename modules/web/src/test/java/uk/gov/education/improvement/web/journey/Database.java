package uk.gov.education.improvement.web.journey;

import java.nio.file.Path;
import java.util.Map;

/** A database for one server: what the server is told about it, in the environment variables of server-config. */
public record Database(Vendor vendor, Map<String, String> environment) {
    /** The two databases the product promises to work on. */
    public enum Vendor {
        DERBY("Derby"),
        POSTGRESQL("PostgreSQL");

        private final String title;

        Vendor(String title) {
            this.title = title;
        }

        @Override
        public String toString() {
            return title;
        }
    }

    /** An empty database; its files, if it has any of its own, lie in the folder. */
    static Database fresh(Vendor vendor, Path folder) {
        return new Database(
                vendor,
                switch (vendor) {
                    case DERBY ->
                        Map.of(
                                "DB_VENDOR",
                                "derby",
                                "DB_FOLDER",
                                folder.resolve("database").toString());
                    case POSTGRESQL -> PostgresqlServer.running().freshDatabase();
                });
    }
}
