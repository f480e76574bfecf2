package uk.gov.education.improvement.registry.leadership;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Change;
import uk.gov.education.improvement.kernel.change.Recording;
import uk.gov.education.improvement.kernel.change.Standing;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.file.Deciding;
import uk.gov.education.improvement.kernel.file.FileTaker;
import uk.gov.education.improvement.kernel.file.Taking;
import uk.gov.education.improvement.kernel.sheet.Column;
import uk.gov.education.improvement.kernel.sheet.FileKind;
import uk.gov.education.improvement.kernel.sheet.Row;
import uk.gov.education.improvement.kernel.time.Clock;
import uk.gov.education.improvement.kernel.time.End;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.time.RecordedFact;
import uk.gov.education.improvement.kernel.time.Span;
import uk.gov.education.improvement.registry.authority.FileAuthorities;
import uk.gov.education.improvement.registry.authority.KnownAuthorities;
import uk.gov.education.improvement.registry.authority.KnownAuthorities.Known;

/** Takes participations in the leadership programme, from files and from programs alike. */
@ApplicationScoped
public class ParticipationsFile implements FileTaker<ParticipationRow> {
    /** Who reports cohorts and participations. */
    public static final Act REPORT = new Act("leadership.report");

    public static final String NAME = "leadership-participations";

    /** The most people of one participation. */
    public static final int MOST_PEOPLE = 1_000;

    /** The most days of one participation. */
    public static final int MOST_DAYS = 366;

    /** What the record of change calls a participation. */
    static final String SUBJECT = "participation";

    private static final Column<String> COHORT = Column.text("cohort", LeadershipColumns.LONGEST_REFERENCE);
    private static final Column<LocalDate> DAY = LeadershipColumns.day("day").mustBeThere();
    private static final Column<Integer> PEOPLE = LeadershipColumns.number("people", 0, MOST_PEOPLE);
    private static final Column<Integer> DAYS = LeadershipColumns.halfDays("days", MOST_DAYS);
    private static final Column<String> ROLE = Column.text("role", LeadershipColumns.LONGEST_REFERENCE);
    private static final Column<String> WHAT = Column.text("what", 500);

    private static final FileKind<ParticipationRow> KIND = new FileKind<>(
            NAME,
            "Participations in the leadership programme",
            "A row for each time people of an authority took part. The reference, which is the LGA's own, decides whether a row is"
                    + " new; one that says otherwise becomes a correction, and what it said before is kept. A row names"
                    + " a cohort, by its reference, or else a strand; the DfE number decides which authority is meant."
                    + " Training is counted in people, peer challenge and adviser days in days, which may be halves. No"
                    + " more people take part in a cohort than it has places. The day is none after the real today, also"
                    + " where a demonstration is set to another day. What a program reported, a file may"
                    + " correct, and the other way round: both are the LGA's word.",
            List.of(
                    LeadershipColumns.REFERENCE,
                    LeadershipColumns.STRAND,
                    COHORT,
                    KnownAuthorities.NUMBER,
                    DAY,
                    PEOPLE,
                    DAYS,
                    ROLE,
                    WHAT,
                    LeadershipColumns.SOURCE),
            ParticipationsFile::read);

    private final LeadershipStore store;
    private final CohortStore cohortStore;
    private final KnownAuthorities known;
    private final Recording recording;

    @Inject
    public ParticipationsFile(
            LeadershipStore store, CohortStore cohortStore, KnownAuthorities known, Recording recording) {
        this.store = store;
        this.cohortStore = cohortStore;
        this.known = known;
        this.recording = recording;
    }

    @Override
    public FileKind<ParticipationRow> kind() {
        return KIND;
    }

    @Override
    public Act act() {
        return REPORT;
    }

    @Override
    public Optional<String> impossible(Scope scope, Collection<String> subjectIds) {
        return cohortStore.tooSmall(
                scope,
                store.reported(scope, subjectIds).values().stream()
                        .flatMap(report -> report.cohortId().stream())
                        .collect(toSet()));
    }

    @Override
    public Taking<ParticipationRow, ?> begin(Scope scope) {
        return new TakingParticipations(scope);
    }

