package uk.gov.education.improvement.web.pages;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Origin;
import uk.gov.education.improvement.kernel.change.Entry;
import uk.gov.education.improvement.kernel.time.Clock;
import uk.gov.education.improvement.registry.inspection.InspectionView;

/**
 * A reading of a report in the history of its judgement.
 *
 * @param stands whether it is the one that stands
 * @param by who recorded it; empty for those who may not read the record of change
 */
public record ReadingLine(InspectionView reading, boolean stands, Optional<String> by) {
    /** Who the record of change says it was when nobody was. */
    private static final String PRODUCT = Asker.product(Origin.START, "").person();

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm", Locale.UK).withZone(Clock.LONDON);

    /**
     * All of them, the newest first.
     *
     * @param readings oldest first
     * @param changes newest first, one for each reading as the use cases write them; empty for those who may not see them
     * @param names of people by their ids
     */
    static List<ReadingLine> of(List<InspectionView> readings, List<Entry> changes, Map<String, String> names) {
        var lines = new ArrayList<ReadingLine>();
        for (var reading : readings) {
            var by = changes.stream()
                    .filter(change -> !change.at().isBefore(reading.recordedAt()))
                    .reduce((newer, older) -> older)
                    .map(change -> name(change.actor(), names));
            lines.add(new ReadingLine(reading, reading == readings.getLast(), by));
        }
        Collections.reverse(lines);
        return lines;
    }

    private static String name(String person, Map<String, String> names) {
        return names.getOrDefault(person, person.equals(PRODUCT) ? "the service, from its own files" : person);
    }

    public String when() {
        return WHEN.format(reading.recordedAt());
    }

    public List<JudgedPart> parts() {
        return JudgedPart.of(reading);
    }
}
