package uk.gov.education.improvement.web.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.architecture.KeepsTheRules;
import uk.gov.education.improvement.kernel.architecture.Modules;
import uk.gov.education.improvement.kernel.architecture.Rule;

/** The rules of the house, kept by the module that knows HTTP. */
class ArchitectureTest implements KeepsTheRules {
    private static final JavaClasses WEB = Modules.within("web");

    private static final JavaClasses OFFENDERS = new ClassFileImporter()
            .importPackages(
                    Modules.named("web.offender"),
                    Modules.named("web.pages.offender"),
                    Modules.named("web.api.offender"));

    /** Who knows of a database all the same, each for a reason. */
    private static final Map<String, String> KNOW_A_DATABASE = Map.of(
            "Platform", "hands the server's database to the modules",
            "Start", "has the schemas made, and refuses to start on another vendor's database",
            "Translations", "turns a database's faults into answers");

    @Override
    public JavaClasses product() {
        return WEB;
    }

    @Override
    public JavaClasses offenders() {
        return OFFENDERS;
    }

    @Override
    public Stream<Rule> rules() {
        return Stream.concat(
                Rule.ofEveryModule(),
                Stream.of(
                        new Rule("pages never call REST", noneIn("web.pages", "web.api")),
                        new Rule("REST knows no pages", noneIn("web.api", "web.pages")),
                        new Rule(
                                "web asks no database",
                                noClasses()
                                        .that(describe("have no reason to", type -> !hasReason(type)))
                                        .should()
                                        .dependOnClassesThat(
                                                describe("are of a database", ArchitectureTest::isOfDatabase)))));
    }

    @Test
    void web_is_seen_and_its_tests_are_not() {
        for (var part : Map.of("web", 130, "web.pages", 50, "web.api", 12).entrySet()) {
            var seen = Modules.within(part.getKey()).size();
            assertTrue(seen >= part.getValue(), part + ": " + seen);
        }
        assertTrue(WEB.stream()
                .noneMatch(type -> type.getSimpleName().endsWith("Test")
                        || type.getSimpleName().endsWith("Journey")
                        || type.getPackageName().contains("offender")));
    }

    @Test
    void every_reason_to_know_a_database_is_about_a_class_that_knows_one() {
        var know = WEB.stream()
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency -> isOfDatabase(dependency.getTargetClass())))
                .map(ArchitectureTest::outermost)
                .collect(Collectors.toSet());

        assertEquals(new TreeSet<>(KNOW_A_DATABASE.keySet()), new TreeSet<>(know));
    }

    private static ArchRule noneIn(String one, String other) {
        return noClasses()
                .that()
                .resideInAPackage(Modules.named(one) + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(Modules.named(other) + "..");
    }

    private static boolean isOfDatabase(JavaClass type) {
        return Stream.of("jakarta.persistence", "java.sql", "javax.sql", "org.eclipse.persistence")
                .anyMatch(type.getPackageName()::startsWith);
    }

    private static boolean hasReason(JavaClass type) {
        return KNOW_A_DATABASE.containsKey(outermost(type));
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type.getSimpleName());
    }
}
