package uk.gov.education.improvement.kernel.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.People;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.refusal.Refused;

/** Reads the record of change for those who may, and verifies it. */
@ApplicationScoped
public class Changes {
    /**
     * Who may read and verify the record. The table of access gives it to the department only: what one learns here, the
     * length of the record and how many entries hold, counts those of every audience.
     */
    public static final Act READ = new Act("change.read");

    public static final int MOST_LISTED = 50;

    private final AccessTable access;
    private final ChangeRecord changes;
    private final People people;

    @Inject
    public Changes(AccessTable access, ChangeRecord changes, People people) {
        this.access = access;
        this.changes = changes;
        this.people = people;
    }

    /**
     * The newest entries that the asker may see, at most {@link #MOST_LISTED}, with the names of people.
     *
     * @throws Refused when the asker may not read the record
     */
    public ChangesView newest(Asker by) {
        var scope = access.scope(by, READ);
        var entries = changes.newest(scope, MOST_LISTED);
        var names = people.names(entries.stream().map(Entry::actor).collect(Collectors.toSet()));
        return new ChangesView(
                changes.length(),
                entries.stream()
                        .map(entry -> new ChangesView.Line(
                                entry.position(),
                                entry.at(),
                                names.getOrDefault(entry.actor(), entry.actor()),
                                entry.origin(),
                                entry.subject(),
                                entry.subjectId(),
                                entry.what()))
                        .toList());
    }

    /**
     * Who changed one record at these instants, which no two transactions share: a name, or our id of who has none here.
     *
     * @param seen what the asker sees of the record; changes beyond it are left out
     * @return nothing for who may not read the record of change as far as that
     */
    public Map<Instant, String> authors(
            Asker by, Scope seen, String subject, String subjectId, Collection<Instant> instants) {
        if (!access.allows(by, READ) || !access.scope(by, READ).audiences().containsAll(seen.audiences())) {
            return Map.of();
        }
        var entries = changes.at(seen, subject, subjectId, instants);
        var names = people.names(entries.stream().map(Entry::actor).collect(Collectors.toSet()));
        return entries.stream()
                .collect(Collectors.toMap(
                        Entry::at,
                        entry -> names.getOrDefault(entry.actor(), entry.actor()),
                        (earlier, later) -> later));
    }

    /** @throws Refused when the asker may not read the record */
    public Verification verify(Asker by) {
        access.scope(by, READ);
        return changes.verify();
    }
}
