package uk.gov.education.improvement.web.door;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.RequestContext;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import uk.gov.education.improvement.kernel.refusal.Refused;

/**
 * A form with one file, read as a stream: the file is handed on while it arrives, so that memory does not grow with it.
 * Its other fields must stand before the file.
 */
public final class Upload {
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";

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
     * @throws Refused when there is no file, or the form's token is not the browser's
     */
    public static <T> T take(ContainerRequestContext request, BiFunction<Map<String, String>, File, T> taker) {
        try {
            var fields = new HashMap<String, String>();
            var items = new JakartaServletFileUpload<>().getItemIterator(new Body(request));
            while (items.hasNext()) {
                var item = items.next();
                if (item.isFormField()) {
                    fields.put(
                            item.getFieldName(),
                            new String(item.getInputStream().readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8));
                } else {
                    var name = item.getName() == null ? "" : item.getName();
                    var content = item.getInputStream();
                    try {
                        CsrfFilter.check(request, fields.get(CsrfFilter.NAME));
                        return taker.apply(fields, new File(name, content));
                    } catch (Refused refused) {
                        // an answer given while a browser still sends would be lost
                        content.transferTo(OutputStream.nullOutputStream());
                        throw refused;
                    }
                }
            }
            throw new Refused(new WebRefusal.FileMissing());
        } catch (FileUploadException broken) {
            throw new Refused(new WebRefusal.FileMissing());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
