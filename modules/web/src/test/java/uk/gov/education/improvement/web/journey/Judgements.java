package uk.gov.education.improvement.web.journey;

import java.time.LocalDate;
import java.util.List;

/** Files of judgements that nobody gave, to fill a database with. */
final class Judgements {
    static final String HEADINGS = "dfe_number,framework,published,overall,leaders,help_and_protection,in_care\n";

    private static final List<String> NUMBERS = List.of(
            "202", "203", "204", "205", "206", "207", "208", "209", "210", "211", "212", "213", "301", "302", "303",
            "304", "305", "306", "307", "308", "309", "310", "311", "312", "313", "314", "315", "316", "317", "318");

    private Judgements() {}

    /** So many rows, all different: some thirty authorities, day after day from the beginning of the year. */
    static String rows(int count, int year) {
        var csv = new StringBuilder(HEADINGS);
        for (var row = 0; row < count; row++) {
            csv.append(row(row, year));
        }
        return csv.toString();
    }

    static String row(int row, int year) {
        return NUMBERS.get(row % NUMBERS.size()) + ",SIF,"
                + LocalDate.of(year, 1, 1).plusDays(row / NUMBERS.size()) + ",good,good,good,good\n";
    }
}
