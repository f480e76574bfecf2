package uk.gov.education.improvement.accreditation.phase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Recording;
import uk.gov.education.improvement.kernel.change.Standing;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.file.Deciding;
import uk.gov.education.improvement.kernel.file.FileTaker;
import uk.gov.education.improvement.kernel.file.Taking;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.sheet.Column;
import uk.gov.education.improvement.kernel.sheet.FileKind;
import uk.gov.education.improvement.kernel.sheet.Row;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.trail.Move;

/** Takes files of phases: a row for each step of a phase, in the order in which they were taken. */
@ApplicationScoped
public class PhasesFile implements FileTaker<PhasesFile.StepRow> {
    public static final Act IMPORT = new Act("phase.import");

    /** What a row says. */
    record StepRow(int number, String name, Move<PhaseAct> move) {}

    /** The number of a phase; what follows it in brackets says which wave of the phase is meant. */
    public record PhaseSaid(int number, Optional<String> wave) {
        static PhaseSaid parse(String cell) {
            if (!cell.matches("\\d{1,3}(\\s*\\(.*\\))?")) {
                throw new Refused(new Invalid("", "is not the number of a phase"));
            }
            var number = cell.replaceFirst("\\D.*", "");
            var rest = cell.substring(number.length()).strip();
            return new PhaseSaid(
                    Integer.parseInt(number),
                    rest.isEmpty()
                            ? Optional.empty()
                            : Optional.of(rest.substring(1, rest.length() - 1).strip()));
        }
    }

    public static final Column<PhaseSaid> PHASE = new Column<>(
            "phase", List.of("number"), true, "the number of a phase, such as 2 or 2 (first wave)", PhaseSaid::parse);
    private static final Column<String> NAME = Column.text("name", CreatePhase.LONGEST_NAME);
    private static final Column<PhaseAct> ACT =
            Column.choice("act", PhaseAct.class).mustBeThere();
    private static final Column<PartialDate> EFFECTIVE =
            Column.date("effective").mustBeThere();
    private static final Column<PartialDate> PUBLISHED = Column.date("published");
    private static final Column<String> WHY = Column.text("why", Move.LONGEST).mustBeThere();
    private static final Column<String> SOURCE =
            Column.text("source", Move.LONGEST).mustBeThere();

    private static final FileKind<StepRow> KIND = new FileKind<>(
            "phases",
            "Phases of accreditation",
            "A row for each step of a phase, in the order in which the steps were taken. A phase that is not there yet"
                    + " begins by being planned, and takes its name from that row. Phase, act and day decide whether a"
                    + " row is new; a step that does not follow from the one before it is refused.",
            List.of(PHASE, NAME, ACT, EFFECTIVE, PUBLISHED, WHY, SOURCE),
            PhasesFile::read);

    private final PhaseStore store;
    private final Recording recording;

    @Inject
    public PhasesFile(PhaseStore store, Recording recording) {
        this.store = store;
        this.recording = recording;
    }

    @Override
    public FileKind<StepRow> kind() {
        return KIND;
    }

    @Override
    public Act act() {
        return IMPORT;
    }

    @Override
    public Taking<StepRow, ?> begin(Scope scope) {
        return new TakingSteps(scope);
    }

    private static StepRow read(Row row) {
        var phase = row.needed(PHASE);
        var name = row.value(NAME);
        var act = row.needed(ACT);
        var effective = row.needed(EFFECTIVE);
        var published = row.value(PUBLISHED);
        var why = row.needed(WHY);
        var source = row.needed(SOURCE);
        return row.sound()
                ? new StepRow(
                        phase.number(),
                        name.orElse("Phase " + phase.number()),
                        new Move<>(act, effective, published, why, source))
                : null;
    }

    /** All that was recorded at one place of a trail; the last of it stands, or says that the step was taken back. */
    private record Place(List<PhaseStep> recordings) {
        PhaseStep last() {
            return recordings.getLast();
        }

        boolean stands() {
            return !last().isRetraction();
        }

        boolean says(Move<PhaseAct> move) {
            return stands() && last().is(move);
        }

