package uk.gov.education.improvement.registry.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Change;
import uk.gov.education.improvement.kernel.change.Recording;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.file.Column;
import uk.gov.education.improvement.kernel.file.FileKind;
import uk.gov.education.improvement.kernel.file.FileTaker;
import uk.gov.education.improvement.kernel.file.Row;
import uk.gov.education.improvement.kernel.file.RowRefusal;
import uk.gov.education.improvement.kernel.file.Taken;
import uk.gov.education.improvement.kernel.file.Taken.Outcome;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.Clock;
import uk.gov.education.improvement.kernel.time.DatedFact;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.authority.KnownAuthorities;

/** Takes files of published judgements: a row for each report. A row that differs from what stands is a correction. */
@ApplicationScoped
public class JudgementsFile implements FileTaker<JudgementsFile.JudgementRow> {
    public static final Act IMPORT = new Act("inspection.import");

    /** @param warnings what of the row could not be taken as it stands, although its judgement could */
    record JudgementRow(String dfeNumber, String name, Judgement judgement, List<String> warnings) {}

    private static final Column<String> NUMBER =
            new Column<>("dfe_number", List.of("dfe_code"), true, "three digits", cell -> {
                if (!cell.matches("\\d{3}")) {
                    throw new Refused(new Invalid("", "is not a DfE number"));
                }
                return cell;
            });
    private static final Column<String> NAME = Column.text("name", 200);
    private static final Column<String> FRAMEWORK = new Column<>("framework", List.of(), true, "SIF or ILACS", cell -> {
        if (Framework.named(cell, LocalDate.EPOCH).isEmpty()) {
            throw new Refused(new Invalid("", "is not a framework we know"));
        }
        return cell;
    });
    private static final Column<Visit> VISIT =
            Column.choice("visit", Visit.class).orCalled("inspection_type", "kind");
    private static final Column<PartialDate> START = Column.date("start");
    private static final Column<PartialDate> END = Column.date("end");
    private static final Column<PartialDate> PUBLISHED =
            Column.date("published").mustBeThere();
    private static final Map<Part, Column<Grade>> GRADES = new EnumMap<>(Map.of(
            Part.OVERALL, Column.choice("overall", Grade.class).mustBeThere(),
            Part.LEADERS,
                    Column.choice("leaders", Grade.class)
                            .orCalled("leadership", "impact_of_leaders")
                            .mustBeThere(),
            Part.HELP_AND_PROTECTION,
                    Column.choice("help_and_protection", Grade.class).mustBeThere(),
            Part.IN_CARE, Column.choice("in_care", Grade.class).mustBeThere(),
            Part.CARE_LEAVERS, Column.choice("care_leavers", Grade.class),
            Part.ADOPTION, Column.choice("adoption", Grade.class)));
    private static final Column<String> CONFIDENCE = Column.text("confidence", 500);
    private static final Column<String> SOURCE = Column.text("source", 500);

    private static final FileKind<JudgementRow> KIND = new FileKind<>(
            "judgements",
            "Judgements",
            "A row for each published report of a full inspection, with its grade on each part. A blank grade means that"
                    + " the framework has no such part, or that it is not recorded. Authority, framework and the day of"
                    + " publication decide whether a row is new; one that differs from what stands becomes a correction,"
                    + " and the earlier reading is kept.",
            List.of(
                    NUMBER,
                    NAME,
                    FRAMEWORK,
                    VISIT,
                    START,
                    END,
                    PUBLISHED,
                    GRADES.get(Part.OVERALL),
                    GRADES.get(Part.LEADERS),
                    GRADES.get(Part.HELP_AND_PROTECTION),
                    GRADES.get(Part.IN_CARE),
                    GRADES.get(Part.CARE_LEAVERS),
                    GRADES.get(Part.ADOPTION),
                    CONFIDENCE,
                    SOURCE,
                    Column.ignored("care_leavers_combined")),
            JudgementsFile::read);

    private final AccessTable access;
    private final InspectionStore store;
    private final KnownAuthorities known;
    private final Recording recording;

    @Inject
    public JudgementsFile(AccessTable access, InspectionStore store, KnownAuthorities known, Recording recording) {
        this.access = access;
        this.store = store;
        this.known = known;
        this.recording = recording;
    }

    @Override
    public FileKind<JudgementRow> kind() {
        return KIND;
    }

    @Override
    public Act act() {
        return IMPORT;
    }

    @Override
    public Taking<JudgementRow> begin(Asker by) {
        return new TakingJudgements(by, access.scope(by, IMPORT));
    }

    /** Whether two judgements are readings of one report: of one family of frameworks, published on the same day. */
    static boolean sameReport(Judgement one, Judgement other) {
        return one.framework().family().equals(other.framework().family())
                && one.published().said().equals(other.published().said());
    }

    private static JudgementRow read(Row row) {
        var number = row.needed(NUMBER);
        var name = row.value(NAME).orElse("");
        var framework = row.needed(FRAMEWORK);
        var published = row.needed(PUBLISHED);
        var visit = row.value(VISIT);
        var start = row.value(START);
        var end = row.value(END);
        var grades = new EnumMap<Part, Grade>(Part.class);
        GRADES.forEach((part, column) -> row.value(column).ifPresent(grade -> grades.put(part, grade)));
        var confidence = row.value(CONFIDENCE).orElse("not stated");
        var source = row.value(SOURCE).orElse("not stated");
        if (!row.sound()) {
            return null;
        }
        // Which of the two is wrong cannot be known, and the judgement does not hang on them: neither is recorded, and
        // what the source says is kept with the reading.
        var contradicting = start.isPresent()
                && end.isPresent()
                && end.get().last().isBefore(start.get().first());
        var warning = "The visit's dates, from " + row.text(START) + " to " + row.text(END)
                + ", contradict each other; neither is recorded.";
        var visited = contradicting
                ? published.last()
                : end.or(() -> start).orElse(published).last();
        try {
            return new JudgementRow(
                    number,
                    name,
                    new Judgement(
                            Framework.named(framework, visited).orElseThrow(),
                            visit.orElse(Visit.INSPECTION),
                            contradicting ? Optional.empty() : start,
                            contradicting ? Optional.empty() : end,
                            published,
                            grades,
                            Optional.empty(),
                            contradicting ? confidence + ". " + warning : confidence,
                            source),
                    contradicting ? List.of(warning) : List.of());
        } catch (Refused refused) {
            for (var fault : refused.refusal().faults()) {
                row.refuse(column(fault.field()), fault.words());
            }
            return null;
        }
    }

