package uk.gov.education.improvement.web.door;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Form;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.glassfish.jersey.server.ContainerRequest;
import uk.gov.education.improvement.kernel.refusal.Refused;

/** Protects forms: a hidden field must repeat the cookie, which another site can neither read nor set. */
@Priority(Priorities.AUTHORIZATION)
public class CsrfFilter implements ContainerRequestFilter, ContainerResponseFilter {
    /** Name of both the cookie and the hidden field. */
    public static final String NAME = "csrf";

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The browser's token, or a new one that goes out with this answer. */
    static String token(ContainerRequestContext request) {
        if (request.getProperty(NAME) instanceof String outgoing) {
            return outgoing;
        }
        var cookie = request.getCookies().get(NAME);
        return cookie != null && cookie.getValue().length() >= 32 ? cookie.getValue() : renew(request);
    }

    /**
     * Gives the browser another token with this answer. To be done when someone signs in or out: a token that anybody
     * knew before, or put there, is worth nothing after.
     */
    public static String renew(ContainerRequestContext request) {
        var token = newToken();
        request.setProperty(NAME, token);
        return token;
    }

    /** @throws Refused unless the token sent with a form is the browser's */
    public static void check(ContainerRequestContext request, String sent) {
        if (sent == null
                || !MessageDigest.isEqual(
                        token(request).getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8))) {
            throw new Refused(new WebRefusal.FormExpired());
        }
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (HARMLESS.contains(request.getMethod())) {
            return;
        }
        if (Doors.isApi(request)) {
            // With credentials of its own a request was not forged by another site. With the browser's cookie only
            // such bodies pass that a browser does not send across sites without asking first.
            var own = request.getHeaderString(HttpHeaders.AUTHORIZATION) != null;
            if (!own && !Doors.sends(request, MediaType.APPLICATION_JSON_TYPE)) {
                throw new Refused(new WebRefusal.FormExpired());
            }
            return;
        }
        if (Doors.sends(request, MediaType.MULTIPART_FORM_DATA_TYPE)
                && Doors.takes(request, MediaType.MULTIPART_FORM_DATA_TYPE)) {
            // read as a stream by Upload, which checks the token before it takes the file
            return;
        }
        if (!Doors.sends(request, MediaType.APPLICATION_FORM_URLENCODED_TYPE)) {
            throw new Refused(new WebRefusal.FormExpired());
        }
        var body = (ContainerRequest) request;
        body.bufferEntity();
        var fields = body.readEntity(Form.class).asMap();
        check(request, fields.getFirst(NAME));
        fields.forEach((name, values) -> Legible.check(name, values.stream()));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(NAME) != null && !Doors.isApi(request)) {
            response.getHeaders()
                    .add(
                            HttpHeaders.SET_COOKIE,
                            new NewCookie.Builder(NAME)
                                    .value(token(request))
                                    .path("/")
                                    .httpOnly(true)
                                    .secure(request.getSecurityContext().isSecure())
                                    .sameSite(NewCookie.SameSite.LAX)
                                    .build());
        }
    }

    private static String newToken() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
