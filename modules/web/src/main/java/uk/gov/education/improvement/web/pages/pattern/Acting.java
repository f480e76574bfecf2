package uk.gov.education.improvement.web.pages.pattern;

import jakarta.ws.rs.core.Response;
import java.util.function.BiFunction;
import java.util.function.LongFunction;
import uk.gov.education.improvement.web.shell.Page;

/**
 * A form that does something with a record, on the version of it that the reader has seen.
 *
 * @param version of the record as it stands
 * @param form shown as it is filled in, with what is wrong
 */
public record Acting(long version, BiFunction<FormFields, Errors, Page> form) {
    /** The form of the record as it stands. */
    public Page on(FormFields filled) {
        return form.apply(filled.version(version), Errors.NONE);
    }

    /** @param work on the version that was seen; gives the address to go to */
    public Response answer(FormFields fields, LongFunction<String> work) {
        return Forms.onVersion(fields, work, errors -> form.apply(fields, errors));
    }
}
