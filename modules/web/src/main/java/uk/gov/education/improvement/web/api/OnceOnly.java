package uk.gov.education.improvement.web.api;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.glassfish.hk2.utilities.binding.AbstractBinder;
import org.glassfish.jersey.server.model.Invocable;
import org.glassfish.jersey.server.spi.internal.ResourceMethodInvocationHandlerProvider;
import uk.gov.education.improvement.kernel.repeat.Answer;
import uk.gov.education.improvement.kernel.repeat.KeptAnswers;

/**
 * Calls the resource of a request that may be {@linkplain SentAgain sent again} within one transaction with keeping its answer,
 * or does not call it and answers as before. Resources know nothing of it: their use cases join the transaction.
 *
 * <p>A filter would have to begin in one place what another may never be asked to end.
 */
public class OnceOnly implements ResourceMethodInvocationHandlerProvider {
    private final Provider<ContainerRequestContext> request;

    @Inject
    OnceOnly(Provider<ContainerRequestContext> request) {
        this.request = request;
    }

    /** Puts it between the framework and all resources. */
    public static class Binder extends AbstractBinder {
        @Override
        protected void configure() {
            bind(OnceOnly.class).to(ResourceMethodInvocationHandlerProvider.class);
        }
    }

    /** Carries what a resource throws out of the work. */
    private static final class Thrown extends RuntimeException {
        Thrown(Throwable cause) {
            super(cause);
        }
    }

    @Override
    public InvocationHandler create(Invocable method) {
        return this::invoke;
    }

    private Object invoke(Object resource, Method method, Object... arguments) throws ReflectiveOperationException {
        var noted = SentAgain.Noted.of(request.get());
        if (noted == null) {
            return method.invoke(resource, arguments);
        }
        try {
            return response(noted.once(() -> answer(resource, method, arguments)));
        } catch (Thrown thrown) {
            throw new InvocationTargetException(thrown.getCause());
        } catch (RuntimeException refused) {
            throw new InvocationTargetException(refused);
        }
    }

    private static Answer answer(Object resource, Method method, Object... arguments) {
        try {
            return answer(method.invoke(resource, arguments));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException refused) {
                throw refused;
            }
            throw new Thrown(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Answer answer(Object said) {
        var response = said instanceof Response built
                ? built
                : said == null
                        ? Response.noContent().build()
                        : Response.ok(said).build();
        var tagged = Optional.ofNullable(response.getEntity()).map(Etags.Tagged::of);
        return new Answer(
                response.getStatus(),
                Optional.ofNullable(response.getLocation()).map(URI::toString),
                tagged.map(Etags.Tagged::tag),
                tagged.map(entity -> new String(entity.body(), StandardCharsets.UTF_8)));
    }

    private static Response response(KeptAnswers.Answered answered) {
        var answer = answered.answer();
        var response = Response.status(answer.status());
        answer.location().map(URI::create).ifPresent(response::location);
        answer.etag().ifPresent(tag -> response.header(HttpHeaders.ETAG, tag));
        answer.body()
                .ifPresent(body ->
                        response.type(MediaType.APPLICATION_JSON_TYPE).entity(body.getBytes(StandardCharsets.UTF_8)));
        if (answered.isAgain()) {
            response.header(SentAgain.REPLAYED, "true");
        }
        return response.build();
    }
}
