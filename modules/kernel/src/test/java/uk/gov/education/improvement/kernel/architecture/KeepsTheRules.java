package uk.gov.education.improvement.kernel.architecture;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules that a part of the product keeps. Each is shown to catch an offender that is kept for it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public interface KeepsTheRules {
    JavaClasses product();

    JavaClasses offenders();

    Stream<Rule> rules();

    @ParameterizedTest
    @MethodSource("rules")
    default void the_product_keeps_the_rule(Rule rule) {
        rule.rule().check(product());
    }

    @ParameterizedTest
    @MethodSource("rules")
    default void the_rule_catches_the_offender_kept_for_it(Rule rule) {
        assertTrue(rule.rule().evaluate(offenders()).hasViolation(), rule.name());
    }

    /** What a rule says of the offenders. */
    default String report(String name) {
        return rules().filter(rule -> rule.name().equals(name))
                .map(rule ->
                        rule.rule().evaluate(offenders()).getFailureReport().toString())
                .findFirst()
                .orElseThrow();
    }
}
