package uk.gov.education.improvement.registry.award;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.education.improvement.registry.award.Awarded.MANAGER;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;
import uk.gov.education.improvement.registry.funding.LineAct;
import uk.gov.education.improvement.registry.funding.Money;

/** Whatever is done, in whatever order, possible or not: the books are even, and nothing is ever below nothing. */
class LedgerPropertyTest {
    private static final int MOST = 1_000_000;

    private static RegistryOnTestDatabase registry;

    @BeforeContainer
    static void load() {
        registry = RegistryOnTestDatabase.withReferenceData();
    }

    @AfterContainer
    static void close() {
        registry.close();
    }

    @Property(tries = 6, shrinking = ShrinkingMode.OFF)
    void any_acts_leave_movements_that_add_up_to_nothing_and_balances_that_are_their_sum(
            @ForAll @Size(min = 10, max = 40) List<@IntRange(max = MOST) Integer> chances) {
        var line = new Awarded(registry, Map.of("2018-19", "£100.01", "2019-20", "£50"));

        chances.forEach(chance -> tried(line, chance));

        assertEquals(List.of(), line.uneven());
        assertTrue(registry.programmes.addUp(MANAGER, line.line.id()));
        for (var month = 4; month <= 12; month++) {
            var then = line.line("2018-%02d-28".formatted(month));
            then.years().forEach(year -> {
                var balances = year.balances();
                assertFalse(Money.NONE.isMoreThan(balances.available()), then.toString());
                assertFalse(Money.NONE.isMoreThan(balances.committed()), then.toString());
                assertFalse(Money.NONE.isMoreThan(balances.paid()), then.toString());
                assertEquals(
                        balances.provided(),
                        balances.available().plus(balances.committed()).plus(balances.paid()));
            });
        }
    }

    /** One act, chosen with its amount and its day by a number; it may well be refused. */
    private static void tried(Awarded line, int chance) {
        var amount = new Money(1 + chance % 6_000).inWords();
        var year = chance % 3 == 0 ? "2019-20" : "2018-19";
        var day = "2018-%02d-15".formatted(4 + chance / 7 % 9);
        try {
            switch (chance / 100 % 8) {
                case 0 -> line.changed(LineAct.INCREASE, year, amount, day);
                case 1 -> line.changed(LineAct.DECREASE, year, amount, day);
                case 2 -> line.changed(LineAct.CARRY_OVER, year, amount, day);
                case 3 -> line.proposed("An award", "392; 393", Map.of(year, amount), day);
                default -> moved(line, chance, year, amount, day);
            }
        } catch (Refused refused) {
            // nothing is done then, which is what is looked at
        }
    }

    private static void moved(Awarded line, int chance, String year, String amount, String day) {
        var awards = registry.awards
                .list(MANAGER, AwardFilter.ofLine(line.line.id(), 50), registry.on("2018-12-31"))
                .rows();
        if (awards.isEmpty()) {
            return;
        }
        var award = awards.get(chance % awards.size());
        var next = AwardAct.after(award.state().orElseThrow());
        var instalments = award.instalments();
        if (chance % 5 == 0 && !instalments.isEmpty() || next.isEmpty()) {
            if (!instalments.isEmpty()) {
                var instalment = instalments.get(chance % instalments.size());
                var acts = InstalmentAct.after(instalment.state().orElseThrow());
                line.took(MANAGER, instalment, acts.get(chance % acts.size()), chance % 2 == 0 ? "" : amount, day);
            }
        } else if (chance % 5 == 1) {
            line.planned(award, year, amount, "2018-12-31", "");
        } else {
            line.took(award, next.get(chance % next.size()), day);
        }
    }
}
