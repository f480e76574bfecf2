package uk.gov.education.improvement.web.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class BodyLimitTest {
    @Test
    void what_never_ends_is_not_read_for_ever() throws IOException {
        var endless = new InputStream() {
            private long read;

            @Override
            public int read() {
                read++;
                return 'x';
            }
        };

        BodyLimit.throwAway(endless, 200_000);

        assertTrue(endless.read >= 200_000 && endless.read < 300_000, "read " + endless.read);
    }

    @Test
    void what_ends_is_read_to_its_end() throws IOException {
        var rest = new ByteArrayInputStream(new byte[100_000]);

        BodyLimit.throwAway(rest, 200_000);

        assertEquals(0, rest.available());
    }
}
