package uk.gov.education.improvement.registry.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.capacity.HalfDays;
import uk.gov.education.improvement.registry.inspection.Grade;
import uk.gov.education.improvement.registry.inspection.Part;
import uk.gov.education.improvement.registry.partner.PartnerStanding;

/**
 * Providers for one need: who is left out by a hard rule and which, and the others by what speaks for them. Each soft rule gives
 * a part of its weight and says why. Where two have the same the name decides, then the key: there is always an order.
 *
 * @param ranked the best first
 * @param leftOut by name
 */
record Matching(List<Ranked> ranked, List<LeftOut> leftOut) {
    /** Enough to begin with; more does not make a provider a better one. */
    static final int ENOUGH_HALF_DAYS = 40;

    /** As far apart as it counts: half of England. */
    static final int FAR = 15;

    private static final int HALF = 50;

    private static final Map<Grade, Integer> OF_GRADES = Map.of(
            Grade.OUTSTANDING, 100,
            Grade.GOOD, 75,
            Grade.REQUIRES_IMPROVEMENT, 20,
            Grade.INADEQUATE, 0);

    static Matching of(Wanted wanted, Collection<Candidate> candidates, Map<SoftRule, Integer> weights) {
        var ranked = new ArrayList<Ranked>();
        var leftOut = new ArrayList<LeftOut>();
        for (var candidate : candidates) {
            leftOut(wanted, candidate)
                    .ifPresentOrElse(leftOut::add, () -> ranked.add(ranked(wanted, candidate, weights)));
        }
        ranked.sort(Comparator.comparingInt(Ranked::points)
                .reversed()
                .thenComparing(one -> one.candidate().called())
                .thenComparing(one -> one.candidate().key()));
        leftOut.sort(Comparator.comparing((LeftOut one) -> one.candidate().called())
                .thenComparing(one -> one.candidate().key()));
        return new Matching(List.copyOf(ranked), List.copyOf(leftOut));
    }

    private static Optional<LeftOut> leftOut(Wanted wanted, Candidate candidate) {
        var recipient = wanted.recipient().name();
        if (candidate.members().stream()
                .anyMatch(member ->
                        member.authority().id().equals(wanted.recipient().id()))) {
            return out(candidate, HardRule.ITSELF, recipient + " cannot support itself");
        }
        if (candidate.members().stream()
                .anyMatch(member -> member.deliverers().stream().anyMatch(wanted.deliverers()::contains))) {
            return out(
                    candidate, HardRule.SAME_DELIVERER, "The same organisation delivers for it and for " + recipient);
        }
        if (candidate.standing().filter(Matching::isOver).isPresent()) {
            return out(
                    candidate,
                    HardRule.ENDED,
                    "It is " + candidate.standing().orElseThrow().label().toLowerCase(Locale.ROOT));
        }
        var both = wanted.topics().stream()
                .filter(topic -> candidate.live().contains(topic.code()))
                .map(Wanted.Topic::name)
                .toList();
        if (!both.isEmpty()) {
            return out(
                    candidate,
                    HardRule.ALREADY_THERE,
                    "It supports " + recipient + " already: " + String.join(", ", both));
        }
        if (candidate.receives()) {
            return out(candidate, HardRule.RECEIVES_FROM_IT, recipient + " supports it now");
        }
        if (candidate.halfDays().filter(left -> isUsedUp(wanted, left)).isPresent()) {
            return out(candidate, HardRule.NO_DAYS, "It has no days left in the themes this financial year");
        }
        return candidate
                .standing()
                .filter(standing -> !isGood(standing))
                .flatMap(standing -> out(
                        candidate,
                        HardRule.NOT_IN_GOOD_STANDING,
                        standing == PartnerStanding.NOT_KNOWN
                                ? "Whether it is a partner still is not known"
                                : "It is " + standing.label().toLowerCase(Locale.ROOT)));
    }

    private static Optional<LeftOut> out(Candidate candidate, HardRule rule, String words) {
        return Optional.of(new LeftOut(candidate, rule, words));
    }

    private static boolean isOver(PartnerStanding standing) {
        return switch (standing) {
            case ENDED, NOT_BEGUN, DESIGNATED -> true;
            // what nobody recorded is for a person to decide
            case ACTIVE, UNDER_REVIEW, RENEWED, SUSPENDED, NOT_KNOWN -> false;
        };
    }

    private static boolean isGood(PartnerStanding standing) {
        return standing == PartnerStanding.ACTIVE || standing == PartnerStanding.RENEWED;
    }

