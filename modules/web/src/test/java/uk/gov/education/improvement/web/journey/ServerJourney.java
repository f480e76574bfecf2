package uk.gov.education.improvement.web.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
        var tooSmall = Map.of("JVM_ARGS", "-Xmx1k");

        var failure = assertThrows(IllegalStateException.class, () -> RunningServer.start("broken", vendor, tooSmall));

        assertTrue(failure.getMessage().contains("Too small maximum heap"), failure.getMessage());
    }

    @Test
    void the_server_brings_what_its_pages_need() {
        var visitor = server.visitor();

        for (var asset : new String[] {"govuk-frontend.min.css", "govuk-frontend.min.js", "images/favicon.ico"}) {
            visitor.get("/assets/" + asset).expect(200);
        }
    }
}
