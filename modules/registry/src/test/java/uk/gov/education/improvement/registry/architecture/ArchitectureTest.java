package uk.gov.education.improvement.registry.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.architecture.InnerRules;
import uk.gov.education.improvement.kernel.architecture.KeepsTheRules;
import uk.gov.education.improvement.kernel.architecture.Modules;
import uk.gov.education.improvement.kernel.architecture.Rule;

/** The rules of the house. Each is shown to see the code, and to catch an offender that is kept for it. */
class ArchitectureTest implements KeepsTheRules {
    private static final JavaClasses OFFENDERS = new ClassFileImporter()
            .importPackages(
                    "uk.gov.education.improvement.kernel.offender",
                    "uk.gov.education.improvement.kernel.architecture.offender");

    /**
     * What asks the database something and leaves a scope unused or does without one, each for a reason. A class stands
     * here as a whole only while it knows no record with an audience. Not here stand the stores of records without an
     * audience: who may do the act sees them all, as the table of access says, and the scope they take shows that it was
     * asked.
     */
    private static final Map<String, String> DECISIONS = Map.ofEntries(
            entry("AuthorityStore.writing", "writes"),
            entry("InspectionStore.writing", "writes"),
            entry("NeighbourStore.writing", "writes"),
            entry("ChangeRecord.recordedUntil", "an instant, the same for everybody"),
            entry("DisputeStore.writing", "writes"),
            entry("InspectionStore.lock", "only who may see the standing reading, asked next, learns anything"),
            entry("InspectionStore.withIds", "the ids come from readings that a scope let through"),
            entry("InspectionStore.versions", "one number means one version to everybody"),
            entry("InterventionStore.writing", "writes"),
            entry("InterventionStore.lock", "only who may see the standing fact, asked next, learns anything"),
            entry("InterventionStore.withIds", "the ids come from facts that a scope let through"),
            entry("InterventionStore.versions", "one number means one version to everybody"),
            entry("OversightStore.statements", "what others stated is public"),
            entry("InterventionStore.monthsToReview", "a rule, the same for everybody"),
            entry("PartnerStore.writing", "writes"),
            entry("CapacityStore.writing", "writes"),
            entry("LineStore.withIds", "the ids come from lines and awards that a scope let through"),
            entry("LineStore.trails", "the ids come from lines that a scope let through"),
            entry("ProgrammeStore.writing", "writes"),
            entry("AwardStore.writing", "writes"),
            entry("AgreementStore.writing", "writes"),
            entry("LeadershipStore.writing", "writes"),
            entry("LeadershipStore.strands", "the programme is the same for everybody"),
            entry("LeadershipStore.participations", "a reference and an id; what was reported is asked by scope"),
            entry("LeadershipStore.participationsWithIds", "the ids come from reports that a scope let through"),
            entry("RoundStore.writing", "writes"),
            entry("RoundStore.changes", "the ids come from rounds that a scope let through"),
            entry("RoundStore.trails", "the ids come from rounds that a scope let through"),
            entry("AwardStore.members", "the ids come from awards that a scope let through; members know each other"),
            entry("ApplicationStore.writing", "writes"),
            entry("ApplicationStore.changes", "one number means one version to everybody"),
            entry("ApplicationStore.trails", "the ids come from applications that a scope let through"),
            entry("ApplicationStore.stepsOfRound", "only those of applications that a scope let through are looked at"),
            entry("ApplicationStore.evidence", "the ids come from applications that a scope let through"),
            entry("EngagementStore.writing", "writes"),
            entry("EngagementStore.recordsOf", "what others published is for everybody"),
            entry("EngagementStore.recordedOf", "the ids come from engagements that a scope let through"),
            entry("EngagementStore.practices", "the id comes from an engagement that a scope let through"),
            entry("EngagementStore.citing", "ids, of which only engagements are shown that a scope lets through"),
            entry("EngagementStore.withIds", "the ids come from what others published, which is for everybody"),
            entry(
                    "EngagementStore.parties",
                    "the ids come from engagements that a scope let through; parties know each other"),
            entry("EngagementStore.trails", "the ids come from engagements that a scope let through"),
            entry("EngagementStore.texts", "the ids come from engagements that a scope let through"),
            entry("EngagementStore.scopes", "the ids come from engagements that a scope let through"),
            entry("EngagementStore.themes", "the ids come from engagements that a scope let through"),
            entry(
                    "EngagementStore.given",
                    "that support is given, to whom and when, is for everybody who reads engagements"),
            entry("EngagementStore.about", "ids, of which only support is looked at that everybody sees"),
            entry("EngagementStore.deliveredOf", "days and no more, the same for everybody"),
            entry("DeliveryStore.deliveries", "the ids come from engagements that a scope let through"),
            entry("DeliveryStore.reviews", "the ids come from engagements that a scope let through"),
            entry("DeliveryStore.feedback", "the ids come from engagements that a scope let through"),
            entry("DeliveryStore.written", "the ids come from engagements that a scope let through"),
            entry("CapacityStore.taken", "the ids come from engagements that a scope let through"),
            entry("CapacityStore.givenBack", "the ids come from engagements that a scope let through"),
            entry("CapacityStore.takenOf", "days and no more, the same for everybody"),
            entry("AssessmentStore.writing", "writes"),
            entry("AssignmentStore.writing", "writes"),
            entry("SelectionStore.writing", "writes"),
            entry("NeedStore.writing", "writes"),
            entry("NeedStore.lockOfEngagement", "the id comes from an engagement that a scope let through"),
            entry("NeedStore.texts", "the ids come from needs that a scope let through"),
            entry("NeedStore.text", "the id comes from a need that a scope let through"),
            entry("NeedStore.changes", "the ids come from needs that a scope let through"),
            entry("NeedStore.trails", "the ids come from needs that a scope let through"),
            entry("PracticeStore.writing", "writes"),
            entry("PracticeStore.texts", "the ids come from practices that a scope let through"),
            entry("PracticeStore.text", "the id comes from a practice that a scope let through"),
            entry("PracticeStore.changes", "the ids come from practices that a scope let through"),
            entry("PracticeStore.trails", "the ids come from practices that a scope let through"),
            entry("ResearchStore.writing", "writes"),
            entry("MentionStore.writing", "writes"),
            entry("ChangeRecord.append", "writes"),
            entry("Writing.add", "writes"),
            entry("Writing.changed", "writes"),
            entry("Writing.letGo", "writes"),
            entry("Writing.flush", "writes"),
            entry("Writing.isEmpty", "writes"),
            entry("Writing.changes", "writes"),
            entry("Writing.seal", "writes"),
            entry("Writing.recordedAt", "asks nothing yet"),
            entry(
                    "Batch",
                    "what an import wrote, which is undone by who may bring such files, and when it was built upon"),
            entry("ChangeRecord.length", "shown by Changes to the department only, as the table of access says"),
            entry("ChangeRecord.verify", "a chain is verified whole or not at all; it answers positions only"),
            entry("Arrivals", "who signs in is asked before there is a scope"),
            entry("People", "who signs in is asked before there is a scope"),
            entry("Jobs", "each kind of job is asked for by the act of its use case"),
            entry("KeptAnswers", "an answer is found by who asked for it, and by nobody else"),
            entry("FilePieces", "belongs to one job, and is read by its work only"),
            entry("NamedRows", "belong to one import, and are read with it only"),
            entry("UndoneImports", "belong to one import, and are read with it; else instants that say nothing"),
            entry("Vocabulary", "words of names that everybody may see, the same for everybody"),
            entry("ImportTurn", "a row to wait at, which says nothing"),
            entry("OwnFiles", "the product's own files, loaded by itself"),
            entry("DemonstrationDay", "one day for everybody"));

