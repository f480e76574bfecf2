package uk.gov.education.improvement.registry.assignment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import uk.gov.education.improvement.registry.assignment.ProposedNeed.Party;
import uk.gov.education.improvement.registry.assignment.ProposedNeed.RulePoints;
import uk.gov.education.improvement.registry.engagement.EngagementState;
import uk.gov.education.improvement.registry.engagement.EngagementView;
import uk.gov.education.improvement.registry.engagement.Provider;
import uk.gov.education.improvement.registry.matching.LeftOutView;
import uk.gov.education.improvement.registry.matching.MatchView;
import uk.gov.education.improvement.registry.matching.MatchesView;
import uk.gov.education.improvement.registry.matching.MatchingOutcomes.ManyMatches;
import uk.gov.education.improvement.registry.matching.SoftRule;
import uk.gov.education.improvement.registry.need.NeedView;
import uk.gov.education.improvement.registry.need.Urgency;
import uk.gov.education.improvement.registry.theme.ThemeView;

/**
 * Needs, partners and days put as what the best is looked for among, and what was found put in words. Partners only are
 * proposed: whoever has no counted days could be given every need, and is kept where a person has chosen it.
 */
final class Assigning {
    private static final int MOST_NAMED = 3;

    private final AskAssignment asked;
    private final boolean more;
    private final Map<String, String> pinned;
    private final ManyMatches many;
    private final Map<Urgency, Integer> weights;
    private final List<Case> cases;

    private Assigning(
            AskAssignment asked,
            boolean more,
            Map<String, String> pinned,
            ManyMatches many,
            Map<Urgency, Integer> weights,
            List<Case> cases) {
        this.asked = asked;
        this.more = more;
        this.pinned = pinned;
        this.many = many;
        this.weights = weights;
        this.cases = cases;
    }

    /**
     * A need that seeks somebody.
     *
     * @param own those that are chosen for it
     */
    private record Case(NeedView need, List<EngagementView> own, Want want) {
        Optional<EngagementView> present() {
            return own.stream().findFirst();
        }
    }

    /** @param needs in their order, with what came of them together */
    record Explained(List<ProposedNeed> needs, AssignmentResult result) {}

    /**
     * @param needs that are open; who has a provider that both sides agreed on takes no part
     * @param pinned the titles of the needs whose partner a person has settled on, by their ids
     */
    static Assigning of(
            AskAssignment asked,
            Collection<NeedView> needs,
            boolean more,
            Map<String, String> pinned,
            ManyMatches many,
            Map<Urgency, Integer> weights) {
        var cases = needs.stream()
                .flatMap(need -> seeking(asked, need, many.of(need), weights.getOrDefault(need.urgency(), 1)).stream())
                .sorted(Comparator.comparing((Case one) -> one.need().urgency())
                        .thenComparing(one -> one.need().raised())
                        .thenComparing(one -> one.need().id()))
                .toList();
        return new Assigning(asked, more, pinned, many, weights, cases);
    }

    private static Optional<Case> seeking(AskAssignment asked, NeedView need, MatchesView matches, int weight) {
        var own = matches.there().stream().filter(one -> one.isOf(need.id())).toList();
        if (own.stream()
                .anyMatch(one -> one.state().filter(EngagementState::isShared).isPresent())) {
            return Optional.empty();
        }
        var present = own.stream().findFirst();
        var gains = new HashMap<String, Integer>();
        partners(matches).forEach(match -> gains.put(match.partnerId().orElseThrow(), match.points()));
        var pinned = asked.pinned(need.id())
                .filter(partner -> mayBePinned(matches, present, partner))
                .or(() -> present.filter(one -> asked.keep() || one.partnerId().isEmpty())
                        .map(Assigning::key));
        pinned.filter(key -> !gains.containsKey(key))
                .flatMap(key -> present.filter(one -> key(one).equals(key)))
                .flatMap(one -> match(matches, one.kind(), one.partnerId()))
                .ifPresent(match -> gains.put(pinned.get(), match.points()));
        return Optional.of(new Case(
                need,
                own,
                new Want(
                        need.id(),
                        need.themes().stream().map(ThemeView::code).toList(),
                        asked.days().halves(),
                        weight,
                        gains,
                        pinned)));
    }

