package uk.gov.education.improvement.registry.engagement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.access.Organisation;
import uk.gov.education.improvement.kernel.access.Owner;
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
import uk.gov.education.improvement.kernel.time.Clock;
import uk.gov.education.improvement.kernel.time.End;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.registry.authority.FileAuthorities;
import uk.gov.education.improvement.registry.authority.KnownAuthorities;
import uk.gov.education.improvement.registry.authority.KnownAuthorities.Known;

/** Takes files of support that an authority gave another, as others published it: a row for each. */
@ApplicationScoped
public class EngagementsFile implements FileTaker<EngagementRow> {
    public static final Act IMPORT = new Act("engagement.import");

    private static final String NOT_STATED = "not stated";

    private static final Column<String> PROVIDER =
            KnownAuthorities.numberIn("provider_number", "provider_code").mustBeThere();
    private static final Column<String> PROVIDER_NAME = Column.text("provider", 200);
    private static final Column<String> RECIPIENT =
            KnownAuthorities.numberIn("recipient_number", "recipient_code").mustBeThere();
    private static final Column<String> RECIPIENT_NAME = Column.text("recipient", 200);
    private static final Column<String> BASIS = Column.text("basis", 200).mustBeThere();
    private static final SpanColumns SPAN = new SpanColumns(
            Column.date("start").mustBeThere(), Column.date("end").mustBeThere(), true, new End.NotRecorded());
    private static final Column<String> WHAT = Column.text("what", Move.LONGEST).mustBeThere();
    private static final Column<String> CONFIDENCE = Column.text("confidence", 200);
    private static final Column<String> SOURCE = Column.text("source", Move.LONGEST);

    private static final FileKind<EngagementRow> KIND = new FileKind<>(
            "engagements",
            "Support between authorities",
            "A row for support that one authority gives another, as others published it: it becomes an engagement without scope"
                    + " or days. The end is inclusive: the last day, month or year in which it was given. A blank end means"
                    + " that none is recorded, not that it goes on. Where the confidence says that a day is from memory or"
                    + " inferred, only its month is taken. A basis that begins with “statutory direction” makes it directed."
                    + " Provider, recipient and start decide whether a row is new; one with other words, or with an end"
                    + " where none was recorded, becomes a correction, and what was said before is kept. Another end than the"
                    + " one that stands is refused. What a report of Ofsted's mentions is evidence, and no engagement: it"
                    + " goes into a file of mentions.",
            List.of(
                    PROVIDER,
                    PROVIDER_NAME,
                    RECIPIENT,
                    RECIPIENT_NAME,
                    BASIS,
                    SPAN.from(),
                    SPAN.to(),
                    WHAT,
                    CONFIDENCE,
                    SOURCE),
            EngagementsFile::read);

    private final EngagementStore store;
    private final KnownAuthorities known;
    private final Recording recording;

    @Inject
    public EngagementsFile(EngagementStore store, KnownAuthorities known, Recording recording) {
        this.store = store;
        this.known = known;
        this.recording = recording;
    }

    @Override
    public FileKind<EngagementRow> kind() {
        return KIND;
    }

    @Override
    public Act act() {
        return IMPORT;
    }

    @Override
    public Optional<String> called(Scope scope, String subject, String id) {
        return Stream.of(subject)
                .filter(EngagementBook.SUBJECT::equals)
                .flatMap(any -> store.parties(scope, List.of(id)).getOrDefault(id, List.of()).stream())
                .filter(party -> party.side() == Side.RECIPIENT)
                .findFirst()
                .map(party -> "Support of " + party.taking().name());
    }

    @Override
    public Taking<EngagementRow, ?> begin(Scope scope) {
        return new TakingEngagements(scope);
    }

    private static EngagementRow read(Row row) {
        var provider = row.needed(PROVIDER);
        var recipient = row.needed(RECIPIENT);
        var basis = row.needed(BASIS);
        var what = row.needed(WHAT);
        row.needs(SPAN.from());
        var confidence = row.value(CONFIDENCE).orElse(NOT_STATED);
        return SPAN.read(row, confidence)
                .map(span -> new EngagementRow(
                        provider,
                        row.value(PROVIDER_NAME).orElse(""),
                        recipient,
                        row.value(RECIPIENT_NAME).orElse(""),
                        span.from().orElseThrow(),
                        span.end() instanceof End.On end ? Optional.of(end.date()) : Optional.empty(),
                        basis,
                        what,
                        confidence,
                        row.value(SOURCE).orElse(NOT_STATED)))
                .orElse(null);
    }

    /** What is to be written of a row. */
    private record Decided(Known provider, Known recipient, Optional<EngagementRecord> earlier, EngagementRow row) {
        /** The end that is news. */
        Optional<PartialDate> endsNow() {
            return row.ended()
                    .filter(day -> earlier.flatMap(EngagementRecord::ended).isEmpty());
        }
    }

    private final class TakingEngagements implements Taking<EngagementRow, Decided> {
        private final Scope scope;
        private final LocalDate today;
        private final FileAuthorities authorities;
        private Map<String, EngagementRecord> standing = Map.of();

        TakingEngagements(Scope scope) {
            this.scope = scope;
            // the real day, also in a demonstration that is set to another: files hold what has really happened
            this.today = LocalDate.ofInstant(recording.now(), Clock.LONDON);
            this.authorities = known.ofFile(scope);
        }

