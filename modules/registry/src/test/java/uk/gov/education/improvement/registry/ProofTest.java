package uk.gov.education.improvement.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.database.TestDatabase;

class ProofTest {
    @Test
    void eclipse_link_runs_outside_the_container() {
        try (var database = new TestDatabase("registry", "kernel", "registry")) {
            assertEquals(
                    0L,
                    database.transactions.within(() -> database.entities()
                            .createQuery("select count(a) from Authority a", Long.class)
                            .getSingleResult()));
        }
    }
}
