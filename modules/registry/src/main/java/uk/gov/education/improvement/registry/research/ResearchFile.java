package uk.gov.education.improvement.registry.research;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
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
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.sheet.Column;
import uk.gov.education.improvement.kernel.sheet.FileKind;
import uk.gov.education.improvement.kernel.sheet.Row;
import uk.gov.education.improvement.kernel.time.Clock;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.authority.FileAuthorities;
import uk.gov.education.improvement.registry.authority.KnownAuthorities;
import uk.gov.education.improvement.registry.theme.ThemeView;
import uk.gov.education.improvement.registry.theme.Themes;

/** Takes files of research projects: a row for each. */
@ApplicationScoped
public class ResearchFile implements FileTaker<ResearchRow> {
    public static final Act IMPORT = new Act("research.import");

    /** What the record of change calls a research project. */
    static final String SUBJECT = "research-project";

    private static final int LONGEST_TITLE = 200;
    private static final Column<String> TITLE =
            Column.text("title", LONGEST_TITLE).mustBeThere();
    private static final Column<String> THEMES = Column.text("themes", 500).mustBeThere();
    private static final Column<String> RESEARCHERS = Column.text("researchers", 500);
    private static final Column<PartialDate> FROM = Column.date("start");
    private static final Column<PartialDate> UNTIL = Column.date("end");
    private static final Column<List<Product>> PRODUCTS = new Column<>(
            "products",
            List.of(),
            false,
            "title, web address and day of each, such as A report | https://example.org/report | 2021-06; the next one",
            ResearchFile::products);
    private static final Column<PartialDate> PUBLISHED =
            Column.date("published").mustBeThere();
    private static final Column<String> SOURCE = Column.text("source", 500).mustBeThere();

    private static final FileKind<ResearchRow> KIND = new FileKind<>(
            "research-projects",
            "Research projects",
            "A row for each research project. The title decides whether it is new; one that says something else becomes a"
                    + " correction, and what was said before is kept. Several themes, authorities, researchers and"
                    + " products have semicolons between them. A blank start or end means that none is recorded. Published is"
                    + " the day on which the source tells of it.",
            List.of(TITLE, THEMES, KnownAuthorities.NUMBERS, RESEARCHERS, FROM, UNTIL, PRODUCTS, PUBLISHED, SOURCE),
            ResearchFile::read);

    private final ResearchStore store;
    private final KnownAuthorities known;
    private final Themes themes;
    private final Recording recording;

    @Inject
    public ResearchFile(ResearchStore store, KnownAuthorities known, Themes themes, Recording recording) {
        this.store = store;
        this.known = known;
        this.themes = themes;
        this.recording = recording;
    }

    @Override
    public FileKind<ResearchRow> kind() {
        return KIND;
    }

    @Override
    public Act act() {
        return IMPORT;
    }

    @Override
    public Taking<ResearchRow, ?> begin(Scope scope) {
        return new TakingResearch(scope);
    }

    private static ResearchRow read(Row row) {
        return new ResearchRow(
                row.needed(TITLE),
                several(row.needed(THEMES)),
                row.value(KnownAuthorities.NUMBERS).orElse(List.of()),
                several(row.value(RESEARCHERS).orElse("")),
                row.value(FROM),
                row.value(UNTIL),
                row.value(PRODUCTS).orElse(List.of()),
                row.needed(PUBLISHED),
                row.needed(SOURCE));
    }

    private static List<String> several(String cell) {
        return cell == null
                ? List.of()
                : Arrays.stream(cell.split(";"))
                        .flatMap(part -> Faults.said(part).stream())
                        .distinct()
                        .toList();
    }

    private static List<Product> products(String cell) {
        return several(cell).stream()
                .map(said -> {
                    var parts = said.split("\\|", -1);
                    var link = part(parts, 1);
                    if (parts.length > 3
                            || link.filter(address -> !address.matches("https?://\\S+"))
                                    .isPresent()) {
                        throw new Refused(new Invalid("", "is not title, web address and day"));
                    }
                    return new Product(
                            part(parts, 0)
                                    .orElseThrow(() -> new Refused(new Invalid("", "has a product without title"))),
                            link,
                            part(parts, 2).map(PartialDate::parse).map(PartialDate::said));
                })
                .toList();
    }

