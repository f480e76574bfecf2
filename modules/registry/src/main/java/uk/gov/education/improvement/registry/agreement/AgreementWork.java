package uk.gov.education.improvement.registry.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.change.Change;
import uk.gov.education.improvement.kernel.change.Recording;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.funding.Money;
import uk.gov.education.improvement.registry.round.RoundState;

/** Proposes, approves, signs and withdraws the agreements of a round. Each act moves awards and partners together, or nothing. */
@ApplicationScoped
public class AgreementWork {
    public static final Act RUN = new Act("agreement.run");

    /** What the record of change calls an agreement. */
    public static final String SUBJECT = "agreement";

    private final AccessTable access;
    private final Transactions transactions;
    private final AgreementBook book;
    private final AgreementMaking making;
    private final Recording recording;

    @Inject
    public AgreementWork(
            AccessTable access,
            Transactions transactions,
            AgreementBook book,
            AgreementMaking making,
            Recording recording) {
        this.access = access;
        this.transactions = transactions;
        this.book = book;
        this.making = making;
        this.recording = recording;
    }

    /**
     * The agreements of a round as they stand now, and whom to propose one to.
     *
     * @throws Refused when the asker may not run agreements, or there is no such round
     */
    public AgreementsView toRun(Asker by, String roundId) {
        var scope = access.scope(by, RUN);
        return transactions.within(() -> book.ofRound(by, scope, roundId, now()));
    }

    /**
     * The same, where there is somebody to propose one to.
     *
     * @throws Refused also when the outcome of the round is not published, or nobody who is selected is without one
     */
    public AgreementsView toPropose(Asker by, String roundId) {
        var found = toRun(by, roundId);
        refuseNobody(found);
        return found;
    }

    /**
     * The agreement that is to be signed, as it stands now.
     *
     * @throws Refused when the asker may not sign it, or there is none
     */
    public AgreementView toSign(Asker by, String roundId, String id) {
        var scope = access.scope(by, RUN);
        return transactions.within(() -> book.view(by, scope, roundId, id, now()));
    }

    /**
     * The agreement that is to be withdrawn, as it stands now.
     *
     * @throws Refused when the asker may not withdraw it, there is none, or it was signed
     */
    public AgreementView toWithdraw(Asker by, String roundId, String id) {
        var found = toSign(by, roundId, id);
        refuseSigned(found);
        return found;
    }

    /**
     * Proposes an award to each that is selected and has none, by its part of the money, and designates it as a partner.
     *
     * @throws Refused when the outcome of the round is not published, others are left to propose one to than were seen, it is
     *     more than the round has, the line has ended, the cohort lacks what a new one needs, or one is a partner of the cohort already
     */
    public AgreementsView propose(Asker by, ProposeAgreements command) {
        var scope = access.scope(by, RUN);
        return transactions.within(() -> {
            book.hold(by, command.roundId());
            var before = book.ofRound(by, scope, command.roundId(), now());
            refuseNobody(before);
            before.refuseMoreThan(AgreementBook.MOST);
            refuseTooMuch(before, command);
            var parts = command.parts(before.without());
            var writing = book.writing();
            var cohort = making.cohort(by, command, writing);
            for (var part : parts) {
                var agreement = making.propose(by, recording.newId(), before, cohort, command, part, writing);
                writing.changed(new Change(
                        SUBJECT,
                        agreement.id(),
                        "proposed",
                        Optional.empty(),
                        new Said(
                                before.round().terms().name(),
                                part.application().name(),
                                cohort,
                                part.total()),
                        Audience.DEPARTMENT));
            }
            var at = recording.append(by, writing);
            return book.ofRound(by, scope, command.roundId(), AsAt.day(recording.today(), at));
        });
    }

    private record Said(String round, String partnership, String cohort, Money amount) {}

    /**
     * @throws Refused when the agreements have moved on, none of them is proposed, or the line has not as much left: then
     *     nothing is committed; or when one is not selected any more
     */
    public AgreementsView approve(Asker by, ApproveAgreements command) {
        var scope = access.scope(by, RUN);
        return transactions.within(() -> {
            book.hold(by, command.roundId());
            var before = book.ofRound(by, scope, command.roundId(), now());
            recording.checkVersion(scope, "award", newest(before), command.version(), before.version());
            if (before.proposed().isEmpty()) {
                throw new Refused(new AgreementRefusal.NothingToAgree(
                        before.round().terms().name(), "no agreement is proposed and not approved"));
            }
            refuseUnselected(before.proposed());
            var writing = book.writing();
            before.proposed().forEach(agreement -> making.approve(by, agreement, command.approved(), writing));
            var at = recording.append(by, writing);
            return book.ofRound(by, scope, command.roundId(), AsAt.day(recording.today(), at));
        });
    }

