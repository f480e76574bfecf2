package uk.gov.education.improvement.registry.assessment;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;

/**
 * Asks to write anew what is on a score sheet.
 *
 * @param version the version of the sheet the asker has seen
 */
public record WriteScores(String sheetId, long version, Scores scores) {
    private static final String NUMBER = "\\d{1,3}";

    /**
     * As it was typed.
     *
     * @param points by the number of the criterion, as is {@code reasons}; blank for none
     * @throws Refused with all that is wrong
     */
    public static WriteScores read(
            String sheetId, long version, Map<String, String> points, Map<String, String> reasons) {
        var faults = new Faults();
        var given = new TreeMap<String, DraftScore>();
        Stream.concat(points.keySet().stream(), reasons.keySet().stream())
                .distinct()
                .forEach(number -> given.put(
                        number,
                        new DraftScore(
                                Faults.said(points.get(number))
                                        .filter(typed -> !faults.when(
                                                !typed.matches(NUMBER),
                                                "points/" + number,
                                                "The score is a whole number"))
                                        .map(Integer::valueOf),
                                Faults.said(reasons.get(number)))));
        return faults.gathering(() -> new WriteScores(sheetId, version, new Scores(given)));
    }
}
