package uk.gov.education.improvement.web.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import uk.gov.education.improvement.kernel.time.Clock;

/**
 * Whether names and passwords belong together. The server is asked, which signs a token at each asking and so takes longer
 * than most answers: a yes is remembered for a minute. A password that was changed works for so long, and no longer.
 */
@ApplicationScoped
class Passwords {
    static final Duration REMEMBERED = Duration.ofMinutes(1);

    private static final int MOST_REMEMBERED = 1_000;
    private static final String DIGEST = "HmacSHA256";

    private final Clock clock;
    private final Predicate<Credentials> server;
    /** Of this process alone: what is remembered is worth nothing to whoever reads it. */
    private final SecretKeySpec key;

    private final Map<String, Instant> right = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    @Inject
    Passwords(Clock clock, RandomGenerator random) {
        this(clock, random, Credentials::areRight);
    }

    Passwords(Clock clock, RandomGenerator random, Predicate<Credentials> server) {
        this.clock = clock;
        this.server = server;
        var bytes = new byte[32];
        random.nextBytes(bytes);
        this.key = new SecretKeySpec(bytes, DIGEST);
    }

    boolean areRight(Credentials credentials) {
        var digest = digest(credentials);
        var now = clock.now();
        synchronized (right) {
            var since = right.get(digest);
            if (since != null && now.isBefore(since.plus(REMEMBERED))) {
                return true;
            }
        }
        if (!server.test(credentials)) {
            return false;
        }
        synchronized (right) {
            right.put(digest, now);
        }
        return true;
    }

    private String digest(Credentials credentials) {
        try {
            var mac = Mac.getInstance(DIGEST);
            mac.init(key);
            // a name has no colon, so that no two pairs are written alike
            mac.update((credentials.user() + ":" + credentials.password()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