    private static ParticipationRow read(Row row) {
        var reference = row.needed(LeadershipColumns.REFERENCE);
        var strand = row.value(LeadershipColumns.STRAND);
        var cohort = row.value(COHORT);
        var number = row.needed(KnownAuthorities.NUMBER);
        var day = row.needed(DAY);
        var people = row.value(PEOPLE).orElse(0);
        var halfDays = row.value(DAYS).orElse(0);
        var role = row.value(ROLE);
        var what = row.value(WHAT);
        var source = row.value(LeadershipColumns.SOURCE).orElse(LeadershipColumns.NOT_STATED);
        if (!row.has(LeadershipColumns.STRAND) && !row.has(COHORT)) {
            row.refuse(LeadershipColumns.STRAND, "is blank, and no cohort says it");
        }
        return row.sound()
                ? new ParticipationRow(reference, strand, cohort, number, day, people, halfDays, role, what, source)
                : null;
    }

    /** What is to be written of a row. */
    private record Decided(
            Participation participation, Optional<ParticipationReport> earlier, ParticipationReport report) {
        Change change() {
            return new Change(
                    SUBJECT,
                    participation.id(),
                    earlier.isPresent() ? "corrected" : "reported",
                    earlier.map(ParticipationReport::said),
                    report.said(),
                    report.audience(),
                    Optional.of(report.owner()));
        }
    }

    private final class TakingParticipations implements Taking<ParticipationRow, Decided> {
        private final Scope scope;
        private final LocalDate today;
        private final FileStrands strands;
        private final FileAuthorities authorities;
        /** Of the whole file: how many people take part in each cohort, as far as it was read. */
        private final Map<String, Long> taken = new HashMap<>();

        private Map<String, LeadershipCohort> cohorts = Map.of();
        private Map<String, CohortTerms> terms = Map.of();
        private Map<String, Participation> participations = Map.of();
        private Map<String, ParticipationReport> standing = Map.of();

        TakingParticipations(Scope scope) {
            this.scope = scope;
            // the real day, also in a demonstration that is set to another: what took part really happened
            this.today = LocalDate.ofInstant(recording.now(), Clock.LONDON);
            this.strands = new FileStrands(store.strands(scope));
            this.authorities = known.ofFile(scope);
        }

        @Override
        public List<String> keys(ParticipationRow row) {
            return List.of(row.reference());
        }

        /** Names nobody's word: the LGA's is one, whether it comes from a file or a program, and the last counts. */
        @Override
        public List<Standing> lookUp(List<ParticipationRow> rows) {
            authorities.lookUp(rows.stream().map(ParticipationRow::dfeNumber).collect(toSet()));
            cohorts =
                    cohortStore
                            .referred(
                                    scope,
                                    rows.stream()
                                            .flatMap(row -> row.cohort().stream())
                                            .collect(toSet()))
                            .stream()
                            .collect(toMap(LeadershipCohort::reference, cohort -> cohort));
            participations =
                    store
                            .participations(
                                    scope,
                                    rows.stream()
                                            .map(ParticipationRow::reference)
                                            .toList())
                            .stream()
                            .collect(toMap(Participation::reference, participation -> participation));
            standing = store.reported(
                    scope,
                    participations.values().stream().map(Participation::id).toList());
            var ids = cohorts.values().stream().map(LeadershipCohort::id).collect(toSet());
            terms = cohortStore.terms(scope, ids, RecordedFact.UNSEALED);
            countOut(ids);
            return List.of();
        }

        /**
         * What these rows correct is counted out of the cohorts before any of them is decided, so that people may change places
         * in whatever order they stand.
         */
        private void countOut(Set<String> named) {
            var unknown = Stream.concat(
                            named.stream(), standing.values().stream().flatMap(report -> report.cohortId().stream()))
                    .distinct()
                    .filter(id -> !taken.containsKey(id))
                    .toList();
            unknown.forEach(id -> taken.put(id, 0L));
            cohortStore
                    .attended(scope, unknown, RecordedFact.UNSEALED)
                    .forEach((id, attended) -> taken.put(id, attended.people()));
            standing.values().forEach(report -> count(report, -1));
        }

        private void count(ParticipationReport report, int times) {
            report.cohortId().ifPresent(id -> taken.merge(id, (long) times * report.people(), Long::sum));
        }

        @Override
        public void decide(ParticipationRow row, Deciding<Decided> deciding) {
            decideSound(row, deciding);
            if (!deciding.sound()) {
                // it stays what it is
                Optional.ofNullable(participations.get(row.reference()))
                        .map(Participation::id)
                        .map(standing::get)
                        .ifPresent(report -> count(report, 1));
            }
        }

