package uk.gov.education.improvement.registry.authority;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import uk.gov.education.improvement.kernel.time.Clock;
import uk.gov.education.improvement.kernel.time.DatedFact;
import uk.gov.education.improvement.kernel.time.End;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.time.Span;

/** Takes files of authorities: a row for each form, and lineage. */
@ApplicationScoped
public class AuthoritiesFile implements FileTaker<AuthorityFormRow> {
    public static final Act IMPORT = new Act("authority.import");

    /** Records of children's services begin here; a life before it is "before records began", not absence. */
    static final LocalDate RECORDS_BEGIN = LocalDate.of(2009, 4, 1);

    private static final Column<String> NUMBER = new Column<>(
            "dfe_number", List.of("dfe_code"), true, "three digits, or blank while there is no number", cell -> {
                if (!cell.matches("\\d{3}")) {
                    throw new Refused(new Invalid("", "is not a DfE number"));
                }
                return cell;
            });
    private static final Column<String> CODE =
            new Column<>("gss_code", List.of(), true, "a GSS code such as E08000022, or blank", cell -> {
                if (!cell.matches("E\\d{8}")) {
                    throw new Refused(new Invalid("", "is not a GSS code"));
                }
                return cell;
            });
    private static final Column<String> NAME = Column.text("name", 200).mustBeThere();
    private static final Column<Region> REGION = new Column<>(
            "region",
            List.of(),
            true,
            Stream.of(Region.values()).map(Region::label).collect(Collectors.joining(", ")),
            cell -> Region.labelled(cell)
                    .orElseThrow(() -> new Refused(new Invalid("", "is not one of the nine regions"))));
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
    private static final Pattern PREDECESSOR = Pattern.compile("(\\d{3})(?::[^(]*)?(?:\\((.*)\\))?");

    private static final FileKind<AuthorityFormRow> KIND = new FileKind<>(
            "authorities",
            "Authorities",
            "A row for each form an authority had: name, code, type and region from a day to a day. The last day is"
                    + " inclusive. The DfE number and the first day decide whether a row is new. A first day before"
                    + " 1 April 2009 means: before records began.",
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

    private final AccessTable access;
    private final AuthorityStore store;
    private final KnownAuthorities known;
    private final Recording recording;

    @Inject
    public AuthoritiesFile(AccessTable access, AuthorityStore store, KnownAuthorities known, Recording recording) {
        this.access = access;
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
    public Taking<AuthorityFormRow> begin(Asker by) {
        return new TakingAuthorities(by, access.scope(by, IMPORT));
    }

    private static AuthorityFormRow read(Row row) {
        var number = row.value(NUMBER);
        var code = row.value(CODE);
        var name = row.needed(NAME);
        var region = row.needed(REGION);
        var type = row.needed(TYPE);
        var from = row.value(FROM).filter(date -> !date.last().isBefore(RECORDS_BEGIN));
        var to = row.value(TO);
        var predecessors = predecessors(row, number);
        var change = row.value(CHANGE).orElse("").replace('_', ' ');
        var published = row.value(PUBLISHED);
        var source = row.value(SOURCE).orElse("not stated");
        if (!row.sound()) {
            return null;
        }
        try {
            var end = to.<End>map(date -> new End.On(date, true)).orElse(End.UNTIL_A_LAW_ENDS_IT);
            return new AuthorityFormRow(
                    number, code, name, region, type, new Span(from, end), published, predecessors, change, source);
        } catch (Refused endsBeforeItBegins) {
            row.refuse(TO, endsBeforeItBegins.refusal().words());
            return null;
        }
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
            } else if (!own.equals(Optional.of(shape.group(1)))) {
                predecessors.add(new AuthorityFormRow.Predecessor(shape.group(1), Optional.ofNullable(shape.group(2))));
            }
        }
        return predecessors;
    }

    private final class TakingAuthorities implements Taking<AuthorityFormRow> {
        private final Asker by;
        private final Scope scope;
        private final Writing writing = new Writing();
        private final Set<String> seen = new HashSet<>();
        private final Map<String, Authority> authorities = new HashMap<>();
        private final Map<String, List<AuthorityForm>> forms = new HashMap<>();

        TakingAuthorities(Asker by, Scope scope) {
            this.by = by;
            this.scope = scope;
        }

        @Override
        public void take(List<Numbered<AuthorityFormRow>> rows, Answer answer) {
            lookUp(rows);
            var outcomes = new HashMap<Long, Outcome>();
            for (var row : rows) {
                takeForm(row, answer).ifPresent(outcome -> outcomes.put(row.number(), outcome));
            }
            // after all forms, since a predecessor may stand in a later row than its successor
            for (var row : rows) {
                var outcome = outcomes.get(row.number());
                if (outcome != null) {
                    answer.taken(row.number(), takeLineage(row.row(), outcome));
                }
            }
            store.flush();
        }

        @Override
        public void finish() {
            store.finish(recording, by, writing);
        }

