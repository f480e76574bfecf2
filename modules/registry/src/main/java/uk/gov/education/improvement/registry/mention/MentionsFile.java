package uk.gov.education.improvement.registry.mention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
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
import uk.gov.education.improvement.kernel.time.Clock;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.authority.FileAuthorities;
import uk.gov.education.improvement.registry.authority.KnownAuthorities;

/** Takes files of mentions of support in Ofsted's reports: a row for what one report says of one authority in one role. */
@ApplicationScoped
public class MentionsFile implements FileTaker<MentionRow> {
    public static final Act IMPORT = new Act("mention.import");

    /** What the record of change calls a mention. */
    static final String SUBJECT = "support-mention";

    private static final String THE_REPORT = "The report itself";
    private static final Column<MentionRole> ROLE =
            Column.choice("role", MentionRole.class).mustBeThere();
    private static final Column<String> WORDS =
            Column.text("what_the_report_says", 1_000).mustBeThere();
    private static final Column<PartialDate> PUBLISHED =
            Column.date("report_published").mustBeThere();
    private static final Column<String> SOURCE = Column.text("source", 500);

    private static final FileKind<MentionRow> KIND = new FileKind<>(
            "mentions",
            "Mentions in Ofsted's reports",
            "A row for support that a report of Ofsted's mentions, received by an authority or given by it. Authority, role"
                    + " and the day of the report decide whether a row is new; one with other words becomes a"
                    + " correction, and the earlier words are kept. A mention is evidence, and no engagement.",
            List.of(KnownAuthorities.NUMBER, KnownAuthorities.NAME, ROLE, WORDS, PUBLISHED, SOURCE),
            MentionsFile::read);

    private final MentionStore store;
    private final KnownAuthorities known;
    private final Recording recording;

    @Inject
    public MentionsFile(MentionStore store, KnownAuthorities known, Recording recording) {
        this.store = store;
        this.known = known;
        this.recording = recording;
    }

    @Override
    public FileKind<MentionRow> kind() {
        return KIND;
    }

    @Override
    public Act act() {
        return IMPORT;
    }

    @Override
    public Taking<MentionRow, ?> begin(Scope scope) {
        return new TakingMentions(scope);
    }

    private static MentionRow read(Row row) {
        return new MentionRow(
                row.needed(KnownAuthorities.NUMBER),
                row.value(KnownAuthorities.NAME).orElse(""),
                row.needed(ROLE),
                row.needed(WORDS),
                row.needed(PUBLISHED),
                row.said(SOURCE));
    }

    /** What is to be written of a row. */
    private record Decided(Optional<SupportMention> earlier, SupportMention fact) {
        Change change() {
            return new Change(
                    SUBJECT,
                    fact.mentionId(),
                    earlier.isPresent() ? "corrected" : "recorded",
                    earlier.map(Decided::said),
                    said(fact),
                    Audience.SECTOR);
        }

        private static Map<String, Object> said(SupportMention mention) {
            return Map.of(
                    "authorityId",
                    mention.authorityId(),
                    "role",
                    mention.role().label(),
                    "published",
                    mention.publishedOn().toString(),
                    "words",
                    mention.words(),
                    "source",
                    mention.source());
        }
    }

    private final class TakingMentions implements Taking<MentionRow, Decided> {
        private final Scope scope;
        private final LocalDate today;
        private final FileAuthorities authorities;
        private Map<String, SupportMention> standing = Map.of();

        TakingMentions(Scope scope) {
            this.scope = scope;
            // the real day, also in a demonstration that is set to another: files hold what has really happened
            this.today = LocalDate.ofInstant(recording.now(), Clock.LONDON);
            this.authorities = known.ofFile(scope);
        }

        @Override
        public Collection<String> keys(MentionRow row) {
            return List.of(
                    MentionRow.key(row.dfeNumber(), row.role(), row.published().first()));
        }

        @Override
        public List<Standing> lookUp(List<MentionRow> rows) {
            var numbers = rows.stream().map(MentionRow::dfeNumber).collect(Collectors.toSet());
            authorities.lookUp(numbers);
            standing = store
                    .standing(
                            scope,
                            authorities.ids(numbers),
                            rows.stream().map(row -> row.published().first()).collect(Collectors.toSet()))
                    .stream()
                    .collect(Collectors.toMap(SupportMention::key, Function.identity()));
            return standing.values().stream().map(SupportMention::standing).toList();
        }

        @Override
        public void decide(MentionRow row, Deciding<Decided> deciding) {
            var authority = authorities.find(row.dfeNumber(), KnownAuthorities.NUMBER, deciding);
            if (!row.published().isDay()) {
                deciding.refuse(PUBLISHED, "is not a whole day, such as 2018-12-13");
            } else if (row.published().first().isAfter(today)) {
                deciding.refuse(PUBLISHED, "is after today, " + today);
            }
            if (deciding.sound()) {
                var of = authority.orElseThrow();
                var earlier = Optional.ofNullable(standing.get(
                        MentionRow.key(of.id(), row.role(), row.published().first())));
                var fact = new SupportMention(
                        recording.newId(),
                        of.id(),
                        row,
                        row.source().over(earlier.map(SupportMention::source), THE_REPORT));
                earlier.ifPresent(fact::insteadOf);
                deciding.states(
                        earlier.map(SupportMention::standing),
                        earlier.map(fact::says).orElse(false),
                        new Decided(earlier, fact));
                if (deciding.sound()) {
                    authorities.learnName(of, row.name(), fact.source(), deciding);
                }
            }
        }

        @Override
        public Writing writing() {
            return store.writing();
        }

        @Override
        public void write(List<Decided> decided, Writing writing) {
            decided.forEach(said -> {
                writing.add(said.fact());
                writing.changed(said.change());
            });
            authorities.write(writing);
        }
    }
}
