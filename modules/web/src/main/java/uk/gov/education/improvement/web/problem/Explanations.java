package uk.gov.education.improvement.web.problem;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What each type of problem means and what to do about it: the pages of docs/problems, at the address problems name. */
@Path("problems")
public class Explanations {
    /** @return the page as plain text, for anyone */
    @GET
    @Path("{type: [a-z-]+}")
    @Produces("text/plain;charset=UTF-8")
    public String explain(@PathParam("type") String type) {
        try (var page = Explanations.class.getResourceAsStream("/problems/" + type + ".md")) {
            if (page == null) {
                throw new NotFoundException();
            }
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
