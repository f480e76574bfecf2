package uk.gov.education.improvement.web.journey;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.nodes.FormElement;

/**
 * A form of a page, filled in as a person would: what the page had filled in already, hidden fields such as the csrf token
 * included, stays unless it is changed, and only fields that are on the page can be filled in.
 */
public final class FilledForm {
    private record Entry(String name, String value, String fileName, byte[] content) {}

    private final Visitor visitor;
    private final Answer page;
    private final List<FormElement> forms;
    private final List<Entry> entries = new ArrayList<>();
    private final List<String> left = new ArrayList<>();

    FilledForm(Visitor visitor, Answer page) {
        this.visitor = visitor;
        this.page = page;
        this.forms = page.html().select("form").forms();
    }

    /** Fills in a field, ticks a box or chooses an option; may be repeated for several of one name. */
    public FilledForm with(String field, String value) {
        entries.add(new Entry(field, value, null, null));
        return this;
    }

    public FilledForm withFile(String field, String fileName, byte[] content) {
        entries.add(new Entry(field, null, fileName, content));
        return this;
    }

    /** Empties the field or unticks its boxes. */
    public FilledForm without(String field) {
        left.add(field);
        return this;
    }

    /** Sends the first form of the page that has all these fields. */
    public Answer submit() {
        var form = forms.stream().filter(this::hasAllFields).findFirst().orElseThrow(this::noSuchForm);
        var action = form.hasAttr("action") ? form.absUrl("action") : page.uri().toString();
        var all = all(form);
        if (form.attr("method").equalsIgnoreCase("post")) {
            return form.attr("enctype").equalsIgnoreCase("multipart/form-data")
                    ? submitParts(action, all)
                    : visitor.send(
                            "POST",
                            action,
                            Map.of("Content-Type", "application/x-www-form-urlencoded"),
                            BodyPublishers.ofString(encoded(all)));
        }
        return visitor.get(action.replaceFirst("\\?.*", "") + "?" + encoded(all));
    }

    private boolean hasAllFields(FormElement form) {
        return entries.stream().map(Entry::name).allMatch(name -> has(form, name))
                && left.stream().allMatch(name -> has(form, name));
    }

    private static boolean has(FormElement form, String name) {
        return form.elements().stream().anyMatch(field -> field.attr("name").equals(name));
    }

    private AssertionError noSuchForm() {
        return new AssertionError("no form on " + page.uri() + " has "
                + entries.stream().map(Entry::name).toList() + "; there are: "
                + forms.stream()
                        .map(form -> form.elements().eachAttr("name").toString())
                        .collect(Collectors.joining(", ")));
    }

    /** jsoup leaves out empty files and buttons; a browser sends the button that was pressed, so name it if it has a name. */
    private List<Entry> all(FormElement form) {
        var all = new ArrayList<Entry>();
        for (var given : form.formData()) {
            if (!left.contains(given.key())
                    && entries.stream().noneMatch(entry -> entry.name().equals(given.key()))) {
                all.add(new Entry(given.key(), given.value(), null, null));
            }
        }
        all.addAll(entries);
        return all;
    }

    private static String encoded(List<Entry> all) {
        return all.stream()
                .map(entry -> encoded(entry.name()) + "=" + encoded(entry.value()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Answer submitParts(String action, List<Entry> all) {
        var boundary = "boundary-" + UUID.randomUUID();
        var body = new ByteArrayOutputStream();
        for (var entry : all) {
            body.writeBytes(
                    utf8("--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + entry.name() + "\""));
            if (entry.content() == null) {
                body.writeBytes(utf8("\r\n\r\n" + entry.value()));
            } else {
                body.writeBytes(utf8(
                        "; filename=\"" + entry.fileName() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"));
                body.writeBytes(entry.content());
            }
            body.writeBytes(utf8("\r\n"));
        }
        body.writeBytes(utf8("--" + boundary + "--\r\n"));
        return visitor.send(
                "POST",
                action,
                Map.of("Content-Type", "multipart/form-data; boundary=" + boundary),
                BodyPublishers.ofByteArray(body.toByteArray()));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
