package uk.gov.education.improvement.kernel.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import uk.gov.education.improvement.kernel.access.People;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.StaleVersion;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.Clock;

/** Keeps two people from overwriting each other. */
@ApplicationScoped
public class Versions {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK).withZone(Clock.LONDON);

    private final ChangeRecord record;
    private final People people;

    @Inject
    public Versions(ChangeRecord record, People people) {
        this.record = record;
        this.people = people;
    }

    /**
     * To be asked while the record is locked for change.
     *
     * @throws Refused when the record has moved on; the words say who did what, and when
     */
    public void check(Scope scope, String subject, String subjectId, long expected, long current) {
        if (expected != current) {
            var change = record.of(scope, subject, subjectId, 1).stream()
                    .findFirst()
                    .map(this::inWords)
                    .orElse("");
            throw new Refused(new StaleVersion(subject, expected, current, change));
        }
    }

    private String inWords(Entry entry) {
        var name = people.names(List.of(entry.actor())).getOrDefault(entry.actor(), entry.actor());
        return name + " " + entry.what() + " it on " + WHEN.format(entry.at()) + ".";
    }
}
