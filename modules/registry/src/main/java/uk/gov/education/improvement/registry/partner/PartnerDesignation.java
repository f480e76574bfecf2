package uk.gov.education.improvement.registry.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Change;
import uk.gov.education.improvement.kernel.change.Recording;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.Certainty;
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.registry.authority.AuthorityView;
import uk.gov.education.improvement.registry.authority.AuthorityView.DelivererView;

/** Designates partners when they are chosen, and makes the cohort they join where there is none yet. */
@ApplicationScoped
public class PartnerDesignation {
    /** What the record of change calls a cohort. */
    public static final String COHORT = "cohort";

    private final AccessTable access;
    private final Transactions transactions;
    private final PartnerStore store;
    private final Authorities authorities;
    private final Recording recording;

    @Inject
    public PartnerDesignation(
            AccessTable access,
            Transactions transactions,
            PartnerStore store,
            Authorities authorities,
            Recording recording) {
        this.access = access;
        this.transactions = transactions;
        this.store = store;
        this.authorities = authorities;
        this.recording = recording;
    }

    /**
     * The cohort that is known by a code; a new one where there is none, as a part of what somebody else writes and appends.
     *
     * @throws Refused when a new one lacks its name or its kind, or the asker may not decide about partners
     */
    public CohortView cohort(Asker by, NameCohort command, Writing writing) {
        var scope = access.scope(by, PartnerWork.DECIDE);
        return transactions.within(() -> {
            var cohorts = store.cohorts(scope);
            return cohorts.stream()
                    .filter(cohort -> cohort.code().equalsIgnoreCase(command.code()))
                    .findFirst()
                    .map(Cohort::view)
                    .orElseGet(() -> made(command, cohorts.size() + 1, writing));
        });
    }

    private static CohortView made(NameCohort command, int place, Writing writing) {
        command.refuseUnlessNew();
        var cohort = new Cohort(command, place);
        writing.add(cohort);
        writing.changed(new Change(COHORT, cohort.code(), "made", Optional.empty(), cohort.view(), Audience.SECTOR));
        return cohort.view();
    }

    /**
     * Designates one, as a part of what somebody else writes, and appends last of all.
     *
     * @return our id of the partner
     * @throws Refused when the cohort is unknown, the partnership is one of it already, or the day lies in the future
     */
    public String designate(Asker by, DesignatePartner command, Writing writing) {
        var scope = access.scope(by, PartnerWork.DECIDE);
        return transactions.within(() -> {
            var move = command.designated();
            move.refuseFuture(recording.today());
            var members = authorities.withIds(
                    by, command.authorityIds(), AsAt.day(move.effective().first(), recording.recordedUntil()));
            var who = Partnership.of(members, deliveringForAll(members));
            refuseTwice(scope, command.cohort(), who);
            var partner = new Partner(
                            recording.newId(),
                            command.cohort(),
                            who,
                            command.agreed().possibleFrom(),
                            true)
                    .agreedAfter(command.roundId());
            writing.add(partner);
            writing.add(partner.take(recording.newId(), move));
            var agreed = new PartnerMember.Agreed(command.agreed(), "by its agreement", move.source());
            command.authorityIds()
                    .forEach(member -> writing.add(new PartnerMember(recording.newId(), partner, member, agreed)));
            writing.changed(PartnerWork.change(partner, move));
            return partner.id();
        });
    }

    /** A trust that delivers for every member: the partnership goes by its name. */
    private static Optional<String> deliveringForAll(Collection<AuthorityView> members) {
        return members.stream()
                .map(PartnerDesignation::delivering)
                .reduce((some, others) -> {
                    var both = new HashSet<>(some);
                    both.retainAll(others);
                    return both;
                })
                .flatMap(names -> names.stream().sorted().findFirst());
    }

    private static Set<String> delivering(AuthorityView member) {
        return member.deliverers().stream()
                .filter(deliverer -> deliverer.onTheDay() != Certainty.NO)
                .map(DelivererView::name)
                .collect(Collectors.toSet());
    }

    private void refuseTwice(Scope scope, String cohort, Partnership who) {
        if (store.ofCohorts(scope, List.of(cohort)).stream()
                .anyMatch(partner -> partner.knownBy().equals(who.knownBy()))) {
            throw new Refused(new PartnerRefusal.PartnerInCohort(who.goesBy().orElse(who.knownBy()), cohort));
        }
    }
}
