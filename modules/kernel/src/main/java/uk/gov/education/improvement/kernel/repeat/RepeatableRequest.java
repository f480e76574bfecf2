package uk.gov.education.improvement.kernel.repeat;

import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
import java.util.regex.Pattern;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.database.Sha256;
import uk.gov.education.improvement.kernel.refusal.Refused;

/**
 * A request that may be sent again.
 *
 * @param path of its address; a key counts for one path
 * @param key as the sender chose it, see {@link #LONGEST_KEY}
 * @param hash a digest of all else that it says
 */
public record RepeatableRequest(String path, String key, String hash) {
    /** In characters. */
    public static final int LONGEST_KEY = 200;

    private static final Pattern PRINTABLE = Pattern.compile("[\\x21-\\x7e](?:[\\x20-\\x7e]*[\\x21-\\x7e])?");

    /** @throws Refused unless the key is one */
    public RepeatableRequest {
        if (key.length() > LONGEST_KEY || !PRINTABLE.matcher(key).matches()) {
            throw new Refused(new RepeatRefusal.IdempotencyKeyInvalid(LONGEST_KEY));
        }
    }

    /**
     * The same key of another asker, or at another address, is another; and that of one whose roles have changed since, so that
     * access is asked again.
     */
    String id(Asker by) {
        var roles = String.join(",", new TreeSet<>(by.roles()));
        return Sha256.hex(String.join("\n", by.person(), by.organisation().toString(), roles, path, key)
                .getBytes(StandardCharsets.UTF_8));
    }
}
