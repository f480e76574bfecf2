package uk.gov.education.improvement.web.pages.application;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.application.ApplicationFilter;
import uk.gov.education.improvement.registry.application.ApplicationFilter.Waiting;
import uk.gov.education.improvement.registry.application.ApplicationState;
import uk.gov.education.improvement.registry.application.ApplicationView;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.round.RoundView;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.Asked;
import uk.gov.education.improvement.web.pages.pattern.FilterField;
import uk.gov.education.improvement.web.pages.pattern.FilterField.AnyOf;
import uk.gov.education.improvement.web.pages.pattern.FilterField.Typed;
import uk.gov.education.improvement.web.pages.pattern.ListPage;
import uk.gov.education.improvement.web.pages.pattern.Listing;
import uk.gov.education.improvement.web.pages.pattern.Sections;

/**
 * The applications that the reader may see.
 *
 * @param rounds that can be filtered by, the newest of them
 * @param next what the reader may begin from here
 */
public record ApplicationsPage(
        Slice<ApplicationView> slice, boolean own, List<RoundView> rounds, List<Link> next, Asked asked)
        implements ListPage<ApplicationView> {
    private static final Listing LISTING =
            new Listing("Applications", Sections.APPLICATIONS, "application", "applications");

    static String ofRound(String id) {
        return Sections.APPLICATIONS + "?" + ApplicationFilter.ROUND + "=" + id;
    }

    static String ofRound(String id, ApplicationState state) {
        return ofRound(id) + "&" + ApplicationFilter.STATE + "=" + state.name();
    }

    static String ofRound(String id, Waiting waiting) {
        return ofRound(id) + "&" + ApplicationFilter.WAITING + "="
                + waiting.name().toLowerCase(Locale.ROOT);
    }

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
        return Sections.trail(Link.of("Partners", looking().link(Sections.PARTNERS)));
    }

    @Override
    public List<FilterField> fields() {
        var states = AnyOf.of(
                ApplicationFilter.STATE,
                "State",
                List.of(ApplicationState.values()),
                ApplicationState::name,
                ApplicationState::label);
        var round = AnyOf.of(
                ApplicationFilter.ROUND,
                "Round",
                rounds,
                RoundView::id,
                one -> one.terms().name());
        return own
                ? List.of(round, states)
                : List.of(
                        round,
                        // of a draft nobody else learns
                        states.notOffering(ApplicationState.DRAFT.name()),
                        Typed.text(
                                ApplicationFilter.APPLICANT,
                                "Applicant",
                                "Its DfE number, such as 392",
                                number -> number),
                        AnyOf.of(
                                ApplicationFilter.WAITING,
                                "Waiting",
                                List.of(Waiting.values()),
                                Waiting::name,
                                Waiting::label));
    }

    @Override
    public List<String> columns() {
        return List.of("Application", "State", "Submitted");
    }

    @Override
    public String sources() {
        return own
                ? "Your own applications. Nobody else sees a draft."
                : "What is submitted. A draft is its applicant's own.";
    }

    @Override
    public String nothing() {
        return own
                ? "Your authority has no application that fits. It starts one when a round is open."
                : "No application that is submitted fits. Take a filter away, or change the day.";
    }

    public static String members(ApplicationView application) {
        return application.members().stream().map(AuthorityRef::name).collect(Collectors.joining(", "));
    }

    public static String handedIn(ApplicationView application) {
        return application
                        .handedIn()
                        .map(PartialDate::on)
                        .map(PartialDate::inWords)
                        .orElse("Not yet")
                + (application.late() ? ", late" : "");
    }

    public String linkTo(ApplicationView application) {
        return looking().link(ApplicationPage.path(application.id()));
    }
}
