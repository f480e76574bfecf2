package uk.gov.education.improvement.kernel.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import javax.sql.DataSource;
import uk.gov.education.improvement.kernel.access.People.Person;
import uk.gov.education.improvement.kernel.database.DatabaseFault;
import uk.gov.education.improvement.kernel.time.Clock;

/** What each request asks before anything else, in one statement, since every answer waits for it. */
@ApplicationScoped
public class Arrivals {
    private final DataSource database;
    private final Clock clock;

    @Inject
    public Arrivals(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Who arrives, and when that is.
     *
     * @param person empty for nobody we know
     * @param today the legal day: the one the demonstration was set to, or else today in London
     * @param isDaySet whether the demonstration takes another day for today
     * @param recordedUntil until when everything is recorded, see {@code ChangeRecord}
     */
    public record Arrival(Optional<Person> person, LocalDate today, boolean isDaySet, Instant recordedUntil) {}

    /** @param signIn what the sign-in service calls the person; empty for who is not signed in */
    public Arrival of(Optional<String> signIn) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select h.sealed_at, d.the_day, " + People.COLUMNS
                        + " from kernel.change_head h join kernel.demonstration_day d on d.id = 1"
                        + " left join kernel.person p on p.sign_in = ? where h.id = 1")) {
            // nobody is called by no name
            query.setString(1, signIn.orElse(""));
            try (var rows = query.executeQuery()) {
                rows.next();
                var now = clock.now();
                var real = LocalDate.ofInstant(now, Clock.LONDON);
                var today = Optional.ofNullable(rows.getString("the_day"))
                        .map(LocalDate::parse)
                        .orElse(real);
                return new Arrival(
                        rows.getString("id") == null ? Optional.empty() : Optional.of(People.read(rows)),
                        today,
                        !today.equals(real),
                        Optional.ofNullable(rows.getString("sealed_at"))
                                .map(Instant::parse)
                                .orElse(now));
            }
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }
}
