package uk.gov.education.improvement.registry.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import uk.gov.education.improvement.kernel.sheet.SpanColumns;
import uk.gov.education.improvement.kernel.time.Clock;
import uk.gov.education.improvement.kernel.time.DatedFact;
import uk.gov.education.improvement.kernel.time.End;
import uk.gov.education.improvement.kernel.time.Span;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.registry.authority.FileAuthorities;
import uk.gov.education.improvement.registry.authority.KnownAuthorities;
import uk.gov.education.improvement.registry.authority.KnownAuthorities.Known;
import uk.gov.education.improvement.registry.inspection.JudgementsRecorded;
import uk.gov.education.improvement.registry.partner.PartnerMember.Agreed;

/** Takes files of partners as others recorded them: a row for each member of a partnership. */
@ApplicationScoped
public class PartnersFile implements FileTaker<PartnersFile.PartnerRow> {
    public static final Act IMPORT = new Act("partner.import");

    private static final int LONGEST_NAME = 200;
    private static final String PARTNER = "partner";
    private static final String NOT_STATED = "not stated";

    private static final Column<String> COHORT = Column.text("cohort", 20).mustBeThere();
    private static final Column<String> ROLE = Column.text("role", LONGEST_NAME).mustBeThere();
    private static final SpanColumns SPAN = new SpanColumns(
            Column.date("start").mustBeThere(), Column.date("end").mustBeThere(), true, new End.NotRecorded());
    private static final Column<String> TOGETHER = Column.text("jointly_with", LONGEST_NAME);
    private static final Column<String> CONFIDENCE = Column.text("confidence", Move.LONGEST);
    private static final Column<String> SOURCE = Column.text("source", Move.LONGEST);

    private static final FileKind<PartnerRow> KIND = new FileKind<>(
            "partners",
            "Partners",
            "A row for each authority that is a member of a partnership. The end is inclusive: the last day, month or year"
                    + " in which it was a partner. A blank end means that none is recorded, not that it is still a partner;"
                    + " a blank start, that nobody recorded it. Where the confidence says that a day is from memory or"
                    + " inferred, only its month is taken. Rows of a cohort that are joint with each other, or go by the"
                    + " same group or organisation, are one partnership; “with” another names whom it helps. A row whose"
                    + " role is not partner, such as an applicant's, is noted and not recorded. Cohort and authority"
                    + " decide whether a row is new; one with other days becomes a correction, unless a person decided"
                    + " otherwise.",
            List.of(
                    KnownAuthorities.NUMBER,
                    KnownAuthorities.NAME,
                    COHORT,
                    ROLE,
                    SPAN.from(),
                    SPAN.to(),
                    TOGETHER,
                    CONFIDENCE,
                    SOURCE,
                    Column.ignored("overall_at_selection"),
                    Column.ignored("judgement_published"),
                    Column.ignored("meets_all_good_rule")),
            PartnersFile::read);

    private final PartnerStore store;
    private final KnownAuthorities known;
    private final Recording recording;
    private final JudgementsRecorded asking;

    @Inject
    public PartnersFile(PartnerStore store, KnownAuthorities known, Recording recording, JudgementsRecorded asking) {
        this.store = store;
        this.known = known;
        this.recording = recording;
        this.asking = asking;
    }

    /**
     * What a row says.
     *
     * @param name as the file calls the authority; may be empty
     * @param together what it says of others
     */
    record PartnerRow(
            String dfeNumber, String name, String cohort, String role, Optional<String> together, Agreed agreed) {
        boolean isPartner() {
            return role.equalsIgnoreCase(PARTNER);
        }

        String key() {
            return cohort.toLowerCase(Locale.ROOT) + " " + dfeNumber;
        }
    }

    @Override
    public FileKind<PartnerRow> kind() {
        return KIND;
    }

    @Override
    public Act act() {
        return IMPORT;
    }

    @Override
    public Taking<PartnerRow, ?> begin(Scope scope) {
        return new TakingPartners(scope);
    }

