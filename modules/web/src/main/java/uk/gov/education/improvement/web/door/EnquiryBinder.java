package uk.gov.education.improvement.web.door;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.function.Supplier;
import org.glassfish.jersey.internal.inject.AbstractBinder;
import org.glassfish.jersey.process.internal.RequestScoped;

/** Lets a resource take its {@link Enquiry} as an argument: {@code @Context Enquiry enquiry}. */
public class EnquiryBinder extends AbstractBinder {
    @Override
    protected void configure() {
        bindFactory(FromRequest.class).to(Enquiry.class).in(RequestScoped.class);
    }

    static class FromRequest implements Supplier<Enquiry> {
        private final Provider<ContainerRequestContext> request;

        @Inject
        FromRequest(Provider<ContainerRequestContext> request) {
            this.request = request;
        }

        @Override
        public Enquiry get() {
            return (Enquiry) request.get().getProperty(SignInFilter.ENQUIRY);
        }
    }
}