    /** A person settles on who is ranked, or on who is chosen already: nobody else is chosen without a reason. */
    private static boolean mayBePinned(MatchesView matches, Optional<EngagementView> present, String partner) {
        return ranked(matches, partner).isPresent()
                || present.map(Assigning::key).filter(partner::equals).isPresent();
    }

    /** Each pin that is not kept, and why. */
    private List<String> unkept() {
        var byId = cases.stream().collect(Collectors.toMap(one -> one.need().id(), Function.identity()));
        return asked.pins().stream()
                .flatMap(pin -> Optional.ofNullable(byId.get(pin.need()))
                        .map(one -> whyUnkept(one, pin.partner()))
                        .orElseGet(() -> Optional.of("Need “" + pinned.getOrDefault(pin.need(), pin.need())
                                + "” takes no part: it is not among those that were asked for, or is not open, or its"
                                + " provider is agreed"))
                        .stream())
                .toList();
    }

    private Optional<String> whyUnkept(Case one, String partner) {
        var need = one.need();
        var matches = many.of(need);
        if (mayBePinned(matches, one.present(), partner)) {
            return Optional.empty();
        }
        return Optional.of(need.authority().name() + ": " + need.title() + ": "
                + leftOut(matches, partner)
                        .map(out -> out.provider() + " is left out by the rules: " + lower(out.words()))
                        .orElse("there is no partner “" + partner + "”"));
    }

    AskAssignment asked() {
        return asked;
    }

    List<Want> wants() {
        return cases.stream().map(Case::want).toList();
    }

    List<Offer> offers() {
        return many.halfDays().entrySet().stream()
                .flatMap(partner -> partner.getValue().entrySet().stream()
                        .filter(left -> left.getValue() > 0)
                        .map(left -> new Offer(partner.getKey(), left.getKey(), left.getValue())))
                .toList();
    }

    BestAssignment.Effort effort() {
        return BestAssignment.Effort.enough(asked.seed(), cases.size());
    }

    Explained explained(BestAssignment best) {
        var servedBy = cases.stream()
                .filter(one -> best.chosen().containsKey(one.need().id()))
                .collect(Collectors.groupingBy(
                        one -> best.chosen().get(one.need().id()),
                        Collectors.mapping(one -> one.need().authority().name(), Collectors.toList())));
        var needs = cases.stream()
                .map(one -> explained(
                        one, Optional.ofNullable(best.chosen().get(one.need().id())), servedBy))
                .toList();
        return new Explained(
                needs,
                new AssignmentResult(
                        best.bouts(),
                        best.bouts() > 0 && best.bouts() < effort().bouts(),
                        needs.size(),
                        more,
                        unkept(),
                        sum(needs, need -> points(need.present()) * need.weight()),
                        sum(needs, need -> points(need.proposed()) * need.weight()),
                        Arrays.stream(SoftRule.values())
                                .map(rule -> new AssignmentResult.OfRule(
                                        rule.label(),
                                        sum(needs, need -> points(need.present(), rule) * need.weight()),
                                        sum(needs, need -> points(need.proposed(), rule) * need.weight())))
                                .toList(),
                        Arrays.stream(Urgency.values())
                                .map(urgency -> ofUrgency(needs, urgency))
                                .toList()));
    }

    private AssignmentResult.OfUrgency ofUrgency(List<ProposedNeed> all, Urgency urgency) {
        var some = all.stream().filter(need -> need.urgency() == urgency).toList();
        return new AssignmentResult.OfUrgency(
                urgency.label(),
                weights.getOrDefault(urgency, 1),
                some.size(),
                (int) some.stream().filter(need -> need.present().isPresent()).count(),
                (int) some.stream().filter(need -> need.proposed().isPresent()).count());
    }

