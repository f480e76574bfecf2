package uk.gov.education.improvement.registry.engagement;

import java.util.Locale;
import java.util.Optional;
import uk.gov.education.improvement.kernel.time.PartialDate;

/**
 * What a row of a file says of support.
 *
 * @param provider DfE number, as that of the recipient
 * @param providerName as the file calls it; may be empty, as that of the recipient
 * @param ended the last day; empty where none is recorded
 */
record EngagementRow(
        String provider,
        String providerName,
        String recipient,
        String recipientName,
        PartialDate began,
        Optional<PartialDate> ended,
        String basis,
        String what,
        String confidence,
        String source) {
    /** What decides whether a row is new. */
    static String key(String provider, String recipient, String began) {
        return provider + " " + recipient + " " + began;
    }

    /** Whether a basis says that a direction asks for it. */
    static boolean isDirected(String basis) {
        return basis.toLowerCase(Locale.ROOT).startsWith("statutory direction");
    }
}
