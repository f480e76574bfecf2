package uk.gov.education.improvement.registry.inspection;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.search.Found;
import uk.gov.education.improvement.kernel.search.Found.Hit;
import uk.gov.education.improvement.kernel.search.Searched;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.authority.RecordsOfAuthorities;

/** Judgements by their authority, grade, kind of visit, framework, and year or day of publication. */
@Dependent
public class SearchedJudgements implements Searched {
    private final Inspections inspections;
    private final RecordsOfAuthorities records;

    @Inject
    public SearchedJudgements(Inspections inspections, RecordsOfAuthorities records) {
        this.inspections = inspections;
        this.records = records;
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
        return records.find(
                by,
                JudgementWords.of(text),
                asAt,
                (words, authorityIds) -> inspections.list(by, words.filter(authorityIds, most), asAt),
                InspectionView::authorityId,
                SearchedJudgements::hit);
    }

    private static Hit hit(InspectionView view, String authority) {
        var overall = view.part(Part.OVERALL);
        return new Hit(
                view.id(),
                Optional.of(view.authorityId()),
                authority
                        + ": " + view.visit().label().toLowerCase(Locale.ROOT) + ", "
                        + (view.draft() ? "expected " : "published ") + view.publishedInWords(),
                view.framework().label()
                        + (overall.grade().isPresent()
                                ? ". Overall: " + overall.label().toLowerCase(Locale.ROOT)
                                : "")
                        + (view.draft() ? ". Draft: department only" : ""));
    }
}
