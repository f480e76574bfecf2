package uk.gov.education.improvement.web.pages.assessment;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import uk.gov.education.improvement.kernel.time.Moments;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.assessment.PanelView;
import uk.gov.education.improvement.registry.authority.Region;
import uk.gov.education.improvement.registry.round.RoundView;
import uk.gov.education.improvement.web.door.LookingFrom;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/**
 * The panel of a round as at a day.
 *
 * @param runs whether the reader may change it, from today
 * @param done what the reader has just done, or empty
 */
public record PanelPage(PanelView panel, boolean runs, LookingFrom looking, String done) implements Page {
    /** Where it stands below its round, and its forms below that. */
    public static final String ASSESSORS = "assessors";

    static final String ADD = "add";
    static final String TAKE_OFF = "take-off";
    static final String CONFLICT = "conflict";
    static final String ASSIGN = "assign";

    public static String path(String roundId) {
        return Sections.ROUNDS + "/" + roundId + "/" + ASSESSORS;
    }

    static Response to(String roundId, String done) {
        return Response.seeOther(URI.create(path(roundId) + "?done=" + done)).build();
    }

    static List<Link> trail(PanelView panel, LookingFrom looking) {
        return Sections.belowPartners(
                looking,
                Link.of("Rounds", looking.link(Sections.ROUNDS)),
                Link.of(panel.round(), looking.link(Sections.ROUNDS + "/" + panel.roundId())));
    }

    @Override
    public String title() {
        return "Assessors of “" + panel.round() + "”";
    }

    @Override
    public String section() {
        return Sections.PARTNERS;
    }

    @Override
    public List<Link> trail() {
        return trail(panel, looking);
    }

    /** What was just done, in words; empty for nothing. */
    public String doneInWords() {
        return switch (done) {
            case ADD -> "The assessor is on the panel.";
            case TAKE_OFF -> "The assessor is off the panel, and the score sheets stood down.";
            case CONFLICT -> "The conflict of interest is recorded.";
            case ASSIGN ->
                panel.incomplete() == 0
                        ? "The applications are assigned: none lacks an assessor."
                        : "The applications are assigned. What still lacks an assessor is named below.";
            default -> "";
        };
    }

    /** How far the assessment is. */
    public String progress() {
        if (panel.stage() != RoundView.Stage.CLOSED) {
            return "Applications are assigned and scored when the round has closed, until it is decided. It is: "
                    + panel.stage().label().toLowerCase(Locale.ROOT) + ".";
        }
        if (panel.applications() == 0) {
            return "No application is found eligible yet. Apply the rule first.";
        }
        return panel.applications()
                + (panel.applications() == 1 ? " application is" : " applications are")
                + " scored, each by " + panel.each() + (panel.each() == 1 ? " assessor. " : " assessors. ")
                + (panel.complete() == 0 ? "None has" : panel.complete() + (panel.complete() == 1 ? " has" : " have"))
                + " all score sheets handed in; "
                + (panel.incomplete() == 0
                        ? "none lacks"
                        : panel.incomplete() + (panel.incomplete() == 1 ? " lacks" : " lack"))
                + " an assessor.";
    }

    public boolean assigns() {
        return runs && panel.stage() == RoundView.Stage.CLOSED && panel.applications() > 0;
    }

    /** Whether to assign is what comes next: it gives an assessor to an application that lacks one. */
    public boolean assignsFirst() {
        return assigns() && panel.lacking().stream().anyMatch(one -> one.why().isEmpty());
    }

    public boolean declares() {
        return runs && panel.applications() > 0 && !panel.assessors().isEmpty();
    }

    public String to(String act) {
        return path(panel.roundId()) + "/" + act;
    }

    public String toTakeOff(PanelView.Member member) {
        return to(TAKE_OFF + "/" + member.assessor().person());
    }

    public String linkToApplication(String id) {
        return looking.link(Sections.APPLICATIONS + "/" + id);
    }

    public static String region(PanelView.Member member) {
        return member.assessor().region().map(Region::label).orElse("None recorded");
    }

    public static String since(PanelView.Member member) {
        return PartialDate.on(member.assessor().since()).inWords();
    }

    public static String why(PanelView.Application application) {
        return application.why().orElse("It needs " + application.lacking() + " more: assign the applications.");
    }

    public static String declared(PanelView.Conflict conflict) {
        return conflict.assessorName() + ", recorded " + Moments.inWords(conflict.recordedAt());
    }
}
