package uk.gov.education.improvement.web.pages.evidence;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.sheet.CsvFile;
import uk.gov.education.improvement.registry.mention.MentionFilter;
import uk.gov.education.improvement.registry.mention.MentionView;
import uk.gov.education.improvement.registry.mention.Mentions;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.pages.pattern.Asked;
import uk.gov.education.improvement.web.pages.pattern.Download;

/** What Ofsted's reports mention of support, as a list and as a file, by the very same filters. */
@Path("/")
@RequestScoped
public class MentionPages {
    private static final Download<MentionView> DOWNLOAD = Download.<MentionView>of("mentions", "mentions")
            .with("id", MentionView::id)
            .with("dfe_number", row -> row.authority().dfeNumber().orElse(""))
            .with("name", row -> row.authority().name())
            .with("role", row -> row.role().name().toLowerCase(Locale.ROOT))
            .with("what_the_report_says", MentionView::words)
            .with("report_published", row -> row.published().toString())
            .with("source", MentionView::source);

    private final Mentions mentions;
    private final AccessTable access;

    @Inject
    public MentionPages(Mentions mentions, AccessTable access) {
        this.mentions = mentions;
        this.access = access;
    }

    @GET
    @Path("evidence/mentions")
    @Produces(MediaType.TEXT_HTML)
    public Response list(@Context Enquiry enquiry) {
        access.scope(enquiry.asker(), Mentions.READ);
        return Asked.answer(
                enquiry,
                MentionFilter.PARAMETERS,
                asked -> new MentionsPage(mentions.list(enquiry.asker(), filter(enquiry), enquiry.asAt()), asked),
                asked -> new MentionsPage(Slice.none(), asked));
    }

    @GET
    @Path("evidence/mentions.csv")
    public Response download(@Context Enquiry enquiry) {
        var all = filter(enquiry).sized(CsvFile.MOST_ROWS);
        return DOWNLOAD.answer(mentions.list(enquiry.asker(), all, enquiry.asAt()), enquiry.asAt());
    }

    private static MentionFilter filter(Enquiry enquiry) {
        return enquiry.read(MentionFilter.PARAMETERS, MentionFilter::of);
    }
}
