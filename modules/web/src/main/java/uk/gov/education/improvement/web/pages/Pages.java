package uk.gov.education.improvement.web.pages;

import java.util.Set;
import uk.gov.education.improvement.web.pages.accreditation.AccreditationPages;
import uk.gov.education.improvement.web.pages.accreditation.PhaseFormPages;
import uk.gov.education.improvement.web.pages.accreditation.SitesPages;
import uk.gov.education.improvement.web.pages.accreditation.StepCorrectionPages;
import uk.gov.education.improvement.web.pages.administration.AdministrationPages;
import uk.gov.education.improvement.web.pages.administration.DemonstrationDayPages;
import uk.gov.education.improvement.web.pages.alliance.AlliancePages;
import uk.gov.education.improvement.web.pages.application.ApplicationCheckPages;
import uk.gov.education.improvement.web.pages.application.ApplicationFormPages;
import uk.gov.education.improvement.web.pages.application.ApplicationsPages;
import uk.gov.education.improvement.web.pages.assessment.PanelPages;
import uk.gov.education.improvement.web.pages.assessment.ScoreSheetPages;
import uk.gov.education.improvement.web.pages.authority.AuthorityPages;
import uk.gov.education.improvement.web.pages.authority.MapPages;
import uk.gov.education.improvement.web.pages.authority.RegisterPages;
import uk.gov.education.improvement.web.pages.counterpart.ComparisonPages;
import uk.gov.education.improvement.web.pages.dispute.DecisionPages;
import uk.gov.education.improvement.web.pages.dispute.DisputesPages;
import uk.gov.education.improvement.web.pages.eligibility.EligibilityPages;
import uk.gov.education.improvement.web.pages.eligibility.RuleComparisonPages;
import uk.gov.education.improvement.web.pages.engagement.EngagementFormPages;
import uk.gov.education.improvement.web.pages.engagement.EngagementLogPages;
import uk.gov.education.improvement.web.pages.engagement.EngagementsPages;
import uk.gov.education.improvement.web.pages.engagement.ScopePages;
import uk.gov.education.improvement.web.pages.evidence.MentionPages;
import uk.gov.education.improvement.web.pages.evidence.PracticeFormPages;
import uk.gov.education.improvement.web.pages.evidence.PracticePages;
import uk.gov.education.improvement.web.pages.evidence.ResearchPages;
import uk.gov.education.improvement.web.pages.file.ImportPages;
import uk.gov.education.improvement.web.pages.file.UndoPages;
import uk.gov.education.improvement.web.pages.funding.AgreementPages;
import uk.gov.education.improvement.web.pages.funding.AwardFormPages;
import uk.gov.education.improvement.web.pages.funding.AwardsPages;
import uk.gov.education.improvement.web.pages.funding.BudgetFormPages;
import uk.gov.education.improvement.web.pages.funding.FundingPages;
import uk.gov.education.improvement.web.pages.funding.InstalmentFormPages;
import uk.gov.education.improvement.web.pages.funding.LedgerPages;
import uk.gov.education.improvement.web.pages.home.HomePages;
import uk.gov.education.improvement.web.pages.inspection.CorrectionPages;
import uk.gov.education.improvement.web.pages.inspection.DraftPages;
import uk.gov.education.improvement.web.pages.inspection.JudgementPages;
import uk.gov.education.improvement.web.pages.inspection.JudgementsPages;
import uk.gov.education.improvement.web.pages.inspection.PublicationPages;
import uk.gov.education.improvement.web.pages.intervention.DraftChangePages;
import uk.gov.education.improvement.web.pages.intervention.InterventionDraftPages;
import uk.gov.education.improvement.web.pages.intervention.InterventionPages;
import uk.gov.education.improvement.web.pages.intervention.InterventionsPages;
import uk.gov.education.improvement.web.pages.intervention.LiftedPages;
import uk.gov.education.improvement.web.pages.intervention.StepPages;
import uk.gov.education.improvement.web.pages.matching.AssignmentPages;
import uk.gov.education.improvement.web.pages.matching.MatchesPages;
import uk.gov.education.improvement.web.pages.neighbour.NeighbourPages;
import uk.gov.education.improvement.web.pages.partner.FundedDaysPages;
import uk.gov.education.improvement.web.pages.partner.PartnerPages;
import uk.gov.education.improvement.web.pages.partner.PartnerStepPages;
import uk.gov.education.improvement.web.pages.partner.PartnersPages;
import uk.gov.education.improvement.web.pages.round.RoundCreationPages;
import uk.gov.education.improvement.web.pages.round.RoundFormPages;
import uk.gov.education.improvement.web.pages.round.RoundPages;
import uk.gov.education.improvement.web.pages.round.RoundSetUpPages;
import uk.gov.education.improvement.web.pages.round.RoundsPages;
import uk.gov.education.improvement.web.pages.search.SearchPages;
import uk.gov.education.improvement.web.pages.selection.DecideRoundPages;
import uk.gov.education.improvement.web.pages.selection.LetterPages;
import uk.gov.education.improvement.web.pages.selection.SelectionPages;
import uk.gov.education.improvement.web.pages.signin.SignInPages;
import uk.gov.education.improvement.web.pages.support.LeadershipPages;
import uk.gov.education.improvement.web.pages.support.NeedFormPages;
import uk.gov.education.improvement.web.pages.support.NeedsPages;
import uk.gov.education.improvement.web.pages.support.TimePages;

/** The doors for people. */
public final class Pages {
    private Pages() {}

    public static Set<Class<?>> all() {
        return Set.of(
                PageRenderer.class,
                SignInPages.class,
                RegisterPages.class,
                AuthorityPages.class,
                MapPages.class,
                DraftPages.class,
                JudgementsPages.class,
                JudgementPages.class,
                CorrectionPages.class,
                DisputesPages.class,
                DecisionPages.class,
                PublicationPages.class,
                InterventionsPages.class,
                InterventionPages.class,
                InterventionDraftPages.class,
                LiftedPages.class,
                StepPages.class,
                DraftChangePages.class,
                HomePages.class,
                PartnersPages.class,
                PartnerPages.class,
                PartnerStepPages.class,
                FundedDaysPages.class,
                EligibilityPages.class,
                NeighbourPages.class,
                AlliancePages.class,
                FundingPages.class,
                LedgerPages.class,
                BudgetFormPages.class,
                NeedsPages.class,
                ComparisonPages.class,
                TimePages.class,
                MatchesPages.class,
                AssignmentPages.class,
                LeadershipPages.class,
                NeedFormPages.class,
                PracticePages.class,
                PracticeFormPages.class,
                ResearchPages.class,
                MentionPages.class,
                ApplicationsPages.class,
                ApplicationFormPages.class,
                ApplicationCheckPages.class,
                PanelPages.class,
                ScoreSheetPages.class,
                AwardsPages.class,
                EngagementsPages.class,
                EngagementFormPages.class,
                EngagementLogPages.class,
                ScopePages.class,
                AgreementPages.class,
                AwardFormPages.class,
                InstalmentFormPages.class,
                SelectionPages.class,
                DecideRoundPages.class,
                LetterPages.class,
                RoundsPages.class,
                RoundPages.class,
                RoundCreationPages.class,
                RoundSetUpPages.class,
                RoundFormPages.class,
                AccreditationPages.class,
                PhaseFormPages.class,
                StepCorrectionPages.class,
                SitesPages.class,
                ImportPages.class,
                UndoPages.class,
                RuleComparisonPages.class,
                SearchPages.class,
                AdministrationPages.class,
                DemonstrationDayPages.class);
    }
}
