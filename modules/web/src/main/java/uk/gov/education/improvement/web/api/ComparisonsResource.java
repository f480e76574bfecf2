package uk.gov.education.improvement.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import uk.gov.education.improvement.registry.counterpart.AllCounterpartsView;
import uk.gov.education.improvement.registry.counterpart.CounterpartFilter;
import uk.gov.education.improvement.registry.counterpart.Counterparts;
import uk.gov.education.improvement.registry.counterpart.Counts;
import uk.gov.education.improvement.registry.counterpart.Difference;
import uk.gov.education.improvement.web.door.Enquiry;

/** What came after all support that is over. */
@Path("api/v1/comparisons")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
public class ComparisonsResource {
    private final Counterparts counterparts;

    @Inject
    public ComparisonsResource(Counterparts counterparts) {
        this.counterparts = counterparts;
    }

    /**
     * All of them together.
     *
     * @param recipients each pair of reports counts once; so with the counterparts
     * @param difference by how much more often recipients improved, from -1 to 1; absent with fewer than ten
     */
    public record Together(
            int engagements,
            Counts recipients,
            Counts counterparts,
            Optional<Difference> difference,
            Optional<String> neighbours,
            LocalDate asAt,
            LocalDate publishedBy,
            Instant recordedBy) {
        static Together of(AllCounterpartsView view) {
            return new Together(
                    view.engagements(),
                    view.recipients(),
                    view.counterparts(),
                    view.difference(),
                    view.neighbours(),
                    view.asAt(),
                    view.publishedBy(),
                    view.recordedBy());
        }
    }

    /** One for each recipient of an engagement that is over, what ended last first; a page of at most 100. Filters: {@code theme} (code), {@code region}. */
    @GET
    public Response list(@Context Enquiry enquiry) {
        return ListAnswer.of(enquiry, view(enquiry).rows(), enquiry.asAt());
    }

    /** What they come to, by the same filters. It shows what followed, and not what caused it. */
    @GET
    @Path("together")
    public Together together(@Context Enquiry enquiry) {
        return Together.of(view(enquiry));
    }

    private AllCounterpartsView view(Enquiry enquiry) {
        var filter = enquiry.read(CounterpartFilter.PARAMETERS, CounterpartFilter::of);
        return counterparts.all(enquiry.asker(), filter, enquiry.asAt());
    }
}
