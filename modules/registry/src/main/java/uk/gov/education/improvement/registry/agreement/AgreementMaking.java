package uk.gov.education.improvement.registry.agreement;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.Asker;
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
import uk.gov.education.improvement.registry.round.RoundView;

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

    String cohort(Asker by, ProposeAgreements command) {
        return designation.cohort(by, command.cohort()).code();
    }

    /** @return the agreement, which is still to be written */
    Agreement propose(
            Asker by,
            String id,
            RoundView round,
            String cohort,
            ProposeAgreements command,
            ProposeAgreements.Part part) {
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
                        command.proposed()));
        var partner = designation.designate(
                by,
                new DesignatePartner(cohort, members, command.agreed(), as(PartnerAct.DESIGNATE, command.proposed())));
        return new Agreement(id, round.id(), application.id(), award.id(), partner);
    }

    /** @return the instant of it */
    Instant approve(Asker by, AgreementView agreement, Move<AwardAct> approved) {
        var award = agreement.award();
        return awards.take(by, new TakeAwardStep(award.id(), award.version(), approved))
                .recordedBy();
    }

    /** @return the instant of it */
    Instant sign(Asker by, AgreementView agreement, Move<AwardAct> signed) {
        awards.take(
                by, new TakeAwardStep(agreement.award().id(), agreement.award().version(), signed));
        var partner = agreement.partner();
        var active = partners.take(
                by, new TakePartnerStep(partner.id(), partner.version(), as(PartnerAct.ACTIVATE, signed)));
        // one of them may be recorded already, published since it was chosen
        Set<String> members = partner.members().stream()
                .map(member -> member.authority().id())
                .collect(Collectors.toSet());
        judgements.recorded(members);
        return active.recordedBy();
    }

    private static Move<PartnerAct> as(PartnerAct act, Move<AwardAct> move) {
        return new Move<>(act, move.effective(), move.published(), move.why(), move.source());
    }
}
