package uk.gov.education.improvement.registry.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Change;
import uk.gov.education.improvement.kernel.change.Recording;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.DatedFact;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.kernel.trail.Trail;

/** Takes steps with partners. */
@ApplicationScoped
public class PartnerWork {
    /** To put one under review: people, and the product by the rule of the cohort. */
    public static final Act REVIEW = new Act("partner.review");

    public static final Act DECIDE = new Act("partner.decide");

    /** What the record of change calls a partner. */
    public static final String SUBJECT = "partner";

    private final AccessTable access;
    private final Transactions transactions;
    private final PartnerStore store;
    private final Partners partners;
    private final Recording recording;

    @Inject
    public PartnerWork(
            AccessTable access, Transactions transactions, PartnerStore store, Partners partners, Recording recording) {
        this.access = access;
        this.transactions = transactions;
        this.store = store;
        this.partners = partners;
        this.recording = recording;
    }

    /**
     * The partner that a step is to be taken with, as it stands now.
     *
     * @throws Refused when the asker may not take it, it is unknown, or its agreement takes it
     */
    public PartnerView toTake(Asker by, String id, PartnerAct act) {
        var scope = access.scope(by, act.access());
        return transactions.within(() -> {
            store.withIds(scope, List.of(id)).forEach(partner -> partner.refuseAlone(act));
            return partners.find(by, id, now());
        });
    }

    private AsAt now() {
        return AsAt.day(recording.today(), recording.recordedUntil());
    }

    /**
     * Takes a step. To end a partner ends the agreement of every member with effect from the day; of one that was only
     * designated, what was agreed is kept as it was proposed, and never began.
     *
     * @throws Refused when it is unknown or stale, its agreement takes the act, the act does not follow, or the day lies in the future or before the
     *     step that came last
     */
    public PartnerView take(Asker by, TakePartnerStep command) {
        var move = command.move();
        var scope = access.scope(by, move.act().access());
        return transactions.within(() -> {
            Optional.ofNullable(store.lock(scope, command.partnerId()))
                    .ifPresent(partner -> partner.refuseAlone(move.act()));
            var writing = store.writing();
            take(by, command, writing);
            var at = recording.append(by, writing);
            return partners.find(by, command.partnerId(), AsAt.day(recording.today(), at));
        });
    }

    /** The same as a part of what somebody else writes, and appends last of all. */
    public void take(Asker by, TakePartnerStep command, Writing writing) {
        var move = command.move();
        var scope = access.scope(by, move.act().access());
        transactions.within(() -> {
            var partner = held(scope, command.partnerId(), command.version());
            store.trails(scope, List.of(partner.id()), DatedFact.UNSEALED)
                    .getOrDefault(partner.id(), Trail.empty())
                    .refuseOutOfOrder(move, recording.today());
            // before anything is added: a question would write it half done
            var members = store.members(scope, List.of(partner.id()), DatedFact.UNSEALED);
            refuseReviewOfWhatIsOver(move, members);
            // by the name it goes by until then
            var change = change(partner, move);
            var step = partner.take(recording.newId(), move);
            writing.add(partner);
            writing.add(step);
            if (move.act() == PartnerAct.END && !step.comesToNothing()) {
                members.stream()
                        .filter(member -> member.mayOutlast(move.effective()))
                        .forEach(member -> writing.add(new PartnerMember(
                                        recording.newId(),
                                        partner,
                                        member.authorityId(),
                                        member.until(move.effective(), move.source()))
                                .insteadOf(member)));
            }
            writing.changed(change);
            return partner;
        });
    }

    private Partner held(Scope scope, String id, long version) {
        var partner = Optional.ofNullable(store.lock(scope, id))
                .orElseThrow(() -> new Refused(new PartnerRefusal.UnknownPartner(id)));
        // by all that is recorded once the lock is had
        var stands = store.versions(scope, List.of(id), DatedFact.UNSEALED).getOrDefault(id, 0L);
        recording.checkVersion(scope, SUBJECT, id, version, stands);
        return partner;
    }

    /** Why a review was opened is the department's; that a partner was renewed, suspended or ended is everybody's. */
    static Change change(Partner partner, Move<PartnerAct> move) {
        return new Change(
                SUBJECT,
                partner.id(),
                move.act().done(),
                Optional.empty(),
                new Said(partner.cohortCode(), partner.knownBy(), move),
                move.act() == PartnerAct.REVIEW ? Audience.DEPARTMENT : Audience.SECTOR);
    }

    private record Said(String cohort, String partnership, Move<PartnerAct> move) {}

    /** An agreement that was over is not reviewed. */
    private static void refuseReviewOfWhatIsOver(Move<PartnerAct> move, List<PartnerMember> members) {
        if (move.act() == PartnerAct.REVIEW
                && members.stream().noneMatch(member -> member.mayOutlast(move.effective()))) {
            throw new Refused(new PartnerRefusal.PartnerActNotPossible(
                    move.act().label().toLowerCase(Locale.ROOT),
                    "no longer one on " + move.effective().inWords()));
        }
    }
}
