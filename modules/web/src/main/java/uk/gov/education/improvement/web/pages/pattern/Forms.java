package uk.gov.education.improvement.web.pages.pattern;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.web.problem.Problem;
import uk.gov.education.improvement.web.shell.Page;

/**
 * The one place where a form learns that what it asked is refused, and comes back as it was filled in. What no form can
 * put right (unknown, not allowed) goes on to be a page of its own.
 */
public final class Forms {
    private Forms() {}

    /** @param again the same form with what is wrong */
    public static Response answer(Supplier<Response> act, Function<Errors, Page> again) {
        try {
            return act.get();
        } catch (Refused refused) {
            var refusal = refused.refusal();
            return switch (refusal.kind()) {
                case UNKNOWN, NOT_ALLOWED, UNCONDITIONAL -> throw refused;
                case WRONG_STATE, INVALID, CONFLICT, STALE, TOO_MUCH ->
                    Response.status(Problem.status(refusal))
                            .entity(again.apply(Errors.of(refusal)))
                            .build();
            };
        }
    }

    /**
     * Does what a form asks of the version it began with, and goes where the work says; or shows the form again with what is
     * wrong.
     *
     * @param work on that version; gives the address to go to
     */
    public static Response onVersion(FormFields fields, LongFunction<String> work, Function<Errors, Page> again) {
        return answer(
                () -> Response.seeOther(URI.create(work.apply(fields.knownVersion())))
                        .build(),
                again);
    }

    /**
     * A form whose answers are shown for a check before they are sent for good.
     *
     * @param fields as sent, with the step that says which button it was
     * @param read makes the command; refused where the form is wrong
     * @param check the answers as they will be sent
     * @param act does it, and says where to go
     * @param form the form, filled in
     */
    public record Checked<C>(
            FormFields fields,
            Supplier<C> read,
            Function<C, Page> check,
            Function<C, String> act,
            Function<Errors, Page> form) {

        /** The button of the check page that goes back to the form. */
        public static final String CHANGE = "change";

        /** The button of the check page that means it. */
        public static final String CONFIRM = "confirm";

        public Response answer() {
            return Forms.answer(this::next, form);
        }

        private Response next() {
            if (fields.step(CHANGE)) {
                return Response.ok(form.apply(Errors.NONE)).build();
            }
            var command = read.get();
            return fields.step(CONFIRM)
                    ? Response.seeOther(URI.create(act.apply(command))).build()
                    : Response.ok(check.apply(command)).build();
        }
    }
}