    private static Column<?> column(String field) {
        return switch (field) {
            case "visitStart" -> START;
            case "visitEnd" -> END;
            case "published" -> PUBLISHED;
            case "visit" -> VISIT;
            case "source" -> SOURCE;
            default ->
                GRADES.entrySet().stream()
                        .filter(entry -> Judgement.fieldOf(entry.getKey()).equals(field))
                        .<Column<?>>map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(FRAMEWORK);
        };
    }

    private final class TakingJudgements implements Taking<JudgementRow> {
        private final Asker by;
        private final Scope scope;
        private final LocalDate today;
        private final Writing writing = new Writing();
        private final Map<String, Long> seen = new HashMap<>();

        TakingJudgements(Asker by, Scope scope) {
            this.by = by;
            this.scope = scope;
            // the real day, also in a demonstration that is set to another: files hold what has really happened
            this.today = LocalDate.ofInstant(recording.now(), Clock.LONDON);
        }

        @Override
        public void take(List<Numbered<JudgementRow>> rows, Answer answer) {
            var numbers = rows.stream().map(row -> row.row().dfeNumber()).collect(Collectors.toSet());
            var authorities = known.numbered(scope, numbers);
            var ids = authorities.values().stream()
                    .map(KnownAuthorities.Known::id)
                    .toList();
            var days = rows.stream()
                    .map(row -> row.row().judgement().published().last())
                    .sorted()
                    .toList();
            // the same report counts from the same day, so no other day need be looked at
            var standing = days.isEmpty()
                    ? Map.<String, List<JudgementReading>>of()
                    : store.publishedBetween(scope, ids, days.getFirst(), days.getLast(), DatedFact.UNSEALED).stream()
                            .collect(Collectors.groupingBy(JudgementReading::authorityId));
            var inspections = store
                    .withIds(
                            scope,
                            standing.values().stream()
                                    .flatMap(List::stream)
                                    .map(JudgementReading::inspectionId)
                                    .toList())
                    .stream()
                    .collect(Collectors.toMap(Inspection::id, inspection -> inspection));
            for (var row : rows) {
                var authority = authorities.get(row.row().dfeNumber());
                if (authority == null) {
                    answer.refused(refusal(row, NUMBER, row.row().dfeNumber(), "is not an authority we know"));
                } else if (sound(row, answer)) {
                    var earlier = standing.getOrDefault(authority.id(), List.of()).stream()
                            .filter(reading ->
                                    sameReport(reading.judgement(), row.row().judgement()))
                            .findFirst();
                    var outcome = take(authority, row.row().judgement(), earlier, inspections);
                    var warning = known.learnName(
                            writing,
                            scope,
                            authority,
                            row.row().name(),
                            row.row().judgement().source());
                    answer.taken(
                            row.number(), new Taken(outcome, warning.stream().toList()));
                }
            }
            store.flushAndForget();
        }

        @Override
        public void finish() {
            store.finish(recording, by, writing);
        }

        private boolean sound(Numbered<JudgementRow> row, Answer answer) {
            var judgement = row.row().judgement();
            var published = judgement.published();
            if (published.first().isAfter(today)) {
                answer.refused(refusal(row, PUBLISHED, published.said(), "is after today, " + today));
                return false;
            }
            var twin = seen.putIfAbsent(
                    row.row().dfeNumber() + " " + judgement.framework().family() + " " + published, row.number());
            if (twin != null) {
                answer.refused(refusal(
                        row, PUBLISHED, published.said(), "the same report stands in row " + twin + " already"));
                return false;
            }
            return true;
        }

        private Outcome take(
                KnownAuthorities.Known authority,
                Judgement judgement,
                Optional<JudgementReading> earlier,
                Map<String, Inspection> inspections) {
            if (earlier.isPresent() && earlier.get().judgement().equals(judgement)) {
                return Outcome.SAME;
            }
            var inspection = earlier.map(reading -> inspections.get(reading.inspectionId()))
                    .orElseGet(() -> new Inspection(recording.newId(), authority.id()));
            var reading = earlier.map(before ->
                            inspection.correct(before, recording.newId(), judgement, Optional.of("a file says so")))
                    .orElseGet(() -> inspection.read(recording.newId(), judgement, Audience.SECTOR));
            if (earlier.isEmpty()) {
                store.add(inspection);
            }
            store.add(writing, reading);
            writing.changed(new Change(
                    InspectionWork.SUBJECT,
                    inspection.id(),
                    earlier.isPresent() ? "corrected" : "recorded",
                    earlier.map(JudgementReading::judgement),
                    judgement,
                    Audience.SECTOR));
            return earlier.isPresent() ? Outcome.CHANGED : Outcome.NEW;
        }

        private static RowRefusal refusal(Numbered<JudgementRow> row, Column<?> column, String value, String why) {
            return new RowRefusal(row.number(), column.name(), value, why, column.allowed());
        }
    }
}
