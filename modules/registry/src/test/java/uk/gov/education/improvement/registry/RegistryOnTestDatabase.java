package uk.gov.education.improvement.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import uk.gov.education.improvement.kernel.database.TestDatabase;
import uk.gov.education.improvement.kernel.database.Wiring;
import uk.gov.education.improvement.kernel.file.ImportedFiles;
import uk.gov.education.improvement.kernel.file.OwnFiles;
import uk.gov.education.improvement.kernel.search.Searches;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.DemonstrationDay;
import uk.gov.education.improvement.kernel.undo.Undoings;
import uk.gov.education.improvement.registry.agreement.AgreementWork;
import uk.gov.education.improvement.registry.agreement.Agreements;
import uk.gov.education.improvement.registry.application.ApplicationChecks;
import uk.gov.education.improvement.registry.application.ApplicationOutcomes;
import uk.gov.education.improvement.registry.application.ApplicationWork;
import uk.gov.education.improvement.registry.application.Applications;
import uk.gov.education.improvement.registry.application.SearchedApplications;
import uk.gov.education.improvement.registry.assessment.Assessments;
import uk.gov.education.improvement.registry.assessment.Panels;
import uk.gov.education.improvement.registry.assessment.ScoreWork;
import uk.gov.education.improvement.registry.assignment.AssignmentAcceptance;
import uk.gov.education.improvement.registry.assignment.Assignments;
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.registry.authority.AuthoritiesFile;
import uk.gov.education.improvement.registry.authority.DeliverersFile;
import uk.gov.education.improvement.registry.authority.SearchedAuthorities;
import uk.gov.education.improvement.registry.authority.SearchedDeliverers;
import uk.gov.education.improvement.registry.award.AwardWork;
import uk.gov.education.improvement.registry.award.Awards;
import uk.gov.education.improvement.registry.award.Forecasts;
import uk.gov.education.improvement.registry.award.InstalmentWork;
import uk.gov.education.improvement.registry.award.SearchedAwards;
import uk.gov.education.improvement.registry.capacity.FundedDaysWork;
import uk.gov.education.improvement.registry.counterpart.Counterparts;
import uk.gov.education.improvement.registry.dispute.DisputeWork;
import uk.gov.education.improvement.registry.dispute.Disputes;
import uk.gov.education.improvement.registry.eligibility.Eligibility;
import uk.gov.education.improvement.registry.engagement.DeliveryWork;
import uk.gov.education.improvement.registry.engagement.EngagementOutcomes;
import uk.gov.education.improvement.registry.engagement.EngagementWork;
import uk.gov.education.improvement.registry.engagement.Engagements;
import uk.gov.education.improvement.registry.engagement.EngagementsFile;
import uk.gov.education.improvement.registry.engagement.LocalEvidence;
import uk.gov.education.improvement.registry.engagement.ProviderChoice;
import uk.gov.education.improvement.registry.engagement.ProviderDays;
import uk.gov.education.improvement.registry.engagement.ReviewWork;
import uk.gov.education.improvement.registry.engagement.SearchedEngagements;
import uk.gov.education.improvement.registry.funding.BudgetWork;
import uk.gov.education.improvement.registry.funding.Ledger;
import uk.gov.education.improvement.registry.funding.Programmes;
import uk.gov.education.improvement.registry.funding.ProgrammesFile;
import uk.gov.education.improvement.registry.funding.SearchedLines;
import uk.gov.education.improvement.registry.funding.SearchedProgrammes;
import uk.gov.education.improvement.registry.inspection.InspectionWork;
import uk.gov.education.improvement.registry.inspection.Inspections;
import uk.gov.education.improvement.registry.inspection.JudgementsFile;
import uk.gov.education.improvement.registry.inspection.SearchedJudgements;
import uk.gov.education.improvement.registry.intervention.InterventionWork;
import uk.gov.education.improvement.registry.intervention.Interventions;
import uk.gov.education.improvement.registry.intervention.InterventionsFile;
import uk.gov.education.improvement.registry.intervention.SearchedInterventions;
import uk.gov.education.improvement.registry.leadership.CohortsFile;
import uk.gov.education.improvement.registry.leadership.Leadership;
import uk.gov.education.improvement.registry.leadership.LeadershipMeasures;
import uk.gov.education.improvement.registry.leadership.LeadershipWork;
import uk.gov.education.improvement.registry.leadership.ParticipationsFile;
import uk.gov.education.improvement.registry.matching.Matches;
import uk.gov.education.improvement.registry.mention.Mentions;
import uk.gov.education.improvement.registry.mention.MentionsFile;
import uk.gov.education.improvement.registry.need.NeedOutcomes;
import uk.gov.education.improvement.registry.need.NeedWork;
import uk.gov.education.improvement.registry.need.Needs;
import uk.gov.education.improvement.registry.need.SearchedNeeds;
import uk.gov.education.improvement.registry.need.TimeToSupport;
import uk.gov.education.improvement.registry.neighbour.NeighbourSets;
import uk.gov.education.improvement.registry.neighbour.NeighboursFile;
import uk.gov.education.improvement.registry.oversight.AuthoritiesInIntervention;
import uk.gov.education.improvement.registry.oversight.InterventionTasks;
import uk.gov.education.improvement.registry.partner.PartnerWork;
import uk.gov.education.improvement.registry.partner.Partners;
import uk.gov.education.improvement.registry.partner.PartnersFile;
import uk.gov.education.improvement.registry.partner.SearchedPartners;
import uk.gov.education.improvement.registry.practice.PracticeWork;
import uk.gov.education.improvement.registry.practice.Practices;
import uk.gov.education.improvement.registry.practice.SearchedPractices;
import uk.gov.education.improvement.registry.register.Register;
import uk.gov.education.improvement.registry.register.Timelines;
import uk.gov.education.improvement.registry.research.ResearchFile;
import uk.gov.education.improvement.registry.research.ResearchProjects;
import uk.gov.education.improvement.registry.research.SearchedResearch;
import uk.gov.education.improvement.registry.round.RoundOutcomes;
import uk.gov.education.improvement.registry.round.RoundWork;
import uk.gov.education.improvement.registry.round.Rounds;
import uk.gov.education.improvement.registry.selection.Decisions;
import uk.gov.education.improvement.registry.selection.Letters;
import uk.gov.education.improvement.registry.selection.Moderations;
import uk.gov.education.improvement.registry.selection.Promotions;
import uk.gov.education.improvement.registry.selection.Publications;
import uk.gov.education.improvement.registry.selection.Rankings;
import uk.gov.education.improvement.registry.theme.Themes;

