package uk.gov.education.improvement.registry.selection;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.registry.round.RoundAct;

/**
 * Asks to record what is decided of all applications of a round.
 *
 * @param version the version of the round the asker has seen
 * @param decided from which day, why, and who decided so
 */
public record DecideRound(String roundId, long version, Move<RoundAct> decided, List<Chosen> chosen) {
    /**
     * What is decided of one.
     *
     * @param reserve its place on the reserve list, from 1
     * @param why needed where one that ranks lower fares better, or the rule no longer finds it eligible; its applicant
     *     reads it
     */
    public record Chosen(String applicationId, Outcome outcome, Optional<Integer> reserve, Optional<String> why) {}

    /** @throws Refused with all that is wrong; a field is called by the id of the application it is about */
    public DecideRound {
        var faults = new Faults();
        faults.when(
                !decided.effective().isDay(), "effective", "Enter the whole day: the rule is asked again for that day");
        faults.when(
                decided.published().isPresent(),
                "published",
                "Leave this out: what is decided is published by a step of its own");
        chosen.forEach(one -> {
            faults.when(
                    one.outcome() == Outcome.RESERVE && one.reserve().isEmpty(),
                    "reserve/" + one.applicationId(),
                    "Enter its place on the reserve list");
            one.why().ifPresent(words -> faults.atMost(words, Move.LONGEST, "why/" + one.applicationId()));
        });
        var ids = chosen.stream().map(Chosen::applicationId).collect(Collectors.toSet());
        faults.when(ids.size() < chosen.size(), "chosen", "Decide on each application once");
        var places = chosen.stream()
                .filter(one -> one.outcome() == Outcome.RESERVE)
                .flatMap(one -> one.reserve().stream())
                .sorted()
                .toList();
        faults.when(
                !places.equals(IntStream.rangeClosed(1, places.size()).boxed().toList()),
                chosen.stream()
                        .filter(one -> one.outcome() == Outcome.RESERVE
                                && one.reserve().isPresent())
                        .max(Comparator.comparing(one -> one.reserve().orElseThrow()))
                        .map(one -> "reserve/" + one.applicationId())
                        .orElse("chosen"),
                "The places on the reserve list are 1, 2, 3 and so on, each given once");
        faults.refuseIfAny();
        chosen = chosen.stream()
                .map(one -> one.outcome() == Outcome.RESERVE
                        ? one
                        : new Chosen(one.applicationId(), one.outcome(), Optional.empty(), one.why()))
                .toList();
    }
}
