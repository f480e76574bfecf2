package uk.gov.education.improvement.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import uk.gov.education.improvement.kernel.list.Cursor;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.web.door.Enquiry;

/**
 * A page of a list, as programs get it.
 *
 * @param total how many there are on all pages; counted up to 10,000, and 10,001 says that there are more
 * @param next for the parameter {@code after}; null on the last page. The header {@code Link} has the whole address.
 * @param recordedBy from what had been recorded by this instant: send it back to get the same answer again
 * @param others what a search found that is in no list: authorities without duty on the day
 */
public record ListAnswer<T>(
        List<T> items,
        long total,
        String next,
        LocalDate asAt,
        LocalDate publishedBy,
        Instant recordedBy,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<?> others) {

    static <T> Response of(Enquiry enquiry, Slice<T> slice, AsAt asAt) {
        return of(enquiry, slice, asAt, List.of());
    }

    static <T> Response of(Enquiry enquiry, Slice<T> slice, AsAt asAt, List<?> others) {
        var next = slice.next().map(Cursor::text).orElse(null);
        var answer = Response.ok(new ListAnswer<>(
                slice.rows(), slice.total(), next, asAt.day(), asAt.publishedBy(), asAt.recordedBy(), others));
        return linked(enquiry, answer, next);
    }

    /** With the header that leads to the next page, when there is one. */
    static Response linked(Enquiry enquiry, Response.ResponseBuilder answer, String next) {
        return next == null
                ? answer.build()
                : answer.link(
                                enquiry.uri()
                                        .getRequestUriBuilder()
                                        .replaceQueryParam("after", next)
                                        .build(),
                                "next")
                        .build();
    }
}
