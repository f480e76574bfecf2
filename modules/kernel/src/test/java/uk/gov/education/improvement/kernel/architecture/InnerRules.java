package uk.gov.education.improvement.kernel.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.MappedSuperclass;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.refusal.Refusal;

/** The rules of the modules behind the doors, wherever they stand. */
public final class InnerRules {
    private InnerRules() {}

    /** @param decisions what asks the database something and does without a scope, each with its reason */
    public static Stream<Rule> all(Map<String, String> decisions) {
        return Stream.of(
                new Rule(
                        "no module but web knows HTTP, or web",
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
                                        "records for what follows the asker", InnerRules::isAskedWithRecords)))),
                new Rule(
                        "every query takes the asker's scope and uses it",
                        methods()
                                .that()
                                .areDeclaredInClassesThat(describe("touch the database", InnerRules::touchesDatabase))
                                .and()
                                .areNotPrivate()
                                .should(have(describe(
                                        "a scope that is used, or a reason for none",
                                        (JavaMethod method) -> isScoped(method, decisions))))));
    }

    /** A module knows itself and those that its pom names. */
    public static Rule knowsOnly(String... modules) {
        return new Rule(
                "the module knows " + String.join(", ", modules) + " and no other of ours",
                noClasses()
                        .should()
                        .dependOnClassesThat(describe(
                                "are of another module",
                                (JavaClass type) -> Modules.isOurs(type)
                                        && Stream.of(modules)
                                                .noneMatch(module ->
                                                        type.getPackageName().startsWith(Modules.named(module))))));
    }

    /** By their names, what asks the database and no scope; and the classes they are of. */
    public static Set<String> unscoped(JavaClasses classes) {
        return classes.stream()
                .filter(InnerRules::touchesDatabase)
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> !usesScope(method))
                .flatMap(method -> Stream.of(nameOf(method), method.getOwner().getSimpleName()))
                .collect(Collectors.toSet());
    }

    private static boolean touchesDatabase(JavaClass type) {
        return type.getSimpleName().endsWith("Store")
                || type.getFields().stream()
                        .map(JavaField::getRawType)
                        .anyMatch(field ->
                                field.isEquivalentTo(EntityManager.class) || field.isEquivalentTo(DataSource.class));
    }

    private static boolean isScoped(JavaMethod method, Map<String, String> decisions) {
        return method.getModifiers().contains(JavaModifier.SYNTHETIC)
                // asks nothing: what is written, the use case decides
                || method.getRawReturnType().isEquivalentTo(void.class)
                || usesScope(method)
                || takesScope(method.getRawParameterTypes()) && !knowsAudiences(method.getOwner())
                || decisions.containsKey(nameOf(method))
                || decisions.containsKey(method.getOwner().getSimpleName()) && !knowsAudiences(method.getOwner());
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
