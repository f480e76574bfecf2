package uk.gov.education.improvement.web.door;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.time.Clock;
import uk.gov.education.improvement.kernel.time.DemonstrationDay;
import uk.gov.education.improvement.kernel.time.SettableInstant;

class PasswordsTest {
    private static final Instant NINE = Instant.parse("2026-11-21T09:00:00Z");

    private final SettableInstant instants = new SettableInstant();
    private final List<String> asked = new ArrayList<>();
    private final Passwords passwords =
            new Passwords(new Clock(instants, new DemonstrationDay(null)), new SecureRandom(), credentials -> {
                asked.add(credentials.password());
                return credentials.password().equals("right");
            });

    private final Credentials right = new Credentials("analyst", "right");
    private final Credentials wrong = new Credentials("analyst", "wrong");

    @Test
    void a_right_password_is_asked_of_the_server_once_a_minute() {
        instants.set(NINE);
        passwords.areRight(right);

        instants.set(NINE.plus(Passwords.REMEMBERED.minusSeconds(1)));
        var stillRight = passwords.areRight(right);
        instants.set(NINE.plus(Passwords.REMEMBERED.plusSeconds(1)));
        var afterAMinute = passwords.areRight(right);

        assertTrue(stillRight && afterAMinute);
        assertEquals(List.of("right", "right"), asked);
    }

    @Test
    void a_wrong_one_is_asked_each_time() {
        passwords.areRight(wrong);

        var again = passwords.areRight(wrong);

        assertFalse(again);
        assertEquals(List.of("wrong", "wrong"), asked);
    }

    @Test
    void a_remembered_password_lets_no_other_pass() {
        passwords.areRight(right);

        var other = passwords.areRight(wrong);
        var otherName = passwords.areRight(new Credentials("colleague", "right"));

        assertFalse(other);
        assertTrue(otherName);
        assertEquals(List.of("right", "wrong", "right"), asked);
    }
}
