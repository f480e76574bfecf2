package uk.gov.education.improvement.web.pages.pattern;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.door.LookingFrom;

/**
 * What a list was asked.
 *
 * @param address what it says, right or wrong
 * @param errors what is wrong with it
 */
public record Asked(Address address, Errors errors, LookingFrom looking) {

    /**
     * Answers a list; or what can be shown of it, with what is wrong with its filters.
     *
     * @param parameters the filters it has
     */
    public static Response answer(
            Enquiry enquiry,
            List<String> parameters,
            Function<Asked, ListPage<?>> found,
            Function<Asked, ListPage<?>> refused) {
        var asked = new Asked(enquiry.address(parameters), Errors.NONE, enquiry.lookingFrom());
        return Forms.answer(
                () -> Response.ok(found.apply(asked)).build(),
                errors -> refused.apply(new Asked(asked.address(), errors, asked.looking())));
    }

    public List<String> values(String filter) {
        return address.all(filter);
    }
}
