package uk.gov.education.improvement.kernel.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.access.People;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.database.Identifiers;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.StaleVersion;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.Clock;

/** What a use case needs to write something: the time, new ids, the check of the version, and the record of change. */
@ApplicationScoped
public class Recording {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK).withZone(Clock.LONDON);

    private final Clock clock;
    private final Identifiers identifiers;
    private final ChangeRecord changes;
    private final People people;

    @Inject
    public Recording(Clock clock, Identifiers identifiers, ChangeRecord changes, People people) {
        this.clock = clock;
        this.identifiers = identifiers;
        this.changes = changes;
        this.people = people;
    }

    public Instant now() {
        return clock.now();
    }

    public LocalDate today() {
        return clock.today();
    }

    public String newId() {
        return identifiers.next();
    }

    /**
     * Keeps two people from overwriting each other. To be asked while the record is locked for change.
     *
     * @throws Refused when the record has moved on; the words say who did what, and when
     */
    public void checkVersion(Scope scope, String subject, String subjectId, long expected, long current) {
        if (expected != current) {
            var change = changes.of(scope, subject, subjectId, 1).stream()
                    .findFirst()
                    .map(this::inWords)
                    .orElse("");
            throw new Refused(new StaleVersion(subject, expected, current, change));
        }
    }

    /**
     * The last act of a use case that changes one record.
     *
     * @return the instant to record its fact at
     */
    public Instant append(
            Asker by,
            String subject,
            String subjectId,
            String what,
            Optional<Object> before,
            Object after,
            Audience audience) {
        return changes.append(by, List.of(new Change(subject, subjectId, what, before, after, audience)));
    }

    /** The last act of a use case that changes many: records its changes, and gives its facts their instant. */
    public void append(Asker by, Writing writing, EntityManager entities) {
        if (!writing.isEmpty()) {
            entities.flush();
            writing.seal(entities, changes.append(by, writing.changes()));
        }
    }

    private String inWords(Entry entry) {
        var name = people.names(List.of(entry.actor())).getOrDefault(entry.actor(), entry.actor());
        return name + " " + entry.what() + " it on " + WHEN.format(entry.at()) + ".";
    }
}
