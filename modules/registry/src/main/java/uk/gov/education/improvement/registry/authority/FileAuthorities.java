package uk.gov.education.improvement.registry.authority;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Change;
import uk.gov.education.improvement.kernel.change.Recording;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.file.Deciding;
import uk.gov.education.improvement.kernel.sheet.Column;
import uk.gov.education.improvement.kernel.time.DatedFact;
import uk.gov.education.improvement.registry.authority.KnownAuthorities.Known;

/**
 * The authorities that one file speaks of, each looked up once. The number decides which is meant; a name that differs from
 * all we know becomes an alias and a warning.
 */
public final class FileAuthorities {
    private final AuthorityStore store;
    private final KnownAuthorities terms;
    private final Recording recording;
    private final Scope scope;
    private final Map<String, Optional<Known>> asked = new HashMap<>();
    private final List<Alias> learned = new ArrayList<>();

    private record Alias(String authorityId, String name, String source) {}

    FileAuthorities(AuthorityStore store, KnownAuthorities terms, Recording recording, Scope scope) {
        this.store = store;
        this.terms = terms;
        this.recording = recording;
        this.scope = scope;
    }

    /** Looks up those of the numbers that no row before spoke of. */
    public void lookUp(Collection<String> dfeNumbers) {
        var numbers = new HashSet<>(dfeNumbers);
        numbers.removeAll(asked.keySet());
        numbers.forEach(number -> asked.put(number, Optional.empty()));
        var authorities = store.numbered(scope, numbers);
        var ids = authorities.stream().map(Authority::id).toList();
        var forms = store.forms(scope, ids, DatedFact.UNSEALED).stream()
                .collect(Collectors.groupingBy(AuthorityForm::authorityId));
        var aliases = store.aliases(scope, ids, DatedFact.UNSEALED).stream()
                .collect(Collectors.groupingBy(AuthorityAlias::authorityId));
        for (var authority : authorities) {
            // of one whose file was undone nothing is known any more
            var own = forms.getOrDefault(authority.id(), List.of());
            if (own.isEmpty()) {
                continue;
            }
            var names = Stream.concat(
                            own.stream().map(AuthorityForm::name),
                            aliases.getOrDefault(authority.id(), List.of()).stream()
                                    .map(AuthorityAlias::name))
                    .map(Names::key)
                    .collect(Collectors.toCollection(HashSet::new));
            var number = authority.dfeNumber().orElseThrow();
            asked.put(
                    number,
                    Optional.of(new Known(
                            authority.id(),
                            number,
                            own.getLast().name(),
                            own.stream().map(AuthorityForm::span).toList(),
                            names)));
        }
    }

    /** Those that were looked up and are known, by our own ids. */
    public Set<String> ids(Collection<String> dfeNumbers) {
        return dfeNumbers.stream()
                .flatMap(number -> asked.get(number).stream())
                .map(Known::id)
                .collect(Collectors.toSet());
    }

    /** One that was looked up; a row that names one nobody knows is refused. */
    public Optional<Known> find(String dfeNumber, Column<?> column, Deciding<?> deciding) {
        var known = asked.get(dfeNumber);
        if (known.isEmpty()) {
            deciding.refuse(column, dfeNumber, "is not an authority we know");
        }
        return known;
    }

    /** Learns the name by which a row that is taken calls an authority, when it is new, and warns about it. */
    public void learnName(Known authority, String name, String source, Deciding<?> deciding) {
        if (!name.isBlank() && authority.nameKeys().add(Names.key(name))) {
            learned.add(new Alias(authority.id(), name, source));
            deciding.warn("“" + name + "” is not a name we had for " + authority
                    + ". The number decides; the name is kept as another one.");
        }
    }

    /** Writes the names that were learned. */
    public void write(Writing writing) {
        var words = new HashMap<String, Set<String>>();
        for (var alias : learned) {
            writing.add(new AuthorityAlias(recording.newId(), alias.authorityId(), alias.name(), alias.source()));
            words.computeIfAbsent(alias.authorityId(), id -> new HashSet<>()).addAll(Names.terms(alias.name()));
            writing.changed(new Change(
                    AuthoritiesFile.SUBJECT,
                    alias.authorityId(),
                    "given another name",
                    Optional.empty(),
                    Map.of("name", alias.name(), "source", alias.source()),
                    Audience.SECTOR));
        }
        learned.clear();
        terms.learnTerms(writing, scope, words);
    }
}
