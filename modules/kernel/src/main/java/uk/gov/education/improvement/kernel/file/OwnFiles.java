package uk.gov.education.improvement.kernel.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Origin;
import uk.gov.education.improvement.kernel.change.Recording;
import uk.gov.education.improvement.kernel.database.DatabaseFault;
import uk.gov.education.improvement.kernel.database.Sha256;
import uk.gov.education.improvement.kernel.database.Transactions;

/**
 * The product's own files, its reference and demonstration data: each version is loaded once, by the very path of any
 * other file, so that what people corrected since is not undone by a start.
 */
@ApplicationScoped
public class OwnFiles {
    private final DataSource database;
    private final Transactions transactions;
    private final ImportTurn turn;
    private final Imports imports;
    private final Recording recording;

    @Inject
    OwnFiles(DataSource database, Transactions transactions, ImportTurn turn, Imports imports, Recording recording) {
        this.database = database;
        this.transactions = transactions;
        this.turn = turn;
        this.imports = imports;
        this.recording = recording;
    }

    /** @param path on the class path, such as {@code /reference/authorities.csv} */
    public void load(String kind, String path) {
        try (var resource = OwnFiles.class.getResourceAsStream(path)) {
            var content = resource.readAllBytes();
            var by = Asker.product(Origin.START, recording.newId());
            transactions.within(() -> {
                turn.take();
                return isNew(path, content) ? imports.takeOwn(by, kind, new ByteArrayInputStream(content)) : null;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Notes the file; whoever is second to start at the same time waits for its turn and then finds it noted. */
    private boolean isNew(String path, byte[] content) {
        var hash = Sha256.hex(content);
        try (var connection = database.getConnection()) {
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
                insert.setString(3, recording.now().toString());
                return insert.executeUpdate() == 1;
            }
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }
}
