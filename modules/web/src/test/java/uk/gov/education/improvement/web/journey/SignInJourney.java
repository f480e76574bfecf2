package uk.gov.education.improvement.web.journey;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who asks: people by a cookie once they signed in on the page. */
@Journey
class SignInJourney {
    private final RunningServer server;

    SignInJourney(RunningServer server) {
        this.server = server;
    }

    @Test
    void signing_in_and_signing_out_each_make_the_token_of_forms_a_new_one() {
        var person = server.visitor();
        var before = token(person.get("/sign-in"));

        person.signIn("analyst", "demonstration");
        var signedIn = token(person.get("/"));
        person.form("/").submit().expect(303);
        var signedOut = token(person.get("/sign-in").expect(200));

        assertNotEquals(before, signedIn);
        assertNotEquals(signedIn, signedOut);
    }

    @Test
    void a_token_from_before_the_sign_in_is_worth_nothing_after_it() {
        var person = server.visitor();
        var before = token(person.get("/sign-in"));
        person.signIn("analyst", "demonstration");

        var answer = person.send(
                "POST",
                "/sign-out",
                Map.of("Content-Type", "application/x-www-form-urlencoded"),
                BodyPublishers.ofString("csrf=" + before));

        answer.expect(403);
        person.get("/authorities").expect(200);
    }

    private static String token(Answer page) {
        return page.html().select("input[name=csrf]").attr("value");
    }
}
