package uk.gov.education.improvement.registry.practice;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.PartialDate;

/**
 * A study of a practice.
 *
 * @param where it was published
 * @param link an address of the web
 * @param found what it found
 */
public record Study(String title, int year, String where, Optional<String> link, String found) {
    /** The longest title, place and address, in characters. */
    public static final int LONGEST = 300;

    /** The longest account of what it found, in characters. */
    public static final int LONGEST_FOUND = 1_000;

    static final String FIELD = "studies";

    /** @throws Refused with all that is wrong */
    public Study {
        var faults = new Faults();
        faults.needed(title, LONGEST, FIELD, "the title of each study");
        faults.when(
                year < PartialDate.EARLIEST_YEAR || year > PartialDate.LATEST_YEAR,
                FIELD,
                "Enter the year of each study, such as 2019");
        faults.needed(where, LONGEST, FIELD, "where each study was published");
        faults.needed(found, LONGEST_FOUND, FIELD, "what each study found");
        link.ifPresent(address -> {
            faults.atMost(address, LONGEST, FIELD);
            faults.when(
                    !address.matches("https?://\\S+"), FIELD, "Enter the address of a study with https:// before it");
        });
        faults.refuseIfAny();
        title = title.strip();
        where = where.strip();
        found = found.strip();
    }

    /** As it was typed. */
    public record Fields(String title, String year, String where, String link, String found) {
        private static final int PARTS = 5;

        /** From a line such as {@code Title | 2019 | A journal | https://example.org | What it found}. */
        public static Fields ofLine(String line) {
            var parts = Stream.concat(Stream.of(line.split("\\|", PARTS)), Stream.of("", "", "", ""))
                    .map(String::strip)
                    .toList();
            return new Fields(parts.get(0), parts.get(1), parts.get(2), parts.get(3), parts.get(4));
        }

        Study read() {
            var when = Faults.said(year).filter(said -> said.matches("\\d{4}"));
            return new Study(title, when.map(Integer::parseInt).orElse(0), where, Faults.said(link), found);
        }
    }

    /** As a person types it again. */
    public String line() {
        return String.join(" | ", List.of(title, String.valueOf(year), where, link.orElse(""), found));
    }
}