/** The registry's use cases on a real database, with its reference data and, where asked for, the demonstration's. */
public final class RegistryOnTestDatabase implements AutoCloseable {
    /** For tests that only read. */
    private static RegistryOnTestDatabase toRead;

    public final TestDatabase database = new TestDatabase("registry", "kernel", "registry");
    public final Wiring wiring = new Wiring(database)
            .offering(
                    AuthoritiesFile.class,
                    DeliverersFile.class,
                    JudgementsFile.class,
                    InterventionsFile.class,
                    EngagementsFile.class,
                    MentionsFile.class,
                    NeighboursFile.class,
                    CohortsFile.class,
                    ParticipationsFile.class,
                    PartnersFile.class,
                    ProgrammesFile.class,
                    ResearchFile.class)
            .offering(Disputes.class.getPackageName() + ".RaisedDisputes")
            .offering(Partners.class.getPackageName() + ".QueuedStanding")
            .offering(Partners.class.getPackageName() + ".StandingWork")
            .offering(Assignments.class.getPackageName() + ".AssignmentWork")
            .offering(
                    SearchedApplications.class,
                    SearchedAuthorities.class,
                    SearchedAwards.class,
                    SearchedDeliverers.class,
                    SearchedEngagements.class,
                    SearchedInterventions.class,
                    SearchedJudgements.class,
                    SearchedLines.class,
                    SearchedNeeds.class,
                    SearchedPartners.class,
                    SearchedPractices.class,
                    SearchedProgrammes.class,
                    SearchedResearch.class);
    public final ImportedFiles files = new ImportedFiles(wiring);
    public final Undoings undoings = wiring.the(Undoings.class);
    public final OwnFiles ownFiles = wiring.the(OwnFiles.class);
    public final Authorities authorities = wiring.the(Authorities.class);
    public final Inspections inspections = wiring.the(Inspections.class);
    public final InspectionWork inspectionWork = wiring.the(InspectionWork.class);
    public final Interventions interventions = wiring.the(Interventions.class);
    public final InterventionWork interventionWork = wiring.the(InterventionWork.class);
    public final AuthoritiesInIntervention oversight = wiring.the(AuthoritiesInIntervention.class);
    public final InterventionTasks interventionTasks = wiring.the(InterventionTasks.class);
    public final Disputes disputes = wiring.the(Disputes.class);
    public final DisputeWork disputeWork = wiring.the(DisputeWork.class);
    public final Partners partners = wiring.the(Partners.class);
    public final PartnerWork partnerWork = wiring.the(PartnerWork.class);
    public final FundedDaysWork funding = wiring.the(FundedDaysWork.class);
    public final Eligibility eligibility = wiring.the(Eligibility.class);
    public final Programmes programmes = wiring.the(Programmes.class);
    public final Ledger ledger = wiring.the(Ledger.class);
    public final BudgetWork budgetWork = wiring.the(BudgetWork.class);
    public final Awards awards = wiring.the(Awards.class);
    public final AwardWork awardWork = wiring.the(AwardWork.class);
    public final Rounds rounds = wiring.the(Rounds.class);
    public final RoundWork roundWork = wiring.the(RoundWork.class);
    public final InstalmentWork instalmentWork = wiring.the(InstalmentWork.class);
    public final Forecasts forecasts = wiring.the(Forecasts.class);
    public final Applications applications = wiring.the(Applications.class);
    public final ApplicationWork applicationWork = wiring.the(ApplicationWork.class);
    public final ApplicationChecks applicationChecks = wiring.the(ApplicationChecks.class);
    public final Assessments assessments = wiring.the(Assessments.class);
    public final Panels panels = wiring.the(Panels.class);
    public final ScoreWork scoreWork = wiring.the(ScoreWork.class);
    public final ApplicationOutcomes applicationOutcomes = wiring.the(ApplicationOutcomes.class);
    public final RoundOutcomes roundOutcomes = wiring.the(RoundOutcomes.class);
    public final Rankings rankings = wiring.the(Rankings.class);
    public final Moderations moderations = wiring.the(Moderations.class);
    public final Decisions decisions = wiring.the(Decisions.class);
    public final Publications publications = wiring.the(Publications.class);
    public final Promotions promotions = wiring.the(Promotions.class);
    public final Letters letters = wiring.the(Letters.class);
    public final Agreements agreements = wiring.the(Agreements.class);
    public final AgreementWork agreementWork = wiring.the(AgreementWork.class);
    public final Themes themes = wiring.the(Themes.class);
    public final Needs needs = wiring.the(Needs.class);
    public final NeedWork needWork = wiring.the(NeedWork.class);
    public final NeedOutcomes needOutcomes = wiring.the(NeedOutcomes.class);
    public final Engagements engagements = wiring.the(Engagements.class);
    public final EngagementWork engagementWork = wiring.the(EngagementWork.class);
    public final EngagementOutcomes engagementOutcomes = wiring.the(EngagementOutcomes.class);
    public final ProviderChoice providerChoice = wiring.the(ProviderChoice.class);
    public final ProviderDays providerDays = wiring.the(ProviderDays.class);
    public final DeliveryWork deliveryWork = wiring.the(DeliveryWork.class);
    public final ReviewWork reviewWork = wiring.the(ReviewWork.class);
    public final TimeToSupport timeToSupport = wiring.the(TimeToSupport.class);
    public final LocalEvidence localEvidence = wiring.the(LocalEvidence.class);
    public final Counterparts counterparts = wiring.the(Counterparts.class);
    public final Matches matches = wiring.the(Matches.class);
    public final Assignments assignments = wiring.the(Assignments.class);
    public final AssignmentAcceptance assignmentAcceptance = wiring.the(AssignmentAcceptance.class);
    public final Practices practices = wiring.the(Practices.class);
    public final PracticeWork practiceWork = wiring.the(PracticeWork.class);
    public final ResearchProjects researchProjects = wiring.the(ResearchProjects.class);
    public final Mentions mentions = wiring.the(Mentions.class);
    public final Register register = wiring.the(Register.class);
    public final NeighbourSets neighbourSets = wiring.the(NeighbourSets.class);
    public final Leadership leadership = wiring.the(Leadership.class);
    public final LeadershipMeasures leadershipMeasures = wiring.the(LeadershipMeasures.class);
    public final LeadershipWork leadershipWork = wiring.the(LeadershipWork.class);
    public final Searches searches = wiring.the(Searches.class);
    public final Timelines timelines = wiring.the(Timelines.class);

    /** Another one for each caller: authorities and who delivers for them, and no inspection. */
    public static RegistryOnTestDatabase withReferenceData() {
        var registry = new RegistryOnTestDatabase();
        registry.ownFiles.load("authorities", "/reference/authorities.csv");
        registry.ownFiles.load("deliverers", "/demonstration/deliverers.csv");
        return registry;
    }

    public static RegistryOnTestDatabase withDemonstrationData() {
        var registry = withReferenceData();
        registry.ownFiles.load("judgements", "/demonstration/judgements.csv");
        return registry;
    }

    /** The one that all tests share which change nothing, with the demonstration's data. */
    public static synchronized RegistryOnTestDatabase toRead() {
        if (toRead == null) {
            toRead = withDemonstrationData();
        }
        return toRead;
    }

    /** The plain question: on the day, from all that is recorded until now. */
    public AsAt on(String day) {
        return AsAt.day(LocalDate.parse(day), now());
    }

    public Instant now() {
        return database.changes.recordedUntil();
    }

    public void setTheDay(String day) {
        new DemonstrationDay(database.dataSource()).set(Optional.of(LocalDate.parse(day)));
    }

    @Override
    public void close() {
        database.close();
    }
}
