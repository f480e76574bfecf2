package uk.gov.education.improvement.registry.selection;

import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.function.Executable;
import uk.gov.education.improvement.kernel.refusal.Refusal;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;

/** Tests of a selection, on a real database: each has a round of its own. */
abstract class RoundToDecide {
    static RegistryOnTestDatabase registry;

    Decides decides;

    @BeforeAll
    static void load() {
        registry = RegistryOnTestDatabase.withDemonstrationData();
    }

    @AfterAll
    static void close() {
        registry.close();
    }

    @BeforeEach
    void begin() {
        decides = new Decides(registry);
    }

    static Refusal refusal(Executable act) {
        return assertThrows(Refused.class, act).refusal();
    }
}
