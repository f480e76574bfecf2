package uk.gov.education.improvement.web.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.registry.theme.Themes;
import uk.gov.education.improvement.web.door.Enquiry;

/** What support is about: the same words for needs, funded days, practices and engagements. */
@Path("api/v1/themes")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
public class ThemesResource {
    private final Themes themes;

    @Inject
    public ThemesResource(Themes themes) {
        this.themes = themes;
    }

    /** All themes, each with the part of a judgement that it concerns. */
    @GET
    public Response list(@Context Enquiry enquiry) {
        var asAt = enquiry.asAtAlone();
        var all = themes.all(enquiry.asker());
        return ListAnswer.of(enquiry, new Slice<>(all, all.size(), Optional.empty()), asAt);
    }
}
