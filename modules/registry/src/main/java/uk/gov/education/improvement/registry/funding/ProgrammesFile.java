package uk.gov.education.improvement.registry.funding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Organisation;
import uk.gov.education.improvement.kernel.access.Origin;
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
import uk.gov.education.improvement.registry.authority.Names;

/** Takes files of programmes: a row for each budget line, or one for a programme of which no line is known. */
@ApplicationScoped
public class ProgrammesFile implements FileTaker<ProgrammesFile.ProgrammeRow> {
    public static final Act IMPORT = new Act("funding.import");

    /** Who the ledger says moved money that a file told of. The record of change says whose file it was. */
    private static final Asker BY_FILE = Asker.product(Origin.IMPORT, "");

    /** What a row says: a programme, and one line of it where the row is about one. */
    record ProgrammeRow(CreateProgramme programme, Optional<OpenLine> line) {
        String programmeKey() {
            return Names.key(programme.name());
        }

        String lineKey() {
            return line.map(OpenLine::name).map(Names::key).orElse("");
        }
    }

    private static final Column<String> PROGRAMME =
            Column.text("programme", CreateProgramme.LONGEST_NAME).mustBeThere();
    private static final Column<PartialDate> ANNOUNCED =
            Column.date("announced").mustBeThere();
    private static final Column<Money> STATED =
            new Column<>("stated_total", List.of("stated"), false, Money.ALLOWED, Money::parse);
    private static final Column<String> STATED_AS = Column.text("stated_as", CreateProgramme.LONGEST_NAME);
    private static final Column<String> LINE = Column.text("line", CreateProgramme.LONGEST_NAME);
    private static final Column<String> PURPOSE = Column.text("purpose", Move.LONGEST);
    private static final Column<Organisation> ORGANISATION = new Column<>(
            "organisation",
            List.of("for"),
            false,
            "lga, or blank where the line is awarded piece by piece",
            ProgrammesFile::organisation);
    private static final Column<FinancialYear> YEAR =
            new Column<>("financial_year", List.of("year"), false, FinancialYear.ALLOWED, FinancialYear::parse);
    private static final Column<Money> AMOUNT = new Column<>("amount", List.of(), false, Money.ALLOWED, Money::parse);
    private static final Column<String> SOURCE =
            Column.text("source", Move.LONGEST).mustBeThere();

    private static final FileKind<ProgrammeRow> KIND = new FileKind<>(
            "programmes",
            "Programmes and budget lines",
            "A row for each budget line, or one with no line for a programme of which none is known. Programme and line"
                    + " decide whether a row is new; a line is open from the day its programme was announced. The stated"
                    + " total is kept as it was stated and is not added up. A line that is there already is not changed by"
                    + " a file: a person increases or decreases it.",
            List.of(PROGRAMME, ANNOUNCED, STATED, STATED_AS, LINE, PURPOSE, ORGANISATION, YEAR, AMOUNT, SOURCE),
            ProgrammesFile::read);

    private final ProgrammeStore store;
    private final LineAccounts accounts;
    private final Recording recording;

    @Inject
    public ProgrammesFile(ProgrammeStore store, LineAccounts accounts, Recording recording) {
        this.store = store;
        this.accounts = accounts;
        this.recording = recording;
    }

    @Override
    public FileKind<ProgrammeRow> kind() {
        return KIND;
    }

    @Override
    public Act act() {
        return IMPORT;
    }

    @Override
    public Taking<ProgrammeRow, ?> begin(Scope scope) {
        return new TakingProgrammes(scope);
    }

    private static Organisation organisation(String cell) {
        if (!cell.equalsIgnoreCase("lga")) {
            throw new Refused(new Invalid("", "is not lga"));
        }
        return Organisation.parse("lga");
    }

