package uk.gov.education.improvement.web.door;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.TooMuch;
import uk.gov.education.improvement.kernel.refusal.Refused;

/**
 * Bounds the bodies that are read into memory as a whole. Files are not: they are read as streams, and have a limit of
 * their own.
 */
@Priority(Priorities.AUTHENTICATION + 2)
public class BodyLimit implements ContainerRequestFilter {
    /** In bytes. The longest judgement there can be has some twenty thousand. */
    static final int MOST = 1024 * 1024;

    /** The same for programs, which send up to 5,000 rows at once, some three million bytes. */
    static final int MOST_OF_PROGRAMS = 4 * MOST;

    /** How much more is read, in bytes: as much as the longest file that is taken. */
    private static final long MOST_THROWN_AWAY = 64L * 1024 * 1024;

    private static final List<MediaType> FILES = List.of(
            MediaType.MULTIPART_FORM_DATA_TYPE,
            MediaType.APPLICATION_OCTET_STREAM_TYPE,
            new MediaType("text", "csv"),
            MediaType.valueOf(Upload.XLSX),
            MediaType.valueOf(Upload.ODS));

    /** What the sender says of the body counts for nothing here: only the door knows whether it reads a stream. */
    @Override
    public void filter(ContainerRequestContext request) {
        if (request.hasEntity() && !isFile(request)) {
            request.setEntityStream(
                    new Bounded(request.getEntityStream(), Doors.isApi(request) ? MOST_OF_PROGRAMS : MOST));
        }
    }

    /** Whether the door reads a stream, and has a limit of its own. */
    public static boolean isFile(ContainerRequestContext request) {
        return FILES.stream().anyMatch(type -> Doors.takes(request, type));
    }

    /** Reads on, so that the answer reaches a sender who is still sending; but not for ever. */
    static void throwAway(InputStream rest, long most) throws IOException {
        var scratch = new byte[64 * 1024];
        for (var thrownAway = 0L; thrownAway < most; ) {
            var more = rest.read(scratch, 0, scratch.length);
            if (more < 0) {
                return;
            }
            thrownAway += more;
        }
    }

    private static final class Bounded extends FilterInputStream {
        private final int most;
        private long left;

        Bounded(InputStream body, int most) {
            super(body);
            this.most = most;
            this.left = most;
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            if (one >= 0) {
                counted(1);
            }
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            var read = super.read(into, offset, length);
            return read < 0 ? read : counted(read);
        }

        private int counted(int read) throws IOException {
            left -= read;
            if (left < 0) {
                throwAway(in, MOST_THROWN_AWAY);
                throw new Refused(new TooMuch("The body is larger than " + most / (1024 * 1024)
                        + " MB, the most that is read. Nothing was done."));
            }
            return read;
        }
    }
}
