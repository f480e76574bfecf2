package uk.gov.education.improvement.registry.intervention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
import uk.gov.education.improvement.kernel.sheet.SpanColumns;
import uk.gov.education.improvement.kernel.time.Clock;
import uk.gov.education.improvement.kernel.time.DatedFact;
import uk.gov.education.improvement.kernel.time.End;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.authority.FileAuthorities;
import uk.gov.education.improvement.registry.authority.KnownAuthorities;
import uk.gov.education.improvement.registry.authority.KnownAuthorities.Known;
import uk.gov.education.improvement.registry.instrument.Instrument;
import uk.gov.education.improvement.registry.instrument.Roles;
import uk.gov.education.improvement.registry.instrument.ServiceArea;
import uk.gov.education.improvement.registry.instrument.Terms;
import uk.gov.education.improvement.registry.intervention.InterventionStep.Taken;

/** Takes files of instruments as others recorded them: a row for each. A row that says how one ended adds the step. */
@ApplicationScoped
public class InterventionsFile implements FileTaker<InterventionRow> {
    public static final Act IMPORT = new Act("intervention.import");

    private static final String NOT_STATED = "Not recorded";

    private static final Column<Instrument> TYPE = new Column<>(
            "type",
            List.of("instrument"),
            true,
            "improvement_notice, statutory_direction, commissioner (also of the whole council) or trust",
            InterventionsFile::instrument);
    private static final Column<ServiceArea> SERVICE = new Column<>(
            "domain", List.of("service"), true, "csc, send, adoption or unknown", InterventionsFile::service);
    private static final Column<Step> END_KIND = new Column<>(
            "end_kind",
            List.of(),
            true,
            "lifted, escalated, de-escalated, replaced, revoked or expired",
            InterventionsFile::ending);
    private static final SpanColumns SPAN = new SpanColumns(
            Column.date("start").mustBeThere(), Column.date("end").mustBeThere(), false, new End.NotRecorded());
    private static final Column<String> ROLE = Column.text("adviser_or_partner", Roles.LONGEST);
    private static final Column<String> TRIGGER = Column.text("trigger", Terms.LONGEST_TRIGGER);
    private static final Column<String> NOTE = Column.text("note", Terms.LONGEST_NOTE);
    private static final Column<String> CONFIDENCE = Column.text("confidence", Terms.LONGEST_SOURCE);
    private static final Column<String> SOURCE = Column.text("source", Terms.LONGEST_SOURCE);

    private static final FileKind<InterventionRow> KIND = new FileKind<>(
            "interventions",
            "Interventions",
            "A row for each instrument of intervention in an authority. The end is exclusive: the first day on which it was"
                    + " no longer in force. A blank end means that none is recorded, not that it is still in force; how it"
                    + " ended may be recorded without the day. Where the confidence says that a day is from memory or"
                    + " inferred, only its month is taken. Authority, kind, service and start decide whether a row is new."
                    + " A row that says how an instrument ended of which no end stands adds that step; what otherwise"
                    + " differs becomes a correction. An end that stands is not changed by a file, and neither is what a"
                    + " person did: such a row is refused. An instrument that begins on the day on which another of the"
                    + " authority was escalated, de-escalated or replaced follows it.",
            List.of(
                    KnownAuthorities.NUMBER,
                    KnownAuthorities.NAME,
                    TYPE,
                    SERVICE,
                    SPAN.from(),
                    SPAN.to(),
                    END_KIND,
                    ROLE,
                    TRIGGER,
                    NOTE,
                    CONFIDENCE,
                    SOURCE),
            InterventionsFile::read);

    private final InterventionStore store;
    private final KnownAuthorities known;
    private final Recording recording;

    @Inject
    public InterventionsFile(InterventionStore store, KnownAuthorities known, Recording recording) {
        this.store = store;
        this.known = known;
        this.recording = recording;
    }

    @Override
    public FileKind<InterventionRow> kind() {
        return KIND;
    }

    @Override
    public Act act() {
        return IMPORT;
    }

    @Override
    public Optional<String> called(Scope scope, String subject, String id) {
        return Stream.of(subject)
                .filter(InterventionWork.SUBJECT::equals)
                .flatMap(any -> store.standing(scope, List.of(id), DatedFact.UNSEALED).stream())
                .flatMap(fact -> known.called(scope, fact.authorityId()).stream()
                        .map(name -> name + ", " + fact.terms().called()))
                .findFirst();
    }

    @Override
    public Taking<InterventionRow, ?> begin(Scope scope) {
        return new TakingInterventions(scope);
    }

    private static Instrument instrument(String cell) {
        return switch (folded(cell)) {
            case "improvement_notice" -> Instrument.IMPROVEMENT_NOTICE;
            case "statutory_direction" -> Instrument.STATUTORY_DIRECTION;
            case "commissioner", "commissioners_whole_council" -> Instrument.COMMISSIONER;
            case "trust" -> Instrument.TRUST;
            default -> throw new Refused(new Invalid("", "is no kind of instrument we know"));
        };
    }

