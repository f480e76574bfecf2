package uk.gov.education.improvement.registry.research;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.list.Cursor;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.theme.ThemeView;
import uk.gov.education.improvement.registry.theme.Themes;

/** Reads research projects as at any day: everybody who signs in sees them all. {@link ResearchFile} brings them. */
@ApplicationScoped
public class ResearchProjects {
    public static final Act READ = new Act("research.read");

    private final AccessTable access;
    private final Transactions transactions;
    private final ResearchStore store;
    private final Authorities authorities;
    private final Themes themes;

    @Inject
    public ResearchProjects(
            AccessTable access,
            Transactions transactions,
            ResearchStore store,
            Authorities authorities,
            Themes themes) {
        this.access = access;
        this.transactions = transactions;
        this.store = store;
        this.authorities = authorities;
        this.themes = themes;
    }

    /** One page, what was told last first. */
    public Slice<ResearchView> list(Asker by, ResearchFilter filter, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> {
            var ids = filter.authorities().isEmpty()
                    ? Set.<String>of()
                    : authorities.called(by, filter.authorities(), asAt).values().stream()
                            .map(AuthorityRef::id)
                            .collect(Collectors.toSet());
            if (ids.isEmpty() && !filter.authorities().isEmpty()) {
                return Slice.<ResearchView>none();
            }
            var page = Slice.cut(
                    store.page(scope, ids, filter, asAt),
                    filter.size(),
                    store.count(scope, ids, filter, asAt),
                    project -> Cursor.after(project.publishedOn().toString(), project.id()));
            return new Slice<>(views(by, page.rows(), asAt), page.total(), page.next());
        });
    }

    /** @throws Refused when none was told of by the day */
    public ResearchView find(Asker by, String id, AsAt asAt) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> views(
                        by, store.find(scope, id, asAt).stream().toList(), asAt)
                .stream()
                .findFirst()
                .orElseThrow(() -> new Refused(new ResearchRefusal.UnknownResearchProject(id))));
    }

    /** Costs the same number of statements for one and for many. */
    private List<ResearchView> views(Asker by, List<ResearchProject> projects, AsAt asAt) {
        var said = projects.stream().collect(Collectors.toMap(ResearchProject::projectId, ResearchProject::terms));
        var ids = said.values().stream()
                .flatMap(terms -> terms.authorityIds().stream())
                .collect(Collectors.toSet());
        var named = authorities.named(by, ids, asAt);
        var all = themes.all(by);
        return projects.stream()
                .map(project -> {
                    var terms = said.get(project.projectId());
                    return new ResearchView(
                            project.projectId(),
                            terms.title(),
                            terms.themes().stream()
                                    .map(code -> ThemeView.called(all, code))
                                    .toList(),
                            terms.authorityIds().stream().map(named::get).toList(),
                            terms.researchers(),
                            terms.from(),
                            terms.until(),
                            terms.products(),
                            project.publishedOn(),
                            terms.source());
                })
                .toList();
    }
}
