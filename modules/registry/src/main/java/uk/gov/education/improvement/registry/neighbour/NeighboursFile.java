package uk.gov.education.improvement.registry.neighbour;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.sheet.Column;
import uk.gov.education.improvement.kernel.sheet.FileKind;
import uk.gov.education.improvement.kernel.sheet.Row;
import uk.gov.education.improvement.kernel.time.Clock;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.authority.FileAuthorities;
import uk.gov.education.improvement.registry.authority.KnownAuthorities;
import uk.gov.education.improvement.registry.authority.KnownAuthorities.Known;
import uk.gov.education.improvement.registry.neighbour.Neighbour.Place;
import uk.gov.education.improvement.registry.neighbour.Neighbour.Who;

/** Takes files of statistical neighbours: a row for each place among the neighbours of an authority. */
@ApplicationScoped
public class NeighboursFile implements FileTaker<NeighbourRow> {
    public static final Act IMPORT = new Act("neighbour.import");

    /** How many neighbours an authority has in a set. */
    public static final int PLACES = 10;

    /** What the record of change calls a set of statistical neighbours. */
    static final String SUBJECT = "neighbour-set";

    private static final String NOT_STATED = "not stated";
    private static final Column<PartialDate> SET = Column.date("set").mustBeThere();
    private static final Column<Integer> PLACE =
            new Column<>("rank", List.of("place"), true, "a whole number from 1 to " + PLACES, NeighboursFile::place);
    private static final Column<String> NEIGHBOUR = new Column<>(
            "neighbour_number",
            List.of("neighbour_code"),
            true,
            KnownAuthorities.NUMBER.allowed(),
            KnownAuthorities.NUMBER.reading());
    private static final Column<String> NEIGHBOUR_NAME = Column.text("neighbour_name", 200);
    private static final Column<Closeness> CLOSENESS = Column.choice("closeness", Closeness.class);
    private static final Column<String> SOURCE = Column.text("source", 500);

    private static final FileKind<NeighbourRow> KIND = new FileKind<>(
            "neighbours",
            "Statistical neighbours",
            "A row for each place among the ten statistical neighbours of an authority, in the set of a day. Set, authority"
                    + " and rank decide whether a row is new; one that names another neighbour, or another closeness,"
                    + " becomes a correction, and the earlier reading is kept. Bring the rows of an authority together:"
                    + " a neighbour that stands at another rank already is refused, unless the file says who stands"
                    + " there now. An authority that had ended by the day of the set is kept, and left out of"
                    + " comparisons. A file without the column for the closeness or the source keeps what stands, and"
                    + " a blank cell means that it is not stated.",
            List.of(SET, KnownAuthorities.NUMBER, PLACE, NEIGHBOUR, NEIGHBOUR_NAME, CLOSENESS, SOURCE),
            NeighboursFile::read);

    private final NeighbourStore store;
    private final KnownAuthorities known;
    private final Recording recording;

    @Inject
    public NeighboursFile(NeighbourStore store, KnownAuthorities known, Recording recording) {
        this.store = store;
        this.known = known;
        this.recording = recording;
    }

    @Override
    public FileKind<NeighbourRow> kind() {
        return KIND;
    }

    @Override
    public Act act() {
        return IMPORT;
    }

    @Override
    public Taking<NeighbourRow, ?> begin(Scope scope) {
        return new TakingNeighbours(scope);
    }

    private static NeighbourRow read(Row row) {
        return new NeighbourRow(
                row.needed(SET),
                row.needed(KnownAuthorities.NUMBER),
                row.needed(PLACE),
                row.needed(NEIGHBOUR),
                row.value(NEIGHBOUR_NAME).orElse(""),
                row.said(CLOSENESS),
                row.said(SOURCE));
    }

    private static int place(String cell) {
        if (!cell.matches("\\d{1,2}") || Integer.parseInt(cell) < 1 || Integer.parseInt(cell) > PLACES) {
            throw new Refused(new Invalid("", "is not a rank"));
        }
        return Integer.parseInt(cell);
    }

    /** What is to be written of a row. */
    private record Decided(NeighbourSet set, Optional<Neighbour> earlier, Neighbour fact) {
        Change change() {
            return new Change(
                    SUBJECT,
                    set.id(),
                    earlier.isPresent() ? "corrected" : "recorded",
                    earlier.map(this::said),
                    said(fact),
                    Audience.SECTOR);
        }

        private Map<String, Object> said(Neighbour one) {
            return Map.of(
                    "set",
                    set.day().said(),
                    "authorityId",
                    one.authorityId(),
                    "rank",
                    one.place(),
                    "neighbourId",
                    one.neighbourId(),
                    "closeness",
                    one.closeness().map(Closeness::label).orElse(NOT_STATED));
        }
    }

    private final class TakingNeighbours implements Taking<NeighbourRow, Decided> {
        private final Scope scope;
        private final LocalDate today;
        private final FileAuthorities authorities;
        private final Map<String, NeighbourSet> sets = new HashMap<>();
        /** Whom the file names, by the place it gives them. */
        private final Set<String> places = new HashSet<>();
        /** Of whom it was said that they had ended by the day of the set. */
        private final Set<String> ended = new HashSet<>();
        /** By set and authority. */
        private Map<String, List<Neighbour>> standing = Map.of();

