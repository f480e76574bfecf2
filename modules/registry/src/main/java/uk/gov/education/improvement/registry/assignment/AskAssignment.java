package uk.gov.education.improvement.registry.assignment;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.registry.authority.Region;
import uk.gov.education.improvement.registry.capacity.HalfDays;

/**
 * Asks for the best assignment of partners to the open needs that seek one.
 *
 * @param regions of the recipients; empty for all
 * @param themes codes, of which a need names one; empty for all
 * @param days that each need is reckoned to take
 * @param seconds after which no other bout is begun
 * @param seed with the same seed, needs and days the same comes out again
 * @param keep whether a partner that is chosen and not agreed yet is kept
 * @param pins needs whose partner a person has settled on
 */
public record AskAssignment(
        List<Region> regions,
        List<String> themes,
        HalfDays days,
        int seconds,
        long seed,
        boolean keep,
        List<Pin> pins) {
    /** What a need is reckoned to take unless somebody says otherwise: half of what ranks as enough days. */
    public static final HalfDays USUAL_DAYS = HalfDays.ofDays(10);

    public static final int USUAL_SECONDS = 10;

    public static final int MOST_SECONDS = 60;

    /** The most needs that are matched together, those raised first. */
    public static final int MOST_NEEDS = 500;

    private static final int MOST_DIGITS = 9;

    /**
     * @param need our id
     * @param partner our id
     */
    public record Pin(String need, String partner) {}

    /** @throws Refused with all that is wrong */
    public AskAssignment {
        var faults = new Faults();
        faults.when(days == null, "days", "Enter the days that each need is reckoned to take");
        faults.when(seconds < 1 || seconds > MOST_SECONDS, "seconds", "Enter whole seconds from 1 to " + MOST_SECONDS);
        faults.when(seed < 0, "seed", "Enter a whole number from 0 on");
        faults.when(pins.size() > MOST_NEEDS, "pins", "Pin at most " + MOST_NEEDS + " needs");
        faults.when(themes.stream().anyMatch(Objects::isNull), "themes", "Say the code or the name of each theme");
        if (!faults.when(
                pins.stream().anyMatch(pin -> pin == null || pin.need() == null || pin.partner() == null),
                "pins",
                "Say the need and the partner of each pin")) {
            faults.when(
                    pins.stream().map(Pin::need).distinct().count() < pins.size(), "pins", "Pin each need only once");
        }
        faults.refuseIfAny();
        regions = List.copyOf(regions);
        themes = List.copyOf(themes);
        pins = List.copyOf(pins);
    }

    /** The same with other pins. */
    public AskAssignment pinning(List<Pin> some) {
        return new AskAssignment(regions, themes, days, seconds, seed, keep, some);
    }

    Optional<String> pinned(String need) {
        return pins.stream()
                .filter(pin -> pin.need().equals(need))
                .map(Pin::partner)
                .findFirst();
    }

    /**
     * As it was typed or sent.
     *
     * @param regions by their labels or names
     * @param themes by code or name
     * @param days such as 10 or 2.5; what is usual where it is left out
     * @param seconds what is usual where it is left out
     * @param seed 1 where it is left out
     */
    public record Fields(
            List<String> regions,
            List<String> themes,
            String days,
            String seconds,
            String seed,
            boolean keep,
            List<Pin> pins) {
        /** @throws Refused with all that is wrong */
        public AskAssignment read() {
            var faults = new Faults();
            faults.when(
                    all(regions).stream().anyMatch(region -> Faults.said(region).isEmpty()),
                    "regions",
                    "Say the label or the name of each region");
            var where = all(regions).stream()
                    .flatMap(said -> faults.choice("regions", said, Region.class, Region::label).stream())
                    .toList();
            var reckoned = Faults.said(days).isEmpty() ? USUAL_DAYS : faults.making(() -> HalfDays.parse(days));
            var most = number(faults, "seconds", seconds, USUAL_SECONDS);
            var from = number(faults, "seed", seed, 1);
            return faults.gathering(
                    () -> new AskAssignment(where, all(themes), reckoned, (int) most, from, keep, all(pins)));
        }

        private static <T> List<T> all(List<T> some) {
            return some == null ? List.of() : some;
        }

        private static long number(Faults faults, String field, String typed, int usual) {
            var said = Faults.said(typed);
            if (said.isEmpty()) {
                return usual;
            }
            if (!said.get().matches("\\d{1," + MOST_DIGITS + "}")) {
                faults.when(true, field, "Enter a whole number, such as " + usual);
                return usual;
            }
            return Long.parseLong(said.get());
        }
    }
}
