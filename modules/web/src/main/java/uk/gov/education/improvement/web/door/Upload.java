package uk.gov.education.improvement.web.door;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.RequestContext;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.TooMuch;
import uk.gov.education.improvement.kernel.refusal.Refused;

/**
 * A form with one file, read as a stream: the file is handed on while it arrives, so that memory does not grow with it.
 * Its other fields must stand before the file; there are few of them, and they are short.
 */
public final class Upload {
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";

    /** The most other fields; our longest form with a file has four. */
    private static final int MOST_FIELDS = 20;

    /** How much of what is refused is read on, in bytes: who chose a film instead of a list still hears that it is none. */
    private static final long MOST_THROWN_AWAY = 1024L * 1024 * 1024;

    /** The longest other field, in bytes. */
    private static final int LONGEST_FIELD = 10_000;

    /** @param name as the sender calls it */
    public record File(String name, InputStream content) {}

    /** The body as the filters left it. Some of them have looked at its start: the servlet's own stream is past that. */
    private record Body(ContainerRequestContext request) implements RequestContext {
        @Override
        public String getCharacterEncoding() {
            return StandardCharsets.UTF_8.name();
        }

        @Override
        public long getContentLength() {
            return request.getLength();
        }

        @Override
        public String getContentType() {
            return request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        }

        @Override
        public InputStream getInputStream() {
            return request.getEntityStream();
        }

        @Override
        public boolean isMultipartRelated() {
            return false;
        }
    }

    private Upload() {}

    /**
     * Hands the fields and the file to whoever takes them.
     *
     * @throws Refused when there is no file, the form's token is not the browser's, or its other fields are more or longer
     *     than those of any form, or no text
     */
    public static <T> T take(ContainerRequestContext request, BiFunction<Map<String, String>, File, T> taker) {
        try {
            try {
                return read(request, taker);
            } catch (Refused refused) {
                // an answer given while a browser still sends would be lost
                BodyLimit.throwAway(request.getEntityStream(), MOST_THROWN_AWAY);
                throw refused;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T read(ContainerRequestContext request, BiFunction<Map<String, String>, File, T> taker)
            throws IOException {
        try {
            var fields = new HashMap<String, String>();
            var items = new JakartaServletFileUpload<>().getItemIterator(new Body(request));
            for (var read = 0; items.hasNext(); read++) {
                var item = items.next();
                if (!item.isFormField()) {
                    var name = nameOf(item);
                    CsrfFilter.check(request, fields.get(CsrfFilter.NAME));
                    return taker.apply(fields, new File(name, item.getInputStream()));
                }
                if (read == MOST_FIELDS) {
                    throw new Refused(new TooMuch("The form has more than " + MOST_FIELDS + " fields."));
                }
                var value = item.getInputStream().readNBytes(LONGEST_FIELD + 1);
                if (value.length > LONGEST_FIELD) {
                    throw new Refused(new TooMuch("A field of the form is longer than " + LONGEST_FIELD + " bytes."));
                }
                var text = new String(value, StandardCharsets.UTF_8);
                Legible.check("", Stream.of(item.getFieldName()));
                Legible.check(item.getFieldName(), Stream.of(text));
                fields.put(item.getFieldName(), text);
            }
            throw new Refused(new WebRefusal.FileMissing());
        } catch (FileUploadException broken) {
            throw new Refused(new WebRefusal.FileMissing());
        }
    }

    private static String nameOf(FileItemInput file) {
        try {
            return file.getName() == null ? "" : file.getName();
        } catch (InvalidPathException illegible) {
            throw new Refused(new Invalid("file", Legible.WORDS));
        }
    }
}
