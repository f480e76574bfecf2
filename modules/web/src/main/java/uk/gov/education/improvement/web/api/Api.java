package uk.gov.education.improvement.web.api;

import java.util.Set;

/** The doors for programs. */
public final class Api {
    private Api() {}

    public static Set<Class<?>> all() {
        return Set.of(
                JsonSetup.class,
                Etags.class,
                SentAgain.class,
                AuthoritiesResource.class,
                DeliveryOrganisationsResource.class,
                InspectionsResource.class,
                InterventionsResource.class,
                DisputesResource.class,
                PartnersResource.class,
                LeadershipResource.class,
                AgreementsResource.class,
                EligibilityResource.class,
                NeighbourSetsResource.class,
                NeighboursResource.class,
                ProgrammesResource.class,
                ApplicationsResource.class,
                ThemesResource.class,
                NeedsResource.class,
                ComparisonResource.class,
                ComparisonsResource.class,
                LocalEvidenceResource.class,
                MatchesResource.class,
                AssignmentsResource.class,
                PracticesResource.class,
                ResearchProjectsResource.class,
                MentionsResource.class,
                AssessorsResource.class,
                ScoreSheetsResource.class,
                AwardsResource.class,
                EngagementsResource.class,
                PartnerDaysResource.class,
                RoundsResource.class,
                SelectionResource.class,
                LettersResource.class,
                AlliancesResource.class,
                PhasesResource.class,
                SitesResource.class,
                SearchResource.class,
                ChangesResource.class,
                ImportsResource.class,
                OpenApiResource.class);
    }
}
