package uk.gov.education.improvement.web.pages.funding;

import java.util.List;
import uk.gov.education.improvement.registry.agreement.AgreementView;
import uk.gov.education.improvement.registry.agreement.AgreementsView;
import uk.gov.education.improvement.registry.application.ApplicationView;
import uk.gov.education.improvement.registry.award.AwardState;
import uk.gov.education.improvement.registry.funding.Money;
import uk.gov.education.improvement.web.door.LookingFrom;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/**
 * The agreements of a round: what each selected partnership is awarded, and where it stands as a partner.
 *
 * @param runs whether the reader may propose, approve, sign and withdraw, from today
 * @param done what was just done, or empty
 */
public record AgreementsPage(AgreementsView agreements, boolean runs, LookingFrom looking, String done)
        implements Page {
    @Override
    public String title() {
        return "Agreements of " + agreements.round().terms().name();
    }

    @Override
    public String section() {
        return Sections.PARTNERS;
    }

    @Override
    public List<Link> trail() {
        var round = agreements.round();
        return Sections.belowPartners(
                looking,
                Link.of("Rounds", looking.link(Sections.ROUNDS)),
                Link.of(round.terms().name(), looking.link(Sections.ROUNDS + "/" + round.id())));
    }

    /** What was just done, in words; empty for nothing. */
    public String doneInWords() {
        return switch (done) {
            case AgreementPages.PROPOSE -> "The agreements are proposed. Their approval commits the money.";
            case AgreementPages.APPROVE ->
                "The agreements are approved, and their money is committed. Each is signed next.";
            case AgreementPages.SIGN -> "The agreement is signed. The partner is active.";
            case AgreementPages.WITHDRAW ->
                "The agreement is withdrawn. Whoever it was with may be proposed another, while selected.";
            default -> "";
        };
    }

    /** The page in a sentence. */
    public String inWords() {
        var awarded = agreements.awarded().inWords();
        var of = agreements
                .round()
                .money()
                .map(money -> awarded + " of the round’s " + money.inWords())
                .orElse(awarded);
        return switch (agreements.agreements().size()) {
            case 0 -> "No agreement is proposed by this day.";
            case 1 -> "One agreement: " + of + " is awarded.";
            default -> agreements.agreements().size() + " agreements: " + of + " is awarded.";
        };
    }

    public boolean proposes() {
        return runs && !agreements.without().isEmpty();
    }

    public boolean approves() {
        return runs && !agreements.proposed().isEmpty();
    }

    public boolean signs(AgreementView agreement) {
        return runs
                && agreement.award().state().filter(AwardState.APPROVED::equals).isPresent();
    }

    public boolean withdraws(AgreementView agreement) {
        return runs
                && agreement
                        .award()
                        .state()
                        .filter(state -> state == AwardState.PROPOSED || state == AwardState.APPROVED)
                        .isPresent();
    }

    /** When, and why. */
    public String withdrawn(AgreementView agreement) {
        var step = agreement.award().steps().getLast();
        return step.effectiveInWords() + ": " + step.why();
    }

    /** What comes next where no signature does. */
    public String next(AgreementView agreement) {
        if (!agreement.selected()) {
            return "Not selected any more: to be withdrawn";
        }
        return agreement
                .award()
                .state()
                .map(state -> switch (state) {
                    case PROPOSED -> "To be approved";
                    case APPROVED -> "To be signed";
                    case AGREED -> "Instalments, on the page of the award";
                    case COMPLETED, WITHDRAWN, ENDED_EARLY -> "None";
                })
                .orElse("Not certain on this day");
    }

    /** The words on the button: how much it commits. */
    public String approval() {
        var total = Money.sum(agreements.proposed().stream()
                .map(agreement -> agreement.award().total())
                .toList());
        return "Approve "
                + (agreements.proposed().size() == 1
                        ? "it"
                        : "all " + agreements.proposed().size()) + ": " + total.inWords();
    }

    public String linkToProposal() {
        return Sections.agreements(agreements.round().id()) + "/" + AgreementPages.PROPOSE;
    }

    public String linkToApproval() {
        return Sections.agreements(agreements.round().id()) + "/" + AgreementPages.APPROVE;
    }

    public String linkToSign(AgreementView agreement) {
        return AgreementPages.address(agreement, AgreementPages.SIGN);
    }

    public String linkToWithdraw(AgreementView agreement) {
        return AgreementPages.address(agreement, AgreementPages.WITHDRAW);
    }

    public String linkToAward(AgreementView agreement) {
        return looking.link(AwardPage.path(agreement.award().id()));
    }

    public String linkToPartner(AgreementView agreement) {
        return looking.link(Sections.PARTNERS + "/" + agreement.partner().id());
    }

    public String linkTo(ApplicationView application) {
        return looking.link(Sections.APPLICATIONS + "/" + application.id());
    }

    public String linkToApplication(AgreementView agreement) {
        return looking.link(Sections.APPLICATIONS + "/" + agreement.applicationId());
    }
}
