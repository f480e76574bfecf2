package uk.gov.education.improvement.alliance.alliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import uk.gov.education.improvement.kernel.sheet.Said;
import uk.gov.education.improvement.kernel.sheet.SpanColumns;
import uk.gov.education.improvement.kernel.time.DatedFact;
import uk.gov.education.improvement.kernel.time.End;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.time.Span;
import uk.gov.education.improvement.registry.authority.Region;

/** Takes files of alliances: a row for each region. */
@ApplicationScoped
public class AlliancesFile implements FileTaker<AlliancesFile.AllianceRow> {
    public static final Act IMPORT = new Act("alliance.import");

    /** What the record of change calls an alliance. */
    static final String SUBJECT = "alliance";

    /** What a row says. */
    record AllianceRow(
            Region region,
            String name,
            Map<Column<String>, Said<String>> words,
            Said<PartialDate> from,
            Span span,
            Said<String> source) {}

    private static final String NOT_STATED = "not stated";
    private static final int LONGEST = 500;
    private static final Column<Region> REGION = Region.column();
    private static final Column<String> NAME = Column.text("name", 200).mustBeThere();
    private static final Column<String> SHORT = found("short", 40);
    private static final Column<String> CHALLENGE = found("challenge_form", LONGEST);
    private static final Column<String> SELF_EVALUATION = found("self_evaluation", LONGEST);
    private static final Column<String> CYCLE = found("cycle", LONGEST);
    private static final Column<String> DATA = found("data", LONGEST);
    private static final Column<String> CONCERN = found("concern_route", LONGEST);
    private static final List<Column<String>> WORDS = List.of(SHORT, CHALLENGE, SELF_EVALUATION, CYCLE, DATA, CONCERN);
    private static final SpanColumns SPAN =
            new SpanColumns(Column.date("from"), Column.date("to"), true, new End.NotRecorded());
    private static final Column<String> SOURCE = Column.text("source", LONGEST);

    private static final FileKind<AllianceRow> KIND = new FileKind<>(
            "alliances",
            "Regional alliances",
            "A row for each region's alliance. The region decides which is meant. The end is inclusive; a blank end"
                    + " means that none is recorded. A file without a column keeps what stands of it; a blank cell, or"
                    + " one that says “not found”, means that it is not stated. Members are not read: they are the"
                    + " authorities of the region on any day.",
            List.of(
                    REGION,
                    NAME,
                    SHORT,
                    CHALLENGE,
                    SELF_EVALUATION,
                    CYCLE,
                    DATA,
                    CONCERN,
                    SPAN.from(),
                    SPAN.to(),
                    SOURCE,
                    Column.ignored("la_count")),
            AlliancesFile::read);

    private final AllianceStore store;
    private final Recording recording;

    @Inject
    public AlliancesFile(AllianceStore store, Recording recording) {
        this.store = store;
        this.recording = recording;
    }

    @Override
    public FileKind<AllianceRow> kind() {
        return KIND;
    }

    @Override
    public Act act() {
        return IMPORT;
    }

    @Override
    public Taking<AllianceRow, ?> begin(Scope scope) {
        return new TakingAlliances(scope);
    }

    /** Text; that it was not found is none. */
    private static Column<String> found(String name, int longest) {
        var text = Column.text(name, longest);
        return new Column<>(name, List.of(), false, text.allowed(), cell -> {
            var said = text.reading().apply(cell);
            return said.equalsIgnoreCase("not found") ? null : said;
        });
    }

    private static AllianceRow read(Row row) {
        var region = row.needed(REGION);
        var name = row.needed(NAME);
        var words = WORDS.stream().collect(Collectors.toMap(Function.identity(), row::said));
        var source = row.said(SOURCE);
        var from = row.said(SPAN.from());
        return SPAN.read(row, "")
                .map(span -> new AllianceRow(region, name, words, from, span, source))
                .orElse(null);
    }

    /** What is to be written of a row. */
    private record Decided(Alliance alliance, Optional<AllianceForm> earlier, AllianceForm form) {
        Change change() {
            return new Change(
                    SUBJECT,
                    alliance.id(),
                    earlier.isPresent() ? "corrected" : "recorded",
                    earlier.map(AllianceForm::working),
                    form.working(),
                    Audience.SECTOR);
        }
    }

    private final class TakingAlliances implements Taking<AllianceRow, Decided> {
        private final Scope scope;
        private Map<Region, Alliance> alliances = Map.of();
        private Map<String, AllianceForm> standing = Map.of();

        TakingAlliances(Scope scope) {
            this.scope = scope;
        }

        @Override
        public List<String> keys(AllianceRow row) {
            return List.of(row.region().name());
        }

        @Override
        public List<Standing> lookUp(List<AllianceRow> rows) {
            alliances = of(rows.stream().map(AllianceRow::region).toList());
            standing =
                    store
                            .forms(
                                    scope,
                                    alliances.values().stream()
                                            .map(Alliance::id)
                                            .toList(),
                                    DatedFact.UNSEALED)
                            .stream()
                            .collect(Collectors.toMap(
                                    AllianceForm::allianceId, Function.identity(), (earlier, later) -> later));
            return standing.values().stream().map(AllianceForm::standing).toList();
        }

        @Override
        public void decide(AllianceRow row, Deciding<Decided> deciding) {
            var there = Optional.ofNullable(alliances.get(row.region()));
            var earlier = there.map(alliance -> standing.get(alliance.id()));
            if (earlier.isEmpty() && row.from().value().isEmpty()) {
                deciding.refuse(SPAN.from(), "is blank, and nothing is recorded of this alliance yet");
                return;
            }
            var alliance = there.orElseGet(() -> new Alliance(recording.newId(), row.region()));
            var form = new AllianceForm(
                    recording.newId(),
                    alliance.id(),
                    row.from().value().isPresent()
                            ? row.span()
                            : earlier.orElseThrow().span(),
                    working(row, earlier.map(AllianceForm::working)),
                    row.source().over(earlier.map(AllianceForm::source), NOT_STATED));
            earlier.ifPresent(form::insteadOf);
            deciding.states(
                    earlier.map(AllianceForm::standing),
                    earlier.map(form::says).orElse(false),
                    new Decided(alliance, earlier, form));
        }

        private static AllianceWorking working(AllianceRow row, Optional<AllianceWorking> stood) {
            return new AllianceWorking(
                    row.name(),
                    row.words().get(SHORT).over(stood.flatMap(AllianceWorking::shortName)),
                    row.words().get(CHALLENGE).over(stood.flatMap(AllianceWorking::challengeForm)),
                    row.words().get(SELF_EVALUATION).over(stood.flatMap(AllianceWorking::selfEvaluation)),
                    row.words().get(CYCLE).over(stood.flatMap(AllianceWorking::cycle)),
                    row.words().get(DATA).over(stood.flatMap(AllianceWorking::data)),
                    row.words().get(CONCERN).over(stood.flatMap(AllianceWorking::concernRoute)));
        }

        @Override
        public Writing writing() {
            return store.writing();
        }

        @Override
        public void write(List<Decided> decided, Writing writing) {
            var managed =
                    of(decided.stream().map(said -> said.alliance().region()).toList());
            for (var said : decided) {
                var alliance = managed.getOrDefault(said.alliance().region(), said.alliance());
                alliance.learn();
                writing.add(alliance);
                writing.add(said.form());
                writing.changed(said.change());
            }
        }

        private Map<Region, Alliance> of(List<Region> regions) {
            return store.of(scope, regions).stream().collect(Collectors.toMap(Alliance::region, Function.identity()));
        }
    }
}
