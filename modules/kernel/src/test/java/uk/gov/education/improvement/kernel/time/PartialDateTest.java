package uk.gov.education.improvement.kernel.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.education.improvement.kernel.refusal.Kind;
import uk.gov.education.improvement.kernel.refusal.Refused;

class PartialDateTest {
    @ParameterizedTest
    @CsvSource({
        "2013, 2013-01-01, 2013-12-31, 2013",
        "2022-04, 2022-04-01, 2022-04-30, April 2022",
        "2016-02, 2016-02-01, 2016-02-29, February 2016",
        "2018-12-13, 2018-12-13, 2018-12-13, 13 December 2018",
        "2020-02-29, 2020-02-29, 2020-02-29, 29 February 2020"
    })
    void a_date_stands_for_some_day_of_its_interval_and_is_kept_as_it_was_said(
            String said, LocalDate first, LocalDate last, String inWords) {
        var date = PartialDate.parse(said);

        assertEquals(first, date.first());
        assertEquals(last, date.last());
        assertEquals(said, date.said());
        assertEquals(said, date.toString());
        assertEquals(inWords, date.inWords());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "x",
                "13",
                "201",
                "20133",
                "2013-1",
                "2013-1-1",
                "2013-06-1",
                "13/12/2018",
                "13.12.2018",
                "2018-12-13T00:00",
                "2018-12-13 10:00",
                "-2013",
                "+2013",
                "2013-",
                "2013-06-",
                "June 2013",
                "٢٠١٣",
                "n/a"
            })
    void what_is_not_a_date_is_refused_and_the_words_say_what_would_be(String text) {
        var refused = assertThrows(Refused.class, () -> PartialDate.parse(text));

        assertEquals(Kind.INVALID, refused.refusal().kind());
        assertTrue(
                refused.refusal().words().contains(PartialDate.ALLOWED),
                refused.refusal().words());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2019-02-29", "2019-02-30", "2013-06-31", "2013-13", "2013-00", "2013-06-00", "2013-99-99"})
    void a_day_that_does_not_exist_is_refused(String text) {
        var refused = assertThrows(Refused.class, () -> PartialDate.parse(text));

        assertEquals(
                "“" + text + "” is a day that does not exist", refused.refusal().words());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000", "0001-01-01", "0201-06", "1799-12-31", "2200", "9999-12-31"})
    void an_absurd_year_is_taken_for_a_typing_error(String text) {
        var refused = assertThrows(Refused.class, () -> PartialDate.parse(text));

        assertTrue(
                refused.refusal().words().contains("outside the years 1800 to 2199"),
                refused.refusal().words());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1800", "1800-01-01", "2199", "2199-12-31"})
    void the_first_and_the_last_year_are_dates(String text) {
        assertEquals(text, PartialDate.parse(text).said());
    }

    @Test
    void blanks_around_a_date_are_not_part_of_it() {
        assertEquals(PartialDate.parse("2022-04"), PartialDate.parse(" 2022-04 "));
    }

    @Test
    void a_blank_text_is_no_date_where_none_is_needed() {
        assertEquals(Optional.empty(), PartialDate.parseOptional(" "));
        assertEquals(Optional.empty(), PartialDate.parseOptional(null));
        assertEquals(Optional.of(PartialDate.parse("2013")), PartialDate.parseOptional("2013"));
    }

    @Test
    void a_day_from_memory_keeps_its_month_only() {
        assertEquals("2018-12", PartialDate.parse("2018-12-13").toMonth().said());
        assertEquals("2018-12", PartialDate.parse("2018-12").toMonth().said());
        assertEquals("2018", PartialDate.parse("2018").toMonth().said());
    }
}
