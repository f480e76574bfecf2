package uk.gov.education.improvement.registry.mention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.list.Cursor;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.inspection.InspectionView;
import uk.gov.education.improvement.registry.inspection.Inspections;

/** Reads what Ofsted's reports mention of support: everybody who signs in sees it all. {@link MentionsFile} brings it. */
@ApplicationScoped
public class Mentions {
    public static final Act READ = new Act("mention.read");

    /** The most of one authority that are read together, the newest. */
    public static final int MOST_OF_AUTHORITY = 100;

    private final AccessTable access;
    private final Transactions transactions;
    private final MentionStore store;
    private final Authorities authorities;
    private final Inspections inspections;

    @Inject
    public Mentions(
            AccessTable access,
            Transactions transactions,
            MentionStore store,
            Authorities authorities,
            Inspections inspections) {
        this.access = access;
        this.transactions = transactions;
        this.store = store;
        this.authorities = authorities;
        this.inspections = inspections;
    }

    /** One page, what the newest reports say first. */
    public Slice<MentionView> list(Asker by, MentionFilter filter, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> {
            var ids = filter.authorities().isEmpty()
                    ? Set.<String>of()
                    : authorities.called(by, filter.authorities(), asAt).values().stream()
                            .map(AuthorityRef::id)
                            .collect(Collectors.toSet());
            return ids.isEmpty() && !filter.authorities().isEmpty()
                    ? Slice.<MentionView>none()
                    : page(by, scope, ids, filter, asAt);
        });
    }

    /** Those of one authority, by our id: the newest. */
    public List<MentionView> ofAuthority(Asker by, String authorityId, AsAt asAt) {
        var scope = access.scope(by, READ);
        var filter = new MentionFilter(List.of(), List.of(), Optional.empty(), MOST_OF_AUTHORITY);
        return transactions.within(
                () -> page(by, scope, Set.of(authorityId), filter, asAt).rows());
    }

    private Slice<MentionView> page(Asker by, Scope scope, Set<String> ids, MentionFilter filter, AsAt asAt) {
        var page = Slice.cut(
                store.page(scope, ids, filter, asAt),
                filter.size(),
                store.count(scope, ids, filter, asAt),
                mention -> Cursor.after(mention.publishedOn().toString(), mention.id()));
        return new Slice<>(views(by, page.rows(), asAt), page.total(), page.next());
    }

    /** Costs the same number of statements for one and for many. */
    private List<MentionView> views(Asker by, List<SupportMention> mentions, AsAt asAt) {
        if (mentions.isEmpty()) {
            return List.of();
        }
        var ids = mentions.stream().map(SupportMention::authorityId).collect(Collectors.toSet());
        var named = authorities.named(by, ids, asAt);
        var reports = inspections
                .reportedOn(
                        by,
                        ids,
                        mentions.stream().map(SupportMention::publishedOn).collect(Collectors.toSet()),
                        asAt)
                .stream()
                .collect(Collectors.toMap(
                        report -> report.authorityId() + " " + report.countsFrom(),
                        InspectionView::id,
                        (one, another) -> one));
        return mentions.stream()
                .map(mention -> new MentionView(
                        mention.mentionId(),
                        named.get(mention.authorityId()),
                        mention.role(),
                        mention.words(),
                        mention.publishedOn(),
                        mention.source(),
                        Optional.ofNullable(reports.get(mention.authorityId() + " " + mention.publishedOn()))))
                .toList();
    }
}