        @Override
        public Collection<String> keys(EngagementRow row) {
            return List.of(EngagementRow.key(
                    row.provider(), row.recipient(), row.began().said()));
        }

        @Override
        public List<Standing> lookUp(List<EngagementRow> rows) {
            var recipients = rows.stream().map(EngagementRow::recipient).collect(Collectors.toSet());
            authorities.lookUp(Stream.concat(rows.stream().map(EngagementRow::provider), recipients.stream())
                    .collect(Collectors.toSet()));
            standing = store.recordsOf(scope, authorities.ids(recipients)).stream()
                    .collect(Collectors.toMap(EngagementRecord::key, Function.identity()));
            return standing.values().stream().map(EngagementRecord::standing).toList();
        }

        @Override
        public void decide(EngagementRow row, Deciding<Decided> deciding) {
            var provider = authorities.find(row.provider(), PROVIDER, deciding);
            var recipient = authorities.find(row.recipient(), RECIPIENT, deciding);
            if (row.provider().equals(row.recipient())) {
                deciding.refuse(RECIPIENT, row.recipient(), "is the provider itself");
            }
            if (row.began().first().isAfter(today)) {
                deciding.refuse(SPAN.from(), "is after today, " + today);
            }
            if (row.ended().filter(day -> day.first().isAfter(today)).isPresent()) {
                deciding.refuse(SPAN.to(), "is after today, " + today);
            }
            if (!deciding.sound()) {
                return;
            }
            var earlier = Optional.ofNullable(standing.get(EngagementRow.key(
                    provider.orElseThrow().id(),
                    recipient.orElseThrow().id(),
                    row.began().said())));
            earlier.flatMap(EngagementRecord::ended)
                    .filter(end ->
                            row.ended().filter(day -> !day.said().equals(end)).isPresent())
                    .ifPresent(end -> deciding.refuse(
                            SPAN.to(),
                            "another end stands: " + PartialDate.parse(end).inWords()));
            if (!deciding.sound()) {
                return;
            }
            deciding.states(
                    earlier.map(EngagementRecord::standing),
                    earlier.filter(one -> one.says(row)).isPresent(),
                    new Decided(provider.orElseThrow(), recipient.orElseThrow(), earlier, row));
            if (deciding.sound()) {
                authorities.learnName(provider.orElseThrow(), row.providerName(), row.source(), deciding);
                authorities.learnName(recipient.orElseThrow(), row.recipientName(), row.source(), deciding);
            }
        }

        @Override
        public Writing writing() {
            return store.writing();
        }

        @Override
        public void write(List<Decided> decided, Writing writing) {
            var held = store
                    .withIds(
                            scope,
                            decided.stream()
                                    .flatMap(said -> said.earlier().map(EngagementRecord::engagementId).stream())
                                    .toList())
                    .stream()
                    .collect(Collectors.toMap(Engagement::id, Function.identity()));
            decided.forEach(said -> write(
                    said,
                    said.earlier()
                            .map(EngagementRecord::engagementId)
                            .map(held::get)
                            .orElseGet(() -> begun(said, writing)),
                    writing));
            authorities.write(writing);
        }

        private void write(Decided said, Engagement engagement, Writing writing) {
            var row = said.row();
            var fact = new EngagementRecord(
                    recording.newId(),
                    engagement.id(),
                    said.provider().id(),
                    said.recipient().id(),
                    row);
            engagement.written();
            writing.add(said.earlier().map(fact::insteadOf).orElse(fact));
            if (said.earlier().isEmpty()) {
                writing.add(step(engagement, EngagementAct.RECORD, row.began(), row));
            }
            said.endsNow().ifPresent(day -> writing.add(step(engagement, EngagementAct.COMPLETE, day, row)));
            writing.changed(new Change(
                    EngagementBook.SUBJECT,
                    engagement.id(),
                    said.earlier().isEmpty() ? EngagementAct.RECORD.done() : "corrected",
                    said.earlier().map(EngagementRecord::view),
                    row,
                    Audience.SECTOR));
        }

        private EngagementStep step(Engagement engagement, EngagementAct act, PartialDate day, EngagementRow row) {
            return engagement.take(recording.newId(), new Move<>(act, day, Optional.empty(), row.what(), row.source()));
        }

        private Engagement begun(Decided said, Writing writing) {
            var provider = said.provider();
            var engagement = new Engagement(
                    recording.newId(),
                    Optional.empty(),
                    Optional.empty(),
                    new Provider(Provider.Kind.AUTHORITY, Optional.of(provider.dfeNumber())),
                    provider.name());
            writing.add(engagement);
            writing.add(party(engagement, 1, Side.RECIPIENT, said.recipient()));
            writing.add(party(engagement, 2, Side.PROVIDER, provider));
            return engagement;
        }

        private EngagementParty party(Engagement engagement, int place, Side side, Known authority) {
            return new EngagementParty(
                    recording.newId(),
                    engagement.id(),
                    place,
                    new EngagementParty.Taking(
                            side,
                            Optional.of(authority.id()),
                            authority.name(),
                            Optional.of(
                                    Owner.of(new Organisation(Organisation.Kind.AUTHORITY, authority.dfeNumber())))));
        }
    }
}
