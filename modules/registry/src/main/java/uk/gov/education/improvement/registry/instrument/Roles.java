package uk.gov.education.improvement.registry.instrument;

import java.util.Locale;
import java.util.Optional;

/** Who helps and who decides under an instrument, by name as the source has it. */
public record Roles(
        Optional<String> adviser, Optional<String> commissioner, Optional<String> boardChair, Optional<String> others) {
    /** Longest name, in characters. */
    public static final int LONGEST = 200;

    public static final Roles NONE = new Roles(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** What a source says in one cell: the first word tells which role it is. */
    public static Roles said(String words) {
        var said = Optional.of(words).filter(text -> !text.isBlank());
        var begins = words.toLowerCase(Locale.ROOT);
        if (begins.startsWith("commissioner") || begins.startsWith("team of commissioners")) {
            return new Roles(Optional.empty(), said, Optional.empty(), Optional.empty());
        }
        return begins.startsWith("adviser")
                ? new Roles(said, Optional.empty(), Optional.empty(), Optional.empty())
                : new Roles(Optional.empty(), Optional.empty(), Optional.empty(), said);
    }
}
