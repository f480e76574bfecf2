package uk.gov.education.improvement.registry.practice;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.PartialDate;

/**
 * What a practice says.
 *
 * @param themes their codes
 * @param summary what is done, for whom, and what is known of it
 */
public record PracticeTerms(String title, List<String> themes, String summary, Ratings ratings, List<Study> studies) {
    /** The longest title, in characters. */
    public static final int LONGEST_TITLE = 200;

    /** The longest summary, in characters. */
    public static final int LONGEST_SUMMARY = 4_000;

    public static final int MOST_THEMES = 5;
    public static final int MOST_STUDIES = 20;

    /** @throws Refused with all that is wrong */
    public PracticeTerms {
        var faults = new Faults();
        faults.needed(title, LONGEST_TITLE, "title", "what the practice is called");
        faults.when(themes == null || themes.isEmpty(), "themes", "Select at least one theme");
        faults.when(
                themes != null && themes.size() > MOST_THEMES, "themes", "Select at most " + MOST_THEMES + " themes");
        faults.when(
                themes != null && themes.stream().distinct().count() < themes.size(), "themes", "Name each theme once");
        faults.needed(summary, LONGEST_SUMMARY, "summary", "what is done, for whom, and what is known of it");
        faults.when(
                studies != null && studies.size() > MOST_STUDIES,
                Study.FIELD,
                "Enter at most " + MOST_STUDIES + " studies");
        faults.refuseIfAny();
        title = title.strip().replaceAll("\\s+", " ");
        summary = summary.strip();
        themes = List.copyOf(themes);
        studies = studies == null ? List.of() : List.copyOf(studies);
    }

    /**
     * As it was typed.
     *
     * @param themes codes or names
     * @param ratedOn a year, a month or a day
     */
    public record Fields(
            String title,
            List<String> themes,
            String summary,
            String effect,
            String strength,
            String cost,
            String ratedBy,
            String ratedOn,
            List<Study.Fields> studies) {
        /** @throws Refused with all that is wrong */
        public PracticeTerms read() {
            var faults = new Faults();
            var how = faults.choice("effect", effect, Effect.class, Effect::label);
            var sure = faults.choice("strength", strength, Strength.class, Strength::label);
            var dear = faults.choice("cost", cost, CostBand.class, CostBand::label);
            var on = Optional.ofNullable(faults.reading(
                    "ratedOn", () -> PartialDate.parseOptional(ratedOn).orElse(null)));
            var ratings = Optional.ofNullable(faults.making(
                    () -> new Ratings(how, sure, dear, Faults.said(ratedBy), on.map(PartialDate::said)),
                    "effect",
                    "strength",
                    "cost"));
            var read = Optional.ofNullable(studies).orElse(List.of()).stream()
                    .filter(Objects::nonNull)
                    .map(study -> faults.making(study::read))
                    .filter(Objects::nonNull)
                    .toList();
            var named = Optional.ofNullable(themes).orElse(List.of()).stream()
                    .flatMap(theme -> Faults.said(theme).stream())
                    .toList();
            return faults.gathering(() -> new PracticeTerms(title, named, summary, ratings.orElse(Ratings.NONE), read));
        }
    }

    /** The same of some themes. */
    PracticeTerms about(List<String> codes) {
        return new PracticeTerms(title, codes, summary, ratings, studies);
    }
}
