package uk.gov.education.improvement.kernel.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.have;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Stream;

/** A rule of the house; those that every module keeps are here. */
public record Rule(String name, ArchRule rule) {
    private static final Set<String> FLOATING = Set.of("float", "double", "java.lang.Float", "java.lang.Double");

    @Override
    public String toString() {
        return name;
    }

    /** The rules for all code, wherever it stands. */
    public static Stream<Rule> ofEveryModule() {
        return Stream.of(
                new Rule(
                        "no cycles among packages",
                        slices().matching(Modules.ROOT + ".(**)").should().beFreeOfCycles()),
                new Rule(
                        "names say what a thing is",
                        noClasses()
                                .should()
                                .haveSimpleNameEndingWith("Impl")
                                .orShould()
                                .haveNameMatching(".*[.$][A-Za-z]*(Manager|Helper|Util|Utils|Dto|DTO|Service)")),
                new Rule(
                        "nothing public is called get, unless a library calls it so",
                        noMethods()
                                .that()
                                .arePublic()
                                .and(describe("are of our own making", (JavaMethod method) -> !isForeign(method)))
                                .should()
                                .haveNameMatching("get([A-Z].*)?")),
                new Rule(
                        "nobody but the clock asks what time it is",
                        noClasses()
                                .that(describe("are not where the time comes from", type -> !isTheClock(type)))
                                .should()
                                .accessTargetWhere(describe("is the time", Rule::asksForTheTime))),
                new Rule(
                        "what is needed is injected by the constructor",
                        noFields().should().beAnnotatedWith(Inject.class)),
                new Rule(
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
                new Rule(
                        "nothing is kept in floating point",
                        fields().should(have(describe(
                                "no floating point",
                                (JavaField field) ->
                                        !FLOATING.contains(field.getRawType().getName()))))));
    }

    /** Whether a type that is not ours has a method of this name, which is then the one that is implemented here. */
    private static boolean isForeign(JavaMethod method) {
        return Stream.concat(
                        method.getOwner().getAllRawInterfaces().stream(),
                        method.getOwner().getAllRawSuperclasses().stream())
                .filter(above -> !Modules.isOurs(above))
                .flatMap(above -> above.getMethods().stream())
                .anyMatch(above -> above.getName().equals(method.getName()));
    }

    /** The clock, and the door by which the server hands it the time. */
    private static boolean isTheClock(JavaClass type) {
        return Set.of(Modules.named("kernel.time.Clock"), Modules.named("web.Platform"))
                .contains(type.getName());
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
