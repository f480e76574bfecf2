package uk.gov.education.improvement.registry.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.eligibility.ExplanationView;
import uk.gov.education.improvement.registry.round.RoundView;

/**
 * Reads applications as at any day: an authority its own, the department all that are handed in.
 * {@link ApplicationWork} and {@link ApplicationChecks} move them.
 */
@ApplicationScoped
public class Applications {
    public static final Act READ = new Act("application.read");

    /** The most permissions of a round that are shown. */
    public static final int MOST_PERMISSIONS = 100;

    private final AccessTable access;
    private final Transactions transactions;
    private final ApplicationBook book;

    @Inject
    public Applications(AccessTable access, Transactions transactions, ApplicationBook book) {
        this.access = access;
        this.transactions = transactions;
        this.book = book;
    }

    /** One page, what was started last first. */
    public Slice<ApplicationView> list(Asker by, ApplicationFilter filter, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> book.page(by, scope, filter, asAt));
    }

    /** How many there are, as far as lists count. */
    public long count(Asker by, ApplicationFilter filter, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> book.count(scope, filter, asAt));
    }

    /** @throws Refused when there is none that the asker may see, by what was recorded then */
    public ApplicationView find(Asker by, String id, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> book.find(by, scope, id, asAt));
    }

    /**
     * What the rule of the round says of each member by its eligibility day, in the order of the members; from what had been
     * recorded by the instant asked. A member without duty by then is left out.
     *
     * @throws Refused when there is no such application that the asker may see
     */
    public List<ExplanationView> explain(Asker by, String id, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> {
            var application = book.find(by, scope, id, asAt);
            var members = application.members().stream().map(AuthorityRef::id).toList();
            var explained = book.explain(by, book.round(by, application.roundId(), asAt), members, asAt);
            return members.stream()
                    .flatMap(member -> Optional.ofNullable(explained.get(member)).stream())
                    .toList();
        });
    }

    /**
     * What the rule saw each time it was applied, as it was kept.
     *
     * @throws Refused when there is no such application that the asker may see
     */
    public List<EvidenceView> evidence(Asker by, String id, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> {
            book.find(by, scope, id, asAt);
            return book.evidence(scope, id, asAt);
        });
    }

    /**
     * Until when the asker may apply to each of some rounds, by id: until one closes, or later by permission. Those it may not
     * apply to on the day are left out, and of who does not apply all; by one statement.
     */
    public Map<String, LocalDate> lastDays(Asker by, Collection<RoundView> rounds, AsAt asAt) {
        if (rounds.isEmpty() || !access.allows(by, ApplicationWork.APPLY)) {
            return Map.of();
        }
        var scope = access.scope(by, ApplicationWork.APPLY);
        return transactions.within(() -> book.lastDays(scope, rounds, asAt, Address.MOST_ROWS));
    }

    /** Who may apply to a round late, what was recorded last first: for an authority, whether it may itself. */
    public List<LatePermissionView> latePermissions(Asker by, String roundId, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> book.permissions(by, scope, List.of(roundId), asAt, MOST_PERMISSIONS));
    }
}
