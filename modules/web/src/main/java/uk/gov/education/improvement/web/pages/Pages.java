package uk.gov.education.improvement.web.pages;

import java.util.Set;
import uk.gov.education.improvement.web.pages.administration.AdministrationPages;
import uk.gov.education.improvement.web.pages.administration.DemonstrationDayPages;
import uk.gov.education.improvement.web.pages.authority.AuthorityPages;
import uk.gov.education.improvement.web.pages.authority.RegisterPages;
import uk.gov.education.improvement.web.pages.file.ImportPages;
import uk.gov.education.improvement.web.pages.home.HomePages;
import uk.gov.education.improvement.web.pages.inspection.CorrectionPages;
import uk.gov.education.improvement.web.pages.inspection.DraftPages;
import uk.gov.education.improvement.web.pages.inspection.JudgementPages;
import uk.gov.education.improvement.web.pages.inspection.JudgementsPages;
import uk.gov.education.improvement.web.pages.inspection.PublicationPages;
import uk.gov.education.improvement.web.pages.partner.EligibilityPages;
import uk.gov.education.improvement.web.pages.partner.RuleComparisonPages;
import uk.gov.education.improvement.web.pages.search.SearchPages;
import uk.gov.education.improvement.web.pages.signin.SignInPages;

/** The doors for people. */
public final class Pages {
    private Pages() {}

    public static Set<Class<?>> all() {
        return Set.of(
                PageRenderer.class,
                SignInPages.class,
                RegisterPages.class,
                AuthorityPages.class,
                DraftPages.class,
                JudgementsPages.class,
                JudgementPages.class,
                CorrectionPages.class,
                PublicationPages.class,
                HomePages.class,
                EligibilityPages.class,
                RuleComparisonPages.class,
                ImportPages.class,
                SearchPages.class,
                AdministrationPages.class,
                DemonstrationDayPages.class);
    }
}