    private static PartnerRow read(Row row) {
        var number = row.needed(KnownAuthorities.NUMBER);
        var name = row.value(KnownAuthorities.NAME).orElse("");
        var cohort = row.needed(COHORT);
        var role = row.needed(ROLE);
        var together = row.value(TOGETHER);
        var confidence = row.value(CONFIDENCE).orElse(NOT_STATED);
        var source = row.value(SOURCE).orElse(NOT_STATED);
        return SPAN.read(row, confidence)
                .map(span -> new PartnerRow(number, name, cohort, role, together, new Agreed(span, confidence, source)))
                .orElse(null);
    }

    /**
     * A membership to be recorded.
     *
     * @param earlier what stood of it
     * @param agreed with what is left of a start that nobody recorded
     */
    private record Decided(
            Known authority,
            Cohort cohort,
            Partnership who,
            Optional<PartnerMember> earlier,
            PartnerRow row,
            Agreed agreed) {
        String partnership() {
            return key(cohort.code(), who.knownBy());
        }

        boolean startRecorded() {
            return row.agreed().span().from().isPresent();
        }
    }

    private static String key(String cohort, String of) {
        return cohort + " " + of;
    }

    private final class TakingPartners implements Taking<PartnerRow, Decided> {
        private final Scope scope;
        private final LocalDate today;
        private final FileAuthorities authorities;
        private final Map<String, Cohort> cohorts;
        /** By cohort and authority. */
        private final Map<String, PartnerMember> standing = new HashMap<>();
        /** By cohort and what they are known by, and by id. */
        private final Map<String, Partner> partners = new HashMap<>();

        private boolean told;

        TakingPartners(Scope scope) {
            this.scope = scope;
            // the real day, also in a demonstration that is set to another: files hold what has really happened
            this.today = LocalDate.ofInstant(recording.now(), Clock.LONDON);
            this.authorities = known.ofFile(scope);
            this.cohorts = store.cohorts(scope).stream()
                    .collect(Collectors.toMap(cohort -> cohort.code().toLowerCase(Locale.ROOT), cohort -> cohort));
        }

        @Override
        public List<String> keys(PartnerRow row) {
            // an applicant may become a partner of the same cohort
            return List.of(row.key() + (row.isPartner() ? "" : " " + row.role()));
        }

        @Override
        public List<Standing> lookUp(List<PartnerRow> rows) {
            var numbers = rows.stream().map(PartnerRow::dfeNumber).collect(Collectors.toSet());
            authorities.lookUp(numbers);
            standing.clear();
            lookUpPartners(cohorts.values().stream().map(Cohort::code).toList());
            store.membersAs(scope, authorities.ids(numbers), DatedFact.UNSEALED).stream()
                    .filter(member -> Optional.ofNullable(partners.get(member.partnerId()))
                            .filter(Partner::cameToNothing)
                            .isEmpty())
                    .forEach(member -> standing.put(key(member.cohortCode(), member.authorityId()), member));
            return standing.values().stream()
                    .map(PartnerMember::standing)
                    .distinct()
                    .toList();
        }

        private void lookUpPartners(List<String> cohortCodes) {
            partners.clear();
            store.ofCohorts(scope, cohortCodes).forEach(partner -> {
                partners.put(key(partner.cohortCode(), partner.knownBy()), partner);
                partners.put(partner.id(), partner);
            });
        }