    private static Ranked ranked(Wanted wanted, Candidate candidate, Map<SoftRule, Integer> weights) {
        return new Ranked(
                candidate,
                weights.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> {
                            var said = said(entry.getKey(), wanted, candidate);
                            return new Reason(entry.getKey(), said.percent(), entry.getValue(), said.words());
                        })
                        .toList());
    }

    private record Said(int percent, String words) {}

    private static Said said(SoftRule rule, Wanted wanted, Candidate candidate) {
        return switch (rule) {
            case STRENGTH -> strength(wanted, candidate);
            case DAYS -> days(wanted, candidate);
            case NEARNESS -> nearness(wanted, candidate);
            case LIKENESS -> likeness(wanted, candidate);
            case PAST_WORK -> pastWork(wanted, candidate);
        };
    }

    /** The weakest grade of any member on any part that the themes concern: a partnership is as strong as that. */
    private static Said strength(Wanted wanted, Candidate candidate) {
        if (candidate.members().isEmpty()) {
            return new Said(HALF, "Not inspected by Ofsted");
        }
        var parts = wanted.parts().isEmpty() ? List.of(Part.OVERALL) : wanted.parts();
        return candidate.members().stream()
                .flatMap(member -> parts.stream().map(part -> strength(member, part)))
                .min(Comparator.comparingInt(Said::percent))
                .orElseThrow();
    }

    private static Said strength(Candidate.Member member, Part part) {
        var named = part.label().toLowerCase(Locale.ROOT);
        return member.judged()
                .flatMap(report -> report.grade(part)
                        .map(grade -> new Said(
                                OF_GRADES.get(grade),
                                "%s: %s for %s (report of %s)"
                                        .formatted(
                                                member.authority().name(),
                                                grade.label(),
                                                named,
                                                report.published().inWords()))))
                .orElseGet(() -> new Said(HALF, member.authority().name() + ": no grade is recorded for " + named));
    }

    private static Said days(Wanted wanted, Candidate candidate) {
        return candidate
                .halfDays()
                .map(left -> {
                    var halves = halfDays(wanted, left);
                    if (halves == 0) {
                        return new Said(0, "No funded days are recorded for it in the themes this financial year");
                    }
                    return new Said(
                            Math.min(100, halves * 100 / ENOUGH_HALF_DAYS),
                            new HalfDays(halves).inWords() + " left in the themes this financial year");
                })
                .orElseGet(() -> new Said(HALF, "Its days are not limited here"));
    }

    /** Days that nobody recorded are not used up. */
    private static boolean isUsedUp(Wanted wanted, Map<String, Integer> left) {
        return wanted.topics().stream().anyMatch(topic -> left.containsKey(topic.code()))
                && halfDays(wanted, left) == 0;
    }

    private static int halfDays(Wanted wanted, Map<String, Integer> left) {
        return wanted.topics().stream()
                .mapToInt(topic -> Math.max(0, left.getOrDefault(topic.code(), 0)))
                .sum();
    }

    private static Said nearness(Wanted wanted, Candidate candidate) {
        var here = candidate.members().stream()
                .map(Candidate.Member::authority)
                .filter(member -> member.region() == wanted.recipient().region())
                .map(AuthorityRef::name)
                .findFirst();
        if (here.isPresent()) {
            return new Said(100, here.get() + " is in the same region");
        }
        return candidate.members().stream()
                .flatMap(member -> member.cell().stream())
                .flatMap(cell -> wanted.cell().map(cell::apart).stream())
                .min(Comparator.naturalOrder())
                .map(apart -> new Said(
                        90 * Math.max(0, FAR - apart) / FAR,
                        "In another region, " + (apart == 1 ? "next to it" : apart + " hexagons apart on the map")))
                .orElseGet(() -> new Said(
                        HALF, candidate.members().isEmpty() ? "Works in all regions" : "Not drawn on the map"));
    }

    private static Said likeness(Wanted wanted, Candidate candidate) {
        if (wanted.neighbours().isEmpty()) {
            return new Said(
                    HALF,
                    "No statistical neighbours are recorded for "
                            + wanted.recipient().name());
        }
        if (candidate.members().isEmpty()) {
            return new Said(HALF, "Is no council, and like none");
        }
        var set = wanted.neighbours().orElseThrow();
        return candidate.members().stream()
                .filter(member -> member.neighbour().isPresent())
                .min(Comparator.comparingInt(member -> member.neighbour().getAsInt()))
                .map(member -> new Said(
                        105 - 5 * member.neighbour().getAsInt(),
                        "%s is number %d of its ten statistical neighbours (set of %s)"
                                .formatted(
                                        member.authority().name(),
                                        member.neighbour().getAsInt(),
                                        set)))
                .orElseGet(() -> new Said(0, "Not one of its statistical neighbours (set of " + set + ")"));
    }

    private static Said pastWork(Wanted wanted, Candidate candidate) {
        var recipient = wanted.recipient().name();
        return candidate
                .past()
                .map(past -> switch (past) {
                    case HELPED ->
                        new Said(100, "It supported " + recipient + " before, and achieved what was intended");
                    case HELPED_IN_PART ->
                        new Said(70, "It supported " + recipient + " before, and achieved part of what was intended");
                    case DID_NOT_HELP ->
                        new Said(0, "It supported " + recipient + " before, and did not achieve what was intended");
                    case NOT_SAID ->
                        new Said(HALF, "It supported " + recipient + " before; what came of it is not recorded");
                })
                .orElseGet(() -> new Said(HALF, "No earlier support is recorded here"));
    }
}
