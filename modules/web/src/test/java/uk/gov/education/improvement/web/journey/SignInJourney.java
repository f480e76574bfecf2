package uk.gov.education.improvement.web.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who asks: people by a cookie once they signed in on the page, programs by credentials with each request. */
@Journey
class SignInJourney {
    private static final String RULES = "/api/v1/rules";

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

    @Test
    void a_program_gets_no_cookie_for_its_credentials() {
        var answer = server.program("lga").get(RULES).expect(200);

        assertEquals("", answer.header("Set-Cookie"));
    }

    @Test
    void a_cookie_never_stands_in_for_wrong_credentials_and_stays_good_for_itself() {
        var cookie = server.visitor().signIn("analyst", "demonstration").headers().allValues("Set-Cookie").stream()
                .filter(one -> one.startsWith("improvement-sign-in="))
                .map(one -> one.substring(0, one.indexOf(';')))
                .findFirst()
                .orElseThrow();
        var person = server.visitor().with("Cookie", cookie);

        person.identifiedAs("analyst", "wrong").get(RULES).expect(401);

        person.get(RULES).expect(200);
        person.get("/authorities").expect(200);
    }

    @Test
    void credentials_are_for_programs_and_open_no_page() {
        var program = server.program("analyst");

        assertEquals(
                "/sign-in", program.get("/authorities").expect(303).location().getPath());
    }

    private static String token(Answer page) {
        return page.html().select("input[name=csrf]").attr("value");
    }
}
