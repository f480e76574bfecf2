package uk.gov.education.improvement.web;

import org.glassfish.jersey.jackson.JacksonFeature;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.server.ServerProperties;
import uk.gov.education.improvement.web.api.Api;
import uk.gov.education.improvement.web.api.OnceOnly;
import uk.gov.education.improvement.web.door.BodyLimit;
import uk.gov.education.improvement.web.door.CsrfFilter;
import uk.gov.education.improvement.web.door.EnquiryBinder;
import uk.gov.education.improvement.web.door.Legible;
import uk.gov.education.improvement.web.door.SecurityHeaders;
import uk.gov.education.improvement.web.door.SignInFilter;
import uk.gov.education.improvement.web.pages.Pages;
import uk.gov.education.improvement.web.problem.Explanations;
import uk.gov.education.improvement.web.problem.Translations;

/** The one Jersey application: pages and REST. */
public class WebApplication extends ResourceConfig {
    public WebApplication() {
        registerClasses(SignInFilter.class, Legible.class, BodyLimit.class, CsrfFilter.class, SecurityHeaders.class);
        registerClasses(Translations.all());
        registerClasses(Explanations.class);
        registerClasses(Api.all());
        registerClasses(Pages.all());
        register(new EnquiryBinder());
        register(new OnceOnly.Binder());
        // Jersey's own mappers for JSON answer plain text; ours answer problems.
        register(JacksonFeature.withoutExceptionMappers());
        property(ServerProperties.WADL_FEATURE_DISABLE, true);
        // a page that answers 404 or 422 is ours, never the server's
        property(ServerProperties.RESPONSE_SET_STATUS_OVER_SEND_ERROR, true);
    }
}
