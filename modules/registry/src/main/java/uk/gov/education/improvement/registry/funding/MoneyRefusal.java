package uk.gov.education.improvement.registry.funding;

import java.util.List;
import uk.gov.education.improvement.kernel.refusal.Fault;
import uk.gov.education.improvement.kernel.refusal.Kind;
import uk.gov.education.improvement.kernel.refusal.Refusal;

/** Why something is no amount of money. */
public sealed interface MoneyRefusal extends Refusal {
    @Override
    default Kind kind() {
        return Kind.INVALID;
    }

    @Override
    default List<Fault> faults() {
        return List.of(new Fault("amount", words()));
    }

    record NotAnAmount(String said) implements MoneyRefusal {
        @Override
        public String words() {
            return said.isEmpty()
                    ? "Enter an amount: " + Money.ALLOWED + "."
                    : "“" + said + "” is not an amount. Write " + Money.ALLOWED + ".";
        }
    }

    record PartOfAPenny(String said) implements MoneyRefusal {
        @Override
        public String words() {
            return "“" + said + "” is not a whole number of pence. Write " + Money.ALLOWED + ".";
        }
    }

    record AmountNotPositive(String said) implements MoneyRefusal {
        @Override
        public String words() {
            return "“" + said + "” is not more than nothing. Enter an amount of at least a penny.";
        }
    }

    record AmountTooLarge() implements MoneyRefusal {
        @Override
        public String words() {
            return "The amount, or what it would come to, is above the most that can be kept, £999,999,999,999.99.";
        }
    }
}