        private void lookUp(List<Numbered<AuthorityFormRow>> rows) {
            var numbers = rows.stream()
                    .flatMap(row -> Stream.concat(
                            row.row().dfeNumber().stream(),
                            row.row().predecessors().stream().map(AuthorityFormRow.Predecessor::dfeNumber)))
                    .filter(number -> !authorities.containsKey(number))
                    .collect(Collectors.toSet());
            var names = rows.stream()
                    .filter(row -> row.row().dfeNumber().isEmpty())
                    .map(row -> row.row().name())
                    .collect(Collectors.toSet());
            var found = Stream.concat(
                            store.numbered(scope, numbers).stream(),
                            store.unnumberedNamed(scope, names, recording.now()).stream())
                    .toList();
            var ids = found.stream().map(Authority::id).toList();
            ids.forEach(id -> forms.put(id, new ArrayList<>()));
            store.forms(scope, ids, DatedFact.UNSEALED)
                    .forEach(form -> forms.get(form.authorityId()).add(form));
            for (var authority : found) {
                authorities.put(
                        authority
                                .dfeNumber()
                                .orElseGet(() ->
                                        forms.get(authority.id()).getFirst().name()),
                        authority);
            }
        }

        private Optional<Outcome> takeForm(Numbered<AuthorityFormRow> numbered, Answer answer) {
            var row = numbered.row();
            var key = row.dfeNumber().orElse(row.name());
            var sameLine =
                    key + " " + row.span().certainFrom() + " " + row.gssCode().orElse("");
            if (!seen.add(sameLine)) {
                answer.refused(new RowRefusal(
                        numbered.number(),
                        NUMBER.name(),
                        key,
                        "the file has this authority with this first day twice",
                        ""));
                return Optional.empty();
            }
            var authority = authorities.get(key);
            var isNew = authority == null;
            if (isNew) {
                authority = new Authority(recording.newId(), row.dfeNumber());
                authorities.put(key, authority);
                forms.put(authority.id(), new ArrayList<>());
            }
            var own = forms.get(authority.id());
            var earlier = own.stream().filter(form -> form.begins(row.span())).findFirst();
            if (earlier.isPresent() && earlier.get().says(row, LocalDate.ofInstant(recording.now(), Clock.LONDON))) {
                return Optional.of(Outcome.SAME);
            }
            var overlapping = own.stream()
                    .filter(form -> earlier.map(same -> same != form).orElse(true))
                    .filter(form -> form.span().mayOverlap(row.span()))
                    .findFirst();
            if (overlapping.isPresent()) {
                answer.refused(new RowRefusal(
                        numbered.number(),
                        FROM.name(),
                        row.span().inWords(),
                        "overlaps another form of the same authority: "
                                + overlapping.get().name() + ", "
                                + overlapping.get().span().inWords(),
                        FROM.allowed()));
                return Optional.empty();
            }
            if (isNew) {
                store.add(authority);
            }
            var form = new AuthorityForm(recording.newId(), authority.id(), row);
            earlier.ifPresent(same -> {
                form.insteadOf(same);
                own.remove(same);
            });
            authority.learn();
            store.add(writing, form);
            own.add(form);
            known.learnTerms(
                    writing,
                    scope,
                    authority.id(),
                    Stream.of(
                                    Names.terms(row.name()).stream(),
                                    row.dfeNumber().stream(),
                                    row.gssCode().map(code -> code.toLowerCase(Locale.ROOT)).stream())
                            .flatMap(terms -> terms)
                            .toList());
            writing.changed(new Change(
                    "authority",
                    authority.id(),
                    isNew ? "recorded" : earlier.isPresent() ? "corrected" : "reformed",
                    earlier.map(AuthorityForm::view),
                    form.view(),
                    Audience.SECTOR));
            return Optional.of(earlier.isPresent() ? Outcome.CHANGED : Outcome.NEW);
        }

        private Taken takeLineage(AuthorityFormRow row, Outcome outcome) {
            var warnings = new ArrayList<String>();
            var successor = authorities.get(row.dfeNumber().orElse(row.name()));
            var existing = row.predecessors().isEmpty()
                    ? List.<Succession>of()
                    : store.successions(scope, List.of(successor.id()), DatedFact.UNSEALED);
            var learned = false;
            for (var named : row.predecessors()) {
                var predecessor = authorities.get(named.dfeNumber());
                if (predecessor == null) {
                    warnings.add("The predecessor " + named.dfeNumber() + " is not an authority we know; the lineage to"
                            + " it was not recorded. Load it first, then this file again.");
                    continue;
                }
                if (existing.stream().noneMatch(known -> Objects.equals(known.predecessorId(), predecessor.id()))) {
                    store.add(
                            writing,
                            new Succession(
                                    recording.newId(),
                                    predecessor.id(),
                                    successor.id(),
                                    new Span(row.span().from(), End.UNTIL_A_LAW_ENDS_IT),
                                    row.change(),
                                    named.part(),
                                    row.published(),
                                    row.source()));
                    successor.learn();
                    learned = true;
                    writing.changed(new Change(
                            "authority",
                            successor.id(),
                            "given a predecessor",
                            Optional.empty(),
                            Map.of(
                                    "predecessor",
                                    named.dfeNumber(),
                                    "part",
                                    named.part().orElse("")),
                            Audience.SECTOR));
                }
            }
            return new Taken(outcome == Outcome.SAME && learned ? Outcome.CHANGED : outcome, warnings);
        }
    }
}