        TakingNeighbours(Scope scope) {
            this.scope = scope;
            // the real day, also in a demonstration that is set to another: files hold what has really happened
            this.today = LocalDate.ofInstant(recording.now(), Clock.LONDON);
            this.authorities = known.ofFile(scope);
        }

        @Override
        public Collection<String> keys(NeighbourRow row) {
            return List.of(row.key(), NeighbourRow.of(row.set(), row.dfeNumber()) + " names " + row.neighbourNumber());
        }

        @Override
        public List<Standing> lookUp(List<NeighbourRow> rows) {
            var numbers = rows.stream().map(NeighbourRow::dfeNumber).collect(Collectors.toSet());
            authorities.lookUp(Stream.concat(numbers.stream(), rows.stream().map(NeighbourRow::neighbourNumber))
                    .collect(Collectors.toSet()));
            rows.forEach(row -> places.add(row.key()));
            var said = rows.stream().map(row -> row.set().said()).collect(Collectors.toSet());
            store.setsSaid(scope, said)
                    .forEach(set -> sets.putIfAbsent(set.day().said(), set));
            var facts = store.standing(
                    scope,
                    said.stream()
                            .filter(sets::containsKey)
                            .map(day -> sets.get(day).id())
                            .toList(),
                    authorities.ids(numbers));
            standing = facts.stream().collect(groupingBy(fact -> fact.inSet() + " " + fact.authorityId()));
            return facts.stream().map(Neighbour::standing).distinct().toList();
        }

        @Override
        public void decide(NeighbourRow row, Deciding<Decided> deciding) {
            var authority = authorities.find(row.dfeNumber(), KnownAuthorities.NUMBER, deciding);
            var neighbour = authorities.find(row.neighbourNumber(), NEIGHBOUR, deciding);
            if (row.set().first().isAfter(today)) {
                deciding.refuse(SET, "is after today, " + today);
            }
            if (row.neighbourNumber().equals(row.dfeNumber())) {
                deciding.refuse(NEIGHBOUR, "is the authority itself");
            }
            if (deciding.sound()) {
                decide(row, authority.orElseThrow(), neighbour.orElseThrow(), deciding);
            }
        }

        private void decide(NeighbourRow row, Known authority, Known neighbour, Deciding<Decided> deciding) {
            var set = sets.computeIfAbsent(row.set().said(), day -> new NeighbourSet(recording.newId(), row.set()));
            var stand = standing.getOrDefault(set.id() + " " + authority.id(), List.of());
            stand.stream()
                    .filter(one -> one.neighbourId().equals(neighbour.id()) && one.place() != row.place())
                    .filter(one -> !places.contains(NeighbourRow.of(row.set(), row.dfeNumber()) + " " + one.place()))
                    .forEach(one -> deciding.refuse(
                            NEIGHBOUR,
                            "stands at rank " + one.place() + " already, and the file does not say who stands there"));
            if (!deciding.sound()) {
                return;
            }
            var earlier =
                    stand.stream().filter(one -> one.place() == row.place()).findFirst();
            var fact = new Neighbour(
                    recording.newId(),
                    set,
                    new Place(authority.id(), row.place()),
                    new Who(
                            neighbour.id(),
                            row.closeness().over(earlier.flatMap(Neighbour::closeness)),
                            row.source().over(earlier.map(Neighbour::source), NOT_STATED)));
            earlier.ifPresent(fact::insteadOf);
            deciding.states(
                    earlier.map(Neighbour::standing),
                    earlier.map(fact::says).orElse(false),
                    new Decided(set, earlier, fact));
            if (deciding.sound()) {
                authorities.learnName(neighbour, row.neighbourName(), fact.source(), deciding);
                Stream.of(authority, neighbour).forEach(member -> warnWhenEnded(set, member, deciding));
            }
        }

        private void warnWhenEnded(NeighbourSet set, Known member, Deciding<Decided> deciding) {
            if (!member.life().possibleUntil().isAfter(set.day().first())
                    && ended.add(NeighbourRow.of(set.day(), member.dfeNumber()))) {
                deciding.warn(member + " had ended by the day of the set, "
                        + set.day().inWords() + ": it is kept, and left out of comparisons.");
            }
        }

        @Override
        public Writing writing() {
            return store.writing();
        }

        @Override
        public void write(List<Decided> decided, Writing writing) {
            var managed = new HashMap<String, NeighbourSet>();
            store.setsWithIds(
                            scope, decided.stream().map(said -> said.set().id()).collect(Collectors.toSet()))
                    .forEach(set -> managed.put(set.id(), set));
            for (var said : decided) {
                managed.computeIfAbsent(said.set().id(), id -> {
                            writing.add(said.set());
                            return said.set();
                        })
                        .learn();
                writing.add(said.fact());
                writing.changed(said.change());
            }
            authorities.write(writing);
        }
    }
}