        @Override
        public void decide(PartnerRow row, Deciding<Decided> deciding) {
            var authority = authorities.find(row.dfeNumber(), KnownAuthorities.NUMBER, deciding);
            var cohort = Optional.ofNullable(cohorts.get(row.cohort().toLowerCase(Locale.ROOT)));
            if (cohort.isEmpty()) {
                deciding.refuse(
                        COHORT,
                        "is not a cohort we know: "
                                + cohorts.values().stream()
                                        .map(Cohort::code)
                                        .sorted()
                                        .collect(Collectors.joining(", ")));
            }
            if (row.agreed()
                    .span()
                    .from()
                    .filter(from -> from.first().isAfter(today))
                    .isPresent()) {
                deciding.refuse(SPAN.from(), "is after today, " + today);
            }
            if (deciding.sound() && row.isPartner()) {
                decide(row, authority.orElseThrow(), cohort.orElseThrow(), deciding);
            } else if (deciding.sound()) {
                deciding.warn(authority.orElseThrow() + ": the role is “" + row.role()
                        + "”, which is no partner. It is not recorded.");
            }
        }

        private void decide(PartnerRow row, Known authority, Cohort cohort, Deciding<Decided> deciding) {
            var who = Partnership.of(
                    row.dfeNumber(), row.name().isBlank() ? authority.name() : row.name(), row.together());
            var earlier = Optional.ofNullable(standing.get(key(cohort.code(), authority.id())));
            var other = earlier.map(PartnerMember::partnerId)
                    .map(partners::get)
                    .filter(partner -> !partner.knownBy().equals(who.knownBy()));
            if (other.isPresent()) {
                deciding.refuse(TOGETHER, "is a member of another partnership of this cohort already");
                return;
            }
            var agreed = new Agreed(
                    row.agreed().span().from().isPresent()
                            ? row.agreed().span()
                            : new Span(
                                    Optional.of(cohort.begins()),
                                    row.agreed().span().end()),
                    row.agreed().confidence(),
                    row.agreed().source());
            deciding.states(
                    earlier.map(PartnerMember::standing),
                    earlier.map(member -> member.agreed().equals(agreed)).orElse(false),
                    new Decided(authority, cohort, who, earlier, row, agreed));
            if (deciding.sound()) {
                authorities.learnName(authority, row.name(), agreed.source(), deciding);
            }
        }

        @Override
        public Writing writing() {
            return store.writing();
        }

        @Override
        public void write(List<Decided> decided, Writing writing) {
            if (decided.isEmpty()) {
                authorities.write(writing);
                return;
            }
            lookUpPartners(decided.stream()
                    .map(said -> said.cohort().code())
                    .distinct()
                    .toList());
            for (var said : decided) {
                var partner = partners.computeIfAbsent(said.partnership(), key -> begun(said, writing));
                var member = new PartnerMember(
                        recording.newId(), partner, said.authority().id(), said.agreed());
                writing.add(said.earlier().map(member::insteadOf).orElse(member));
                writing.changed(new Change(
                        PartnerWork.SUBJECT,
                        partner.id(),
                        said.earlier().isPresent() ? "corrected" : "given a member",
                        said.earlier().map(stood -> said(stood.authorityId(), stood.agreed())),
                        said(said.authority().id(), said.agreed()),
                        Audience.SECTOR));
            }
            authorities.write(writing);
            if (!told) {
                told = true;
                // judgements may have been there before the partner
                asking.recorded(Set.of());
            }
        }

        private Partner begun(Decided said, Writing writing) {
            var from = said.agreed().span().from().orElseThrow();
            var partner = new Partner(
                    recording.newId(), said.cohort().code(), said.who(), from.first(), said.startRecorded());
            var move = new Move<>(
                    PartnerAct.RECORD,
                    from,
                    Optional.empty(),
                    said.startRecorded()
                            ? "Recorded as a partner in " + said.cohort().view().name()
                            : "Recorded as a partner in " + said.cohort().view().name()
                                    + ". Nobody recorded from when: not before the cohort began",
                    said.agreed().source());
            writing.add(partner);
            writing.add(partner.take(recording.newId(), move));
            writing.changed(PartnerWork.change(partner, move));
            return partner;
        }
    }

    /** For the record of change. */
    private record Said(String authorityId, String agreement, String confidence, String source) {}

    private static Object said(String authorityId, Agreed agreed) {
        return new Said(authorityId, agreed.span().inWords(), agreed.confidence(), agreed.source());
    }
}
