package uk.gov.education.improvement.registry.authority;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
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
import uk.gov.education.improvement.kernel.time.Span;

/** Takes files of authorities: a row for each form, and lineage. */
@ApplicationScoped
public class AuthoritiesFile implements FileTaker<AuthorityFormRow> {
    public static final Act IMPORT = new Act("authority.import");

    /** What the record of change calls an authority. */
    static final String SUBJECT = "authority";

    private static final Column<String> NUMBER = new Column<>(
            "dfe_number",
            List.of("dfe_code"),
            true,
            "three digits, or blank while there is no number",
            KnownAuthorities::number);
    private static final Column<String> CODE =
            new Column<>("gss_code", List.of(), true, "a GSS code such as E08000022, or blank", cell -> {
                if (!cell.matches("E\\d{8}")) {
                    throw new Refused(new Invalid("", "is not a GSS code"));
                }
                return cell;
            });
    private static final Column<String> NAME = Column.text("name", 200).mustBeThere();
    private static final Column<Region> REGION = Region.column();
    private static final Column<AuthorityType> TYPE =
            Column.choice("type", AuthorityType.class).mustBeThere();
    private static final Column<PartialDate> FROM =
            Column.date("valid_from").orCalled("from").mustBeThere();
    private static final Column<PartialDate> TO =
            Column.date("valid_to").orCalled("to").mustBeThere();
    private static final Column<String> PREDECESSORS = Column.text("predecessors", 500);
    private static final Column<String> CHANGE = Column.text("change", 100);
    private static final Column<PartialDate> PUBLISHED = Column.date("published");
    private static final Column<String> SOURCE = Column.text("source", 500);
    private static final SpanColumns SPAN = new SpanColumns(FROM, TO, true, End.UNTIL_A_LAW_ENDS_IT);
    private static final int LONGEST_PART = 200;
    private static final Pattern PREDECESSOR = Pattern.compile("(\\d{3})(?::[^(]*)?(?:\\((.*)\\))?");

    private static final FileKind<AuthorityFormRow> KIND = new FileKind<>(
            "authorities",
            "Authorities",
            "A row for each form an authority had: name, code, type and region from a day to a day. The last day is"
                    + " inclusive. The DfE number and the first day decide whether a row is new. A first day before 1"
                    + " April 2009 means: before records began. A blank code keeps the one that stands, a blank last day"
                    + " an end that is announced and still to come; without a column for the source, the source that"
                    + " stands is kept.",
            List.of(
                    NUMBER,
                    CODE,
                    NAME,
                    REGION,
                    TYPE,
                    FROM,
                    TO,
                    PREDECESSORS,
                    CHANGE,
                    PUBLISHED,
                    SOURCE,
                    Column.ignored("current"),
                    Column.ignored("uncertain"),
                    Column.ignored("note")),
            AuthoritiesFile::read);

    private final AuthorityStore store;
    private final KnownAuthorities known;
    private final Recording recording;

    @Inject
    public AuthoritiesFile(AuthorityStore store, KnownAuthorities known, Recording recording) {
        this.store = store;
        this.known = known;
        this.recording = recording;
    }

    @Override
    public FileKind<AuthorityFormRow> kind() {
        return KIND;
    }

    @Override
    public Act act() {
        return IMPORT;
    }

    @Override
    public Optional<String> called(Scope scope, String subject, String id) {
        return Optional.of(subject).filter(SUBJECT::equals).flatMap(any -> known.called(scope, id));
    }

    @Override
    public Taking<AuthorityFormRow, ?> begin(Scope scope) {
        return new TakingAuthorities(scope);
    }

    private static AuthorityFormRow read(Row row) {
        var number = row.value(NUMBER);
        var code = row.value(CODE);
        var name = row.needed(NAME);
        var region = row.needed(REGION);
        var type = row.needed(TYPE);
        var predecessors = predecessors(row, number);
        var change = row.value(CHANGE).orElse("").replace('_', ' ');
        var published = row.said(PUBLISHED);
        var source = row.said(SOURCE);
        return SPAN.read(row, "")
                .map(span ->
                        new Span(span.from().filter(date -> !date.last().isBefore(Span.RECORDS_BEGIN)), span.end()))
                .map(span -> new AuthorityFormRow(
                        number, code, name, region, type, span, published, predecessors, change, source))
                .orElse(null);
    }

