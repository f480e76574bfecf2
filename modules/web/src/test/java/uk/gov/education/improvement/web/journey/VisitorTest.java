package uk.gov.education.improvement.web.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A visitor does what a browser would, shown on a site of three pages that repeats what it was sent. */
class VisitorTest {
    private static final String SIGN_IN = """
            <form action="/search"><input name="q"></form>
            <form method="post" action="/sign-in">
              <input type="hidden" name="csrf" value="token"><input name="user"><input type="password" name="password">
              <input type="checkbox" name="stay" value="yes" checked><button>Sign in</button></form>""";
    private static final String UPLOAD = """
            <form method="post" enctype="multipart/form-data">
              <input type="hidden" name="csrf" value="token"><input type="file" name="file"></form>""";

    private HttpServer site;
    private Visitor visitor;

    @BeforeEach
    void open() throws IOException {
        site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        site.createContext("/sign-in", exchange -> {
            if (exchange.getRequestMethod().equals("POST")) {
                var sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Location", "/repeat?" + sent);
                exchange.getResponseHeaders().add("Set-Cookie", "signed-in=yes; Path=/; HttpOnly; SameSite=Lax");
                answer(exchange, 303, "");
            } else {
                answer(exchange, 200, SIGN_IN);
            }
        });
        site.createContext("/upload", exchange -> {
            if (exchange.getRequestMethod().equals("POST")) {
                repeat(exchange);
            } else {
                answer(exchange, 200, UPLOAD);
            }
        });
        site.createContext("/repeat", VisitorTest::repeat);
        site.start();
        visitor = new Visitor(URI.create("http://127.0.0.1:" + site.getAddress().getPort() + "/"));
    }

    @AfterEach
    void shut() {
        site.stop(0);
    }

    @Test
    void signs_in_with_the_token_of_the_page_and_keeps_the_cookie() {
        var answer = visitor.signIn("analyst", "it's a secret");

        var next = visitor.follow(answer).json();
        assertEquals(
                "csrf=token&stay=yes&user=analyst&password=it%27s+a+secret",
                next.at("/query").asText());
        assertEquals("signed-in=yes", next.at("/cookie").asText());
    }

    @Test
    void fills_in_only_what_is_on_the_page() {
        var form = visitor.form("/sign-in").with("colour", "red");

        var failure = assertThrows(AssertionError.class, form::submit);

        assertTrue(failure.getMessage().contains("[colour]; there are: [q], [csrf, user"), failure.getMessage());
    }

    @Test
    void unticks_a_box() {
        var answer =
                visitor.form("/sign-in").with("user", "analyst").without("stay").submit();

        assertEquals(
                "csrf=token&password=&user=analyst",
                visitor.follow(answer).json().at("/query").asText());
    }

    @Test
    void sends_a_file() {
        var answer = visitor.form("/upload")
                .withFile("file", "list.csv", "a,b\n".getBytes(StandardCharsets.UTF_8))
                .submit();

        var body = answer.json().at("/body").asText();
        assertTrue(body.contains("name=\"csrf\"\r\n\r\ntoken\r\n"), body);
        assertTrue(body.contains("name=\"file\"; filename=\"list.csv\"\r\n"), body);
        assertTrue(body.contains("\r\n\r\na,b\n\r\n"), body);
    }

    @Test
    void signs_each_request_of_a_program() {
        var answer = visitor.identifiedAs("analyst", "demonstration").post("/repeat", Map.of("towns", List.of("Hull")));

        assertEquals(
                "Basic YW5hbHlzdDpkZW1vbnN0cmF0aW9u",
                answer.json().at("/authorization").asText());
        assertEquals("{\"towns\":[\"Hull\"]}", answer.json().at("/body").asText());
    }

    private static void repeat(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        var sent = Map.of(
                "query", String.valueOf(exchange.getRequestURI().getRawQuery()),
                "cookie", String.valueOf(headers.getFirst("Cookie")),
                "authorization", String.valueOf(headers.getFirst("Authorization")),
                "body", new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        answer(exchange, 200, Answer.JSON.writeValueAsString(sent));
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
