package uk.gov.education.improvement.registry.authority;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import uk.gov.education.improvement.kernel.time.DatedFact;
import uk.gov.education.improvement.kernel.time.End;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.time.Span;

/** Takes files of delivery organisations: a row for each organisation and the authorities it delivers for. */
@ApplicationScoped
public class DeliverersFile implements FileTaker<DeliverersFile.DelivererRow> {
    /** What a row says, each authority's span not yet clipped to its life. */
    record DelivererRow(
            String organisation,
            String kind,
            List<String> dfeNumbers,
            Span span,
            String basis,
            Optional<PartialDate> published,
            String source) {}

    private static final Column<String> ORGANISATION =
            Column.text("organisation", 200).mustBeThere();
    private static final Column<String> ORGANISATION_KIND = Column.text("kind", 200);
    private static final Column<List<String>> NUMBERS = new Column<>(
            "dfe_numbers",
            List.of("dfe_codes", "dfe_number", "dfe_code"),
            true,
            "DfE numbers with semicolons between, such as 928;940;941",
            cell -> {
                if (!cell.matches("\\d{3}(\\s*;\\s*\\d{3})*")) {
                    throw new Refused(new Invalid("", "is not a list of DfE numbers"));
                }
                return Arrays.stream(cell.split(";")).map(String::strip).toList();
            });
    private static final Column<PartialDate> FROM =
            Column.date("start").orCalled("from").mustBeThere();
    private static final Column<PartialDate> TO =
            Column.date("end").orCalled("to").mustBeThere();
    private static final Column<String> BASIS = Column.text("basis", 200);
    private static final Column<String> CONFIDENCE = Column.text("confidence", 500);
    private static final Column<PartialDate> PUBLISHED = Column.date("published");
    private static final Column<String> SOURCE = Column.text("source", 500);

    private static final FileKind<DelivererRow> KIND = new FileKind<>(
            "deliverers",
            "Delivery organisations",
            "A row for each organisation that delivers services for one or more authorities. The end is inclusive; a"
                    + " blank end means that none is recorded, not that it still delivers. Each authority's part is"
                    + " clipped to that authority's life. Where the confidence says that a day is from memory or"
                    + " inferred, only its month is taken. Organisation and authority decide whether a row is new.",
            List.of(ORGANISATION, ORGANISATION_KIND, NUMBERS, FROM, TO, BASIS, PUBLISHED, CONFIDENCE, SOURCE),
            DeliverersFile::read);

    private final AccessTable access;
    private final AuthorityStore store;
    private final KnownAuthorities known;
    private final Recording recording;

    @Inject
    public DeliverersFile(AccessTable access, AuthorityStore store, KnownAuthorities known, Recording recording) {
        this.access = access;
        this.store = store;
        this.known = known;
        this.recording = recording;
    }

    @Override
    public FileKind<DelivererRow> kind() {
        return KIND;
    }

    @Override
    public Act act() {
        return AuthoritiesFile.IMPORT;
    }

    @Override
    public Taking<DelivererRow> begin(Asker by) {
        return new TakingDeliverers(by, access.scope(by, act()));
    }

    private static DelivererRow read(Row row) {
        var organisation = row.needed(ORGANISATION);
        var numbers = row.needed(NUMBERS);
        var start = row.needed(FROM);
        var end = row.value(TO);
        var kind = row.value(ORGANISATION_KIND).orElse("not stated");
        var basis = row.value(BASIS).orElse("not stated");
        var published = row.value(PUBLISHED);
        var source = row.value(SOURCE).orElse("not stated");
        var confidence = row.value(CONFIDENCE).orElse("");
        if (!row.sound()) {
            return null;
        }
        var vague = confidence.contains("from memory") || confidence.contains("inferred");
        var from = vague ? start.toMonth() : start;
        var to = end.map(date -> vague ? date.toMonth() : date);
        try {
            return new DelivererRow(
                    organisation,
                    kind,
                    numbers,
                    new Span(
                            Optional.of(from),
                            to.<End>map(date -> new End.On(date, true)).orElseGet(End.NotRecorded::new)),
                    basis,
                    published,
                    source);
        } catch (Refused endsBeforeItBegins) {
            row.refuse(TO, endsBeforeItBegins.refusal().words());
            return null;
        }
    }