    @Test
    void the_product_is_seen_and_its_tests_are_not() {
        for (var module : List.of("kernel", "registry")) {
            var seen = Modules.within(module).size();
            assertTrue(seen >= 50, module + ": " + seen);
        }
        assertTrue(Modules.PRODUCT.stream()
                .noneMatch(type -> type.getSimpleName().endsWith("Test")
                        || type.getSimpleName().equals("TestDatabase")
                        || type.getPackageName().contains("offender")));
        assertTrue(OFFENDERS.size() >= 7, "offenders: " + OFFENDERS.size());
    }

    @Test
    void a_query_is_caught_that_takes_no_scope_or_leaves_it_unused_in_whatever_class_it_stands() {
        var caught = report("every query takes the asker's scope and uses it");

        assertTrue(caught.contains("OffenderStore.all()"), caught);
        assertTrue(caught.contains("OffenderStore.ignoring("), caught);
        assertTrue(caught.contains("OffenderStore.passingOn("), caught);
        assertTrue(caught.contains("OffenderLedger.entries()"), caught);
        assertTrue(caught.contains("OffenderShelfStore.anybody()"), caught);
        assertFalse(caught.contains("OffenderShelfStore.asked("), caught);
        assertFalse(caught.contains("OffenderStore.using("), caught);
    }

    @Test
    void each_way_to_ask_for_the_time_is_caught() {
        var caught = report("nobody but the clock asks what time it is");

        for (var way : List.of("LocalDate.now", "currentTimeMillis", "Clock.systemUTC", "InstantSource.system")) {
            assertTrue(caught.contains(way), way + " in " + caught);
        }
    }

    @Test
    void every_decision_to_do_without_a_scope_is_about_something_that_is_there() {
        var there = InnerRules.unscoped(Modules.PRODUCT);

        assertTrue(there.containsAll(DECISIONS.keySet()), () -> "there: " + there);
    }

    @Override
    public JavaClasses product() {
        return Modules.PRODUCT;
    }

    @Override
    public JavaClasses offenders() {
        return OFFENDERS;
    }

    @Override
    public Stream<Rule> rules() {
        return Stream.of(Rule.ofEveryModule(), InnerRules.all(DECISIONS), ofTheseModules())
                .flatMap(rules -> rules);
    }

    private static Stream<Rule> ofTheseModules() {
        return Stream.of(new Rule(
                "the kernel knows no other module",
                noClasses()
                        .that()
                        .resideInAPackage(Modules.ROOT + ".kernel..")
                        .should()
                        .dependOnClassesThat(describe(
                                "are ours and not the kernel's",
                                (JavaClass type) -> type.getPackageName().startsWith(Modules.ROOT + ".")
                                        && !type.getPackageName().startsWith(Modules.ROOT + ".kernel")))));
    }
}
