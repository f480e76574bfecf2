package uk.gov.education.improvement.web.api;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import uk.gov.education.improvement.accreditation.site.SiteFilter;
import uk.gov.education.improvement.kernel.change.ChangesFilter;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.repeat.KeptAnswers;
import uk.gov.education.improvement.kernel.repeat.RepeatableRequest;
import uk.gov.education.improvement.registry.application.ApplicationFilter;
import uk.gov.education.improvement.registry.award.AwardFilter;
import uk.gov.education.improvement.registry.counterpart.CounterpartFilter;
import uk.gov.education.improvement.registry.dispute.DisputeFilter;
import uk.gov.education.improvement.registry.eligibility.EligibilityFilter;
import uk.gov.education.improvement.registry.eligibility.RuleComparisonFilter;
import uk.gov.education.improvement.registry.engagement.EngagementFilter;
import uk.gov.education.improvement.registry.funding.LedgerFilter;
import uk.gov.education.improvement.registry.inspection.InspectionFilter;
import uk.gov.education.improvement.registry.intervention.InterventionFilter;
import uk.gov.education.improvement.registry.leadership.CohortFilter;
import uk.gov.education.improvement.registry.leadership.ParticipationFilter;
import uk.gov.education.improvement.registry.mention.MentionFilter;
import uk.gov.education.improvement.registry.need.NeedFilter;
import uk.gov.education.improvement.registry.neighbour.NeighbourSets;
import uk.gov.education.improvement.registry.oversight.LiftedView;
import uk.gov.education.improvement.registry.partner.PartnerFilter;
import uk.gov.education.improvement.registry.practice.PracticeFilter;
import uk.gov.education.improvement.registry.register.RegisterFilter;
import uk.gov.education.improvement.registry.research.ResearchFilter;
import uk.gov.education.improvement.registry.round.RoundFilter;
import uk.gov.education.improvement.web.door.Doors;

/**
 * Completes the OpenAPI document with what addresses may say: the names come from the very constants that the doors read
 * them by, so that the document cannot say something else.
 */
public class OpenApiParameters implements OASFilter {
    private static final Map<String, List<String>> OF_LISTS = Map.ofEntries(
            Map.entry("/api/v1/authorities", RegisterFilter.PARAMETERS),
            Map.entry("/api/v1/inspections", InspectionFilter.PARAMETERS),
            Map.entry("/api/v1/interventions", InterventionFilter.PARAMETERS),
            Map.entry("/api/v1/partners", PartnerFilter.PARAMETERS),
            Map.entry("/api/v1/interventions/lifted", List.of(LiftedView.SINCE)),
            Map.entry("/api/v1/disputes", DisputeFilter.PARAMETERS),
            Map.entry("/api/v1/eligibility", EligibilityFilter.PARAMETERS),
            Map.entry("/api/v1/eligibility/comparison", RuleComparisonFilter.PARAMETERS),
            Map.entry("/api/v1/eligibility/{authority}", List.of(EligibilityFilter.RULE)),
            Map.entry("/api/v1/authorities/{identifier}/neighbours", List.of(NeighbourSets.SET)),
            Map.entry("/api/v1/sites", SiteFilter.PARAMETERS),
            Map.entry("/api/v1/programmes/{id}/ledger", LedgerFilter.PARAMETERS),
            Map.entry("/api/v1/awards", AwardFilter.PARAMETERS),
            Map.entry("/api/v1/rounds", RoundFilter.PARAMETERS),
            Map.entry("/api/v1/leadership/cohorts", CohortFilter.PARAMETERS),
            Map.entry("/api/v1/leadership/participations", ParticipationFilter.PARAMETERS),
            Map.entry("/api/v1/leadership/measures", ParticipationFilter.PARAMETERS),
            Map.entry("/api/v1/applications", ApplicationFilter.PARAMETERS),
            Map.entry("/api/v1/needs", NeedFilter.PARAMETERS),
            Map.entry("/api/v1/engagements", EngagementFilter.PARAMETERS),
            Map.entry("/api/v1/comparisons", CounterpartFilter.PARAMETERS),
            Map.entry("/api/v1/comparisons/together", CounterpartFilter.PARAMETERS),
            Map.entry("/api/v1/practices", PracticeFilter.PARAMETERS),
            Map.entry("/api/v1/research-projects", ResearchFilter.PARAMETERS),
            Map.entry("/api/v1/mentions", MentionFilter.PARAMETERS),
            Map.entry("/api/v1/search", List.of("q")),
            Map.entry("/api/v1/changes/newest", ChangesFilter.PARAMETERS));

    private static final List<String> CURSORED = List.of(
            "/api/v1/authorities",
            "/api/v1/inspections",
            "/api/v1/interventions",
            "/api/v1/partners",
            "/api/v1/disputes",
            "/api/v1/eligibility",
            "/api/v1/eligibility/comparison",
            "/api/v1/sites",
            "/api/v1/programmes/{id}/ledger",
            "/api/v1/awards",
            "/api/v1/rounds",
            "/api/v1/leadership/cohorts",
            "/api/v1/leadership/participations",
            "/api/v1/applications",
            "/api/v1/needs",
            "/api/v1/engagements",
            "/api/v1/comparisons",
            "/api/v1/practices",
            "/api/v1/research-projects",
            "/api/v1/mentions",
            "/api/v1/changes/newest");

