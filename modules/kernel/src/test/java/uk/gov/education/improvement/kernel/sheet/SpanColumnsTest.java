package uk.gov.education.improvement.kernel.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.gov.education.improvement.kernel.time.End;
import uk.gov.education.improvement.kernel.time.PartialDate;

class SpanColumnsTest {
    private static final Column<PartialDate> FROM = Column.date("from");
    private static final Column<PartialDate> TO = Column.date("to");

    @ParameterizedTest
    @CsvSource({
        "from memory, 2014-09",
        "From memory, 2014-09",
        "Day INFERRED, 2014-09",
        "as published, 2014-09-30",
    })
    void of_a_day_from_memory_the_month_is_taken_however_that_is_written(String confidence, String taken) {
        var row = new Row(2, Set.of(FROM, TO), Map.of("from", "2014-09-30"));

        var span = new SpanColumns(FROM, TO, true, new End.NotRecorded()).read(row, confidence);

        assertEquals(PartialDate.parse(taken), span.orElseThrow().from().orElseThrow());
    }
}
