package uk.gov.education.improvement.registry.authority;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.search.Found;
import uk.gov.education.improvement.kernel.search.Found.Hit;
import uk.gov.education.improvement.kernel.time.AsAt;

/** Finds records of authorities by what a search says of them, and by the authority that the rest of it names. */
@ApplicationScoped
public class RecordsOfAuthorities {
    private final AuthorityNames names;
    private final Authorities authorities;

    @Inject
    public RecordsOfAuthorities(AuthorityNames names, Authorities authorities) {
        this.names = names;
        this.authorities = authorities;
    }

    /** A search as a kind of record reads it. */
    public interface Words {
        /** What is left of it. */
        String rest();

        /** Whether it says something of the records themselves. */
        boolean saysMore();

        /** Whether it is read otherwise than it is spelled. */
        boolean otherwise();
    }

    /**
     * What the first reading finds that finds something.
     *
     * @param readings as the search is typed, and then as it may have been meant
     * @param list the records by a reading and our ids of authorities, none for all; with the asker's own eyes
     * @param hit a record with the name of its authority
     */
    public <W extends Words, V> Found find(
            Asker by,
            Stream<W> readings,
            AsAt asAt,
            BiFunction<W, List<String>, Slice<V>> list,
            Function<V, String> authorityId,
            BiFunction<V, String, Hit> hit) {
        return readings.flatMap(words -> names.whose(by, words.rest(), words.saysMore(), asAt).stream()
                        .map(meant -> {
                            var page = list.apply(words, meant.ids());
                            var named = authorities.named(
                                    by, page.rows().stream().map(authorityId).collect(Collectors.toSet()), asAt);
                            return new Found(
                                    page.total(),
                                    meant.more(),
                                    words.otherwise() || meant.otherwise(),
                                    page.rows().stream()
                                            .map(one -> hit.apply(one, name(named, authorityId.apply(one))))
                                            .toList());
                        }))
                .filter(found -> found.total() > 0)
                .findFirst()
                .orElse(Found.NOTHING);
    }

    /**
     * Records that know authorities by their DfE numbers, of those that a search names.
     *
     * @param list the records of some numbers; with the asker's own eyes
     */
    public <V> Found ofNumbers(
            Asker by, String text, AsAt asAt, Function<List<String>, Slice<V>> list, Function<V, Hit> hit) {
        return names.whose(by, text, false, asAt)
                .flatMap(meant -> {
                    var numbers = authorities.named(by, meant.ids(), asAt).values().stream()
                            .map(AuthorityRef::dfeNumber)
                            .flatMap(Optional::stream)
                            .toList();
                    return numbers.isEmpty()
                            ? Optional.<Found>empty()
                            : Optional.of(list.apply(numbers))
                                    .map(page -> new Found(
                                            page.total(),
                                            meant.more(),
                                            meant.otherwise(),
                                            page.rows().stream().map(hit).toList()));
                })
                .orElse(Found.NOTHING);
    }

    private static String name(Map<String, AuthorityRef> named, String id) {
        return Optional.ofNullable(named.get(id)).map(AuthorityRef::name).orElse("An authority");
    }
}
