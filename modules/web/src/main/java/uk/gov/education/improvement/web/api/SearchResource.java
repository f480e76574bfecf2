package uk.gov.education.improvement.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import uk.gov.education.improvement.kernel.search.SearchView;
import uk.gov.education.improvement.kernel.search.Searches;
import uk.gov.education.improvement.web.door.Enquiry;

/** Search over everything one may see. */
@Path("api/v1/search")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class SearchResource {
    private final Searches searches;

    @Inject
    public SearchResource(Searches searches) {
        this.searches = searches;
    }

    /**
     * What a search found.
     *
     * @param searched the kinds of things that were searched
     * @param groups by kind, where something was found; of each kind at most ten are named, and all counted
     */
    public record Answer(
            String text,
            LocalDate asAt,
            LocalDate publishedBy,
            Instant recordedBy,
            List<String> searched,
            List<SearchView.Group> groups) {}

    /**
     * Names in any spelling, numbers and codes (parameter {@code q}); for judgements also a grade, a kind of visit or a day, for
     * interventions an instrument, a service, an end or a day, for sites of accreditation a phase. A day may be a month or a year.
     */
    @GET
    public Answer search(@Context Enquiry enquiry) {
        var text = enquiry.read(List.of("q"), address -> address.text("q")).orElse("");
        var asAt = enquiry.asAt();
        var view = searches.search(enquiry.asker(), text, asAt);
        return new Answer(
                view.text(), asAt.day(), asAt.publishedBy(), asAt.recordedBy(), view.searched(), view.groups());
    }
}