    /** Whose award was moved last: what was done to it is told to who comes second. */
    private static String newest(AgreementsView agreements) {
        return agreements
                .all()
                .map(AgreementView::award)
                .max((one, other) -> one.steps()
                        .getLast()
                        .recordedAt()
                        .compareTo(other.steps().getLast().recordedAt()))
                .map(award -> award.id())
                .orElse("");
    }

    /**
     * Records that an agreement was signed: from then on its award is agreed and its partner active.
     *
     * @throws Refused when there is none, it has moved on, it is not approved, or the day lies in the future or before what
     *     came last
     */
    public AgreementView sign(Asker by, SignAgreement command) {
        var scope = access.scope(by, RUN);
        return transactions.within(() -> {
            book.hold(by, command.roundId());
            var before = book.view(by, scope, command.roundId(), command.agreementId(), now());
            recording.checkVersion(scope, "award", before.award().id(), command.version(), before.version());
            refuseUnselected(List.of(before));
            var writing = book.writing();
            making.sign(by, before, command.signed(), writing);
            var at = recording.append(by, writing);
            return book.view(by, scope, command.roundId(), command.agreementId(), AsAt.day(recording.today(), at));
        });
    }

    /**
     * Withdraws an agreement that is not signed: its award is withdrawn, what was committed goes back, and its partner
     * never becomes one. Whoever it was with may be proposed another.
     *
     * @throws Refused when there is none, it has moved on, it was signed or withdrawn already, or the day lies in the future
     *     or before what came last
     */
    public AgreementView withdraw(Asker by, WithdrawAgreement command) {
        var scope = access.scope(by, RUN);
        return transactions.within(() -> {
            book.hold(by, command.roundId());
            var before = book.view(by, scope, command.roundId(), command.agreementId(), now());
            recording.checkVersion(scope, "award", before.award().id(), command.version(), before.version());
            refuseSigned(before);
            var writing = book.writing();
            making.withdraw(by, before, command.withdrawn(), writing);
            var at = recording.append(by, writing);
            return book.view(by, scope, command.roundId(), command.agreementId(), AsAt.day(recording.today(), at));
        });
    }

    private static void refuseSigned(AgreementView agreement) {
        agreement.award().state().ifPresent(state -> {
            switch (state) {
                case AGREED, COMPLETED, ENDED_EARLY ->
                    throw new Refused(new AgreementRefusal.AgreementSigned(
                            agreement.name(), agreement.award().id()));
                case PROPOSED, APPROVED, WITHDRAWN -> {
                    // what was withdrawn, the award's own table refuses
                }
            }
        });
    }

    private static void refuseUnselected(List<AgreementView> some) {
        var gone = some.stream()
                .filter(agreement -> !agreement.selected())
                .map(AgreementView::name)
                .collect(Collectors.joining("; "));
        if (!gone.isEmpty()) {
            throw new Refused(new AgreementRefusal.NotSelectedAnyMore(gone));
        }
    }

    private static void refuseNobody(AgreementsView found) {
        var concluded =
                found.round().state().filter(RoundState.CONCLUDED::equals).isPresent();
        if (!concluded || found.without().isEmpty()) {
            throw new Refused(new AgreementRefusal.NothingToAgree(
                    found.round().terms().name(),
                    concluded ? "whoever is selected has an agreement" : "its outcome is not published"));
        }
    }

    private static void refuseTooMuch(AgreementsView before, ProposeAgreements command) {
        var asked = before.awarded().plus(command.total());
        before.round().money().filter(asked::isMoreThan).ifPresent(has -> {
            throw new Refused(new AgreementRefusal.MoreThanTheRoundHas(asked.inWords(), has.inWords()));
        });
    }

    private AsAt now() {
        return AsAt.day(recording.today(), recording.recordedUntil());
    }
}
