package uk.gov.education.improvement.registry.agreement;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.award.AwardAct;
import uk.gov.education.improvement.registry.award.AwardWork;
import uk.gov.education.improvement.registry.award.ProposeAward;
import uk.gov.education.improvement.registry.award.TakeAwardStep;
import uk.gov.education.improvement.registry.inspection.JudgementsRecorded;
import uk.gov.education.improvement.registry.partner.DesignatePartner;
import uk.gov.education.improvement.registry.partner.PartnerAct;
import uk.gov.education.improvement.registry.partner.PartnerDesignation;
import uk.gov.education.improvement.registry.partner.PartnerWork;
import uk.gov.education.improvement.registry.partner.TakePartnerStep;

/** What an agreement is made of: an award and a partner, each moved by its own use case in the same transaction. */
@Dependent
class AgreementMaking {
    private final AwardWork awards;
    private final PartnerDesignation designation;
    private final PartnerWork partners;
    private final JudgementsRecorded judgements;

    @Inject
    AgreementMaking(
            AwardWork awards, PartnerDesignation designation, PartnerWork partners, JudgementsRecorded judgements) {
        this.awards = awards;
        this.designation = designation;
        this.partners = partners;
        this.judgements = judgements;
    }

    String cohort(Asker by, ProposeAgreements command, Writing writing) {
        return designation.cohort(by, command.cohort(), writing).code();
    }

    /** The money and the standing of one partnership, and what ties them; all of it is still to be appended. */
    Agreement propose(
            Asker by,
            String id,
            AgreementsView before,
            String cohort,
            ProposeAgreements command,
            ProposeAgreements.Part part,
            Writing writing) {
        var round = before.round();
        var application = part.application();
        var members = application.members().stream().map(AuthorityRef::id).toList();
        var award = awards.propose(
                by,
                new ProposeAward(
                        round.terms().lineId().orElseThrow(),
                        application.name(),
                        "Selected in the round “" + round.terms().name() + "”",
                        members,
                        List.of(),
                        part.amounts(),
                        command.proposed(),
                        Optional.of(round.id())),
                writing);
        var partner = designation.designate(
                by,
                new DesignatePartner(
                        cohort,
                        members,
                        command.agreed(),
                        told(
                                PartnerAct.DESIGNATE,
                                command.proposed(),
                                "Selected in the round “" + round.terms().name() + "”; an agreement is proposed"),
                        Optional.of(round.id())),
                writing);
        var agreement =
                new Agreement(id, round.id(), application.id(), award, partner, before.nextPlace(application.id()));
        writing.add(agreement);
        return agreement;
    }

    void approve(Asker by, AgreementView agreement, Move<AwardAct> approved, Writing writing) {
        var award = agreement.award();
        awards.take(by, new TakeAwardStep(award.id(), award.version(), approved), writing);
    }

    void sign(Asker by, AgreementView agreement, Move<AwardAct> signed, Writing writing) {
        move(by, agreement, signed, told(PartnerAct.ACTIVATE, signed, "The agreement is signed"), writing);
        // one of them may be recorded already, published since it was chosen
        Set<String> members = agreement.partner().members().stream()
                .map(member -> member.authority().id())
                .collect(Collectors.toSet());
        judgements.recorded(members);
    }

    void withdraw(Asker by, AgreementView agreement, Move<AwardAct> withdrawn, Writing writing) {
        var ended = told(PartnerAct.END, withdrawn, "The agreement was withdrawn before it was signed");
        move(by, agreement, withdrawn, ended, writing);
    }

    private void move(
            Asker by, AgreementView agreement, Move<AwardAct> money, Move<PartnerAct> standing, Writing writing) {
        var award = agreement.award();
        awards.take(by, new TakeAwardStep(award.id(), award.version(), money), writing);
        var partner = agreement.partner();
        partners.take(by, new TakePartnerStep(partner.id(), partner.version(), standing), writing);
    }

    /** Who is a partner is public, and why money is promised is not: the step of the partner says no more than that it is one. */
    private static Move<PartnerAct> told(PartnerAct act, Move<AwardAct> move, String why) {
        return new Move<>(act, move.effective(), Optional.empty(), why, "The department");
    }
}
