package uk.gov.education.improvement.web.pages.funding;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.sheet.CsvFile;
import uk.gov.education.improvement.registry.funding.Ledger;
import uk.gov.education.improvement.registry.funding.LedgerFilter;
import uk.gov.education.improvement.registry.funding.MovementView;
import uk.gov.education.improvement.registry.funding.Programmes;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.pages.pattern.Asked;
import uk.gov.education.improvement.web.pages.pattern.Download;

/** The ledger of a programme, as a list and as a file, by the very same filters. */
@Path("funding")
@RequestScoped
public class LedgerPages {
    private static final Download<MovementView> DOWNLOAD = Download.<MovementView>of("ledger", "movements")
            .with("id", MovementView::id)
            .with("line", MovementView::line)
            .with("movement", movement -> movement.kind().label())
            .with("financial_years", LedgerPage::years)
            .with("effective", MovementView::effective)
            .with("amount", movement -> movement.amount().decimal())
            .with("provided_after", movement -> movement.after().provided().decimal())
            .with("available_after", movement -> movement.after().available().decimal())
            .with("committed_after", movement -> movement.after().committed().decimal())
            .with("paid_after", movement -> movement.after().paid().decimal())
            .with("award", movement -> movement.awardId().orElse(""))
            .with("instalment", movement -> movement.instalmentId().orElse(""))
            .with("by", movement -> movement.by().orElse(""))
            .with("why", MovementView::why)
            .with("evidence", MovementView::evidence)
            .with("recorded", movement -> movement.recordedAt().toString());

    private final Programmes programmes;
    private final Ledger ledger;

    @Inject
    public LedgerPages(Programmes programmes, Ledger ledger) {
        this.programmes = programmes;
        this.ledger = ledger;
    }

    @GET
    @Path("programmes/{id}/ledger")
    @Produces(MediaType.TEXT_HTML)
    public Response list(@Context Enquiry enquiry, @PathParam("id") String id) {
        var programme = programmes.find(enquiry.asker(), id, enquiry.asAt());
        return Asked.answer(
                enquiry,
                LedgerFilter.PARAMETERS,
                asked -> new LedgerPage(
                        programme, ledger.list(enquiry.asker(), id, filter(enquiry), enquiry.asAt()), asked),
                asked -> new LedgerPage(programme, Slice.none(), asked));
    }

    @GET
    @Path("programmes/{id}/ledger.csv")
    public Response download(@Context Enquiry enquiry, @PathParam("id") String id) {
        programmes.find(enquiry.asker(), id, enquiry.asAt());
        var all = filter(enquiry).sized(CsvFile.MOST_ROWS);
        return DOWNLOAD.answer(ledger.list(enquiry.asker(), id, all, enquiry.asAt()), enquiry.asAt());
    }

    private static LedgerFilter filter(Enquiry enquiry) {
        return enquiry.read(LedgerFilter.PARAMETERS, LedgerFilter::of);
    }
}
