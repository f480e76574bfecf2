package uk.gov.education.improvement.kernel.change;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.People;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.list.Cursor;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.UnknownRecord;
import uk.gov.education.improvement.kernel.refusal.Refused;

/** Reads the record of change for those who may, and verifies it. */
@ApplicationScoped
public class Changes {
    /**
     * Who may read and verify the record. The table of access gives it to the department only: what one learns here, the
     * length of the record and how many entries hold, counts those of every audience and of every owner.
     */
    public static final Act READ = new Act("change.read");

    private final AccessTable access;
    private final ChangeRecord changes;
    private final ChangesStore store;
    private final People people;

    @Inject
    public Changes(AccessTable access, ChangeRecord changes, ChangesStore store, People people) {
        this.access = access;
        this.changes = changes;
        this.store = store;
        this.people = people;
    }

    /**
     * One page of the entries that the asker may see, newest first, with the names of people.
     *
     * @throws Refused when the asker may not read the record
     */
    public ChangesView list(Asker by, ChangesFilter asked) {
        var scope = access.scope(by, READ);
        var filter = asked.by(asked.person()
                .map(person ->
                        people.whoSignsInAs(person).map(People.Person::id).orElse(person)));
        var page = Slice.cut(
                store.page(scope, filter),
                filter.size(),
                store.count(scope, filter, Slice.MOST_COUNTED + 1),
                entry -> Cursor.after(Long.toString(entry.position())));
        var names = people.names(Stream.concat(page.rows().stream().map(Entry::actor), filter.person().stream())
                .collect(Collectors.toSet()));
        return new ChangesView(
                changes.length(),
                filter.person().map(person -> names.getOrDefault(person, person)),
                page.map(entry -> ChangesView.Line.of(entry, names.getOrDefault(entry.actor(), entry.actor()))));
    }

    /**
     * One entry, with what it changed.
     *
     * @throws Refused when there is none at the position that the asker may see
     */
    public EntryView entry(Asker by, long position) {
        var entry = store.at(access.scope(by, READ), position)
                .orElseThrow(() -> new Refused(new UnknownRecord("entry", String.valueOf(position))));
        return EntryView.of(entry, people.names(List.of(entry.actor())).getOrDefault(entry.actor(), entry.actor()));
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