    private static Optional<String> part(String[] parts, int place) {
        return place < parts.length ? Faults.said(parts[place]) : Optional.empty();
    }

    /** What is to be written of a row. */
    private record Decided(Optional<ResearchProject> earlier, ResearchProject fact) {
        Change change() {
            return new Change(
                    SUBJECT,
                    fact.projectId(),
                    earlier.isPresent() ? "corrected" : "recorded",
                    earlier.map(ResearchProject::terms),
                    fact.terms(),
                    Audience.SECTOR);
        }
    }

    private final class TakingResearch implements Taking<ResearchRow, Decided> {
        private final Scope scope;
        private final LocalDate today;
        private final FileAuthorities authorities;
        private final List<ThemeView> all;
        private Map<String, ResearchProject> standing = Map.of();

        TakingResearch(Scope scope) {
            this.scope = scope;
            // the real day, also in a demonstration that is set to another: files hold what has really happened
            this.today = LocalDate.ofInstant(recording.now(), Clock.LONDON);
            this.authorities = known.ofFile(scope);
            this.all = themes.ofFile(scope);
        }

        @Override
        public Collection<String> keys(ResearchRow row) {
            return List.of(ResearchProject.key(row.title()));
        }

        @Override
        public List<Standing> lookUp(List<ResearchRow> rows) {
            authorities.lookUp(
                    rows.stream().flatMap(row -> row.dfeNumbers().stream()).collect(Collectors.toSet()));
            standing = store
                    .standing(
                            scope,
                            rows.stream()
                                    .map(row -> ResearchProject.key(row.title()))
                                    .collect(Collectors.toSet()))
                    .stream()
                    .collect(Collectors.toMap(ResearchProject::titleKey, Function.identity()));
            return standing.values().stream().map(ResearchProject::standing).toList();
        }

        @Override
        public void decide(ResearchRow row, Deciding<Decided> deciding) {
            var ids = row.dfeNumbers().stream()
                    .flatMap(number -> authorities.find(number, KnownAuthorities.NUMBERS, deciding).stream())
                    .map(KnownAuthorities.Known::id)
                    .toList();
            if (!row.published().isDay()) {
                deciding.refuse(PUBLISHED, "is not a whole day, such as 2018-12-13");
            } else if (row.published().first().isAfter(today)) {
                deciding.refuse(PUBLISHED, "is after today, " + today);
            }
            if (row.from().isPresent()
                    && row.until()
                            .filter(end -> end.last().isBefore(row.from().get().first()))
                            .isPresent()) {
                deciding.refuse(UNTIL, "is before the start");
            }
            var codes = codes(row, deciding);
            if (deciding.sound()) {
                var earlier = Optional.ofNullable(standing.get(ResearchProject.key(row.title())));
                var fact = new ResearchProject(recording.newId(), row.terms(codes, ids));
                earlier.ifPresent(fact::insteadOf);
                deciding.states(
                        earlier.map(ResearchProject::standing),
                        earlier.map(ResearchProject::terms).equals(Optional.of(fact.terms())),
                        new Decided(earlier, fact));
            }
        }

        private List<String> codes(ResearchRow row, Deciding<Decided> deciding) {
            return row.themes().stream()
                    .flatMap(said -> {
                        try {
                            return List.of(ThemeView.called(all, said).code()).stream();
                        } catch (Refused unknown) {
                            deciding.refuse(THEMES, said, unknown.refusal().words());
                            return List.<String>of().stream();
                        }
                    })
                    .toList();
        }

        @Override
        public Writing writing() {
            return store.writing();
        }

        @Override
        public void write(List<Decided> decided, Writing writing) {
            for (var said : decided) {
                var terms = said.fact().terms();
                terms.themes().forEach(theme -> writing.add(new ResearchTheme(recording.newId(), said.fact(), theme)));
                terms.authorityIds()
                        .forEach(id -> writing.add(new ResearchAuthority(recording.newId(), said.fact(), id)));
                writing.add(said.fact());
                writing.changed(said.change());
            }
            authorities.write(writing);
        }
    }
}
