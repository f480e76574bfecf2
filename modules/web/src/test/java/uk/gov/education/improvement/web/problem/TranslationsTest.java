package uk.gov.education.improvement.web.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.education.improvement.kernel.database.DatabaseFault;

class TranslationsTest {
    @ParameterizedTest
    @ValueSource(strings = {"40XL1", "40001", "40P01"})
    void who_had_to_give_way_to_others_is_asked_to_come_again(String state) {
        var gaveWay = new IllegalStateException(new DatabaseFault(new SQLException("waited too long", state)));

        var answer = new Translations.OfEverythingElse(null).toResponse(gaveWay);

        assertEquals(503, answer.getStatus());
        assertEquals("60", answer.getHeaderString("Retry-After"));
        assertEquals(
                503, ((Translations.Trouble) answer.getEntity()).forPrograms().status());
    }
}
