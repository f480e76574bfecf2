package uk.gov.education.improvement.registry.round;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static uk.gov.education.improvement.registry.round.Prepared.terms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.education.improvement.kernel.database.Json;
import uk.gov.education.improvement.kernel.refusal.Fault;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.registry.round.RoundTerms.Section;

/** What a round says, and what it may not say. */
class RoundTermsTest {
    @Test
    void a_name_alone_is_a_draft_that_misses_everything_else() {
        var terms = RoundTerms.named("A round");

        assertEquals(Arrays.asList(Section.values()), terms.missing());
    }

    @Test
    void what_is_filled_in_is_not_missing() {
        assertEquals(List.of(), terms("a line").missing());
    }

    @Test
    void weights_that_do_not_add_up_to_a_hundred_are_not_complete() {
        var ninety = with(json -> json.replace("\"weight\":40", "\"weight\":30"));

        assertEquals(List.of(Section.CRITERIA), ninety.missing());
    }

    @Test
    void it_is_kept_and_read_as_it_was_said() {
        var terms = terms("a line");

        assertEquals(terms, Json.read(Json.of(terms), RoundTerms.class));
    }

    @Test
    void another_round_begins_with_it_but_for_days_and_money() {
        var other = terms("a line").clonedAs("Another round");

        assertEquals("Another round", other.name());
        assertEquals(List.of(Section.MONEY, Section.RULE, Section.DATES), other.missing());
        assertEquals(terms("a line").questions(), other.questions());
        assertEquals(Optional.of("2017-10"), other.rule());
    }

    @ParameterizedTest
    @CsvSource({"2018-10-31, false", "2018-11-01, true", "2018-11-30, true", "2018-12-01, false"})
    void applications_are_taken_from_the_first_day_to_the_last(LocalDate day, boolean taken) {
        assertEquals(taken, terms("a line").takes(day));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"name\":\"Partners in Practice 2018\" | \"name\":\" \" | name",
                "\"opens\":\"2018-11-01\" | \"opens\":\"2018-12-01\" | closes",
                "\"decides\":\"2018-12-14\" | \"decides\":\"2018-11-29\" | decides",
                "\"eligibilityDay\":\"2018-11-30\" | \"eligibilityDay\":\"2018-12-01\" | eligibilityDay",
                "\"pence\":1500000000 | \"pence\":0 | money",
                "\"places\":8 | \"places\":0 | places",
                "\"places\":8 | \"places\":201 | places",
                "\"weight\":40 | \"weight\":41 | criteria",
                "\"name\":\"Reach\" | \"name\":\"PRACTICE\" | criteria",
                "\"text\":\"Whom can you support?\" | \"text\":\"What do you do well?\" | questions",
                "\"assessors\":3 | \"assessors\":10 | assessors"
            })
    void what_cannot_be_so_is_said_at_its_field(String change) {
        var parts = change.split(" \\| ");

        var refused = assertThrows(Refused.class, () -> with(json -> json.replace(parts[0], parts[1])));

        assertEquals(
                List.of(parts[2]),
                refused.refusal().faults().stream().map(Fault::field).toList());
    }

    @ParameterizedTest
    @CsvSource({"'', 10, 5, name", "Reach, 0, 5, weight", "Reach, 101, 5, weight", "Reach, 10, 0, highest"})
    void a_criterion_has_a_name_a_weight_and_a_scale(String name, int weight, int highest, String field) {
        var refused = assertThrows(Refused.class, () -> new Criterion(name, "", weight, highest));

        assertEquals(field, refused.refusal().faults().getFirst().field());
    }

    @ParameterizedTest
    @CsvSource({"'', 100, text", "Why?, 0, mostWords", "Why?, 2001, mostWords"})
    void a_question_has_words_and_a_longest_answer(String text, int mostWords, String field) {
        var refused = assertThrows(Refused.class, () -> new Question(text, "", mostWords));

        assertEquals(field, refused.refusal().faults().getFirst().field());
    }

    /** The terms with something else said, as it would be read from where they are kept. */
    private static RoundTerms with(UnaryOperator<String> changed) {
        var json = Json.of(terms("a line"));
        try {
            return Json.MAPPER.readValue(changed.apply(json), RoundTerms.class);
        } catch (ValueInstantiationException refused) {
            throw (Refused) refused.getCause();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
