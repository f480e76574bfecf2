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
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import jakarta.persistence.MappedSuperclass;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.refusal.Refusal;
import uk.gov.education.improvement.registry.Modules;

/** The rules of the house. Each is shown to see the code, and to catch an offender that is kept for it. */
class ArchitectureTest {
    private static final JavaClasses OFFENDERS = new ClassFileImporter()
            .importPackages(
                    "uk.gov.education.improvement.kernel.offender",
                    "uk.gov.education.improvement.registry.architecture.offender");

    /** What only moves data or a lock about, and reads nothing that a scope would limit. */
    private static final Set<String> NO_QUERIES = Set.of("add", "flush");

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

    static Stream<Arguments> rules() {
        return Stream.of(
                rule(
                        "the kernel knows no other module",
                        noClasses()
                                .that()
                                .resideInAPackage(Modules.ROOT + ".kernel..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(Modules.ROOT + ".registry..", Modules.ROOT + ".web..")),
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
                        "every query of a store takes the asker's scope",
                        methods()
                                .that()
                                .areDeclaredInClassesThat()
                                .haveSimpleNameEndingWith("Store")
                                .and()
                                .areNotPrivate()
                                .should(have(describe("a scope", ArchitectureTest::takesScope)))));
    }

    private static Arguments rule(String name, ArchRule rule) {
        return Arguments.of(name, rule);
    }

    private static long within(String module) {
        return Modules.PRODUCT.stream()
                .filter(type -> type.getPackageName().startsWith(Modules.ROOT + "." + module))
                .count();
    }

    private static boolean takesScope(JavaMethod method) {
        return NO_QUERIES.contains(method.getName())
                || method.getModifiers().contains(JavaModifier.SYNTHETIC)
                || method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Scope.class));
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
                        .allMatch(type -> type.isRecord() || type.isEnum());
    }

    private static boolean asksForTheTime(JavaAccess<?> access) {
        var owner = access.getTargetOwner().getName();
        return owner.startsWith("java.time.") && access.getName().equals("now")
                || owner.equals("java.lang.System")
                        && Set.of("currentTimeMillis", "nanoTime").contains(access.getName())
                || owner.equals("java.util.Date") && access.getName().equals("<init>");
    }
}
