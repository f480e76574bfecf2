package uk.gov.education.improvement.registry.engagement;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.registry.capacity.HalfDays;
import uk.gov.education.improvement.registry.capacity.ThemeDays;
import uk.gov.education.improvement.registry.delivery.Delivered;
import uk.gov.education.improvement.registry.delivery.SupportForm;
import uk.gov.education.improvement.registry.funding.FinancialYear;
import uk.gov.education.improvement.registry.theme.ThemeView;

/**
 * Asks to write what an engagement is to do.
 *
 * @param version the version of the engagement the asker has seen
 * @param override of the department only: why a provider is taken that is not in good standing
 */
public record WriteScope(String engagementId, long version, EngagementScope scope, Optional<String> override) {
    /** @throws Refused with all that is wrong */
    public WriteScope {
        var faults = new Faults();
        override.ifPresent(words -> faults.atMost(words, Move.LONGEST, "override"));
        faults.refuseIfAny();
    }

    /** Days as they were typed: a theme by code or name, a year such as 2026-27, days such as 2.5. */
    public record DaysFields(String theme, String year, String days) {
        /** Whether nothing is said. */
        public boolean isBlank() {
            return Faults.said(theme).isEmpty()
                    && Faults.said(year).isEmpty()
                    && Faults.said(days).isEmpty();
        }

        ThemeDays read(List<ThemeView> themes) {
            return new ThemeDays(
                    ThemeView.called(themes, theme).code(),
                    FinancialYear.parseRecorded(year).said(),
                    HalfDays.parse(days));
        }

        /** Those that say something; what cannot be read is noted. */
        static List<ThemeDays> read(Faults faults, List<DaysFields> some, List<ThemeView> themes) {
            return some == null
                    ? List.of()
                    : some.stream()
                            .filter(days -> days != null && !days.isBlank())
                            .map(days -> faults.reading("days", () -> days.read(themes)))
                            .filter(Objects::nonNull)
                            .toList();
        }
    }

    /**
     * As it was typed or sent.
     *
     * @param themes by code or name
     * @param outcomes each that is intended
     * @param from a day such as 2026-10-01
     * @param practices our ids of those it stands on
     */
    public record Fields(
            List<String> themes,
            List<String> forms,
            List<DaysFields> days,
            List<String> outcomes,
            String evidence,
            String from,
            String until,
            List<String> practices,
            String override) {
        /** @throws Refused with all that is wrong */
        public WriteScope read(String engagementId, long version, List<ThemeView> known) {
            var faults = new Faults();
            var about = said(themes).stream()
                    .map(theme -> faults.reading(
                            "themes", () -> ThemeView.called(known, theme).code()))
                    .filter(Objects::nonNull)
                    .toList();
            var in = said(forms).stream()
                    .flatMap(form -> faults.choice("forms", form, SupportForm.class, SupportForm::label).stream())
                    .toList();
            var some = DaysFields.read(faults, days, known);
            var first = Delivered.wholeDay(faults, "from", from);
            var last = Delivered.wholeDay(faults, "until", until);
            var scope = faults.gathering(
                    () -> new EngagementScope(about, in, some, said(outcomes), evidence, first, last, said(practices)));
            return new WriteScope(engagementId, version, scope, Faults.said(override));
        }
    }

    static List<String> said(List<String> some) {
        if (some != null && some.stream().anyMatch(Objects::isNull)) {
            throw new Refused(new Invalid("", "A list names nothing"));
        }
        return some == null
                ? List.of()
                : some.stream().flatMap(one -> Faults.said(one).stream()).toList();
    }
}
