package uk.gov.education.improvement.web.pages.matching;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import uk.gov.education.improvement.registry.engagement.EngagementView;
import uk.gov.education.improvement.registry.engagement.Provider;
import uk.gov.education.improvement.registry.matching.LeftOutView;
import uk.gov.education.improvement.registry.matching.MatchView;
import uk.gov.education.improvement.registry.matching.MatchesView;
import uk.gov.education.improvement.registry.need.NeedState;
import uk.gov.education.improvement.web.door.LookingFrom;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/**
 * All providers for a need: the best with their reasons, and who is left out by which rule.
 *
 * @param all whether all that are ranked are shown, and not the first only
 * @param chooses whether the reader may choose one now
 */
public record MatchesPage(MatchesView matches, boolean all, boolean chooses, LookingFrom looking) implements Page {
    /** How many are shown at first: whoever is further down is seldom chosen. */
    private static final int FIRST = 20;

    static String path(String needId) {
        return Sections.NEEDS + "/" + needId + "/matches";
    }

    @Override
    public String title() {
        return "Who could help with “" + matches.need().title() + "”";
    }

    @Override
    public String section() {
        return Sections.NEEDS;
    }

    @Override
    public List<Link> trail() {
        return Sections.trail(
                Link.of("Needs for support", looking.link(Sections.NEEDS)),
                Link.of(
                        matches.need().title(),
                        looking.link(Sections.NEEDS + "/" + matches.need().id())));
    }

    /** What is asked for, and how many there are. */
    public String inWords() {
        var need = matches.need();
        if (isOver()) {
            return need.authority().name() + " needed support: " + need.themesInWords() + ". The need is "
                    + need.state().orElseThrow().label().toLowerCase(Locale.ROOT)
                    + ": it seeks nobody, and nobody is ranked.";
        }
        return need.authority().name() + " needs support: " + need.themesInWords() + ". "
                + (matches.ranked().size() == 1
                        ? "1 provider is"
                        : matches.ranked().size() + " providers are")
                + " ranked and " + matches.leftOut().size() + " left out, as at " + looking.dayInWords() + ".";
    }

    /** How the order comes about. */
    public String explained() {
        return "Each rule gives a part of its weight and says why: "
                + matches.weights().entrySet().stream()
                        .map(entry -> entry.getKey().label().toLowerCase(Locale.ROOT) + " up to " + entry.getValue())
                        .collect(Collectors.joining(", "))
                + ". What is not known counts half, but where no funded days are recorded that counts nothing. The order"
                + " helps a person to choose, and decides nothing.";
    }

    public List<MatchView> shown() {
        return all ? matches.ranked() : matches.ranked().stream().limit(FIRST).toList();
    }

    /** Whether some that are shown have the same points. */
    public boolean hasLevel() {
        return shown().stream().map(MatchView::place).distinct().count() < shown().size();
    }

    public boolean hasMore() {
        return shown().size() < matches.ranked().size();
    }

    public String linkToAll() {
        return looking.link(path(matches.need().id()) + "?all=yes");
    }

    /** The page on which a person says why it is this one. */
    public String linkToChoose(Provider.Kind kind, String partnerId) {
        var choose = Sections.ENGAGEMENTS + "/choose/" + matches.need().id();
        return kind == Provider.Kind.PARTNER ? choose + "?partner=" + partnerId : choose + "?kind=" + kind;
    }

    public String linkToChooseAny() {
        return Sections.ENGAGEMENTS + "/choose/" + matches.need().id();
    }

    public String linkToPartner(String partnerId) {
        return looking.link(Sections.PARTNERS + "/" + partnerId);
    }

    public boolean mayChoose(LeftOutView out) {
        return chooses && out.choosable();
    }

    public String linkTo(EngagementView there) {
        return looking.link(Sections.ENGAGEMENTS + "/" + there.id());
    }

    public static String about(EngagementView there) {
        return there.about()
                + (there.stage().isEmpty() ? "" : ": " + there.stage().toLowerCase(Locale.ROOT))
                + (there.directed() ? ", by direction" : "");
    }

    /** Whether the need seeks nobody any more. */
    public boolean isOver() {
        return isOver(matches);
    }

    static boolean isOver(MatchesView matches) {
        return matches.need().state().filter(NeedState::isOver).isPresent();
    }
}
