package uk.gov.education.improvement.registry.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.MappedSuperclass;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.architecture.KeepsTheRules;
import uk.gov.education.improvement.kernel.architecture.Modules;
import uk.gov.education.improvement.kernel.architecture.Rule;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.refusal.Refusal;

/** The rules of the house. Each is shown to see the code, and to catch an offender that is kept for it. */
class ArchitectureTest implements KeepsTheRules {
    private static final JavaClasses OFFENDERS = new ClassFileImporter()
            .importPackages(
                    "uk.gov.education.improvement.kernel.offender",
                    "uk.gov.education.improvement.registry.architecture.offender");

    /**
     * What asks the database something and leaves a scope unused or does without one, each for a reason. A class stands
     * here as a whole only while it knows no record with an audience. Not here stand the stores of records without an
     * audience: who may do the act sees them all, as the table of access says, and the scope they take shows that it was
     * asked.
     */
    private static final Map<String, String> DECISIONS = Map.ofEntries(
            entry("AuthorityStore.writing", "writes"),
            entry("InspectionStore.writing", "writes"),
            entry("ChangeRecord.recordedUntil", "an instant, the same for everybody"),
            entry("InspectionStore.lock", "only who may see the standing reading, asked next, learns anything"),
            entry("InspectionStore.withIds", "the ids come from readings that a scope let through"),
            entry("InspectionStore.versions", "one number means one version to everybody"),
            entry("ChangeRecord.append", "writes"),
            entry("Writing.add", "writes"),
            entry("Writing.changed", "writes"),
            entry("Writing.letGo", "writes"),
            entry("Writing.flush", "writes"),
            entry("Writing.isEmpty", "writes"),
            entry("Writing.changes", "writes"),
            entry("Writing.seal", "writes"),
            entry("ChangeRecord.length", "shown by Changes to the department only, as the table of access says"),
            entry("ChangeRecord.verify", "a chain is verified whole or not at all; it answers positions only"),
            entry("People", "who signs in is asked before there is a scope"),
            entry("Jobs", "each kind of job is asked for by the act of its use case"),
            entry("FilePieces", "belongs to one job, and is read by its work only"),
            entry("NamedRows", "belong to one import, and are read with it only"),
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
        var there = Modules.PRODUCT.stream()
                .filter(ArchitectureTest::touchesDatabase)
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> !usesScope(method))
                .flatMap(method -> Stream.of(nameOf(method), method.getOwner().getSimpleName()))
                .collect(Collectors.toSet());

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
        return Stream.concat(Rule.ofEveryModule(), ofTheseModules());
    }

    private static Stream<Rule> ofTheseModules() {
        return Stream.of(
                new Rule(
                        "the kernel knows no other module",
                        noClasses()
                                .that()
                                .resideInAPackage(Modules.ROOT + ".kernel..")
                                .should()
                                .dependOnClassesThat(describe(
                                        "are ours and not the kernel's",
                                        (JavaClass type) -> type.getPackageName()
                                                        .startsWith(Modules.ROOT + ".")
                                                && !type.getPackageName().startsWith(Modules.ROOT + ".kernel")))),
                new Rule(
                        "no module but web knows HTTP, and the registry does not know web",
                        noClasses()
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(Modules.ROOT + ".web..", "jakarta.servlet..", "jakarta.ws..")),
                new Rule(
                        "entities are hidden",
                        classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate()),
                new Rule(
                        "stores are hidden",
                        classes()
                                .that()
                                .haveSimpleNameEndingWith("Store")
                                .should()
                                .bePackagePrivate()),
                new Rule(
                        "entities have verbs and no setters",
                        noMethods()
                                .that()
                                .areDeclaredInClassesThat(describe(
                                        "are entities",
                                        type -> type.isAnnotatedWith(Entity.class)
                                                || type.isAnnotatedWith(MappedSuperclass.class)))
                                .should()
                                .haveNameMatching("set([A-Z].*)?")),
                new Rule(
                        "views are records",
                        classes()
                                .that()
                                .haveSimpleNameEndingWith("View")
                                .should()
                                .beRecords()),
                new Rule(
                        "refusals are records",
                        classes()
                                .that(describe(
                                        "refuse",
                                        (JavaClass type) -> type.isAssignableTo(Refusal.class) && !type.isInterface()))
                                .should()
                                .beRecords()),
                new Rule(
                        "what a use case is asked with does not change",
                        methods()
                                .that()
                                .arePublic()
                                .should(have(describe(
                                        "records for what follows the asker", ArchitectureTest::isAskedWithRecords)))),
                new Rule(
                        "every query takes the asker's scope and uses it",
                        methods()
                                .that()
                                .areDeclaredInClassesThat(
                                        describe("touch the database", ArchitectureTest::touchesDatabase))
                                .and()
                                .areNotPrivate()
                                .should(have(describe(
                                        "a scope that is used, or a reason for none", ArchitectureTest::isScoped)))));
    }

    private static boolean touchesDatabase(JavaClass type) {
        return type.getSimpleName().endsWith("Store")
                || type.getFields().stream()
                        .map(JavaField::getRawType)
                        .anyMatch(field ->
                                field.isEquivalentTo(EntityManager.class) || field.isEquivalentTo(DataSource.class));
    }

    private static boolean isScoped(JavaMethod method) {
        return method.getModifiers().contains(JavaModifier.SYNTHETIC)
                // asks nothing: what is written, the use case decides
                || method.getRawReturnType().isEquivalentTo(void.class)
                || usesScope(method)
                || takesScope(method.getRawParameterTypes()) && !knowsAudiences(method.getOwner())
                || DECISIONS.containsKey(nameOf(method))
                || DECISIONS.containsKey(method.getOwner().getSimpleName()) && !knowsAudiences(method.getOwner());
    }

    /** Asks the scope for its audiences, itself or through a method of its own class that is handed the scope. */
    private static boolean usesScope(JavaMethod method) {
        return takesScope(method.getRawParameterTypes())
                && method.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Scope.class)
                                || call.getTargetOwner().equals(method.getOwner())
                                        && takesScope(call.getTarget().getRawParameterTypes())
                                        && call.getTarget()
                                                .resolveMember()
                                                .filter(called -> !called.equals(method) && usesScope(called))
                                                .isPresent());
    }

    private static boolean takesScope(List<JavaClass> parameters) {
        return parameters.stream().anyMatch(type -> type.isEquivalentTo(Scope.class));
    }

    private static boolean knowsAudiences(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(Dependency::getTargetClass)
                .anyMatch(known -> known.isEquivalentTo(Audience.class)
                        || known.getAllFields().stream()
                                .anyMatch(field -> field.getRawType().isEquivalentTo(Audience.class)));
    }

    private static String nameOf(JavaMethod method) {
        return method.getOwner().getSimpleName() + "." + method.getName();
    }

    /** The first argument asks; of the others, those that are ours are records or choices out of a fixed set. */
    private static boolean isAskedWithRecords(JavaMethod method) {
        List<JavaClass> types = method.getRawParameterTypes();
        return types.size() < 2
                || !types.getFirst().isEquivalentTo(Asker.class)
                || method.getOwner().isInterface()
                || types.stream()
                        .skip(1)
                        .filter(type -> type.getPackageName().startsWith(Modules.ROOT))
                        // what the kernel hands out for the way through is no command
                        .filter(type -> !type.isEquivalentTo(Scope.class) && !type.isEquivalentTo(Writing.class))
                        .allMatch(type -> type.isRecord() || type.isEnum());
    }
}
