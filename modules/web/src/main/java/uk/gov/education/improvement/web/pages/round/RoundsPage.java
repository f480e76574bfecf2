package uk.gov.education.improvement.web.pages.round;

import java.util.List;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.registry.funding.Money;
import uk.gov.education.improvement.registry.round.RoundState;
import uk.gov.education.improvement.registry.round.RoundView;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.Asked;
import uk.gov.education.improvement.web.pages.pattern.FilterField;
import uk.gov.education.improvement.web.pages.pattern.FilterField.AnyOf;
import uk.gov.education.improvement.web.pages.pattern.ListPage;
import uk.gov.education.improvement.web.pages.pattern.Listing;
import uk.gov.education.improvement.web.pages.pattern.Sections;

/**
 * The rounds that the reader may see.
 *
 * @param seesDrafts whether rounds in preparation are among them
 * @param runs whether the reader may begin one
 */
public record RoundsPage(Slice<RoundView> slice, boolean seesDrafts, boolean runs, Asked asked)
        implements ListPage<RoundView> {
    private static final Listing LISTING = new Listing("Rounds", Sections.ROUNDS, "round", "rounds");

    @Override
    public Listing listing() {
        return LISTING;
    }

    @Override
    public String section() {
        return Sections.PARTNERS;
    }

    @Override
    public List<Link> trail() {
        return Sections.belowPartners(looking());
    }

    @Override
    public List<FilterField> fields() {
        var states = Stream.of(RoundState.values())
                .filter(state -> seesDrafts || state != RoundState.DRAFT && state != RoundState.DROPPED)
                .toList();
        return List.of(AnyOf.of("state", "State on the day", states, RoundState::name, RoundState::label));
    }

    @Override
    public List<String> columns() {
        return List.of("Round", "Stage", "Opens and closes", "Places and money");
    }

    @Override
    public String sources() {
        return "Source: the department's own record.";
    }

    @Override
    public String nothing() {
        return "No round that you can see fits. Take a filter away, or change the day. A round is seen by all from the day of"
                + " its publication.";
    }

    public String opens(RoundView round) {
        return round.terms().opens().map(day -> "From " + RoundWords.day(day)).orElse("Opening day not said yet");
    }

    public String closes(RoundView round) {
        return round.terms().closes().map(day -> "to " + RoundWords.day(day)).orElse("Closing day not said yet");
    }

    public String places(RoundView round) {
        return round.terms()
                .places()
                .map(many -> many == 1 ? "1 place" : many + " places")
                .orElse("Places not said yet");
    }

    public String money(RoundView round) {
        return round.money().map(Money::inWords).orElse("Money not said yet");
    }

    public String linkTo(RoundView round) {
        return looking().link(RoundPage.path(round.id()));
    }

    public String linkToCreation() {
        return RoundCreationPages.PATH;
    }
}
