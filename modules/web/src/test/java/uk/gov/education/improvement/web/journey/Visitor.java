package uk.gov.education.improvement.web.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** One user of the product over HTTP, with cookies of his or her own. Redirections are answers, not followed unasked. */
public final class Visitor {
    private final URI base;
    private final Map<String, String> always;
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    Visitor(URI base) {
        this(base, Map.of());
    }

    private Visitor(URI base, Map<String, String> always) {
        this.base = base;
        this.always = always;
    }

    /** The same address, each request signed with name and password. */
    public Visitor identifiedAs(String user, String password) {
        var signature = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return with("Authorization", "Basic " + signature);
    }

    /** The same address with a further header on each request; starts without cookies. */
    public Visitor with(String header, String value) {
        var more = new TreeMap<>(always);
        more.put(header, value);
        return new Visitor(base, more);
    }

    /** Signs in on the page for it. */
    public Answer signIn(String user, String password) {
        return form("/sign-in")
                .with("user", user)
                .with("password", password)
                .submit()
                .expect(303);
    }

    public Answer get(String path) {
        return send("GET", path, Map.of(), BodyPublishers.noBody());
    }

    public Answer delete(String path) {
        return send("DELETE", path, Map.of(), BodyPublishers.noBody());
    }

    /** Sends a text as it is, anything else as JSON. */
    public Answer post(String path, Object json) {
        return send("POST", path, json, Map.of());
    }

    public Answer put(String path, Object json) {
        return send("PUT", path, json, Map.of());
    }

    public Answer send(String method, String path, Object json, Map<String, String> headers) {
        var all = new TreeMap<>(headers);
        all.putIfAbsent("Content-Type", "application/json");
        return send(method, path, all, BodyPublishers.ofByteArray(Answer.written(json)));
    }

    public Answer send(String method, String path, Map<String, String> headers, BodyPublisher body) {
        var request = HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofMinutes(1));
        always.forEach(request::setHeader);
        headers.forEach(request::setHeader);
        try {
            return Answer.of(http.send(request.method(method, body).build(), BodyHandlers.ofByteArray()));
        } catch (IOException refused) {
            throw new UncheckedIOException(method + " " + path, refused);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** Goes where a redirection points. */
    public Answer follow(Answer redirection) {
        return get(redirection.location().toString());
    }

    /** The page's form, to be filled in. */
    public FilledForm form(String path) {
        return form(get(path).expect(200));
    }

    public FilledForm form(Answer page) {
        return new FilledForm(this, page);
    }
}
