package uk.gov.education.improvement.kernel.list;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.PartialDate;

/** Where a page of a list ended: the key of its last row. Survives inserts, and costs the same on every page. */
public record Cursor(List<String> key) {
    private static final String BETWEEN = "\u001f";

    public static Cursor after(String... key) {
        return new Cursor(List.of(key));
    }

    /**
     * Reads a cursor from an address.
     *
     * @param length how many parts the list's key has
     */
    public static Cursor parse(String text, int length) {
        try {
            var key =
                    List.of(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(BETWEEN, -1));
            // no key holds a control character, and not every database can compare with one
            if (key.size() == length
                    && key.stream().noneMatch(part -> part.chars().anyMatch(Character::isISOControl))) {
                return new Cursor(key);
            }
        } catch (IllegalArgumentException notBase64) {
            // said below, together with the wrong length
        }
        throw refused();
    }

    /** One part of the key as a day. */
    public LocalDate day(int part) {
        try {
            return PartialDate.parse(key.get(part)).first();
        } catch (Refused notOfThisList) {
            throw refused();
        }
    }

    /** To be thrown for a cursor that is well written and yet no place in the list. */
    public static Refused refused() {
        return new Refused(new Invalid("after", "“after” is not a place in this list. Start from the first page."));
    }

    public String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(BETWEEN, key).getBytes(StandardCharsets.UTF_8));
    }
}
