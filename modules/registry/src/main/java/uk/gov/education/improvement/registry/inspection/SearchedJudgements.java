package uk.gov.education.improvement.registry.inspection;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.search.Found;
import uk.gov.education.improvement.kernel.search.Found.Hit;
import uk.gov.education.improvement.kernel.search.Searched;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.registry.authority.AuthorityNames;
import uk.gov.education.improvement.registry.authority.AuthorityRef;

/** Judgements by their authority, grade, kind of visit, framework, and year or day of publication. */
@Dependent
public class SearchedJudgements implements Searched {
    private final AccessTable access;
    private final Inspections inspections;
    private final AuthorityNames names;
    private final Authorities authorities;

    @Inject
    public SearchedJudgements(
            AccessTable access, Inspections inspections, AuthorityNames names, Authorities authorities) {
        this.access = access;
        this.inspections = inspections;
        this.names = names;
        this.authorities = authorities;
    }

    @Override
    public String subject() {
        return InspectionWork.SUBJECT;
    }

    @Override
    public String plural() {
        return "Judgements";
    }

    @Override
    public Act act() {
        return Inspections.READ;
    }

    @Override
    public Found find(Asker by, String text, AsAt asAt, int most) {
        var words = JudgementWords.of(text);
        if (words.rest().isEmpty()) {
            return words.isAboutJudgements() ? found(by, words.filter(List.of(), most), false, asAt) : Found.NOTHING;
        }
        if (!access.allows(by, Authorities.READ)) {
            return Found.NOTHING;
        }
        var meant = names.authorities(by, words.rest(), asAt);
        return meant.ids().isEmpty()
                ? Found.NOTHING
                : found(by, words.filter(meant.ids(), most), meant.otherwise(), asAt);
    }

    private Found found(Asker by, InspectionFilter filter, boolean otherwise, AsAt asAt) {
        var page = inspections.list(by, filter, asAt);
        var named = authorities.named(
                by, page.rows().stream().map(InspectionView::authorityId).collect(Collectors.toSet()), asAt);
        return new Found(
                page.total(),
                false,
                otherwise,
                page.rows().stream().map(view -> hit(view, named)).toList());
    }

    private static Hit hit(InspectionView view, Map<String, AuthorityRef> named) {
        var overall = view.part(Part.OVERALL);
        return new Hit(
                view.id(),
                Optional.of(view.authorityId()),
                Optional.ofNullable(named.get(view.authorityId()))
                                .map(AuthorityRef::name)
                                .orElse("An authority")
                        + ": " + view.visit().label().toLowerCase(Locale.ROOT) + ", "
                        + (view.draft() ? "expected " : "published ") + view.publishedInWords(),
                view.framework().label()
                        + (overall.grade().isPresent()
                                ? ". Overall: " + overall.label().toLowerCase(Locale.ROOT)
                                : "")
                        + (view.draft() ? ". Draft: department only" : ""));
    }
}
