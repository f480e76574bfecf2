package uk.gov.education.improvement.web.pages.signin;

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
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import uk.gov.education.improvement.kernel.access.People;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.web.door.Configuration;
import uk.gov.education.improvement.web.door.CsrfFilter;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.door.WebRefusal;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.pages.pattern.Forms;
import uk.gov.education.improvement.web.shell.Page;

/** Signing in and out, with the demonstration's local accounts. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class SignInPages {
    private static final String SIGN_IN = "sign-in";
    private static final String SIGN_OUT = "sign-out";
    private static final URI HOME = URI.create("/");

    private final Configuration configuration;
    private final People people;

    @Inject
    public SignInPages(Configuration configuration, People people) {
        this.configuration = configuration;
        this.people = people;
    }

    /**
     * @param then where to go once signed in; to {@link #HOME} if it is no address of ours that one can go to
     * @param lost whether the person had sent a form, which was not taken since nobody was signed in
     */
    @GET
    @Path(SIGN_IN)
    public Object show(@Context Enquiry enquiry, @QueryParam("then") String then, @QueryParam("lost") boolean lost) {
        return enquiry.signedIn().isPresent()
                ? Response.seeOther(local(then)).build()
                : page(enquiry, "", then, lost, Errors.NONE);
    }

    @POST
    @Path(SIGN_IN)
    public Response signIn(
            @Context Enquiry enquiry,
            @Context HttpServletRequest servlet,
            @Context ContainerRequestContext request,
            @FormParam("user") String user,
            @FormParam("password") String password,
            @FormParam("then") String then,
            @FormParam("lost") boolean lost) {
        var name = user == null ? "" : user.strip();
        return Forms.answer(
                () -> {
                    signIn(servlet, name, password == null ? "" : password);
                    CsrfFilter.renew(request);
                    return Response.seeOther(local(then)).build();
                },
                errors -> page(enquiry, name, then, lost, errors.under("user")));
    }

    /** @throws Refused in the same words for a wrong password as for a name that nobody has */
    private void signIn(HttpServletRequest servlet, String name, String password) {
        try {
            if (servlet.getUserPrincipal() != null) {
                servlet.logout();
            }
            if (people.whoSignsInAs(name).isPresent()) {
                servlet.login(name, password);
                return;
            }
        } catch (ServletException wrong) {
            // refused below
        }
        throw new Refused(new WebRefusal.WrongSignIn());
    }

    private Page page(Enquiry enquiry, String name, String then, boolean lost, Errors errors) {
        return new SignInPage(
                name, local(then).toString(), lost, errors, enquiry.token(), configuration.demonstration());
    }

    @POST
    @Path(SIGN_OUT)
    public Response signOut(@Context HttpServletRequest servlet, @Context ContainerRequestContext request)
            throws ServletException {
        servlet.logout();
        CsrfFilter.renew(request);
        return Response.seeOther(URI.create("/" + SIGN_IN)).build();
    }

    /**
     * Only addresses of our own: a link must not lead a person who signs in here to another site. Nor to where nothing is
     * shown: after signing in one would be signed out again, or told that there is no such page.
     */
    static URI local(String then) {
        try {
            return then != null && then.matches("/(?![/\\\\])[^\\s\\\\]*") && !then.equals("/" + SIGN_OUT)
                    ? URI.create(then)
                    : HOME;
        } catch (IllegalArgumentException noAddress) {
            return HOME;
        }
    }
}