        private void decideSound(ParticipationRow row, Deciding<Decided> deciding) {
            var authority = authorities.find(row.dfeNumber(), KnownAuthorities.NUMBER, deciding);
            var said = row.strand().flatMap(name -> strands.find(name, deciding));
            var cohort = row.cohort().flatMap(reference -> cohort(reference, deciding));
            if (row.day().isAfter(today)) {
                deciding.refuse(DAY, "is after today, " + today);
            }
            if (!deciding.sound()) {
                return;
            }
            var strand = cohort.map(CohortTerms::strand)
                    .map(strands::withId)
                    .or(() -> said)
                    .orElseThrow();
            check(row, authority.orElseThrow(), said, strand, cohort, deciding);
            if (deciding.sound()) {
                state(row, authority.orElseThrow(), strand, cohort, deciding);
            }
        }

        private Optional<CohortTerms> cohort(String reference, Deciding<?> deciding) {
            var found = Optional.ofNullable(cohorts.get(reference))
                    .map(LeadershipCohort::id)
                    .map(terms::get);
            if (found.isEmpty()) {
                deciding.refuse(COHORT, "is not a cohort that is recorded here. Report it first");
            }
            return found;
        }

        private void check(
                ParticipationRow row,
                Known authority,
                Optional<LeadershipStrand> said,
                LeadershipStrand strand,
                Optional<CohortTerms> cohort,
                Deciding<?> deciding) {
            var day = PartialDate.parse(row.day().toString());
            if (!authority.life().mayOverlap(new Span(Optional.of(day), new End.On(day, true)))) {
                deciding.refuse(DAY, "lies outside the life of " + authority);
            }
            if (said.filter(one -> !one.id().equals(strand.id())).isPresent()) {
                deciding.refuse(LeadershipColumns.STRAND, "is not that of the cohort, which is " + strand.id());
            }
            if (cohort.filter(one -> !one.covers(row.day())).isPresent()) {
                deciding.refuse(DAY, "lies outside the days of the cohort");
            }
            switch (strand.counted()) {
                case PEOPLE -> {
                    if (row.people() == 0) {
                        deciding.refuse(PEOPLE, "is needed: this strand is counted in people");
                    }
                }
                case DAYS -> {
                    if (row.halfDays() == 0) {
                        deciding.refuse(DAYS, "is needed: this strand is counted in days");
                    }
                }
            }
        }

        private void state(
                ParticipationRow row,
                Known authority,
                LeadershipStrand strand,
                Optional<CohortTerms> cohort,
                Deciding<Decided> deciding) {
            var there = Optional.ofNullable(participations.get(row.reference()));
            var earlier = there.map(Participation::id).map(standing::get);
            if (cohort.isPresent() && !hasPlaces(row, cohort.get(), deciding)) {
                return;
            }
            var participation = there.orElseGet(() -> new Participation(recording.newId(), row.reference()));
            var report = new ParticipationReport(
                    recording.newId(), participation, row, strand.id(), cohort.map(CohortTerms::cohortId), authority);
            earlier.ifPresent(report::insteadOf);
            deciding.states(
                    earlier.map(
                            before -> new Standing(SUBJECT, participation.id(), before.recordedAt(), Optional.empty())),
                    earlier.map(report::saysTheSameAs).orElse(false),
                    new Decided(participation, earlier, report));
        }

        /** Counts the people of the row in. */
        private boolean hasPlaces(ParticipationRow row, CohortTerms cohort, Deciding<?> deciding) {
            var others = taken.get(cohort.cohortId());
            if (others + row.people() > cohort.places()) {
                deciding.refuseAsStands(
                        PEOPLE,
                        "is more than the cohort has left: of %,d places %,d are taken"
                                .formatted(cohort.places(), others));
                return false;
            }
            taken.put(cohort.cohortId(), others + row.people());
            return true;
        }

        @Override
        public Writing writing() {
            return store.writing();
        }

        @Override
        public void write(List<Decided> decided, Writing writing) {
            var managed = store
                    .participationsWithIds(
                            scope,
                            decided.stream()
                                    .map(said -> said.participation().id())
                                    .collect(toSet()))
                    .stream()
                    .collect(toMap(Participation::id, participation -> participation));
            for (var said : decided) {
                var participation = managed.getOrDefault(said.participation().id(), said.participation());
                participation.learn();
                writing.add(participation);
                writing.add(said.report());
                writing.changed(said.change());
            }
        }
    }
}
