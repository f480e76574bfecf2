package uk.gov.education.improvement.registry.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.MappedSuperclass;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.refusal.Refusal;
import uk.gov.education.improvement.registry.Modules;

/** The rules of the house. Each is shown to see the code, and to catch an offender that is kept for it. */
class ArchitectureTest {
    private static final JavaClasses OFFENDERS = new ClassFileImporter()
            .importPackages(
                    "uk.gov.education.improvement.kernel.offender",
                    "uk.gov.education.improvement.registry.architecture.offender");

    /**
     * What touches the database and leaves a scope unused or does without one, each for a reason. A class stands here as a
     * whole only while it knows no record with an audience.
     */
    private static final Map<String, String> DECISIONS = Map.ofEntries(
            entry("AuthorityStore", "the register is for everyone who signs in: no row of it has an audience"),
            entry("RuleStore", "a rule of eligibility is public"),
            entry("InspectionStore.writing", "writes"),
            entry("ChangeRecord.recordedUntil", "an instant, the same for everybody"),
            entry("InspectionStore.lock", "only who may see the standing reading, asked next, learns anything"),
            entry("InspectionStore.withIds", "the ids come from readings that a scope let through"),
            entry("InspectionStore.versions", "one number means one version to everybody"),
            entry("RegisterStore.withoutDuty", "reads the register only, which is for everyone who signs in"),
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
            entry("OwnFiles", "the product's own files, loaded by itself"),
            entry("DemonstrationDay", "one day for everybody"));

    private static final Set<String> FLOATING = Set.of("float", "double", "java.lang.Float", "java.lang.Double");

    @Test
    void the_product_is_seen_and_its_tests_are_not() {
        assertTrue(within("kernel") >= 50, "kernel: " + within("kernel"));
        assertTrue(within("registry") >= 55, "registry: " + within("registry"));
        assertTrue(Modules.PRODUCT.stream()
                .noneMatch(type -> type.getSimpleName().endsWith("Test")
                        || type.getSimpleName().equals("TestDatabase")
                        || type.getPackageName().contains("offender")));
        assertTrue(OFFENDERS.size() >= 7, "offenders: " + OFFENDERS.size());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void the_product_keeps_the_rule(String name, ArchRule rule) {
        rule.check(Modules.PRODUCT);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void the_rule_catches_the_offender_kept_for_it(String name, ArchRule rule) {
        assertTrue(rule.evaluate(OFFENDERS).hasViolation(), name);
    }

    @Test
    void a_query_is_caught_that_takes_no_scope_or_leaves_it_unused_in_whatever_class_it_stands() {
        var caught = report("every query takes the asker's scope and uses it");

        assertTrue(caught.contains("OffenderStore.all()"), caught);
        assertTrue(caught.contains("OffenderStore.ignoring("), caught);
        assertTrue(caught.contains("OffenderStore.passingOn("), caught);
        assertTrue(caught.contains("OffenderLedger.entries()"), caught);
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

    private static String report(String name) {
        return rules().filter(rule -> rule.get()[0].equals(name))
                .map(rule -> ((ArchRule) rule.get()[1])
                        .evaluate(OFFENDERS)
                        .getFailureReport()
                        .toString())
                .findFirst()
                .orElseThrow();
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                rule(
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
                rule(
                        "no module but web knows HTTP, and the registry does not know web",
                        noClasses()
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(Modules.ROOT + ".web..", "jakarta.servlet..", "jakarta.ws..")),
                rule(
                        "no cycles among the packages of the kernel",
                        slices().matching(Modules.ROOT + ".kernel.(**)")
                                .should()
                                .beFreeOfCycles()),
                rule(
                        "no cycles among the capabilities of the registry",
                        slices().matching(Modules.ROOT + ".(**)").should().beFreeOfCycles()),
                rule(
                        "names say what a thing is",
                        noClasses()
                                .should()
                                .haveSimpleNameEndingWith("Impl")
                                .orShould()
                                .haveNameMatching(".*[.$][A-Za-z]*(Manager|Helper|Util|Utils|Dto|DTO|Service)")),
                rule(
                        "nothing public is called get",
                        noMethods().that().arePublic().should().haveNameMatching("get([A-Z].*)?")),
                rule(
                        "entities are hidden",
                        classes().that().areAnnotatedWith(Entity.class).should().bePackagePrivate()),
                rule(
                        "stores are hidden",
                        classes()
                                .that()
                                .haveSimpleNameEndingWith("Store")
                                .should()
                                .bePackagePrivate()),
                rule(
                        "entities have verbs and no setters",
                        noMethods()
                                .that()
                                .areDeclaredInClassesThat(describe(
                                        "are entities",
                                        type -> type.isAnnotatedWith(Entity.class)
                                                || type.isAnnotatedWith(MappedSuperclass.class)))
                                .should()
                                .haveNameMatching("set([A-Z].*)?")),
                rule(
                        "views are records",
                        classes()
                                .that()
                                .haveSimpleNameEndingWith("View")
                                .should()
                                .beRecords()),
                rule(
                        "refusals are records",
                        classes()
                                .that(describe(
                                        "refuse",
                                        (JavaClass type) -> type.isAssignableTo(Refusal.class) && !type.isInterface()))
                                .should()
                                .beRecords()),
                rule(
                        "what a use case is asked with does not change",
                        methods()
                                .that()
                                .arePublic()
                                .should(have(describe(
                                        "records for what follows the asker", ArchitectureTest::isAskedWithRecords)))),
                rule(
                        "nobody but the clock asks what time it is",
                        noClasses()
                                .that()
                                .doNotHaveFullyQualifiedName(Modules.ROOT + ".kernel.time.Clock")
                                .should()
                                .accessTargetWhere(describe("is the time", ArchitectureTest::asksForTheTime))),
                rule(
                        "no more than five things are injected",
                        constructors()
                                .that()
                                .areAnnotatedWith(Inject.class)
                                .should(have(describe(
                                        "at most five arguments",
                                        (JavaCodeUnit constructor) -> constructor
                                                        .getRawParameterTypes()
                                                        .size()
                                                <= 5)))),
                rule(
                        "nothing is kept in floating point",
                        fields().should(have(describe(
                                "no floating point",
                                (JavaField field) ->
                                        !FLOATING.contains(field.getRawType().getName()))))),
                rule(
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

    private static Arguments rule(String name, ArchRule rule) {
        return Arguments.of(name, rule);
    }

    private static long within(String module) {
        return Modules.PRODUCT.stream()
                .filter(type -> type.getPackageName().startsWith(Modules.ROOT + "." + module))
                .count();
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
                || usesScope(method)
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

    private static boolean asksForTheTime(JavaAccess<?> access) {
        var owner = access.getTargetOwner().getName();
        return owner.startsWith("java.time.") && access.getName().equals("now")
                || Set.of("java.time.Clock", "java.time.InstantSource").contains(owner)
                        && (access.getName().startsWith("system")
                                || access.getName().startsWith("tick"))
                || owner.equals("java.lang.System")
                        && Set.of("currentTimeMillis", "nanoTime").contains(access.getName())
                || owner.equals("java.util.Date") && access.getName().equals("<init>");
    }
}
