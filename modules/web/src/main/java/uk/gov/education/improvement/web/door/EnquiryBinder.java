package uk.gov.education.improvement.web.door;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.glassfish.hk2.api.Factory;
import org.glassfish.hk2.utilities.binding.AbstractBinder;
import org.glassfish.jersey.process.internal.RequestScoped;

/** Lets a resource take its {@link Enquiry} as an argument: {@code @Context Enquiry enquiry}. */
public class EnquiryBinder extends AbstractBinder {
    @Override
    protected void configure() {
        bindFactory(FromRequest.class).to(Enquiry.class).in(RequestScoped.class);
    }

    static class FromRequest implements Factory<Enquiry> {
        private final Provider<ContainerRequestContext> request;

        @Inject
        FromRequest(Provider<ContainerRequestContext> request) {
            this.request = request;
        }

        @Override
        public Enquiry provide() {
            return Enquiry.of(request.get());
        }

        @Override
        public void dispose(Enquiry enquiry) {
            // an enquiry holds nothing to be given back
        }
    }
}
