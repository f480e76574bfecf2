package uk.gov.education.improvement.accreditation.site;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.gov.education.improvement.accreditation.phase.KnownPhases;
import uk.gov.education.improvement.accreditation.phase.PhaseRef;
import uk.gov.education.improvement.accreditation.phase.PhasesFile;
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
import uk.gov.education.improvement.kernel.sheet.SpanColumns;
import uk.gov.education.improvement.kernel.time.DatedFact;
import uk.gov.education.improvement.kernel.time.End;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.time.Span;
import uk.gov.education.improvement.registry.authority.FileAuthorities;
import uk.gov.education.improvement.registry.authority.KnownAuthorities;
import uk.gov.education.improvement.registry.authority.KnownAuthorities.Known;
import uk.gov.education.improvement.registry.authority.Names;

/** Takes files of sites: a row for each authority that joined a phase. */
@ApplicationScoped
public class SitesFile implements FileTaker<SiteRow> {
    /** What the record of change calls a site. */
    static final String SUBJECT = "site";

    private static final String NOT_STATED = "not stated";
    private static final int LONGEST_WAVE = 200;
    private static final Column<PartialDate> JOINED =
            Column.date("joined").orCalled("from").mustBeThere();
    private static final Column<String> CONFIDENCE = Column.text("confidence", 500);
    private static final Column<String> SOURCE = Column.text("source", 500);

    private static final FileKind<SiteRow> KIND = new FileKind<>(
            "sites",
            "Sites of accreditation",
            "A row for each authority that joined a phase. The phase must be there already, by a file of phases or by"
                    + " its page; words in brackets after its number name a wave of it. The DfE number decides which"
                    + " authority is meant; a name that differs is only said. Where the confidence says that a day is"
                    + " from memory or inferred, only its month is taken. Authority and phase decide whether a row is"
                    + " new. No end is read: how long a site took part is not recorded.",
            List.of(KnownAuthorities.NUMBER, KnownAuthorities.NAME, PhasesFile.PHASE, JOINED, CONFIDENCE, SOURCE),
            SitesFile::read);

    private final SiteStore store;
    private final KnownPhases knownPhases;
    private final KnownAuthorities known;
    private final Recording recording;

    @Inject
    public SitesFile(SiteStore store, KnownPhases knownPhases, KnownAuthorities known, Recording recording) {
        this.store = store;
        this.knownPhases = knownPhases;
        this.known = known;
        this.recording = recording;
    }

    @Override
    public FileKind<SiteRow> kind() {
        return KIND;
    }

    @Override
    public Act act() {
        return PhasesFile.IMPORT;
    }

    @Override
    public Taking<SiteRow, ?> begin(Scope scope) {
        return new TakingSites(scope);
    }

    private static SiteRow read(Row row) {
        var number = row.needed(KnownAuthorities.NUMBER);
        var phase = row.needed(PhasesFile.PHASE);
        var joined = row.needed(JOINED);
        var confidence = row.value(CONFIDENCE).orElse(NOT_STATED);
        if (phase != null && phase.wave().map(String::length).orElse(0) > LONGEST_WAVE) {
            row.refuse(PhasesFile.PHASE, "names a wave in more than " + LONGEST_WAVE + " characters");
        }
        var source = row.value(SOURCE).orElse(NOT_STATED);
        var name = row.value(KnownAuthorities.NAME).orElse("");
        return row.sound()
                ? new SiteRow(
                        number,
                        name,
                        phase.number(),
                        phase.wave(),
                        SpanColumns.isVague(confidence) ? joined.toMonth() : joined,
                        confidence,
                        source)
                : null;
    }

    /** What is to be written of a row. */
    private record Decided(Site site, String dfeNumber, SiteRow row, Optional<SiteJoining> earlier) {
        Change change() {
            return new Change(
                    SUBJECT,
                    site.id(),
                    earlier.isPresent() ? "corrected" : "recorded",
                    earlier.map(before -> said(before.joined())),
                    said(row.joined()),
                    Audience.SECTOR);
        }

        private Map<String, String> said(PartialDate joined) {
            return Map.of("authority", dfeNumber, "phase", Integer.toString(row.phase()), "joined", joined.said());
        }
    }

