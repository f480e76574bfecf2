package uk.gov.education.improvement.registry.leadership;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Audience;
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
import uk.gov.education.improvement.kernel.time.RecordedFact;
import uk.gov.education.improvement.registry.leadership.CohortStore.Attended;

/** Takes cohorts of the leadership programme, from files and from programs alike. */
@ApplicationScoped
public class CohortsFile implements FileTaker<CohortRow> {
    public static final String NAME = "leadership-cohorts";

    /** The most places of a cohort. */
    public static final int MOST_PLACES = 10_000;

    /** What the record of change calls a cohort. */
    static final String SUBJECT = "leadership-cohort";

    private static final int LONGEST_NAME = 200;
    private static final Column<String> CALLED =
            Column.text("name", LONGEST_NAME).mustBeThere();
    private static final Column<LocalDate> FROM = LeadershipColumns.day("from").mustBeThere();
    private static final Column<LocalDate> UNTIL = LeadershipColumns.day("until");
    private static final Column<Integer> PLACES =
            LeadershipColumns.number("places", 1, MOST_PLACES).mustBeThere();

    private static final FileKind<CohortRow> KIND = new FileKind<>(
            NAME,
            "Cohorts of the leadership programme",
            "A row for each cohort. The reference, which is the LGA's own, decides whether a row is new; one that says otherwise"
                    + " becomes a correction, and what it said before is kept. The last day (until) is inclusive, and may"
                    + " be left blank. A cohort never has fewer places than people who took part in it, and its days and"
                    + " strand cover what was reported.",
            List.of(
                    LeadershipColumns.REFERENCE,
                    LeadershipColumns.STRAND.mustBeThere(),
                    CALLED,
                    FROM,
                    UNTIL,
                    PLACES,
                    LeadershipColumns.SOURCE),
            CohortsFile::read);

    private final LeadershipStore store;
    private final CohortStore cohortStore;
    private final Recording recording;

    @Inject
    public CohortsFile(LeadershipStore store, CohortStore cohortStore, Recording recording) {
        this.store = store;
        this.cohortStore = cohortStore;
        this.recording = recording;
    }

    @Override
    public FileKind<CohortRow> kind() {
        return KIND;
    }

    @Override
    public Optional<String> impossible(Scope scope, Collection<String> subjectIds) {
        return cohortStore.tooSmall(scope, subjectIds);
    }

    @Override
    public Act act() {
        return ParticipationsFile.REPORT;
    }

    @Override
    public Taking<CohortRow, ?> begin(Scope scope) {
        return new TakingCohorts(scope);
    }

    private static CohortRow read(Row row) {
        var reference = row.needed(LeadershipColumns.REFERENCE);
        var strand = row.needed(LeadershipColumns.STRAND);
        var name = row.needed(CALLED);
        var from = row.needed(FROM);
        var until = row.value(UNTIL);
        var places = row.needed(PLACES);
        var source = row.value(LeadershipColumns.SOURCE).orElse(LeadershipColumns.NOT_STATED);
        if (from != null && until.filter(from::isAfter).isPresent()) {
            row.refuse(UNTIL, "is before its first day");
        }
        return row.sound() ? new CohortRow(reference, strand, name, from, until, places, source) : null;
    }

    /** What is to be written of a row. */
    private record Decided(LeadershipCohort cohort, Optional<CohortTerms> earlier, CohortTerms terms) {
        Change change() {
            return new Change(
                    SUBJECT,
                    cohort.id(),
                    earlier.isPresent() ? "corrected" : "recorded",
                    earlier.map(CohortTerms::said),
                    terms.said(),
                    Audience.SECTOR);
        }
    }

    private final class TakingCohorts implements Taking<CohortRow, Decided> {
        private final Scope scope;
        private final FileStrands strands;
        private Map<String, LeadershipCohort> cohorts = Map.of();
        private Map<String, CohortTerms> standing = Map.of();
        private Map<String, Attended> attended = Map.of();

        TakingCohorts(Scope scope) {
            this.scope = scope;
            this.strands = new FileStrands(store.strands(scope));
        }

        @Override
        public List<String> keys(CohortRow row) {
            return List.of(row.reference());
        }

        /** Names nobody's word: the LGA's is one, whether it comes from a file or a program, and the last counts. */
        @Override
        public List<Standing> lookUp(List<CohortRow> rows) {
            cohorts = cohortStore
                    .referred(scope, rows.stream().map(CohortRow::reference).toList())
                    .stream()
                    .collect(toMap(LeadershipCohort::reference, cohort -> cohort));
            var ids = cohorts.values().stream().map(LeadershipCohort::id).toList();
            standing = cohortStore.terms(scope, ids, RecordedFact.UNSEALED);
            attended = cohortStore.attended(scope, ids, RecordedFact.UNSEALED);
            return List.of();
        }

        @Override
        public void decide(CohortRow said, Deciding<Decided> deciding) {
            var strand = strands.find(said.strand(), deciding);
            if (strand.isEmpty()) {
                return;
            }
            var row = said.ofStrand(strand.get().id());
            var cohort = Optional.ofNullable(cohorts.get(row.reference()));
            var earlier = cohort.map(LeadershipCohort::id).map(standing::get);
            var took = cohort.map(LeadershipCohort::id).map(attended::get).orElse(Attended.NOBODY);
            var people = took.people();
            if (people > row.places()) {
                deciding.refuse(PLACES, "is fewer than the %,d people who took part in it".formatted(people));
            }
            if (people > 0
                    && earlier.filter(terms -> !terms.strand().equals(row.strand()))
                            .isPresent()) {
                deciding.refuse(LeadershipColumns.STRAND, "is another than that in which people took part");
            }
            if (row.from().isAfter(took.from())) {
                deciding.refuse(FROM, "is after " + took.from() + ", when somebody took part in it");
            }
            if (row.until().filter(took.until()::isAfter).isPresent()) {
                deciding.refuse(UNTIL, "is before " + took.until() + ", when somebody took part in it");
            }
            if (deciding.sound()) {
                var one = cohort.orElseGet(() -> new LeadershipCohort(recording.newId(), row.reference()));
                var terms = new CohortTerms(recording.newId(), one, row);
                earlier.ifPresent(terms::insteadOf);
                deciding.states(
                        earlier.map(before -> new Standing(SUBJECT, one.id(), before.recordedAt(), Optional.empty())),
                        earlier.map(before -> before.says(row)).orElse(false),
                        new Decided(one, earlier, terms));
            }
        }

        @Override
        public Writing writing() {
            return store.writing();
        }

        @Override
        public void write(List<Decided> decided, Writing writing) {
            var managed =
                    cohortStore
                            .withIds(
                                    scope,
                                    decided.stream()
                                            .map(said -> said.cohort().id())
                                            .collect(toSet()))
                            .stream()
                            .collect(toMap(LeadershipCohort::id, cohort -> cohort));
            for (var said : decided) {
                var cohort = managed.getOrDefault(said.cohort().id(), said.cohort());
                cohort.learn();
                writing.add(cohort);
                writing.add(said.terms());
                writing.changed(said.change());
            }
        }
    }
}
