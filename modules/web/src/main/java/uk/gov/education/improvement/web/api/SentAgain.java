package uk.gov.education.improvement.web.api;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.util.function.Supplier;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.database.Sha256;
import uk.gov.education.improvement.kernel.file.Imports;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.repeat.Answer;
import uk.gov.education.improvement.kernel.repeat.KeptAnswers;
import uk.gov.education.improvement.kernel.repeat.RepeatableRequest;
import uk.gov.education.improvement.kernel.sheet.FileRefusal;
import uk.gov.education.improvement.web.door.BodyLimit;
import uk.gov.education.improvement.web.door.Doors;
import uk.gov.education.improvement.web.door.Enquiry;

/**
 * Notes of a POST with the header {@code Idempotency-Key} all that it says, before it is read: {@link OnceOnly} then does it
 * once. Last of the filters: what is refused at the door is not kept.
 */
@Priority(Priorities.AUTHORIZATION + 1)
public class SentAgain implements ContainerRequestFilter {
    public static final String KEY = "Idempotency-Key";

    /** Where an answer says that it was given before. */
    public static final String REPLAYED = "Idempotent-Replayed";

    private final KeptAnswers answers;

    @Inject
    public SentAgain(KeptAnswers answers) {
        this.answers = answers;
    }

    /**
     * A request that may be sent again, on its way to the resource.
     *
     * @param body what the resource reads; for a file, one that is gone once it is closed
     */
    record Noted(KeptAnswers answers, Asker by, RepeatableRequest request, InputStream body) {
        static Noted of(ContainerRequestContext request) {
            return (Noted) request.getProperty(Noted.class.getName());
        }

        KeptAnswers.Answered once(Supplier<Answer> work) {
            try (body) {
                return answers.once(by, request, work);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        var key = request.getHeaderString(KEY);
        if (key == null || !Doors.isApi(request) || !request.getMethod().equals("POST")) {
            return;
        }
        var address = request.getUriInfo().getRequestUri();
        // a key that is none is refused before anything is read
        var keyed = new RepeatableRequest(address.getRawPath(), key, "");
        var digest = Sha256.digest();
        var said = String.join(
                "\n",
                String.valueOf(address.getRawQuery()),
                String.valueOf(request.getHeaderString(HttpHeaders.IF_MATCH)),
                "");
        digest.update(said.getBytes(StandardCharsets.UTF_8));
        var sent = new DigestInputStream(request.getEntityStream(), digest);
        var body = BodyLimit.isFile(request) ? spooled(sent) : new ByteArrayInputStream(sent.readAllBytes());
        request.setEntityStream(body);
        request.setProperty(
                Noted.class.getName(),
                new Noted(
                        answers,
                        Enquiry.of(request).asker(),
                        new RepeatableRequest(keyed.path(), keyed.key(), Sha256.hex(digest)),
                        body));
    }

    /** A file is too large for memory, and has to be read to its end before anything is known of it. */
    private static InputStream spooled(InputStream sent) throws IOException {
        var file = Files.createTempFile("sent-again", ".file");
        try (var out = Files.newOutputStream(file)) {
            var buffer = new byte[64 * 1024];
            var size = 0L;
            for (var read = sent.read(buffer); read >= 0; read = sent.read(buffer)) {
                size += read;
                if (size <= Imports.LARGEST) {
                    out.write(buffer, 0, read);
                }
            }
            if (size > Imports.LARGEST) {
                throw new Refused(new FileRefusal.FileTooLarge(Imports.LARGEST));
            }
            return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException | Refused e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }
}
