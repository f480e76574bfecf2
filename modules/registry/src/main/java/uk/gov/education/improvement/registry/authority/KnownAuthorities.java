package uk.gov.education.improvement.registry.authority;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Recording;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.search.Vocabulary;
import uk.gov.education.improvement.kernel.sheet.Column;
import uk.gov.education.improvement.kernel.time.DatedFact;
import uk.gov.education.improvement.kernel.time.Span;

/** What files of all kinds need that speak of authorities: the columns that name them, and their look-up. */
@Dependent
public class KnownAuthorities {
    /** The column of a DfE number, in files whose rows are about one authority. */
    public static final Column<String> NUMBER =
            new Column<>("dfe_number", List.of("dfe_code"), true, "three digits", KnownAuthorities::number);

    /** A column of DfE numbers, one in a row, in files whose rows are about authorities in several parts. */
    public static Column<String> numberIn(String name, String... otherNames) {
        return new Column<>(name, List.of(otherNames), false, NUMBER.allowed(), NUMBER.reading());
    }

    /** The column of DfE numbers, in files whose rows may be about several at once. */
    public static final Column<List<String>> NUMBERS = new Column<>(
            "dfe_numbers",
            List.of("dfe_codes", "dfe_number", "dfe_code"),
            true,
            "DfE numbers with semicolons between, such as 928;940;941",
            cell -> {
                if (!cell.matches("\\d{3}(\\s*;\\s*\\d{3})*")) {
                    throw new Refused(new Invalid("", "is not a list of DfE numbers"));
                }
                return Arrays.stream(cell.split(";"))
                        .map(String::strip)
                        .distinct()
                        .toList();
            });

    /** How a file calls an authority; the number decides which is meant. */
    public static final Column<String> NAME = Column.text("name", 200);

    private final AuthorityStore store;
    private final Recording recording;
    private final Vocabulary vocabulary;

    @Inject
    public KnownAuthorities(AuthorityStore store, Recording recording, Vocabulary vocabulary) {
        this.store = store;
        this.recording = recording;
        this.vocabulary = vocabulary;
    }

    /**
     * An authority a file speaks of.
     *
     * @param lives when it had its duty, oldest first
     * @param nameKeys of every name it had or is called by, those the file taught included
     */
    public record Known(String id, String dfeNumber, String name, List<Span> lives, Set<String> nameKeys) {
        /** From its first day to its last. */
        public Span life() {
            return new Span(lives.getFirst().from(), lives.getLast().end());
        }

        /** What a joint record says of this authority; empty when all of it lies outside its life. */
        public Optional<Span> clip(Span span) {
            return span.within(life());
        }

        @Override
        public String toString() {
            return name + " (" + dfeNumber + ")";
        }
    }

    /** What the newest form of an authority is called, by our id; empty where none is recorded. */
    public Optional<String> called(Scope scope, String id) {
        return store.forms(scope, List.of(id), DatedFact.UNSEALED).stream()
                .reduce((older, newer) -> newer)
                .map(AuthorityForm::name);
    }

    /** Begins to take one file. */
    public FileAuthorities ofFile(Scope scope) {
        return new FileAuthorities(store, this, recording, scope);
    }

    /** Adds the terms, by authority, that are not known yet. */
    void learnTerms(Writing writing, Scope scope, Map<String, ? extends Collection<String>> terms) {
        var known = new HashSet<String>();
        store.terms(scope, terms.keySet()).forEach(term -> known.add(term.authorityId() + term.term()));
        terms.forEach((authorityId, some) -> some.forEach(term -> {
            if (known.add(authorityId + term)) {
                writing.add(new AuthorityTerm(recording.newId(), authorityId, term));
            }
        }));
        vocabulary.learn(terms.values().stream().flatMap(Collection::stream).toList());
    }

    /** Adds the words of the names of organisations that are new. */
    void learnTerms(Writing writing, Collection<DeliveryOrganisation> organisations) {
        organisations.forEach(organisation -> {
            var terms = Names.terms(organisation.name());
            terms.forEach(term -> writing.add(new OrganisationTerm(recording.newId(), organisation.id(), term)));
            vocabulary.learn(terms);
        });
    }

    static String number(String cell) {
        if (!cell.matches("\\d{3}")) {
            throw new Refused(new Invalid("", "is not a DfE number"));
        }
        return cell;
    }
}
