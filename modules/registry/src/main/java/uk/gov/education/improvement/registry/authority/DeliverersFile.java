package uk.gov.education.improvement.registry.authority;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import uk.gov.education.improvement.registry.authority.KnownAuthorities.Known;

/** Takes files of delivery organisations: a row for each organisation and the authorities it delivers for. */
@ApplicationScoped
public class DeliverersFile implements FileTaker<DeliverersFile.DelivererRow> {
    /** What the record of change calls a delivery organisation. */
    static final String SUBJECT = "delivery-organisation";

    /** What a row says, each authority's span not yet clipped to its life. */
    record DelivererRow(
            String organisation,
            String kind,
            List<String> dfeNumbers,
            Span span,
            Said<String> basis,
            Said<PartialDate> published,
            Said<String> source) {
        String organisationKey() {
            return Names.key(organisation);
        }
    }

    private static final String NOT_STATED = "not stated";
    private static final Column<String> ORGANISATION =
            Column.text("organisation", 200).mustBeThere();
    private static final Column<String> ORGANISATION_KIND = Column.text("kind", 200);
    private static final SpanColumns SPAN = new SpanColumns(
            Column.date("start").orCalled("from").mustBeThere(),
            Column.date("end").orCalled("to").mustBeThere(),
            true,
            new End.NotRecorded());
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
                    + " inferred, only its month is taken. Organisation and authority decide whether a row is new; the"
                    + " kind is that of the organisation's first row. A file without the column for the basis, the"
                    + " publication or the source keeps what stands, and a blank cell means that it is not stated.",
            List.of(
                    ORGANISATION,
                    ORGANISATION_KIND,
                    KnownAuthorities.NUMBERS,
                    SPAN.from(),
                    SPAN.to(),
                    BASIS,
                    PUBLISHED,
                    CONFIDENCE,
                    SOURCE),
            DeliverersFile::read);

    private final AuthorityStore store;
    private final KnownAuthorities known;
    private final Recording recording;

    @Inject
    public DeliverersFile(AuthorityStore store, KnownAuthorities known, Recording recording) {
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
    public Taking<DelivererRow, ?> begin(Scope scope) {
        return new TakingDeliverers(scope);
    }

    private static DelivererRow read(Row row) {
        var organisation = row.needed(ORGANISATION);
        var numbers = row.needed(KnownAuthorities.NUMBERS);
        row.needs(SPAN.from());
        var kind = row.value(ORGANISATION_KIND).orElse(NOT_STATED);
        var basis = row.said(BASIS);
        var published = row.said(PUBLISHED);
        var source = row.said(SOURCE);
        return SPAN.read(row, row.value(CONFIDENCE).orElse(""))
                .map(span -> new DelivererRow(organisation, kind, numbers, span, basis, published, source))
                .orElse(null);
    }

    /** What is to be written for one authority of a row. */
    private record Decided(DeliveryOrganisation by, Known authority, Optional<Delivery> earlier, Delivery delivery) {
        Change change() {
            return new Change(
                    SUBJECT,
                    by.id(),
                    earlier.isPresent() ? "corrected" : "recorded",
                    earlier.map(this::said),
                    said(delivery),
                    Audience.SECTOR);
        }

        private Map<String, String> said(Delivery one) {
            return Map.of(
                    "organisation",
                    by.name(),
                    "authority",
                    authority.dfeNumber(),
                    "life",
                    one.span().inWords());
        }
    }

    private final class TakingDeliverers implements Taking<DelivererRow, Decided> {
        private final Scope scope;
        private final FileAuthorities authorities;
        private final Map<String, DeliveryOrganisation> organisations = new HashMap<>();
        private Map<String, Delivery> standing = Map.of();

        TakingDeliverers(Scope scope) {
            this.scope = scope;
            this.authorities = known.ofFile(scope);
        }

        @Override
        public List<String> keys(DelivererRow row) {
            return row.dfeNumbers().stream()
                    .map(number -> row.organisationKey() + " " + number)
                    .toList();
        }

        @Override
        public List<Standing> lookUp(List<DelivererRow> rows) {
            var numbers =
                    rows.stream().flatMap(row -> row.dfeNumbers().stream()).collect(Collectors.toSet());
            authorities.lookUp(numbers);
            store.organisationsNamed(
                            scope,
                            rows.stream().map(DelivererRow::organisationKey).collect(Collectors.toSet()))
                    .forEach(organisation -> organisations.putIfAbsent(Names.key(organisation.name()), organisation));
            standing = store.deliveriesFor(scope, authorities.ids(numbers), DatedFact.UNSEALED).stream()
                    .collect(Collectors.toMap(
                            delivery -> delivery.organisationId() + delivery.authorityId(),
                            delivery -> delivery,
                            (first, second) -> first));
            return standing.values().stream().map(Delivery::standing).toList();
        }

        @Override
        public void decide(DelivererRow row, Deciding<Decided> deciding) {
            var forWhom = row.dfeNumbers().stream()
                    .flatMap(number -> authorities.find(number, KnownAuthorities.NUMBERS, deciding).stream())
                    .toList();
            if (deciding.sound()) {
                var organisation = organisations.computeIfAbsent(
                        row.organisationKey(),
                        key -> new DeliveryOrganisation(recording.newId(), row.organisation(), row.kind()));
                forWhom.forEach(authority -> decide(row, organisation, authority, deciding));
            }
        }

        private void decide(
                DelivererRow row, DeliveryOrganisation organisation, Known authority, Deciding<Decided> deciding) {
            var span = authority.clip(row.span());
            if (span.isEmpty()) {
                deciding.warn(authority + " did not exist in that time; nothing was recorded for it.");
                return;
            }
            var earlier = Optional.ofNullable(standing.get(organisation.id() + authority.id()));
            var delivery = new Delivery(
                    recording.newId(),
                    organisation.id(),
                    authority.id(),
                    span.get(),
                    row.basis().over(earlier.map(Delivery::basis), NOT_STATED),
                    row.published().over(earlier.flatMap(Delivery::published)),
                    row.source().over(earlier.map(Delivery::source), NOT_STATED));
            earlier.ifPresent(delivery::insteadOf);
            deciding.states(
                    earlier.map(Delivery::standing),
                    earlier.map(delivery::says).orElse(false),
                    new Decided(organisation, authority, earlier, delivery));
        }

        @Override
        public Writing writing() {
            return store.writing();
        }

        @Override
        public void write(List<Decided> decided, Writing writing) {
            var managed = store
                    .organisations(
                            scope, decided.stream().map(said -> said.by().id()).collect(Collectors.toSet()))
                    .stream()
                    .collect(Collectors.toMap(DeliveryOrganisation::id, organisation -> organisation));
            var added = new ArrayList<DeliveryOrganisation>();
            for (var said : decided) {
                managed.computeIfAbsent(said.by().id(), id -> {
                            writing.add(said.by());
                            added.add(said.by());
                            return said.by();
                        })
                        .learn();
                writing.add(said.delivery());
                writing.changed(said.change());
            }
            known.learnTerms(writing, added);
        }
    }
}
