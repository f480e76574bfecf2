package uk.gov.education.improvement.web.pages.application;

import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.registry.application.ApplicationChecks;
import uk.gov.education.improvement.registry.application.ApplicationFilter.Waiting;
import uk.gov.education.improvement.registry.application.ApplicationState;
import uk.gov.education.improvement.registry.round.RoundView;
import uk.gov.education.improvement.web.door.LookingFrom;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/**
 * What the rule of a round has come to, as the applications stand when the page is read.
 *
 * @param waiting how many wait for a person, since the rule cannot say
 * @param submitted how many are submitted and stand nowhere else yet, those that wait for a person among them
 */
public record RuleAppliedPage(
        RoundView round, long eligible, long ineligible, long waiting, long submitted, LookingFrom looking)
        implements Page {
    static String path(String roundId) {
        return ApplicationCheckPages.rule(roundId) + "/applied";
    }

    @Override
    public String title() {
        return "What came of the rule";
    }

    @Override
    public String section() {
        return Sections.PARTNERS;
    }

    @Override
    public List<Link> trail() {
        return ApplicationPage.trail(looking);
    }

    public String done() {
        return "The rule was applied. " + eligible + verb(eligible) + "eligible, " + ineligible + verb(ineligible)
                + "not eligible, and " + waiting + (waiting == 1 ? " waits" : " wait") + " for a person.";
    }

    private static String verb(long number) {
        return number == 1 ? " is " : " are ";
    }

    /** The three lists. */
    public List<Link> lists() {
        return List.of(
                list(eligible, ApplicationState.ELIGIBLE),
                list(ineligible, ApplicationState.INELIGIBLE),
                Link.of(
                        "Waiting for a person (" + waiting + ")",
                        looking.link(ApplicationsPage.ofRound(round.id(), Waiting.PERSON))));
    }

    private Link list(long number, ApplicationState state) {
        return Link.of(state.label() + " (" + number + ")", looking.link(ApplicationsPage.ofRound(round.id(), state)));
    }

    /** Where more were submitted than the rule is asked of at once. */
    public Optional<Link> more() {
        var left = submitted - waiting;
        return left > 0
                ? Optional.of(Link.of(
                        "Apply the rule to the " + left + " that are left, at most " + ApplicationChecks.MOST
                                + " at once",
                        ApplicationCheckPages.rule(round.id())))
                : Optional.empty();
    }

    public Link all() {
        return Link.of(
                "All applications to “" + round.terms().name() + "”",
                looking.link(ApplicationsPage.ofRound(round.id())));
    }
}