    /** Predecessors with the same number are earlier forms, not other authorities. */
    private static List<AuthorityFormRow.Predecessor> predecessors(Row row, Optional<String> own) {
        var predecessors = new ArrayList<AuthorityFormRow.Predecessor>();
        for (var text : row.value(PREDECESSORS).orElse("").split(";")) {
            var shape = PREDECESSOR.matcher(text.strip());
            if (text.isBlank()) {
                continue;
            }
            if (!shape.matches()) {
                row.refuse(PREDECESSORS, "does not begin with the DfE number of the predecessor");
            } else if (shape.group(2) != null && shape.group(2).length() > LONGEST_PART) {
                row.refuse(PREDECESSORS, "has a part in brackets of more than " + LONGEST_PART + " characters");
            } else if (!own.equals(Optional.of(shape.group(1)))) {
                predecessors.add(new AuthorityFormRow.Predecessor(shape.group(1), Optional.ofNullable(shape.group(2))));
            }
        }
        return predecessors;
    }

    /** What is to be written of a row. */
    sealed interface Decided {
        Authority about();

        /** @param isNew whether the authority itself is */
        record Form(
                Authority about, boolean isNew, Optional<AuthorityForm> earlier, AuthorityForm form, Set<String> terms)
                implements Decided {
            Change change() {
                return new Change(
                        SUBJECT,
                        about.id(),
                        isNew ? "recorded" : earlier.isPresent() ? "corrected" : "reformed",
                        earlier.map(AuthorityForm::view),
                        form.view(),
                        Audience.SECTOR);
            }
        }

        record Lineage(Authority about, Succession succession, AuthorityFormRow.Predecessor predecessor)
                implements Decided {
            Change change() {
                return new Change(
                        SUBJECT,
                        about.id(),
                        "given a predecessor",
                        Optional.empty(),
                        Map.of(
                                "predecessor",
                                predecessor.dfeNumber(),
                                "part",
                                predecessor.part().orElse("")),
                        Audience.SECTOR);
            }
        }
    }

    private final class TakingAuthorities implements Taking<AuthorityFormRow, Decided> {
        private final Scope scope;
        private final LocalDate today;
        private final Map<String, Authority> authorities = new HashMap<>();
        private final Set<String> recorded = new HashSet<>();
        private final Map<String, List<AuthorityForm>> forms = new HashMap<>();
        private final Set<String> lineage = new HashSet<>();
        private final Map<String, AuthorityFormRow> firsts = new HashMap<>();

        TakingAuthorities(Scope scope) {
            this.scope = scope;
            // the real day, also in a demonstration that is set to another: files hold what has really happened
            this.today = LocalDate.ofInstant(recording.now(), Clock.LONDON);
        }

        /** A form may stand there twice, once with its code and once from before there were codes; otherwise the same. */
        @Override
        public List<String> keys(AuthorityFormRow row) {
            var key = row.key() + " " + row.span().certainFrom();
            var first = firsts.computeIfAbsent(key, none -> row);
            return List.of(first.isSameButForCode(row) ? key + " again" : key);
        }

        @Override
        public List<Standing> lookUp(List<AuthorityFormRow> rows) {
            var numbers = rows.stream()
                    .flatMap(row -> Stream.concat(
                            row.dfeNumber().stream(),
                            row.predecessors().stream().map(AuthorityFormRow.Predecessor::dfeNumber)))
                    .filter(number -> !authorities.containsKey(number))
                    .collect(Collectors.toSet());
            var names = rows.stream()
                    .filter(row -> row.dfeNumber().isEmpty() && !authorities.containsKey(row.name()))
                    .map(AuthorityFormRow::name)
                    .collect(Collectors.toSet());
            var found = Stream.concat(
                            store.numbered(scope, numbers).stream(),
                            store.unnumberedNamed(scope, names, DatedFact.UNSEALED).stream())
                    .toList();
            var ids = found.stream().map(Authority::id).toList();
            ids.forEach(id -> forms.put(id, new ArrayList<>()));
            var standing = store.forms(scope, ids, DatedFact.UNSEALED);
            standing.forEach(form -> forms.get(form.authorityId()).add(form));
            var named = rows.stream().map(AuthorityFormRow::key).collect(Collectors.toSet());
            for (var authority : found) {
                if (forms.get(authority.id()).isEmpty()
                        && !named.contains(authority.dfeNumber().orElse(""))) {
                    // its file was undone: nothing is known of it any more, unless this file brings it again
                    continue;
                }
                recorded.add(authority.id());
                authorities.put(
                        authority
                                .dfeNumber()
                                .orElseGet(() ->
                                        forms.get(authority.id()).getFirst().name()),
                        authority);
            }
            for (var succession : store.successions(scope, ids, DatedFact.UNSEALED)) {
                lineage.add(succession.predecessorId() + succession.successorId());
            }
            // those that are new, since a predecessor may stand in a later row than its successor
            for (var row : rows) {
                authorities.computeIfAbsent(row.key(), key -> new Authority(recording.newId(), row.dfeNumber()));
            }
            return rows.stream()
                    .flatMap(
                            row -> forms.getOrDefault(authorities.get(row.key()).id(), List.of()).stream())
                    .map(AuthorityForm::standing)
                    .distinct()
                    .toList();
        }