    private static ServiceArea service(String cell) {
        return switch (folded(cell)) {
            case "csc", "social_care" -> ServiceArea.SOCIAL_CARE;
            case "send" -> ServiceArea.SEND;
            case "adoption" -> ServiceArea.ADOPTION;
            case "unknown", "not_recorded" -> ServiceArea.NOT_RECORDED;
            default -> throw new Refused(new Invalid("", "is no service we know"));
        };
    }

    private static Step ending(String cell) {
        return Arrays.stream(Step.values())
                .filter(step -> InterventionState.IN_FORCE
                        .after(step)
                        .filter(InterventionState::ended)
                        .isPresent())
                .filter(step -> folded(step.done()).equals(folded(cell)))
                .findFirst()
                .orElseThrow(() -> new Refused(new Invalid("", "is no way to end that we know")));
    }

    private static String folded(String cell) {
        return cell.strip().toLowerCase(Locale.ROOT).replaceAll("[ -]", "_");
    }

    private static InterventionRow read(Row row) {
        var number = row.needed(KnownAuthorities.NUMBER);
        var name = row.value(KnownAuthorities.NAME).orElse("");
        var instrument = row.needed(TYPE);
        var service = row.needed(SERVICE);
        row.needs(SPAN.from());
        var ended = row.value(END_KIND);
        if (row.has(SPAN.to())) {
            row.needs(END_KIND);
        }
        var confidence = row.value(CONFIDENCE).orElse("not stated");
        var roles = Roles.said(row.value(ROLE).orElse(""));
        var trigger = row.value(TRIGGER).orElse(NOT_STATED);
        var note = row.value(NOTE);
        var source = row.value(SOURCE).orElse("not stated");
        return SPAN.read(row, confidence)
                .map(span -> new InterventionRow(
                        number,
                        name,
                        new Terms(instrument, service, trigger, Optional.empty(), roles, note, confidence, source),
                        span,
                        ended))
                .orElse(null);
    }

    /**
     * An instrument to be recorded, or what is to be added to one.
     *
     */
    private record Decided(Known authority, Optional<InterventionFact> earlier, InterventionRow row) {
        boolean endsNow() {
            return row.ended().isPresent()
                    && !earlier.map(InterventionFact::state)
                            .map(InterventionState::ended)
                            .orElse(false);
        }
    }

    private final class TakingInterventions implements Taking<InterventionRow, Decided> {
        private final Scope scope;
        private final LocalDate today;
        private final FileAuthorities authorities;
        private final Map<String, InterventionFact> standing = new HashMap<>();

        TakingInterventions(Scope scope) {
            this.scope = scope;
            // the real day, also in a demonstration that is set to another: files hold what has really happened
            this.today = LocalDate.ofInstant(recording.now(), Clock.LONDON);
            this.authorities = known.ofFile(scope);
        }

        @Override
        public List<String> keys(InterventionRow row) {
            return List.of(row.dfeNumber() + " " + row.knownBy());
        }

        @Override
        public List<Standing> lookUp(List<InterventionRow> rows) {
            var numbers = rows.stream().map(InterventionRow::dfeNumber).collect(Collectors.toSet());
            authorities.lookUp(numbers);
            standing.clear();
            store.ofAuthorities(scope, authorities.ids(numbers), DatedFact.UNSEALED, Interventions.MOST).stream()
                    .filter(fact -> !fact.isDraft())
                    .forEach(fact -> standing.put(key(fact), fact));
            return standing.values().stream().map(InterventionFact::standing).toList();
        }

        private static String key(InterventionFact fact) {
            return fact.authorityId() + " "
                    + Intervention.knownBy(fact.terms(), fact.span().from().orElseThrow());
        }

        @Override
        public void decide(InterventionRow row, Deciding<Decided> deciding) {
            var authority = authorities.find(row.dfeNumber(), KnownAuthorities.NUMBER, deciding);
            if (row.span().from().orElseThrow().first().isAfter(today)) {
                deciding.refuse(SPAN.from(), "is after today, " + today);
            }
            var earlier = authority.map(one -> standing.get(one.id() + " " + row.knownBy()));
            earlier.filter(fact -> fact.state().ended()).ifPresent(fact -> refuseOtherEnd(row, fact, deciding));
            if (deciding.sound()) {
                deciding.states(
                        earlier.map(InterventionFact::standing),
                        earlier.map(fact -> fact.terms().equals(row.terms())
                                        && (row.ended().isEmpty()
                                                || fact.state().ended()))
                                .orElse(false),
                        new Decided(authority.orElseThrow(), earlier, row));
                authorities.learnName(
                        authority.orElseThrow(), row.name(), row.terms().source(), deciding);
            }
        }

