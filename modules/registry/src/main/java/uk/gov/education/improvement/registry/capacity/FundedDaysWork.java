package uk.gov.education.improvement.registry.capacity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.change.Recording;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.partner.PartnerView;
import uk.gov.education.improvement.registry.partner.Partners;
import uk.gov.education.improvement.registry.partner.RecordFundedDays;

/** Records the days that partners are funded to give: never fewer than are taken of them. */
@ApplicationScoped
public class FundedDaysWork {
    public static final Act FUND = new Act("partner.fund");

    private final AccessTable access;
    private final Transactions transactions;
    private final Capacity capacity;
    private final Partners partners;
    private final Recording recording;

    @Inject
    public FundedDaysWork(
            AccessTable access, Transactions transactions, Capacity capacity, Partners partners, Recording recording) {
        this.access = access;
        this.transactions = transactions;
        this.capacity = capacity;
        this.partners = partners;
        this.recording = recording;
    }

    /**
     * The partner whose funded days are to be recorded.
     *
     * @throws Refused when the asker may not record them, or it is unknown
     */
    public PartnerView toFund(Asker by, String id) {
        access.scope(by, FUND);
        return partners.find(by, id, AsAt.day(recording.today(), recording.recordedUntil()));
    }

    /**
     * Records how many days it is funded to give; what stood of the same theme and year is corrected.
     *
     * @throws Refused when it is unknown or stale, or more of them are taken already
     */
    public PartnerView fund(Asker by, RecordFundedDays command) {
        var scope = access.scope(by, FUND);
        return transactions.within(() -> {
            var writing = capacity.writing();
            capacity.fund(scope, command, writing);
            var at = recording.append(by, writing);
            return partners.find(by, command.partnerId(), AsAt.day(recording.today(), at));
        });
    }
}
