package uk.gov.education.improvement.kernel.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.gov.education.improvement.kernel.database.TestDatabase;
import uk.gov.education.improvement.kernel.database.Wiring;

/** Which known words a misspelled one may mean. */
class VocabularyTest {
    private static TestDatabase database;
    private static Vocabulary vocabulary;

    @BeforeAll
    static void learn() {
        database = new TestDatabase();
        vocabulary = new Wiring(database).the(Vocabulary.class);
        vocabulary.learn(List.of("tyneside", "tyneside", "wigan", "hertfordshire", "herefordshire", "bury", "leeds"));
        vocabulary.learn(List.of("tyneside", "north", "bcp", "e08000022", "Ärger"));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    /** A letter wrong, missing, too many, or swapped with its neighbour; at the beginning, within, and at the end. */
    @ParameterizedTest
    @CsvSource({
        "tynesida, tyneside, 1",
        "tynside, tyneside, 1",
        "tynneside, tyneside, 1",
        "tynesdie, tyneside, 1",
        "ytneside, tyneside, 1",
        "tinesyde, tyneside, 2",
        "vigan, wigan, 1",
        "wgian, wigan, 1",
        "wigna, wigan, 1",
        "bruy, bury, 1",
        "leeeds, leeds, 1"
    })
    void a_misspelled_word_is_near_the_one_that_was_meant(String typed, String meant, int letters) {
        var near = vocabulary.near(List.of(typed)).getFirst();

        assertTrue(near.within(letters).contains(meant), near.toString());
        assertFalse(near.within(letters - 1).contains(meant), near.toString());
    }

    @Test
    void a_word_that_may_mean_two_means_both_the_nearest_first() {
        var near = vocabulary.near(List.of("herfordshire")).getFirst();

        assertEquals(List.of("herefordshire", "hertfordshire"), near.within(1));
    }

    @Test
    void the_beginning_of_a_word_is_that_word() {
        assertEquals(
                List.of("tyneside"),
                vocabulary.near(List.of("tynes")).getFirst().within(0));
    }

    @Test
    void what_is_short_or_a_number_means_nothing_else() {
        for (var typed : List.of("bc", "bur", "392", "e08000023", "wgn")) {
            assertEquals(List.of(), vocabulary.near(List.of(typed)).getFirst().near(), typed);
        }
    }

    @Test
    void words_far_from_all_are_near_none() {
        assertEquals(List.of(), vocabulary.near(List.of("zanzibar")).getFirst().within(2));
        assertEquals(List.of(), vocabulary.near(List.of("line")).getFirst().within(2));
    }

    @Test
    void what_is_learned_again_changes_nothing() throws SQLException {
        var before = rows();

        vocabulary.learn(List.of("wigan", "leeds", "392"));

        assertEquals(before, rows());
        assertEquals(Set.of("__w", "_wi", "wig", "iga", "gan", "an_"), Vocabulary.trigrams("wigan"));
    }

    @Test
    void the_words_that_share_letters_are_found_by_their_index() {
        var plans = database.plansOf(() -> vocabulary.near(List.of("tynside")));

        assertTrue(plans.stream().anyMatch(plan -> plan.contains("TRIGRAM_TO_WORD")), plans.toString());
        assertTrue(
                plans.stream().noneMatch(plan -> plan.contains("Table Scan ResultSet for SEARCH_TRIGRAM")),
                plans.toString());
    }

    private static int rows() throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var query = connection.prepareStatement("select count(*) from kernel.search_trigram");
                var rows = query.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
