package uk.gov.education.improvement.web.pages.pattern;

import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import uk.gov.education.improvement.web.pages.pattern.CheckAnswersPage.Answer;
import uk.gov.education.improvement.web.shell.Page;

/**
 * A form that changes what a record says, which somebody else may change too while it is filled in: then it tells what was
 * changed, and puts what was typed on the newest version where that is asked for.
 *
 * @param version of the record as it stands
 * @param readBy the instant by which it was read so
 * @param since what is otherwise now than it was at an instant
 */
public record Changing(long version, Instant readBy, Function<Instant, List<Answer>> since, Form form) {
    /** The button that puts what was typed on what somebody else made of the record meanwhile. */
    private static final String NEWEST = "newest";

    /** Shows the form. */
    @FunctionalInterface
    public interface Form {
        /** @param since what somebody else changed after it was opened */
        Page page(FormFields fields, Errors errors, List<Answer> since);
    }

    /** The form of the record as it stands. */
    public Page on(FormFields filled) {
        return form.page(filled.version(version).seen(readBy), Errors.NONE, List.of());
    }

    /** @param sent does what the form asks, or shows the form again with what is wrong */
    public Response answer(FormFields fields, Function<Function<Errors, Page>, Response> sent) {
        return fields.step(NEWEST)
                ? Response.ok(on(fields)).build()
                : sent.apply(errors -> form.page(fields, errors, errors.stale() ? changedSince(fields) : List.of()));
    }

    /** The same of a form whose answers are shown for a check. */
    public <C> Response checked(FormFields fields, Supplier<C> read, Function<C, Page> check, Function<C, String> act) {
        return answer(fields, again -> new Forms.Checked<>(fields, read, check, act, again).answer());
    }

    /** Nothing where the moment at which the form was opened has been lost. */
    private List<Answer> changedSince(FormFields fields) {
        return fields.seen().map(since).map(Answer::changed).orElse(List.of());
    }
}