    private final class TakingSites implements Taking<SiteRow, Decided> {
        private final Scope scope;
        private final FileAuthorities authorities;
        private Map<Integer, PhaseRef> phases = Map.of();
        private Map<String, Site> sites = Map.of();
        private Map<String, SiteJoining> standing = Map.of();

        TakingSites(Scope scope) {
            this.scope = scope;
            this.authorities = known.ofFile(scope);
        }

        @Override
        public List<String> keys(SiteRow row) {
            return List.of(row.phase() + " " + row.dfeNumber());
        }

        @Override
        public List<Standing> lookUp(List<SiteRow> rows) {
            var numbers = rows.stream().map(SiteRow::dfeNumber).collect(Collectors.toSet());
            authorities.lookUp(numbers);
            phases = knownPhases
                    .numbered(scope, rows.stream().map(SiteRow::phase).collect(Collectors.toSet()))
                    .stream()
                    .collect(Collectors.toMap(PhaseRef::number, Function.identity()));
            var phaseIds = phases.values().stream().map(PhaseRef::id).toList();
            sites = store.sites(scope, phaseIds, authorities.ids(numbers)).stream()
                    .collect(Collectors.toMap(site -> site.phaseId() + site.authorityId(), Function.identity()));
            standing =
                    store.joinings(scope, sites.values().stream().map(Site::id).toList(), DatedFact.UNSEALED).stream()
                            .collect(Collectors.toMap(SiteJoining::siteId, Function.identity()));
            return standing.values().stream().map(SiteJoining::standing).toList();
        }

        @Override
        public void decide(SiteRow row, Deciding<Decided> deciding) {
            var authority = authorities.find(row.dfeNumber(), KnownAuthorities.NUMBER, deciding);
            var phase = Optional.ofNullable(phases.get(row.phase()));
            if (phase.isEmpty()) {
                deciding.refuse(
                        PhasesFile.PHASE,
                        "is not a phase that is recorded here. An administrator makes it first, on the page of accreditation"
                                + " (number " + row.phase()
                                + ", a name such as “Pilot”, and from when it was planned); then"
                                + " this file is taken");
            }
            if (deciding.sound()) {
                decide(row, phase.orElseThrow(), authority.orElseThrow(), deciding);
            }
        }

        private void decide(SiteRow row, PhaseRef phase, Known authority, Deciding<Decided> deciding) {
            if (!authority.life().mayOverlap(new Span(Optional.of(row.joined()), new End.On(row.joined(), true)))) {
                deciding.refuse(JOINED, "lies outside the life of " + authority);
                return;
            }
            if (!row.name().isEmpty() && !authority.nameKeys().contains(Names.key(row.name()))) {
                deciding.warn("“" + row.name() + "” is not a name we have for " + authority + ". The number decides.");
            }
            var site = Optional.ofNullable(sites.get(phase.id() + authority.id()));
            var earlier = site.map(there -> standing.get(there.id()));
            deciding.states(
                    earlier.map(SiteJoining::standing),
                    earlier.map(there -> there.says(row)).orElse(false),
                    new Decided(
                            site.orElseGet(() -> new Site(recording.newId(), phase.id(), authority.id())),
                            authority.dfeNumber(),
                            row,
                            earlier));
        }

        @Override
        public Writing writing() {
            return store.writing();
        }

        @Override
        public void write(List<Decided> decided, Writing writing) {
            var managed = store
                    .sites(
                            scope,
                            decided.stream().map(said -> said.site().phaseId()).collect(Collectors.toSet()),
                            decided.stream()
                                    .map(said -> said.site().authorityId())
                                    .collect(Collectors.toSet()))
                    .stream()
                    .collect(Collectors.toMap(Site::id, Function.identity()));
            for (var said : decided) {
                var site = managed.getOrDefault(said.site().id(), said.site());
                site.learn();
                var joining = new SiteJoining(recording.newId(), site, said.row());
                said.earlier().ifPresent(joining::insteadOf);
                writing.add(site);
                writing.add(joining);
                writing.changed(said.change());
            }
        }
    }
}
