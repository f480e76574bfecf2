package uk.gov.education.improvement.kernel.database;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The one digest that everything here is told apart by. */
public final class Sha256 {
    private Sha256() {}

    /** @return 64 hexadecimal digits */
    public static String hex(byte[] content) {
        var digest = digest();
        digest.update(content);
        return hex(digest);
    }

    /** The same of what was read piece by piece. */
    public static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** To be fed piece by piece. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