        /** A file that says nothing of the end does not take it away, and one that says another is refused. */
        private static void refuseOtherEnd(InterventionRow row, InterventionFact fact, Deciding<Decided> deciding) {
            var sameKind = row.ended()
                    .map(step -> InterventionState.IN_FORCE.after(step).equals(Optional.of(fact.state())))
                    .orElse(true);
            var sameDay =
                    row.ended().isEmpty() || row.span().end().equals(fact.span().end());
            if (!sameKind || !sameDay) {
                deciding.refuse(
                        END_KIND,
                        "another end stands: " + fact.state().label().toLowerCase(Locale.ROOT) + ", "
                                + fact.span().end().inWords());
            }
        }

        @Override
        public Writing writing() {
            return store.writing();
        }

        @Override
        public void write(List<Decided> decided, Writing writing) {
            var ids = decided.stream()
                    .flatMap(said -> said.earlier().map(InterventionFact::interventionId).stream())
                    .toList();
            var interventions = store.withIds(scope, ids).stream()
                    .collect(Collectors.toMap(Intervention::id, intervention -> intervention));
            var trails = store.trails(scope, ids, DatedFact.UNSEALED);
            var begun = new HashMap<String, List<String>>();
            // before anything is added: a question would write it half done
            standingOf(decided)
                    .forEach(fact -> begins(
                            begun,
                            fact.authorityId(),
                            fact.terms().service(),
                            fact.span().from().orElseThrow(),
                            fact.interventionId()));
            for (var said : decided) {
                var intervention = said.earlier()
                        .map(fact -> interventions.get(fact.interventionId()))
                        .orElseGet(() -> new Intervention(
                                recording.newId(), said.authority().id()));
                interventions.put(said.authority().id() + " " + said.row().knownBy(), intervention);
                begins(
                        begun,
                        said.authority().id(),
                        said.row().terms().service(),
                        said.row().span().from().orElseThrow(),
                        intervention.id());
                // known to the database before any step names it as what follows
                writing.add(intervention);
            }
            for (var said : decided) {
                var intervention = interventions.get(
                        said.authority().id() + " " + said.row().knownBy());
                var trail = trails.getOrDefault(intervention.id(), Trail.EMPTY);
                if (said.earlier().isEmpty()) {
                    trail = stepped(
                            intervention,
                            trail,
                            Step.RECORD,
                            said.row(),
                            said.row().span().from(),
                            Optional.empty());
                    writing.add(trail.last().orElseThrow());
                }
                if (said.endsNow()) {
                    var step = said.row().ended().orElseThrow();
                    var on = said.row().span().end() instanceof End.On end
                            ? Optional.of(end.date())
                            : Optional.<PartialDate>empty();
                    var successor = on.filter(day -> step.hasSuccessor())
                            .flatMap(day -> follows(begun, said, day, intervention.id()));
                    trail = stepped(intervention, trail, step, said.row(), on, successor);
                    writing.add(trail.last().orElseThrow());
                }
                writing.add(
                        intervention.fact(recording.newId(), trail, said.row().terms(), said.earlier()));
                writing.changed(new Change(
                        InterventionWork.SUBJECT,
                        intervention.id(),
                        said.earlier().isEmpty()
                                ? "recorded"
                                : said.endsNow()
                                        ? said.row().ended().orElseThrow().done()
                                        : "corrected",
                        said.earlier().map(InterventionsFile::said),
                        said(said.row().terms(), trail),
                        Audience.SECTOR));
            }
            authorities.write(writing);
        }

        private List<InterventionFact> standingOf(List<Decided> decided) {
            var ids = decided.stream().map(said -> said.authority().id()).collect(Collectors.toSet());
            return store.ofAuthorities(scope, ids, DatedFact.UNSEALED, Interventions.MOST).stream()
                    .filter(fact -> !fact.isDraft())
                    .toList();
        }

        private static void begins(
                Map<String, List<String>> begun, String authority, ServiceArea service, PartialDate day, String id) {
            begun.computeIfAbsent(authority + " " + service + " " + day.said(), key -> new ArrayList<>())
                    .add(id);
        }

        private static Optional<String> follows(
                Map<String, List<String>> begun, Decided said, PartialDate day, String self) {
            return begun
                    .getOrDefault(
                            said.authority().id() + " " + said.row().terms().service() + " " + day.said(), List.of())
                    .stream()
                    .filter(id -> !id.equals(self))
                    .findFirst();
        }

        private Trail stepped(
                Intervention intervention,
                Trail trail,
                Step step,
                InterventionRow row,
                Optional<PartialDate> on,
                Optional<String> successor) {
            return intervention.step(
                    trail,
                    recording.newId(),
                    new Taken(
                            step,
                            Intervention.after(trail, step),
                            on,
                            today,
                            false,
                            Optional.empty(),
                            Optional.empty(),
                            successor,
                            step == Step.RECORD
                                    ? row.terms().trigger()
                                    : row.terms().note().orElse(NOT_STATED),
                            row.terms().source()));
        }
    }

    /** For the record of change. */
    private record Said(Terms terms, String life) {}

    private static Object said(InterventionFact fact) {
        return new Said(fact.terms(), fact.span().inWords());
    }

    private static Object said(Terms terms, Trail trail) {
        return new Said(terms, trail.span().inWords());
    }
}
