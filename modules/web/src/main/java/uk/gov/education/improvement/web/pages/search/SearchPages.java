package uk.gov.education.improvement.web.pages.search;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import uk.gov.education.improvement.kernel.search.Searches;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.pages.pattern.Forms;

/** Search over everything one may see, from the box on every page. */
@Path("search")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class SearchPages {
    private final Searches searches;

    @Inject
    public SearchPages(Searches searches) {
        this.searches = searches;
    }

    @GET
    public Response search(@Context Enquiry enquiry) {
        return Forms.answer(
                () -> Response.ok(page(
                                enquiry,
                                enquiry.read(List.of("q"), address -> address.text("q"))
                                        .orElse(""),
                                Errors.NONE))
                        .build(),
                errors -> page(enquiry, "", errors));
    }

    private SearchPage page(Enquiry enquiry, String text, Errors errors) {
        return new SearchPage(searches.search(enquiry.asker(), text, enquiry.asAt()), enquiry.lookingFrom(), errors);
    }
}
