package uk.gov.education.improvement.kernel.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.sql.SQLException;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import javax.sql.DataSource;
import uk.gov.education.improvement.kernel.database.DatabaseFault;

/** Files that wait to be imported, kept in the database in pieces so that any server can take the job. */
@ApplicationScoped
class FilePieces {
    private static final int PIECE = 1024 * 1024;

    private final DataSource database;

    @Inject
    FilePieces(DataSource database) {
        this.database = database;
    }

    void keep(String jobId, InputStream content) throws IOException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into kernel.file_piece (job_id, piece, bytes) values (?, ?, ?)")) {
            var piece = 0;
            for (var bytes = content.readNBytes(PIECE); bytes.length > 0; bytes = content.readNBytes(PIECE)) {
                insert.setString(1, jobId);
                insert.setInt(2, piece++);
                insert.setBytes(3, bytes);
                insert.executeUpdate();
            }
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }

    /**
     * The file again, a piece in memory at a time.
     *
     * @param bytes how many there must be: half a file is never taken for the whole, whoever took the rest away
     */
    InputStream open(String jobId, long bytes) {
        var pieces = (bytes + PIECE - 1) / PIECE;
        return new SequenceInputStream(new Enumeration<>() {
            private int piece;

            @Override
            public boolean hasMoreElements() {
                return piece < pieces;
            }

            @Override
            public InputStream nextElement() {
                if (!hasMoreElements()) {
                    throw new NoSuchElementException();
                }
                return new ByteArrayInputStream(read(jobId, piece++));
            }
        });
    }

    void discard(String jobId) {
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement("delete from kernel.file_piece where job_id = ?")) {
            delete.setString(1, jobId);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }

    private byte[] read(String jobId, int piece) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select bytes from kernel.file_piece where job_id = ? and piece = ?")) {
            query.setString(1, jobId);
            query.setInt(2, piece);
            try (var rows = query.executeQuery()) {
                if (!rows.next()) {
                    throw new IllegalStateException("Piece " + piece + " of the file of job " + jobId + " is gone");
                }
                return rows.getBytes(1);
            }
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }
}
