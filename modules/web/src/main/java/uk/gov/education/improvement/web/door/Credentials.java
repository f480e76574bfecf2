package uk.gov.education.improvement.web.door;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.PasswordCallback;
import javax.security.auth.login.LoginContext;
import javax.security.auth.login.LoginException;

/**
 * Name and password as a program sends them with each of its requests. The server is asked whether they belong together,
 * without signing anybody in: that would send the program a cookie, as good as a password to whoever finds it.
 */
record Credentials(String user, String password) {
    /** The server's own way to check a password, by whatever holds its accounts. */
    private static final String SERVER = "system.DEFAULT";

    /** Of the header {@code Authorization}; empty unless it is well formed. */
    static Optional<Credentials> basic(String header) {
        try {
            var pair = new String(
                            Base64.getDecoder().decode(header.replaceFirst("(?i)^Basic ", "")), StandardCharsets.UTF_8)
                    .split(":", 2);
            return pair.length == 2 ? Optional.of(new Credentials(pair[0], pair[1])) : Optional.empty();
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }

    boolean areRight() {
        try {
            new LoginContext(SERVER, this::answer).login();
            return true;
        } catch (LoginException wrong) {
            return false;
        }
    }

    /** The server asks also for certificates and tokens; there are none. */
    private void answer(Callback... asked) {
        for (var one : asked) {
            if (one instanceof NameCallback name) {
                name.setName(user);
            } else if (one instanceof PasswordCallback secret) {
                secret.setPassword(password.toCharArray());
            }
        }
    }

    @Override
    public String toString() {
        return user;
    }
}
