package uk.gov.education.improvement.kernel.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Origin;
import uk.gov.education.improvement.kernel.database.DatabaseFault;
import uk.gov.education.improvement.kernel.database.Identifiers;
import uk.gov.education.improvement.kernel.database.Sha256;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.time.Clock;

/**
 * The product's own files, its reference and demonstration data: each version is loaded once, by the very path of any
 * other file, so that what people corrected since is not undone by a start.
 */
@ApplicationScoped
public class OwnFiles {
    private final DataSource database;
    private final Transactions transactions;
    private final Imports imports;
    private final Clock clock;
    private final Identifiers identifiers;

    @Inject
    public OwnFiles(
            DataSource database, Transactions transactions, Imports imports, Clock clock, Identifiers identifiers) {
        this.database = database;
        this.transactions = transactions;
        this.imports = imports;
        this.clock = clock;
        this.identifiers = identifiers;
    }

    /** @param path on the class path, such as {@code /reference/authorities.csv} */
    public void load(String kind, String path) {
        try (var resource = OwnFiles.class.getResourceAsStream(path)) {
            var content = resource.readAllBytes();
            var by = Asker.product(Origin.START, identifiers.next());
            transactions.within(
                    () -> isNew(path, content) ? imports.takeOwn(by, kind, new ByteArrayInputStream(content)) : null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Notes the file; whoever is second to start at the same time waits here and then finds it noted. */
    private boolean isNew(String path, byte[] content) {
        var hash = Sha256.of(content);
        try (var connection = database.getConnection()) {
            hold(connection);
            try (var query =
                    connection.prepareStatement("select name from kernel.own_file where name = ? and hash = ?")) {
                query.setString(1, path);
                query.setString(2, hash);
                try (var rows = query.executeQuery()) {
                    if (rows.next()) {
                        return false;
                    }
                }
            }
            try (var insert = connection.prepareStatement(
                    "insert into kernel.own_file (name, hash, loaded_at) values (?, ?, ?)")) {
                insert.setString(1, path);
                insert.setString(2, hash);
                insert.setString(3, clock.now().toString());
                return insert.executeUpdate() == 1;
            }
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }

    private static void hold(Connection connection) throws SQLException {
        try (var update =
                connection.prepareStatement("update kernel.change_head set position = position where id = 1")) {
            update.executeUpdate();
        }
    }
}
