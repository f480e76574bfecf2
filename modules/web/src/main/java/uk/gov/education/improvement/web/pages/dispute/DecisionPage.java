package uk.gov.education.improvement.web.pages.dispute;

import java.util.List;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.dispute.DisputeView;
import uk.gov.education.improvement.registry.dispute.Settlement;
import uk.gov.education.improvement.web.govuk.Choice;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.pages.pattern.FormFields;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/** Asks which of two readings is right, and why. */
public record DecisionPage(DisputeView dispute, AuthorityRef authority, FormFields fields, Errors errors, String token)
        implements Page {
    static String address(String id) {
        return DisputePage.address(id) + "/" + DecisionPages.PATH;
    }

    static List<Link> trail(DisputeView dispute, AuthorityRef authority) {
        return Sections.trail(
                Link.of("Disputes", DisputesPage.PATH),
                Link.of(DisputePage.title(authority), DisputePage.address(dispute.id())));
    }

    @Override
    public String title() {
        return "Which reading of the judgement of " + authority.name() + " is right?";
    }

    @Override
    public String section() {
        return Sections.JUDGEMENTS;
    }

    @Override
    public List<Link> trail() {
        return trail(dispute, authority);
    }

    @Override
    public boolean hasErrors() {
        return errors.any();
    }

    public String action() {
        return address(dispute.id());
    }

    public String linkToDispute() {
        return DisputePage.address(dispute.id());
    }

    public List<Choice> settlements() {
        return List.of(
                Choice.of(Settlement.KEEP.name(), Settlement.KEEP.label())
                        .hint("Nothing is changed. Source: " + dispute.stood().source()),
                Choice.of(Settlement.TAKE.name(), Settlement.TAKE.label())
                        .hint("It corrects the one that stands. Source: "
                                + dispute.claimed().source()));
    }
}
