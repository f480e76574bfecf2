package uk.gov.education.improvement.web.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.gov.education.improvement.web.pages.pattern.Coded;

class CodedTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ILACS_2018 | ILACS, 2018 to January 2023",
                "REQUIRES_IMPROVEMENT | Requires improvement",
                "SOMETHING_ELSE | Something else",
                "Knowsley_Park | Knowsley_Park",
                "2026-04-01 | 2026-04-01",
                "E08000022 | E08000022",
            })
    void a_value_of_the_record_of_change_is_said_by_its_label_or_left_as_it_is(String said, String words) {
        assertEquals(words, Coded.value(said));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "grades.HELP_AND_PROTECTION | Grades, help and protection",
                "grades.OVERALL | Grades, overall effectiveness",
                "visitStart | Visit start",
                "terms.roles.boardChair | Terms, roles, board chair",
            })
    void a_field_of_the_record_of_change_is_said_in_words(String name, String words) {
        assertEquals(words, Coded.field(name));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "parsed_from_report | Parsed from report",
                "news; month of publication from memory | news; month of publication from memory",
            })
    void how_sure_a_source_is_is_said_in_words(String said, String words) {
        assertEquals(words, Coded.words(said));
    }
}
