package uk.gov.education.improvement.kernel.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.education.improvement.kernel.refusal.Refused;

class CursorTest {
    @Test
    void a_cursor_is_read_as_it_was_written() {
        var cursor = Cursor.after("ängst, “quoted”", "0190-id", "");

        assertEquals(cursor, Cursor.parse(cursor.text(), 3));
        assertTrue(cursor.text().matches("[A-Za-z0-9_-]+"), cursor.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"!", "x", "....", "%00", "bm90IHR3byBwYXJ0cw", "1 or 1=1"})
    void garbage_is_refused_and_the_words_say_how_to_go_on(String text) {
        var refused = assertThrows(Refused.class, () -> Cursor.parse(text, 2));

        assertEquals(
                "“after” is not a place in this list. Start from the first page.",
                refused.refusal().words());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "a\0b", "line\n", "\u0085"})
    void a_key_with_a_control_character_is_refused(String part) {
        var text = Cursor.after(part, "x").text();

        assertThrows(Refused.class, () -> Cursor.parse(text, 2));
    }

    @Test
    void the_cursor_of_a_list_with_another_key_is_refused() {
        assertThrows(
                Refused.class, () -> Cursor.parse(Cursor.after("a", "b", "c").text(), 2));
    }

    @Test
    void one_row_more_than_the_page_holds_tells_that_there_is_a_next_page() {
        var slice = Slice.cut(List.of("a", "b", "c"), 2, 7, Cursor::after);

        assertEquals(List.of("a", "b"), slice.rows());
        assertEquals(7, slice.total());
        assertEquals(Optional.of(Cursor.after("b")), slice.next());
    }

    @Test
    void the_last_page_has_no_next_one() {
        assertEquals(
                Optional.empty(),
                Slice.cut(List.of("a", "b"), 2, 2, Cursor::after).next());
        assertEquals(
                Optional.empty(),
                Slice.cut(List.<String>of(), 2, 0, Cursor::after).next());
    }
}