    private static ProgrammeRow read(Row row) {
        var name = row.needed(PROGRAMME);
        var announced = row.needed(ANNOUNCED);
        var stated = row.value(STATED);
        var statedAs = row.value(STATED_AS);
        var line = row.value(LINE);
        var purpose = row.value(PURPOSE);
        var organisation = row.value(ORGANISATION);
        var year = row.value(YEAR);
        var amount = row.value(AMOUNT);
        var source = row.needed(SOURCE);
        if (line.isPresent()) {
            row.needs(PURPOSE);
            row.needs(YEAR);
            row.needs(AMOUNT);
        } else if (amount.isPresent()) {
            row.refuse(AMOUNT, "is of no line");
        }
        return row.sound()
                ? new ProgrammeRow(
                        new CreateProgramme(name, announced, stated, statedAs, source),
                        line.map(called -> new OpenLine(
                                called,
                                purpose.orElseThrow(),
                                organisation,
                                Map.of(year.orElseThrow(), amount.orElseThrow()),
                                new Move<>(LineAct.OPEN, announced, Optional.empty(), "As announced", source))))
                : null;
    }

    private final class TakingProgrammes implements Taking<ProgrammeRow, ProgrammeRow> {
        private final Scope scope;
        private final Map<String, CreateProgramme> said = new HashMap<>();
        private Map<String, Programme> programmes = Map.of();
        private Map<String, Standing> lines = Map.of();

        TakingProgrammes(Scope scope) {
            this.scope = scope;
        }

        @Override
        public List<String> keys(ProgrammeRow row) {
            return List.of(row.programmeKey() + "/" + row.lineKey());
        }

        @Override
        public Collection<Standing> lookUp(List<ProgrammeRow> rows) {
            programmes = named(rows);
            var found = accounts.linesOf(
                    scope, programmes.values().stream().map(Programme::id).toList());
            var trails =
                    accounts.trails(scope, found.stream().map(BudgetLine::id).toList());
            var byId = programmes.values().stream().collect(Collectors.toMap(Programme::id, Programme::nameKey));
            lines = found.stream()
                    .collect(Collectors.toMap(
                            line -> byId.get(line.programmeId()) + "/" + line.nameKey(),
                            line -> trails.get(line.id()).last().orElseThrow().standing()));
            return lines.values();
        }

        @Override
        public void decide(ProgrammeRow row, Deciding<ProgrammeRow> deciding) {
            var there = Optional.ofNullable(programmes.get(row.programmeKey()));
            var earlier = Optional.ofNullable(said.putIfAbsent(row.programmeKey(), row.programme()));
            if (there.filter(programme -> !programme.is(row.programme())).isPresent()
                    || earlier.filter(programme -> !programme.equals(row.programme()))
                            .isPresent()) {
                deciding.refuse(PROGRAMME, "is recorded otherwise: an announcement is not changed by a file");
                return;
            }
            if (row.line().isPresent()) {
                // a line that is there is as it stands by now, whatever it began with
                var line = Optional.ofNullable(lines.get(keys(row).getFirst()));
                deciding.states(line, true, row);
            } else {
                deciding.states(there.map(Programme::standing), true, row);
            }
        }

        @Override
        public Writing writing() {
            return store.writing();
        }

        @Override
        public void write(List<ProgrammeRow> decided, Writing writing) {
            var written = new HashMap<>(named(decided));
            for (var row : decided) {
                var programme = written.computeIfAbsent(row.programmeKey(), key -> {
                    var added = new Programme(recording.newId(), row.programme());
                    writing.add(added);
                    writing.changed(BudgetWork.change(added));
                    return added;
                });
                row.line()
                        .ifPresent(
                                command -> writing.changed(accounts.open(BY_FILE, scope, programme, command, writing)));
            }
        }

        private Map<String, Programme> named(List<ProgrammeRow> rows) {
            return store
                    .named(scope, rows.stream().map(ProgrammeRow::programmeKey).collect(Collectors.toSet()))
                    .stream()
                    .collect(Collectors.toMap(Programme::nameKey, Function.identity()));
        }
    }
}
