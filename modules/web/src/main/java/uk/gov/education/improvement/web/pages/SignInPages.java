package uk.gov.education.improvement.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import uk.gov.education.improvement.kernel.access.People;
import uk.gov.education.improvement.web.Configuration;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.problem.WebRefusal;

/** Signing in and out, with the demonstration's local accounts. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class SignInPages {
    private final Configuration configuration;
    private final People people;

    @Inject
    public SignInPages(Configuration configuration, People people) {
        this.configuration = configuration;
        this.people = people;
    }

    @GET
    @Path("sign-in")
    public Object show(@Context Enquiry enquiry, @QueryParam("then") String then) {
        return enquiry.signedIn().isPresent()
                ? Response.seeOther(local(then)).build()
                : new SignInPage(
                        "", local(then).toString(), Errors.NONE, enquiry.token(), configuration.demonstration());
    }

    @POST
    @Path("sign-in")
    public Response signIn(
            @Context Enquiry enquiry,
            @Context HttpServletRequest servlet,
            @FormParam("user") String user,
            @FormParam("password") String password,
            @FormParam("then") String then) {
        var name = user == null ? "" : user.strip();
        try {
            if (servlet.getUserPrincipal() != null) {
                servlet.logout();
            }
            if (people.whoSignsInAs(name).isPresent()) {
                servlet.login(name, password == null ? "" : password);
                return Response.seeOther(local(then)).build();
            }
        } catch (ServletException wrong) {
            // said below, in the same words as for a name that nobody has
        }
        var errors = Errors.of(new WebRefusal.WrongSignIn());
        return Response.status(422)
                .entity(new SignInPage(
                        name,
                        local(then).toString(),
                        new Errors(Map.of("user", errors.of(""))),
                        enquiry.token(),
                        configuration.demonstration()))
                .build();
    }

    @POST
    @Path("sign-out")
    public Response signOut(@Context HttpServletRequest servlet) throws ServletException {
        servlet.logout();
        return Response.seeOther(URI.create("/sign-in")).build();
    }

    /** Only addresses of our own: a link must not lead a person who signs in here to another site. */
    private static URI local(String then) {
        return then != null && then.matches("/(?![/\\\\])[^\\s\\\\]*") ? URI.create(then) : URI.create("/");
    }
}
