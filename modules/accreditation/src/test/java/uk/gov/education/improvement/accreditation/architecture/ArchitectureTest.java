package uk.gov.education.improvement.accreditation.architecture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.architecture.InnerRules;
import uk.gov.education.improvement.kernel.architecture.KeepsTheRules;
import uk.gov.education.improvement.kernel.architecture.Modules;
import uk.gov.education.improvement.kernel.architecture.Rule;

/** The rules of the house, kept by this module; and that it knows nothing of its neighbour. */
class ArchitectureTest implements KeepsTheRules {
    private static final JavaClasses PRODUCT = Modules.within("accreditation");

    private static final JavaClasses OFFENDERS = new ClassFileImporter()
            .importPackages(
                    Modules.named("kernel.architecture.offender"),
                    Modules.named("accreditation.architecture.offender"));

    private static final Map<String, String> DECISIONS =
            Map.of("PhaseStore.writing", "writes", "SiteStore.writing", "writes");

    private static final Rule ITS_PLACE = InnerRules.knowsOnly("kernel", "registry", "accreditation");

    @Override
    public JavaClasses product() {
        return PRODUCT;
    }

    @Override
    public JavaClasses offenders() {
        return OFFENDERS;
    }

    @Override
    public Stream<Rule> rules() {
        return Stream.of(Rule.ofEveryModule(), InnerRules.all(DECISIONS), Stream.of(ITS_PLACE))
                .flatMap(rules -> rules);
    }

    @Test
    void the_module_is_seen_and_its_tests_are_not() {
        assertTrue(PRODUCT.size() >= 20, "seen: " + PRODUCT.size());
        assertTrue(PRODUCT.stream()
                .noneMatch(type -> type.getSimpleName().endsWith("Test")
                        || type.getPackageName().contains("offender")));
    }

    @Test
    void the_neighbour_is_caught_where_it_is_known() {
        var report = ITS_PLACE.rule().evaluate(OFFENDERS).getFailureReport().toString();

        assertTrue(report.contains("KnowsTheNeighbour"), report);
    }

    @Test
    void every_decision_to_do_without_a_scope_is_about_something_that_is_there() {
        var there = InnerRules.unscoped(PRODUCT);

        assertTrue(there.containsAll(DECISIONS.keySet()), () -> "there: " + there);
    }
}
