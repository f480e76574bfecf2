package uk.gov.education.improvement.web.problem;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.NotAuthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.database.GivingWay;
import uk.gov.education.improvement.kernel.database.Identifiers;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal;
import uk.gov.education.improvement.kernel.refusal.Fault;
import uk.gov.education.improvement.kernel.refusal.Refusal;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.web.door.Doors;
import uk.gov.education.improvement.web.door.WebRefusal;

/** The one place where what went wrong becomes an answer: a problem for programs, a page for people. */
public final class Translations {
    private Translations() {}

    public static Set<Class<?>> all() {
        return Set.of(OfRefusals.class, OfJson.class, OfEverythingElse.class, InForm.class);
    }

    public static class OfRefusals implements ExceptionMapper<Refused> {
        @Override
        public Response toResponse(Refused refused) {
            return answer(refused.refusal());
        }
    }

    /** JSON that is none (400), or does not fit what was expected (422). Never says the name of a class. */
    public static class OfJson implements ExceptionMapper<JsonProcessingException> {
        @Override
        public Response toResponse(JsonProcessingException e) {
            return answer(e instanceof JsonMappingException mapping ? refusal(mapping) : notJson(e.getLocation()));
        }

        private static Refusal refusal(JsonMappingException e) {
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof Refused refused) {
                    return refused.refusal();
                }
                if (cause instanceof StreamReadException broken) {
                    return notJson(broken.getLocation());
                }
            }
            var path = e.getPath().stream()
                    .map(step -> step.getFieldName() == null ? String.valueOf(step.getIndex()) : step.getFieldName())
                    .collect(Collectors.joining("."));
            var unknown = e instanceof UnrecognizedPropertyException;
            return path.isEmpty()
                    ? notJson(e.getLocation())
                    : new CommonRefusal.Invalid(List.of(new Fault(
                            path, unknown ? "This property is not known here" : "This has the wrong type or value")));
        }

        private static Refusal notJson(JsonLocation at) {
            return new WebRefusal.NotJson(
                    at == null ? "" : ", line %d, column %d".formatted(at.getLineNr(), at.getColumnNr()));
        }
    }

    /** Answers of the framework itself, and faults of ours: those get a number, are logged once, and show nothing. */
    public static class OfEverythingElse implements ExceptionMapper<Throwable> {
        private static final System.Logger LOG = System.getLogger(Translations.class.getName());

        private final Identifiers identifiers;

        @Inject
        public OfEverythingElse(Identifiers identifiers) {
            this.identifiers = identifiers;
        }

        @Override
        public Response toResponse(Throwable e) {
            for (var cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof Refused refused) {
                    return answer(refused.refusal());
                }
                if (GivingWay.isIn(cause)) {
                    return busy();
                }
                if (cause instanceof OptimisticLockException) {
                    return answer(new CommonRefusal.WrittenTwice());
                }
            }
            if (e instanceof NotAuthorizedException asking) {
                return signInNeeded(asking);
            }
            if (e instanceof WebApplicationException answer
                    && answer.getResponse().getStatusInfo().getFamily() != Response.Status.Family.SERVER_ERROR) {
                return ofFramework(answer.getResponse());
            }
            var incident = identifiers.next();
            LOG.log(System.Logger.Level.ERROR, "Incident " + incident, e);
            var words = List.of(
                    "Something went wrong on our side. What you sent was not saved.",
                    "Try again later. If it happens again, tell support the number of this incident.");
            return new Trouble(
                            Problem.of(500, "incident", "Incident", words.getFirst() + " Incident " + incident + "."),
                            new ProblemPage(500, "Sorry, there is a problem with the service", words, incident))
                    .response();
        }

        private static Response busy() {
            var words = "The service is busy, perhaps with a large file. Nothing was changed. Try again in a minute.";
            return Response.fromResponse(new Trouble(
                                    Problem.of(503, "busy", "Busy", words),
                                    new ProblemPage(503, "The service is busy", List.of(words), ""))
                            .response())
                    .header(HttpHeaders.RETRY_AFTER, 60)
                    .build();
        }

        private static Response signInNeeded(NotAuthorizedException asking) {
            var words = "Sign in with the name and password of your system.";
            return Response.fromResponse(new Trouble(
                                    Problem.of(401, "sign-in-needed", "Sign-in needed", words),
                                    new ProblemPage(401, "Sign-in needed", List.of(words), ""))
                            .response())
                    .header(HttpHeaders.WWW_AUTHENTICATE, asking.getChallenges().getFirst())
                    .build();
        }

        private static Response ofFramework(Response said) {
            var status = said.getStatus();
            var title = switch (status) {
                case 404 -> "Page not found";
                case 405 -> "This cannot be done here";
                case 406, 415 -> "This form of data is not understood here";
                default -> "The request was not understood";
            };
            var words = List.of(
                    "If you typed the web address, check it is correct.",
                    "If you followed a link, go to the home page and look from there.");
            var answer = new Trouble(Problem.ofHttp(status, title), new ProblemPage(status, title, words, ""));
            // which methods there are, where one was asked that is not
            return Response.fromResponse(answer.response())
                    .header(HttpHeaders.ALLOW, said.getHeaderString(HttpHeaders.ALLOW))
                    .build();
        }
    }

    private static Response answer(Refusal refusal) {
        var title = switch (refusal.kind()) {
            case UNKNOWN -> "Page not found";
            case NOT_ALLOWED -> "You cannot do this";
            case WRONG_STATE, CONFLICT -> "This cannot be done now";
            case INVALID -> "There is a problem with what was asked";
            case STALE, UNCONDITIONAL -> "Somebody else was here first";
            case TOO_MUCH -> "This is too much at once";
        };
        var words = refusal.faults().isEmpty()
                ? List.of(refusal.words())
                : refusal.faults().stream().map(Fault::words).toList();
        return new Trouble(Problem.of(refusal), new ProblemPage(Problem.status(refusal), title, words, "")).response();
    }

    /**
     * What went wrong in both its forms; which of them goes out is decided where the request is known.
     */
    record Trouble(Problem forPrograms, ProblemPage forPeople) {
        Response response() {
            return Response.status(forPrograms.status()).entity(this).build();
        }
    }

    /** Answers each kind of door in its own form. */
    public static class InForm implements ContainerResponseFilter {
        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            if (response.getEntity() instanceof Trouble trouble) {
                var forProgram = Doors.isApi(request);
                response.setEntity(
                        forProgram ? trouble.forPrograms() : trouble.forPeople(),
                        new Annotation[0],
                        forProgram ? MediaType.valueOf(Problem.MEDIA_TYPE) : MediaType.TEXT_HTML_TYPE);
            }
        }
    }
}
