package uk.gov.education.improvement.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.architecture.Modules;
import uk.gov.education.improvement.registry.application.AssessedApplications;
import uk.gov.education.improvement.registry.assessment.Assessments;

/** The table of access and the acts in the code name each other completely. */
class AccessOfEveryActTest {
    private final AccessTable access = new AccessTable();

    @Test
    void the_acts_of_all_modules_are_seen() {
        assertTrue(declared().size() >= 9, declared().toString());
        assertTrue(declared().contains("import.run"), "of the kernel");
        assertTrue(declared().contains("inspection.publish"), "of the registry");
    }

    @Test
    void every_act_that_a_capability_declares_has_a_line() {
        var without = new TreeSet<>(declared());

        without.removeAll(inTheTable());

        assertEquals(Set.of(), without);
    }

    @Test
    void every_line_names_an_act_that_somebody_declares() {
        var nobodys = new TreeSet<>(inTheTable());

        nobodys.removeAll(declared());

        assertEquals(Set.of(), nobodys);
    }

    @Test
    void no_act_is_declared_twice() {
        var names = Modules.PRODUCT.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(AccessOfEveryActTest::isAct)
                .map(AccessOfEveryActTest::name)
                .toList();

        assertEquals(names.size(), names.stream().distinct().count(), names.toString());
    }

    @Test
    void only_assessment_asks_for_an_application_as_its_assessors_read_it() {
        var asking = Modules.PRODUCT.get(AssessedApplications.class).getAccessesToSelf().stream()
                .map(JavaAccess::getOriginOwner)
                .filter(type -> !type.isEquivalentTo(AssessedApplications.class))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toSet());

        assertEquals(Set.of(Assessments.class.getPackageName()), asking);
    }

    private Set<String> inTheTable() {
        return access.lines(Askers.ANALYST).stream().map(AccessTable.Line::act).collect(Collectors.toSet());
    }

    private static Set<String> declared() {
        return Modules.PRODUCT.stream()
                .flatMap(type -> type.getFields().stream())
                .filter(AccessOfEveryActTest::isAct)
                .map(AccessOfEveryActTest::name)
                .collect(Collectors.toSet());
    }

    private static boolean isAct(JavaField field) {
        return field.getRawType().isEquivalentTo(Act.class)
                && field.getModifiers().contains(JavaModifier.STATIC);
    }

    private static String name(JavaField field) {
        try {
            var reflected = field.reflect();
            reflected.setAccessible(true);
            return ((Act) reflected.get(null)).name();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
