package uk.gov.education.improvement.web.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.Path;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.glassfish.jersey.server.model.Resource;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.web.WebApplication;

/** The server itself: it says when it is ready, and nothing is lost when its machine fails. */
@Journey
class ServerJourney {
    private final RunningServer server;

    ServerJourney(RunningServer server) {
        this.server = server;
    }

    @Test
    void the_server_says_that_it_is_ready() {
        var answer = server.visitor().get("/health/ready");

        answer.expect(200);
        assertEquals("UP", answer.json().at("/status").asText());
    }

    @Test
    void the_server_comes_back_after_a_power_cut() {
        var before = server.process();

        server.kill();

        assertFalse(before.isAlive());
        assertThrows(UncheckedIOException.class, () -> server.visitor().get("/health/ready"));

        server.restart();

        assertNotEquals(before.pid(), server.process().pid());
        server.visitor().get("/health/ready").expect(200);
    }

    @Test
    void a_start_that_fails_shows_what_the_server_said() {
        var vendor = server.database().vendor();
        var tooSmall = Map.of("JVM_ARGS", "-Xms1k -Xmx1k");

        var failure = assertThrows(IllegalStateException.class, () -> RunningServer.start("broken", vendor, tooSmall));

        assertTrue(failure.getMessage().contains("Too small maximum heap"), failure.getMessage());
    }

    @Test
    void no_door_of_the_pages_takes_a_form_without_the_token_however_it_is_written() {
        var doors = new WebApplication()
                .getClasses().stream()
                        .filter(type -> type.isAnnotationPresent(Path.class))
                        .flatMap(type -> doorsThatChange("", Resource.from(type)))
                        .filter(door -> !door.startsWith("/api/"))
                        .toList();
        assertTrue(
                doors.containsAll(List.of("/imports", "/sign-in", "/sign-out", "/administration/record")), "" + doors);
        var visitor = server.visitor();
        visitor.signIn("admin", "demonstration");

        for (var door : doors) {
            for (var form : List.of(
                    Map.of("application/x-www-form-urlencoded", "a=b"),
                    Map.of("text/plain", "a=b"),
                    Map.of("multipart/form-data; boundary=x", part("a\"", "b") + "--x--\r\n"),
                    Map.of("multipart/form-data; boundary=x", part("a\"; filename=\"b\"", "c") + "--x--\r\n"))) {
                form.forEach((type, body) -> {
                    var answer =
                            visitor.send("POST", door, Map.of("Content-Type", type), BodyPublishers.ofString(body));

                    // without a file there is nothing that the door of files could take
                    assertTrue(
                            answer.status() == 403
                                    || answer.status() == 415
                                    || door.equals("/imports") && answer.status() == 422,
                            door + " " + type + ": " + answer);
                });
            }
        }
        visitor.get("/").expect(200);
    }

    @Test
    void a_body_that_claims_to_be_of_many_types_is_refused_before_it_is_read() {
        for (var type : List.of("application/*", "*/*", "multipart/*", "application/octet-stream")) {
            // so much is announced and so little is sent that whoever reads it all waits for ever
            var request = "POST /sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Type: " + type
                    + "\r\nContent-Length: 2000000000\r\n\r\ncsrf=" + "x".repeat(1_000);

            var answer = Wire.beginning(server.at("/"), request);

            assertTrue(answer.startsWith("HTTP/1.1 403 "), type + ": " + answer);
        }
        var form = Map.of("Content-Type", "application/x-www-form-urlencoded");
        server.visitor()
                .send("POST", "/sign-in", form, BodyPublishers.ofString("csrf=" + "x".repeat(3_000_000)))
                .expect(413);
    }

    private static String part(String name, String value) {
        return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\r\n\r\n" + value + "\r\n";
    }

    private static Stream<String> doorsThatChange(String above, Resource resource) {
        var path = (above + "/" + resource.getPath()).replaceAll("/+", "/").replaceAll("\\{[^}]*}", "0");
        var own = resource.getResourceMethods().stream().anyMatch(method -> !"GET".equals(method.getHttpMethod()))
                ? Stream.of(path)
                : Stream.<String>empty();
        return Stream.concat(own, resource.getChildResources().stream().flatMap(child -> doorsThatChange(path, child)));
    }

    @Test
    void the_server_brings_what_its_pages_need() {
        var visitor = server.visitor();

        for (var asset : new String[] {"govuk-frontend.min.css", "govuk-frontend.min.js", "images/favicon.ico"}) {
            visitor.get("/assets/" + asset).expect(200);
        }
    }
}