    /** What these answer depends on no day. */
    private static final List<String> WITHOUT_CLOCKS = List.of(
            "/" + Doors.DESCRIPTION,
            "/api/v1/rules",
            "/api/v1/changes/verification",
            "/api/v1/changes/newest",
            "/api/v1/changes/{position}",
            "/api/v1/imports",
            "/api/v1/imports/{id}",
            "/api/v1/assignments",
            "/api/v1/assignments/{id}");

    /** What these answer depends on what had been recorded only. */
    private static final List<String> WITHOUT_DAYS = List.of("/api/v1/disputes", "/api/v1/disputes/{id}");

    private static final Map<String, String> MEANING = Map.ofEntries(
            Map.entry("asAt", "The day the question is asked for, such as 2017-10-13; today unless said."),
            Map.entry("publishedBy", "Only what was published by the end of this day; the day asked unless said."),
            Map.entry("recordedBy", "Only what was recorded by this instant; with it the answer is the same for ever."),
            Map.entry(
                    "size",
                    "Rows on a page, 1 to " + Address.MOST_ROWS + "; " + Address.DEFAULT_SIZE + " unless said."),
            Map.entry("after", "Where to go on: next of the page before."),
            Map.entry("q", "Words of a name in any spelling, a DfE number, or a GSS code of any age."),
            Map.entry(
                    EligibilityFilter.RULE,
                    "The version of the rule; unless said, the newest that had begun by the day asked."),
            Map.entry(
                    NeighbourSets.SET,
                    "The day of a set of statistical neighbours, such as 2021-04; unless said, the newest of the day asked."),
            Map.entry(
                    "kind",
                    "The kind of file: alliances, authorities, deliverers, engagements, interventions, judgements, leadership-cohorts, leadership-participations, mentions, neighbours, partners, phases, programmes, research-projects or sites."),
            Map.entry(LiftedView.SINCE, "The first day on which an end counts; 2010-01-01 unless said."),
            Map.entry(
                    RuleComparisonFilter.INSTEAD,
                    "The version of the rule to compare with; unless said, the newest that is not the first."),
            Map.entry(
                    ChangesFilter.RECORD,
                    "The record that changed: its kind and our id of it, such as inspection/ and the id."),
            Map.entry(ChangesFilter.PERSON, "Who changed it: a sign-in name, or our id of the person."),
            Map.entry("from", "The first day, of London."),
            Map.entry("to", "The last day, of London."),
            Map.entry(ChangesFilter.BATCH, "The import that changed it, by its id."),
            Map.entry("fileName", "What the file is called, for the record."),
            Map.entry("dryRun", "true: tell what would come of it, and write nothing."),
            Map.entry("refusedApart", "true: take the good rows although others are refused."));

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().forEach((path, item) -> {
            if (item.getGET() != null) {
                add(item.getGET(), clocks(path));
                add(item.getGET(), OF_LISTS.getOrDefault(path, List.of()));
                add(item.getGET(), CURSORED.contains(path) ? List.of("size", "after") : List.of());
            }
            if (path.equals("/api/v1/imports") && item.getPOST() != null) {
                add(item.getPOST(), List.of("kind", "fileName", "dryRun", "refusedApart"));
            }
            if (item.getPOST() != null) {
                addKey(item.getPOST());
            }
            item.getOperations().values().forEach(OpenApiParameters::addProblem);
        });
    }

    private static List<String> clocks(String path) {
        if (WITHOUT_CLOCKS.contains(path)) {
            return List.of();
        }
        return WITHOUT_DAYS.contains(path) ? List.of("recordedBy") : List.of("asAt", "publishedBy", "recordedBy");
    }

    private static void add(Operation operation, List<String> names) {
        for (var name : names) {
            operation.addParameter(OASFactory.createParameter()
                    .name(name)
                    .in(Parameter.In.QUERY)
                    .description(MEANING.getOrDefault(name, "A filter; may be given several times."))
                    .schema(OASFactory.createSchema().type(List.of(SchemaType.STRING))));
        }
    }

    private static void addKey(Operation operation) {
        operation.addParameter(OASFactory.createParameter()
                .name(SentAgain.KEY)
                .in(Parameter.In.HEADER)
                .description(
                        "Sent again with the same key and the same request, the answer is given again and nothing is"
                                + " done twice; kept for " + KeptAnswers.KEPT.toHours() + " hours, with "
                                + SentAgain.REPLAYED
                                + ": true on what is given again. Optional.")
                .schema(OASFactory.createSchema()
                        .type(List.of(SchemaType.STRING))
                        .minLength(1)
                        .maxLength(RepeatableRequest.LONGEST_KEY)));
    }

    private static void addProblem(Operation operation) {
        operation
                .getResponses()
                .addAPIResponse(
                        "default",
                        OASFactory.createAPIResponse()
                                .description("Refused: a problem (RFC 9457)")
                                .content(OASFactory.createContent()
                                        .addMediaType(
                                                "application/problem+json",
                                                OASFactory.createMediaType()
                                                        .schema(OASFactory.createSchema()
                                                                .ref("#/components/schemas/Problem")))));
    }
}