    private ProposedNeed explained(Case one, Optional<Served> served, Map<Served, List<String>> servedBy) {
        var need = one.need();
        var matches = many.of(need);
        var present = one.present()
                .map(there -> party(
                        matches,
                        there.kind(),
                        there.partnerId(),
                        there.provider(),
                        Optional.of(there.id()),
                        Optional.empty()));
        var proposed = served.map(who -> proposed(one, matches, who));
        var improves = new ArrayList<String>();
        var bends = new ArrayList<String>();
        proposed.ifPresent(party -> {
            if (present.isEmpty()) {
                improves.add("Nobody is chosen yet");
            }
            present.filter(there -> !there.called().equals(party.called())).ifPresent(there -> {
                compare(there, party, "better", improves);
                compare(party, there, "less so", bends);
            });
            if (party.rules().isEmpty()) {
                bends.add(whyNotRanked(matches, party));
            }
            secondBest(one, matches, party, servedBy).ifPresent(bends::add);
        });
        if (proposed.isEmpty()) {
            bends.add(whyNobody(one, matches, servedBy));
        }
        return new ProposedNeed(
                need.id(),
                need.version(),
                need.title(),
                need.authority().name(),
                need.themesInWords(),
                need.urgency(),
                one.want().urgency(),
                one.own().stream().map(EngagementView::id).toList(),
                present,
                proposed,
                one.want().pinned().isPresent(),
                improves,
                bends);
    }

    private Party proposed(Case one, MatchesView matches, Served who) {
        var theme = who.theme()
                .flatMap(code -> one.need().themes().stream()
                        .filter(some -> some.code().equals(code))
                        .map(ThemeView::name)
                        .findFirst());
        return one.present()
                .filter(there -> key(there).equals(who.provider()))
                .map(there -> party(
                        matches, there.kind(), there.partnerId(), there.provider(), Optional.of(there.id()), theme))
                .orElseGet(() -> party(
                        matches,
                        Provider.Kind.PARTNER,
                        Optional.of(who.provider()),
                        called(matches, who.provider()),
                        Optional.empty(),
                        theme));
    }

    private static Party party(
            MatchesView matches,
            Provider.Kind kind,
            Optional<String> partnerId,
            String called,
            Optional<String> engagementId,
            Optional<String> theme) {
        var match = match(matches, kind, partnerId);
        return new Party(
                kind,
                partnerId,
                called,
                engagementId,
                theme,
                match.map(MatchView::points).orElse(0),
                match.map(MatchView::reasons).orElse(List.of()).stream()
                        .map(reason -> new RulePoints(reason.rule(), reason.points(), reason.words()))
                        .toList());
    }

    /** By which rules one is better than another, in words. */
    private static void compare(Party other, Party better, String how, List<String> said) {
        var before = other.rules().stream().collect(Collectors.toMap(RulePoints::rule, Function.identity()));
        better.rules().stream()
                .filter(rule -> before.containsKey(rule.rule()))
                .filter(rule -> rule.points() > before.get(rule.rule()).points())
                .forEach(rule -> said.add(rule.rule().label() + ", " + how + ": "
                        + (how.equals("better") ? rule : before.get(rule.rule())).words()));
    }

    private Optional<String> secondBest(
            Case one, MatchesView matches, Party proposed, Map<Served, List<String>> servedBy) {
        return partners(matches).stream()
                .findFirst()
                .filter(first -> first.points() > proposed.points())
                .map(first -> "%s would suit it best (%s of 100): %s"
                        .formatted(
                                first.provider(),
                                ProposedNeed.inPoints(first.points()),
                                one.want().pinned().isPresent()
                                        ? "a person has settled on another"
                                        : whereItsDaysGo(one, first, servedBy)));
    }

    private String whereItsDaysGo(Case one, MatchView first, Map<Served, List<String>> servedBy) {
        var left = left(one, first);
        if (left.isEmpty()) {
            return "no funded days of these themes are recorded for it this financial year";
        }
        if (left.stream().noneMatch(days -> days >= asked.days().halves())) {
            return "fewer than " + asked.days().inWords() + " of these themes are left of its own";
        }
        var partner = first.partnerId().orElseThrow();
        var whom = one.want().themes().stream()
                .map(theme -> servedBy.getOrDefault(new Served(partner, Optional.of(theme)), List.of()))
                .flatMap(List::stream)
                .toList();
        if (whom.isEmpty()) {
            return "it has days left, and the run found no place for it";
        }
        return "its days are reckoned for "
                + whom.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                + (whom.size() > MOST_NAMED ? " and others" : "");
    }