        @Override
        public void decide(AuthorityFormRow row, Deciding<Decided> deciding) {
            var authority = authorities.get(row.key());
            var own = forms.computeIfAbsent(authority.id(), id -> new ArrayList<>());
            var earlier = own.stream().filter(form -> form.begins(row.span())).findFirst();
            var complete = earlier.map(form -> form.complete(row, today)).orElse(row);
            own.stream()
                    .filter(form -> earlier.map(same -> same != form).orElse(true))
                    .filter(form -> form.span().mayOverlap(complete.span()))
                    .findFirst()
                    .ifPresent(other -> deciding.refuse(
                            FROM,
                            row.span().inWords(),
                            "overlaps another form of the same authority: " + other.name() + ", "
                                    + other.span().inWords()));
            var same = earlier.map(form -> form.says(complete)).orElse(false);
            var form = new AuthorityForm(recording.newId(), authority.id(), complete);
            earlier.ifPresent(form::insteadOf);
            deciding.states(
                    earlier.map(AuthorityForm::standing),
                    same,
                    new Decided.Form(authority, !recorded.contains(authority.id()), earlier, form, terms(complete)));
            if (deciding.sound()) {
                recorded.add(authority.id());
                if (!same) {
                    earlier.ifPresent(own::remove);
                    own.add(form);
                }
                row.predecessors().forEach(named -> decideLineage(authority, complete, named, deciding));
            }
        }

        private void decideLineage(
                Authority successor,
                AuthorityFormRow row,
                AuthorityFormRow.Predecessor named,
                Deciding<Decided> deciding) {
            var predecessor = authorities.get(named.dfeNumber());
            if (predecessor == null) {
                deciding.warn("The predecessor " + named.dfeNumber() + " is not an authority we know; the lineage to"
                        + " it was not recorded. Load it first, then this file again.");
            } else if (lineage.add(predecessor.id() + successor.id())) {
                deciding.adds(new Decided.Lineage(
                        successor,
                        new Succession(
                                recording.newId(),
                                predecessor.id(),
                                successor.id(),
                                new Span(row.span().from(), End.UNTIL_A_LAW_ENDS_IT),
                                row.change(),
                                named.part(),
                                row.published().value(),
                                row.whoSays()),
                        named));
            }
        }

        @Override
        public Writing writing() {
            return store.writing();
        }

        @Override
        public void write(List<Decided> decided, Writing writing) {
            var terms = new HashMap<String, Set<String>>();
            var managed = store
                    .withIds(
                            scope,
                            decided.stream().map(said -> said.about().id()).collect(Collectors.toSet()))
                    .stream()
                    .collect(Collectors.toMap(Authority::id, Function.identity()));
            for (var said : decided) {
                if (said instanceof Decided.Form form) {
                    if (form.isNew()) {
                        writing.add(form.about());
                        managed.put(form.about().id(), form.about());
                    }
                    writing.add(form.form());
                    writing.changed(form.change());
                    terms.computeIfAbsent(form.about().id(), id -> new HashSet<>())
                            .addAll(form.terms());
                }
            }
            // after all forms, and so after all authorities
            for (var said : decided) {
                managed.get(said.about().id()).learn();
                if (said instanceof Decided.Lineage lineage) {
                    writing.add(lineage.succession());
                    writing.changed(lineage.change());
                }
            }
            known.learnTerms(writing, scope, terms);
        }
    }

    private static Set<String> terms(AuthorityFormRow row) {
        return Stream.of(
                        Names.terms(row.name()).stream(),
                        row.dfeNumber().stream(),
                        row.gssCode().map(code -> code.toLowerCase(Locale.ROOT)).stream())
                .flatMap(terms -> terms)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
