package uk.gov.education.improvement.kernel.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.People;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.database.Identifiers;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.StaleVersion;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.Clock;
import uk.gov.education.improvement.kernel.time.Moments;

/** What a use case needs to write something: the time, new ids, the check of the version, and the record of change. */
@ApplicationScoped
public class Recording {
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

    /** Until when everything is recorded: what stands now is asked by it, since another server's clock may be ahead. */
    public Instant recordedUntil() {
        return changes.recordedUntil();
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

    /** All that one batch changed, oldest first. */
    public List<Entry> ofBatch(Scope scope, String correlation) {
        return changes.ofBatch(scope, correlation);
    }

    /** The change by which a later fact was recorded, where the scope sees it. */
    public Optional<Entry> changeOf(Scope scope, Entry before, Batch.Later later) {
        return changes.changedAt(scope, before.position(), later.recordedAt(), later.recordIds());
    }

    /** What was done, by whom and when, in words. */
    public String byWhom(Entry entry) {
        return entry.what() + " by " + name(entry) + " on " + Moments.inWords(entry.at());
    }

    /**
     * The last act of a use case: records its changes, and gives what it wrote its instant.
     *
     * @return that instant; now, where nothing was written
     */
    public Instant append(Asker by, Writing writing) {
        if (writing.isEmpty()) {
            return now();
        }
        writing.flush();
        var at = changes.append(by, writing.changes());
        writing.seal(at);
        return at;
    }

    /**
     * Which of the facts that stand a person recorded, by a page or a program, and in words who, when and why. One
     * statement for each kind of subject and some hundreds of records, and one for the names.
     */
    public Map<Standing, String> byPeople(Scope scope, Collection<Standing> standing) {
        var entries = new HashMap<Standing, Entry>();
        standing.stream()
                .collect(Collectors.groupingBy(
                        Standing::subject, Collectors.mapping(Standing::subjectId, Collectors.toSet())))
                .forEach((subject, ids) -> changes.byPeople(scope, subject, ids)
                        .forEach(entry -> entries.putIfAbsent(Standing.recordedWith(entry), entry)));
        var names = people.names(entries.values().stream().map(Entry::actor).collect(Collectors.toSet()));
        var found = new HashMap<Standing, String>();
        for (var fact : standing) {
            Optional.ofNullable(entries.get(fact.withoutReason()))
                    .ifPresent(entry -> found.put(
                            fact,
                            entry.what() + " by " + names.getOrDefault(entry.actor(), entry.actor()) + " on "
                                    + Moments.inWords(entry.at())
                                    + fact.reason()
                                            .filter(why -> !why.equals(entry.what()))
                                            .map(why -> ": " + why)
                                            .orElse("")));
        }
        return found;
    }

    private String inWords(Entry entry) {
        return name(entry) + " " + entry.what() + " it on " + Moments.inWords(entry.at()) + ".";
    }

    private String name(Entry entry) {
        return people.names(List.of(entry.actor())).getOrDefault(entry.actor(), entry.actor());
    }
}