        boolean onceSaid(Move<PhaseAct> move) {
            return recordings.stream().anyMatch(step -> step.is(move));
        }
    }

    /** Where a phase stands while its rows are decided: by the steps that are recorded, and those of earlier rows. */
    private static final class Walk {
        private final List<Place> recorded = new ArrayList<>();
        private Optional<PhaseState> state = Optional.empty();
        private Optional<PartialDate> last = Optional.empty();

        private void takes(PhaseState to, PartialDate effective) {
            state = Optional.of(to);
            last = Optional.of(effective);
        }
    }

    private final class TakingSteps implements Taking<StepRow, StepRow> {
        private final Scope scope;
        private final Map<Integer, Walk> walks = new HashMap<>();

        TakingSteps(Scope scope) {
            this.scope = scope;
        }

        @Override
        public List<String> keys(StepRow row) {
            return List.of(
                    row.number() + " " + row.move().act() + " " + row.move().effective());
        }

        @Override
        public List<Standing> lookUp(List<StepRow> rows) {
            var numbers = rows.stream()
                    .map(StepRow::number)
                    .filter(number -> !walks.containsKey(number))
                    .collect(Collectors.toSet());
            numbers.forEach(number -> walks.put(number, new Walk()));
            var phases = numbered(numbers);
            var byId = phases.values().stream().collect(Collectors.toMap(Phase::id, Phase::number));
            store.recordings(scope, byId.keySet()).stream()
                    .collect(Collectors.groupingBy(
                            PhaseStep::workId,
                            Collectors.groupingBy(PhaseStep::place, TreeMap::new, Collectors.toList())))
                    .forEach((id, places) -> {
                        var walk = walks.get(byId.get(id));
                        places.values().stream().map(Place::new).forEach(walk.recorded::add);
                        walk.recorded.stream()
                                .filter(Place::stands)
                                .map(Place::last)
                                .forEach(step -> walk.takes(step.to(), step.effective()));
                    });
            return rows.stream()
                    .flatMap(row -> walks.get(row.number()).recorded.stream())
                    .map(place -> place.last().standing())
                    .distinct()
                    .toList();
        }

        @Override
        public void decide(StepRow row, Deciding<StepRow> deciding) {
            var walk = walks.get(row.number());
            var move = row.move();
            var there = walk.recorded.stream()
                    .filter(place -> place.onceSaid(move))
                    .max(Comparator.comparing(place -> place.says(move)));
            if (there.isPresent()) {
                // what was corrected or taken back was so by a person, whom no file overrules
                deciding.states(
                        there.map(place -> place.last().standing()),
                        there.orElseThrow().says(move),
                        row);
            } else if (PhaseState.TABLE.after(walk.state, move.act()).isEmpty()) {
                deciding.refuse(
                        ACT,
                        "does not follow: phase " + row.number() + " is "
                                + walk.state.map(PhaseState::label).orElse("not planned yet"));
            } else if (walk.last
                    .filter(last -> move.effective().last().isBefore(last.first()))
                    .isPresent()) {
                deciding.refuse(EFFECTIVE, "is before the step that came last");
            } else {
                walk.takes(PhaseState.TABLE.after(walk.state, move.act()).orElseThrow(), move.effective());
                deciding.states(Optional.empty(), false, row);
            }
        }

        @Override
        public Writing writing() {
            return store.writing();
        }

        @Override
        public void write(List<StepRow> decided, Writing writing) {
            var phases = numbered(decided.stream().map(StepRow::number).collect(Collectors.toSet()));
            for (var row : decided) {
                var phase = phases.computeIfAbsent(
                        row.number(), number -> new Phase(recording.newId(), number, row.name(), Optional.empty()));
                var step = phase.take(recording.newId(), row.move());
                writing.add(phase);
                writing.add(step);
                writing.changed(PhaseWork.change(phase, row.move()));
            }
        }

        private Map<Integer, Phase> numbered(Set<Integer> numbers) {
            return new HashMap<>(store.numbered(scope, numbers).stream()
                    .collect(Collectors.toMap(Phase::number, Function.identity())));
        }
    }
}
