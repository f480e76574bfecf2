package uk.gov.education.improvement.web.door;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import uk.gov.education.improvement.kernel.access.Arrivals;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Origin;
import uk.gov.education.improvement.kernel.database.Identifiers;

/** Finds out who asks, before anything else is done, also for addresses that lead nowhere. Pages lead to the sign-in page; REST asks for Basic credentials. */
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public class SignInFilter implements ContainerRequestFilter {
    /** What one may see before signing in. */
    private static final Set<String> OPEN = Set.of("sign-in", Doors.DESCRIPTION);

    /** Explanations of refusals are for everyone: who is refused may not be signed in. */
    private static final String EXPLANATIONS = "problems/";

    private final Arrivals arrivals;
    private final Identifiers identifiers;
    private final Passwords passwords;

    @Context
    private HttpServletRequest servlet;

    @Inject
    public SignInFilter(Arrivals arrivals, Identifiers identifiers, Passwords passwords) {
        this.arrivals = arrivals;
        this.identifiers = identifiers;
        this.passwords = passwords;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var isApi = Doors.isApi(request);
        var name = isApi ? nameForApi(request) : nameForPages(request);
        var arrival = arrivals.of(name);
        var asker = arrival.person()
                .map(who -> new Asker(
                        who.id(),
                        who.name(),
                        who.organisation(),
                        who.roles(),
                        isApi ? Origin.REST : Origin.PAGE,
                        identifiers.next()));
        request.setProperty(
                Enquiry.class.getName(),
                new Enquiry(
                        asker,
                        request.getUriInfo(),
                        arrival.today(),
                        arrival.isDaySet(),
                        arrival.recordedUntil(),
                        CsrfFilter.token(request)));
        var path = request.getUriInfo().getPath();
        if (asker.isEmpty() && !OPEN.contains(path) && !path.startsWith(EXPLANATIONS)) {
            if (isApi) {
                throw new NotAuthorizedException("Basic realm=\"improvement\", charset=\"UTF-8\"");
            }
            request.abortWith(toSignIn(request));
        }
    }

    /** Who signed in by the page. Credentials sent with a page's request are not looked at: they are for REST. */
    private Optional<String> nameForPages(ContainerRequestContext request) {
        return request.getHeaderString(HttpHeaders.AUTHORIZATION) == null ? signedIn() : Optional.empty();
    }

    /** Credentials that are sent decide: a cookie that comes along with them never stands in for them. */
    private Optional<String> nameForApi(ContainerRequestContext request) {
        var credentials = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (credentials == null) {
            return signedIn();
        }
        return Credentials.basic(credentials).filter(passwords::areRight).map(Credentials::user);
    }

    private Optional<String> signedIn() {
        return Optional.ofNullable(servlet.getUserPrincipal()).map(Principal::getName);
    }

    private static Response toSignIn(ContainerRequestContext request) {
        var uri = request.getUriInfo().getRequestUri();
        var asked = uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
        var lost = request.getMethod().equals("GET") ? "" : "&lost=true";
        return Response.seeOther(URI.create("/sign-in?then=" + URLEncoder.encode(asked, StandardCharsets.UTF_8) + lost))
                .build();
    }
}