    /** The half-days that are recorded as left of each theme of a need; empty where none are recorded at all. */
    private List<Integer> left(Case one, MatchView match) {
        var recorded = many.halfDays().getOrDefault(match.partnerId().orElseThrow(), Map.of());
        return one.want().themes().stream()
                .filter(recorded::containsKey)
                .map(recorded::get)
                .toList();
    }

    private String whyNobody(Case one, MatchesView matches, Map<Served, List<String>> servedBy) {
        var able = partners(matches);
        if (able.isEmpty()) {
            return "No partner can serve it: "
                    + matches.leftOut().stream()
                            .collect(Collectors.groupingBy(LeftOutView::rule, TreeMap::new, Collectors.counting()))
                            .entrySet()
                            .stream()
                            .map(rule -> "%s (%d)".formatted(lower(rule.getKey().label()), rule.getValue()))
                            .collect(Collectors.joining(", "));
        }
        if (able.stream().allMatch(match -> left(one, match).isEmpty())) {
            return "Of the partners that the rules allow, none has funded days recorded in its themes this financial year";
        }
        return able.stream()
                .filter(match -> left(one, match).stream()
                        .anyMatch(days -> days >= asked.days().halves()))
                .findFirst()
                .map(first ->
                        "Nobody is proposed for it. Of those that could serve it, %s suits it best (%s of 100): %s"
                                .formatted(
                                        first.provider(),
                                        ProposedNeed.inPoints(first.points()),
                                        whereItsDaysGo(one, first, servedBy)))
                .orElse("Of the partners that the rules allow, none has "
                        + asked.days().inWords() + " left in its themes this financial year");
    }

    private static String whyNotRanked(MatchesView matches, Party party) {
        return party.partnerId()
                .flatMap(id -> leftOut(matches, id))
                .map(out -> "A person chose it, and the rules leave it out: " + lower(out.words()))
                .orElse("A person chose it; it is not among those that are ranked");
    }

    private static String lower(String words) {
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }

    private static List<MatchView> partners(MatchesView matches) {
        return matches.ranked().stream()
                .filter(match -> match.kind() == Provider.Kind.PARTNER)
                .toList();
    }

    private static Optional<MatchView> ranked(MatchesView matches, String partnerId) {
        return match(matches, Provider.Kind.PARTNER, Optional.of(partnerId));
    }

    private static Optional<MatchView> match(MatchesView matches, Provider.Kind kind, Optional<String> partnerId) {
        return matches.ranked().stream()
                .filter(match -> match.kind() == kind && match.partnerId().equals(partnerId))
                .findFirst();
    }

    private static Optional<LeftOutView> leftOut(MatchesView matches, String partnerId) {
        return matches.leftOut().stream()
                .filter(out -> out.partnerId().equals(Optional.of(partnerId)))
                .findFirst();
    }

    private static String called(MatchesView matches, String partnerId) {
        return ranked(matches, partnerId)
                .map(MatchView::provider)
                .or(() -> leftOut(matches, partnerId).map(LeftOutView::provider))
                .orElse(partnerId);
    }

    private static String key(EngagementView one) {
        return one.partnerId().orElseGet(() -> one.kind() + ":" + one.provider());
    }

    private static long points(Optional<Party> party) {
        return party.map(Party::points).orElse(0);
    }

    private static long points(Optional<Party> party, SoftRule rule) {
        return party.stream()
                .flatMap(one -> one.rules().stream())
                .filter(one -> one.rule() == rule)
                .mapToLong(RulePoints::points)
                .sum();
    }

    private static long sum(List<ProposedNeed> needs, ToLongFunction<ProposedNeed> of) {
        return needs.stream().mapToLong(of).sum();
    }
}
