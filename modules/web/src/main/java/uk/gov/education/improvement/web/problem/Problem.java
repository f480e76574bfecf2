package uk.gov.education.improvement.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.NotAllowed;
import uk.gov.education.improvement.kernel.refusal.Concerned;
import uk.gov.education.improvement.kernel.refusal.Fault;
import uk.gov.education.improvement.kernel.refusal.Kind;
import uk.gov.education.improvement.kernel.refusal.Refusal;
import uk.gov.education.improvement.web.door.WebRefusal;

/**
 * An answer that says why not, for programs (RFC 9457).
 *
 * @param type where it is explained
 * @param detail in words for a person
 * @param errors what is wrong, each with a JSON Pointer to it
 * @param concerned another record to look at
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        String type, String title, int status, String detail, List<Error> errors, Optional<Concerned> concerned) {
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String PAGES = "/problems/";

    /** @param pointer RFC 6901, into the body that was sent, or the name of a parameter of the address */
    public record Error(String pointer, String detail) {}

    /** The one translation of a refusal. */
    public static Problem of(Refusal refusal) {
        return new Problem(
                PAGES + refusal.type(),
                refusal.type().replace('-', ' '),
                status(refusal),
                detail(refusal),
                refusal.faults().stream().map(Problem::error).toList(),
                refusal.concerned());
    }

    /** A program is told which act it was, by its name in the access table. */
    private static String detail(Refusal refusal) {
        return refusal instanceof NotAllowed no ? no.words() + " It is the act " + no.act() + "." : refusal.words();
    }

    public static Problem of(int status, String type, String title, String detail) {
        return new Problem(PAGES + type, title, status, detail, List.of(), Optional.empty());
    }

    /** An answer that says no more than its HTTP status does. */
    public static Problem ofHttp(int status, String title) {
        return new Problem("about:blank", title, status, title + ".", List.of(), Optional.empty());
    }

    public static int status(Refusal refusal) {
        return switch (refusal.kind()) {
            case Kind.UNKNOWN -> 404;
            case Kind.NOT_ALLOWED -> 403;
            case Kind.WRONG_STATE, Kind.CONFLICT -> 409;
            case Kind.INVALID -> refusal instanceof WebRefusal.NotJson ? 400 : 422;
            case Kind.STALE -> 412;
            case Kind.UNCONDITIONAL -> 428;
            case Kind.TOO_MUCH -> 413;
        };
    }

    private static Error error(Fault fault) {
        return new Error(fault.field().isEmpty() ? "" : "/" + fault.field().replace('.', '/'), fault.words());
    }
}
