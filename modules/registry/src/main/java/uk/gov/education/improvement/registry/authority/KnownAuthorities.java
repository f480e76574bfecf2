package uk.gov.education.improvement.registry.authority;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Change;
import uk.gov.education.improvement.kernel.change.Recording;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.time.DatedFact;
import uk.gov.education.improvement.kernel.time.Span;

/**
 * The authorities that files speak of, looked up together by DfE number. The number decides which authority is meant; a
 * name that differs from all we know becomes an alias and a warning.
 */
@Dependent
public class KnownAuthorities {
    private final AuthorityStore store;
    private final Recording recording;

    @Inject
    public KnownAuthorities(AuthorityStore store, Recording recording) {
        this.store = store;
        this.recording = recording;
    }

    /**
     * An authority a file speaks of.
     *
     * @param lives when it had its duty, oldest first
     */
    public record Known(String id, String dfeNumber, String name, List<Span> lives, Set<String> nameKeys) {
        /** From its first day to its last: what a joint record is clipped to. */
        public Span life() {
            return new Span(lives.getFirst().from(), lives.getLast().end());
        }
    }

    /** Those of the numbers that we know, by number. */
    public Map<String, Known> numbered(Scope scope, Collection<String> dfeNumbers) {
        var authorities = store.numbered(scope, new HashSet<>(dfeNumbers));
        var ids = authorities.stream().map(Authority::id).toList();
        var forms = new HashMap<String, List<AuthorityForm>>();
        for (var form : store.forms(scope, ids, DatedFact.UNSEALED)) {
            forms.computeIfAbsent(form.authorityId(), id -> new ArrayList<>()).add(form);
        }
        var aliases = new HashMap<String, List<String>>();
        for (var alias : store.aliases(scope, ids, DatedFact.UNSEALED)) {
            aliases.computeIfAbsent(alias.authorityId(), id -> new ArrayList<>())
                    .add(alias.name());
        }
        var known = new HashMap<String, Known>();
        for (var authority : authorities) {
            var own = forms.getOrDefault(authority.id(), List.of());
            var names = new HashSet<String>();
            Stream.concat(
                            own.stream().map(AuthorityForm::name),
                            aliases.getOrDefault(authority.id(), List.of()).stream())
                    .map(Names::key)
                    .forEach(names::add);
            var number = authority.dfeNumber().orElseThrow();
            known.put(
                    number,
                    new Known(
                            authority.id(),
                            number,
                            own.getLast().name(),
                            own.stream().map(AuthorityForm::span).toList(),
                            names));
        }
        return known;
    }

    /** Learns a name that a file used for an authority, when it is new; answers the warning. */
    public Optional<String> learnName(Writing writing, Scope scope, Known authority, String name, String source) {
        if (name.isBlank() || !authority.nameKeys().add(Names.key(name))) {
            return Optional.empty();
        }
        var alias = new AuthorityAlias(recording.newId(), authority.id(), name, source);
        store.add(alias);
        writing.fact(AuthorityAlias.class, alias.id());
        learnTerms(writing, scope, authority.id(), Names.terms(name));
        writing.changed(new Change(
                "authority",
                authority.id(),
                "given another name",
                Optional.empty(),
                Map.of("name", name, "source", source),
                Audience.SECTOR));
        return Optional.of("“" + name + "” is not a name we had for " + authority.name() + " (" + authority.dfeNumber()
                + "). The number decides; the name is kept as another one.");
    }

    void learnTerms(Writing writing, Scope scope, String authorityId, Collection<String> terms) {
        var known = new HashSet<>(store.terms(scope, authorityId));
        for (var term : terms) {
            if (known.add(term)) {
                var added = new AuthorityTerm(recording.newId(), authorityId, term);
                store.add(added);
                writing.fact(AuthorityTerm.class, added.id());
            }
        }
    }
}
