package uk.gov.education.improvement.registry.inspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.sheet.Column;
import uk.gov.education.improvement.kernel.sheet.FileKind;
import uk.gov.education.improvement.kernel.sheet.Row;
import uk.gov.education.improvement.kernel.sheet.Said;
import uk.gov.education.improvement.kernel.time.Clock;
import uk.gov.education.improvement.kernel.time.DatedFact;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.authority.FileAuthorities;
import uk.gov.education.improvement.registry.authority.KnownAuthorities;
import uk.gov.education.improvement.registry.authority.KnownAuthorities.Known;
import uk.gov.education.improvement.registry.inspection.Disagreements.Stood;
import uk.gov.education.improvement.registry.inspection.InspectionStore.Reported;

/** Takes files of published judgements: a row for each report. A row that differs from what stands is a correction. */
@ApplicationScoped
public class JudgementsFile implements FileTaker<JudgementRow> {
    public static final Act IMPORT = new Act("inspection.import");

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
                    + " and the earlier reading is kept. What a file has no column for stays as it stands; a blank cell"
                    + " of a column that is there means that it is not recorded, and of the visit that it was an"
                    + " inspection. Which version of ILACS it was follows from the visit's dates; without them the"
                    + " version that stands is kept. A grade that differs from one that a person recorded, or another"
                    + " source gave, becomes a dispute, for a person to decide. What else a person recorded or corrected is not overwritten: such a row"
                    + " is refused, also where the day or the framework was corrected, and so is one of a report whose"
                    + " draft waits to be published.",
            List.of(
                    KnownAuthorities.NUMBER,
                    KnownAuthorities.NAME,
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

    private final InspectionStore store;
    private final Disagreements disagreements;
    private final KnownAuthorities known;
    private final Recording recording;

    @Inject
    public JudgementsFile(
            InspectionStore store, Disagreements disagreements, KnownAuthorities known, Recording recording) {
        this.store = store;
        this.disagreements = disagreements;
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
    public Optional<String> called(Scope scope, String subject, String id) {
        return subject.equals(InspectionWork.SUBJECT)
                ? called(scope, id)
                : disagreements
                        .inspectionOf(scope, subject, id)
                        .flatMap(inspection -> called(scope, inspection))
                        .map(name -> "Dispute, " + name);
    }

    private Optional<String> called(Scope scope, String inspectionId) {
        return store.standing(scope, inspectionId, DatedFact.UNSEALED)
                .flatMap(reading -> known.called(scope, reading.authorityId())
                        .map(name -> name + ", judgement published "
                                + reading.judgement().published().inWords()));
    }

    @Override
    public Taking<JudgementRow, ?> begin(Scope scope) {
        return new TakingJudgements(scope);
    }

    private static JudgementRow read(Row row) {
        var grades = new EnumMap<Part, Said<Grade>>(Part.class);
        GRADES.forEach((part, column) -> grades.put(part, row.said(column)));
        return new JudgementRow(
                row.needed(KnownAuthorities.NUMBER),
                row.value(KnownAuthorities.NAME).orElse(""),
                row.needed(FRAMEWORK),
                row.said(VISIT),
                row.said(START),
                row.said(END),
                row.needed(PUBLISHED),
                grades,
                row.said(CONFIDENCE),
                row.said(SOURCE));
    }

    private static Column<?> column(String field) {
        return switch (field) {
            case "visitStart" -> START;
            case "visitEnd" -> END;
            case "published" -> PUBLISHED;
            case "visit" -> VISIT;
            case "source" -> SOURCE;
            case "confidence" -> CONFIDENCE;
            default ->
                GRADES.entrySet().stream()
                        .filter(entry -> Judgement.fieldOf(entry.getKey()).equals(field))
                        .<Column<?>>map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(FRAMEWORK);
        };
    }

    /** What is to be written of a row. */
    private sealed interface Decided {
        /** A judgement that is to be recorded, in place of an earlier reading where there is one. */
        record Read(Known authority, Optional<JudgementReading> earlier, Judgement judgement) implements Decided {}

        /** Grades that another source gives otherwise: a person is to decide. */
        record Disputed(JudgementReading stands, Judgement judgement) implements Decided {}
    }

    private final class TakingJudgements implements Taking<JudgementRow, Decided> {
        private final Scope scope;
        private final LocalDate today;
        private final FileAuthorities authorities;
        /** By what their reports are known by, or were once. */
        private final Map<String, JudgementReading> standing = new HashMap<>();

        private Map<String, List<Judgement>> disputed = Map.of();
        private boolean told;

        TakingJudgements(Scope scope) {
            this.scope = scope;
            // the real day, also in a demonstration that is set to another: files hold what has really happened
            this.today = LocalDate.ofInstant(recording.now(), Clock.LONDON);
            this.authorities = known.ofFile(scope);
        }

        @Override
        public List<String> keys(JudgementRow row) {
            return List.of(key(row.dfeNumber(), row.family(), row.published()));
        }

        @Override
        public List<Standing> lookUp(List<JudgementRow> rows) {
            var numbers = rows.stream().map(JudgementRow::dfeNumber).collect(Collectors.toSet());
            authorities.lookUp(numbers);
            // the same report counts from the same day, so no other day need be looked at
            var days = rows.stream().map(row -> row.published().last()).sorted().toList();
            var reported = days.isEmpty()
                    ? List.<Reported>of()
                    : store.reportedBetween(scope, authorities.ids(numbers), days.getFirst(), days.getLast());
            standing.clear();
            add(reported, one -> isOne(one) && !one.stands().isDraft());
            add(reported, one -> isOne(one) && one.stands().isDraft());
            // somebody corrected the day or the framework: the report is that inspection's all the same
            add(reported, one -> !isOne(one) && !one.reading().isDraft());
            var inspectionIds = standing.values().stream()
                    .map(JudgementReading::inspectionId)
                    .collect(Collectors.toSet());
            disputed = disagreements.said(scope, inspectionIds);
            return standing.values().stream()
                    .map(JudgementReading::standing)
                    .distinct()
                    .toList();
        }

        private void add(List<Reported> reported, Predicate<Reported> which) {
            reported.stream()
                    .filter(which)
                    .forEach(one -> standing.putIfAbsent(
                            one.reading().authorityId() + " "
                                    + one.reading().judgement().report(),
                            one.stands()));
        }

        private static boolean isOne(Reported one) {
            return one.reading().id().equals(one.stands().id());
        }

        @Override
        public void decide(JudgementRow row, Deciding<Decided> deciding) {
            var authority = authorities.find(row.dfeNumber(), KnownAuthorities.NUMBER, deciding);
            var earlier = authority.map(one -> standing.get(key(one.id(), row.family(), row.published())));
            if (row.published().first().isAfter(today)) {
                deciding.refuse(PUBLISHED, "is after today, " + today);
            }
            try {
                var judgement = row.over(earlier.filter(reading -> !reading.isDraft())
                        .map(JudgementReading::judgement)
                        .filter(stood -> stood.framework().family().equals(row.family())));
                var contradicted = earlier.filter(reading -> contradicts(reading, judgement, deciding));
                if (deciding.sound() && contradicted.isPresent()) {
                    dispute(contradicted.get(), judgement, deciding);
                } else if (deciding.sound()) {
                    deciding.states(
                            earlier.map(JudgementReading::standing),
                            // a draft, which only people record, never is the same: it waits to be published
                            earlier.map(reading -> !reading.isDraft()
                                            && reading.judgement().equals(judgement))
                                    .orElse(false),
                            new Decided.Read(authority.orElseThrow(), earlier, judgement));
                }
                if (deciding.sound()) {
                    row.contradiction().ifPresent(deciding::warn);
                    // a file restates what others recorded, which is kept: a person looks
                    judgement.outsideItsFramework().forEach(fault -> deciding.warn(fault.words()));
                    authorities.learnName(authority.orElseThrow(), row.name(), judgement.source(), deciding);
                }
            } catch (Refused refused) {
                for (var fault : refused.refusal().faults()) {
                    deciding.refuse(column(fault.field()), fault.words());
                }
            }
        }

        /** Whether another source, or a person, gave other grades to the same report (docs/decisions/0010). */
        private boolean contradicts(JudgementReading reading, Judgement judgement, Deciding<?> deciding) {
            var stands = reading.judgement();
            return !reading.isDraft()
                    && stands.report().equals(judgement.report())
                    && !stands.disagreements(judgement).isEmpty()
                    && (!stands.source().equals(judgement.source()) || deciding.isOfPerson(reading.standing()));
        }

        /** Each word of a source is disputed once, however often it is loaded. */
        private void dispute(JudgementReading stands, Judgement judgement, Deciding<Decided> deciding) {
            if (disputed.getOrDefault(stands.inspectionId(), List.of()).stream()
                    .anyMatch(said -> said.saysTheSame(judgement))) {
                deciding.warn("other grades stand; that these differ is recorded as a dispute already");
            } else {
                deciding.disputes(new Decided.Disputed(stands, judgement));
            }
        }

        @Override
        public Writing writing() {
            return store.writing();
        }

        @Override
        public void write(List<Decided> decided, Writing writing) {
            var read = new ArrayList<Decided.Read>();
            for (var said : decided) {
                switch (said) {
                    case Decided.Read one -> read.add(one);
                    case Decided.Disputed(var stands, var judgement) ->
                        disagreements.raise(
                                new Stood(stands.inspectionId(), stands.authorityId(), stands.id(), stands.judgement()),
                                judgement,
                                writing);
                }
            }
            writeRead(read, writing);
            authorities.write(writing);
        }

        private void writeRead(List<Decided.Read> read, Writing writing) {
            var corrected = read.stream()
                    .flatMap(said -> said.earlier().map(JudgementReading::inspectionId).stream())
                    .toList();
            var inspections = store.withIds(scope, corrected).stream()
                    .collect(Collectors.toMap(Inspection::id, inspection -> inspection));
            if (!told && !read.isEmpty()) {
                told = true;
                store.tell(Set.of());
            }
            for (var said : read) {
                var inspection = said.earlier()
                        .map(reading -> inspections.get(reading.inspectionId()))
                        .orElseGet(() -> new Inspection(
                                recording.newId(), said.authority().id()));
                writing.add(inspection);
                writing.add(said.earlier()
                        .map(before -> inspection.correct(
                                before, recording.newId(), said.judgement(), Optional.of("a file says so")))
                        .orElseGet(() -> inspection.read(recording.newId(), said.judgement(), Audience.SECTOR)));
                writing.changed(new Change(
                        InspectionWork.SUBJECT,
                        inspection.id(),
                        said.earlier().isPresent() ? "corrected" : "recorded",
                        said.earlier().map(JudgementReading::judgement),
                        said.judgement(),
                        Audience.SECTOR));
            }
        }

        private static String key(String authority, String family, PartialDate published) {
            return authority + " " + Judgement.report(family, published);
        }
    }
}
