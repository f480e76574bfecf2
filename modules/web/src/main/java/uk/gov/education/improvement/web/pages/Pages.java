package uk.gov.education.improvement.web.pages;

import java.util.Set;

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
                ImportPages.class,
                AdministrationPages.class,
                DemonstrationDayPages.class,
                Downloads.class);
    }
}