    private final class TakingDeliverers implements Taking<DelivererRow> {
        private final Asker by;
        private final Scope scope;
        private final Writing writing = new Writing();
        private final Set<String> seen = new HashSet<>();

        TakingDeliverers(Asker by, Scope scope) {
            this.by = by;
            this.scope = scope;
        }

        @Override
        public void take(List<Numbered<DelivererRow>> rows, Answer answer) {
            var numbers = rows.stream()
                    .flatMap(row -> row.row().dfeNumbers().stream())
                    .collect(Collectors.toSet());
            var authorities = known.numbered(scope, numbers);
            for (var row : rows) {
                take(row, authorities, answer);
            }
            store.flush();
        }

        @Override
        public void finish() {
            store.finish(recording, by, writing);
        }

        private void take(
                Numbered<DelivererRow> numbered, Map<String, KnownAuthorities.Known> authorities, Answer answer) {
            var row = numbered.row();
            var unknown = row.dfeNumbers().stream()
                    .filter(number -> !authorities.containsKey(number))
                    .toList();
            if (!unknown.isEmpty()) {
                answer.refused(new RowRefusal(
                        numbered.number(),
                        NUMBERS.name(),
                        String.join(";", unknown),
                        "is not an authority we know",
                        NUMBERS.allowed()));
                return;
            }
            if (!seen.add(Names.key(row.organisation()) + row.dfeNumbers())) {
                answer.refused(new RowRefusal(
                        numbered.number(), ORGANISATION.name(), row.organisation(), "the file has this row twice", ""));
                return;
            }
            var warnings = new ArrayList<String>();
            var organisation = store.organisationNamed(scope, Names.key(row.organisation()));
            var deliverer = organisation.orElseGet(
                    () -> new DeliveryOrganisation(recording.newId(), row.organisation(), row.kind()));
            if (organisation.isEmpty()) {
                store.add(deliverer);
            }
            var outcome = Outcome.SAME;
            for (var number : row.dfeNumbers()) {
                var authority = authorities.get(number);
                var span = row.span().within(authority.life());
                if (span.isEmpty()) {
                    warnings.add(authority.name() + " (" + number + ") did not exist in that time; nothing was recorded"
                            + " for it.");
                    continue;
                }
                var forAuthority = takeOne(deliverer, authority, span.get(), row);
                outcome = outcome.compareTo(forAuthority) < 0 ? outcome : forAuthority;
            }
            answer.taken(numbered.number(), new Taken(outcome, warnings));
        }

        private Outcome takeOne(
                DeliveryOrganisation deliverer, KnownAuthorities.Known authority, Span span, DelivererRow row) {
            var earlier = store.deliveriesFor(scope, List.of(authority.id()), DatedFact.UNSEALED).stream()
                    .filter(delivery -> delivery.organisationId().equals(deliverer.id()))
                    .findFirst();
            if (earlier.isPresent() && earlier.get().says(span, row.basis(), row.published())) {
                return Outcome.SAME;
            }
            var delivery = new Delivery(
                    recording.newId(),
                    deliverer.id(),
                    authority.id(),
                    span,
                    row.basis(),
                    row.published(),
                    row.source());
            earlier.ifPresent(delivery::insteadOf);
            store.add(writing, delivery);
            deliverer.learn();
            writing.changed(new Change(
                    "delivery-organisation",
                    deliverer.id(),
                    earlier.isPresent() ? "corrected" : "recorded",
                    earlier.map(old -> said(row.organisation(), authority, old.span())),
                    said(row.organisation(), authority, span),
                    Audience.SECTOR));
            return earlier.isPresent() ? Outcome.CHANGED : Outcome.NEW;
        }

        private static Map<String, String> said(String organisation, KnownAuthorities.Known authority, Span span) {
            return Map.of("organisation", organisation, "authority", authority.dfeNumber(), "life", span.inWords());
        }
    }
}
