package uk.gov.education.improvement.web.pages.counterpart;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import uk.gov.education.improvement.kernel.sheet.CsvFile;
import uk.gov.education.improvement.registry.counterpart.AllCounterpartsView.Row;
import uk.gov.education.improvement.registry.counterpart.CounterpartFilter;
import uk.gov.education.improvement.registry.counterpart.Counterparts;
import uk.gov.education.improvement.registry.counterpart.Meanwhile;
import uk.gov.education.improvement.registry.counterpart.Report;
import uk.gov.education.improvement.registry.inspection.Grade;
import uk.gov.education.improvement.registry.theme.Themes;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.pages.pattern.Asked;
import uk.gov.education.improvement.web.pages.pattern.Download;
import uk.gov.education.improvement.web.shell.Page;

/** What came after support that is over: of one engagement, and of all as a list and as a file. */
@Path("/")
@RequestScoped
public class ComparisonPages {
    private static final Download<Row> DOWNLOAD = Download.<Row>of("what-came-after-support", "recipients")
            .with("engagement", row -> row.engagement().id())
            .with("dfe_number", row -> row.beside().recipient().dfeNumber().orElse(""))
            .with("recipient", row -> row.beside().recipient().name())
            .with("provider", row -> row.engagement().provider())
            .with("began", row -> row.beside().window().began().said())
            .with("ended", row -> row.beside().window().ended().said())
            .with("before", row -> published(row.beside().own().before()))
            .with("grade_before", row -> grade(row.beside().own().before()))
            .with("next", row -> published(row.beside().own().after()))
            .with("grade_next", row -> grade(row.beside().own().after()))
            .with("change", row -> row.beside().own().change().label())
            .with("beside", row -> String.valueOf(row.beside().counterparts().size()))
            .with("beside_compared", row -> String.valueOf(row.beside().counts().compared()))
            .with("beside_improved", row -> String.valueOf(row.beside().counts().improved()))
            .with("reports_meanwhile", row -> String.valueOf(meanwhile(row).reports()))
            .with("last_meanwhile", row -> published(meanwhile(row).last()))
            .with("grade_meanwhile", row -> grade(meanwhile(row).last()));

    private final Counterparts counterparts;
    private final Themes themes;

    @Inject
    public ComparisonPages(Counterparts counterparts, Themes themes) {
        this.counterparts = counterparts;
        this.themes = themes;
    }

    @GET
    @Path("engagements/{id}/comparison")
    @Produces(MediaType.TEXT_HTML)
    public Page show(@Context Enquiry enquiry, @PathParam("id") String id) {
        return new ComparisonPage(counterparts.of(enquiry.asker(), id, enquiry.asAt()), enquiry.lookingFrom());
    }

    @GET
    @Path("support/comparison")
    @Produces(MediaType.TEXT_HTML)
    public Response list(@Context Enquiry enquiry) {
        var known = themes.all(enquiry.asker());
        return Asked.answer(
                enquiry,
                CounterpartFilter.PARAMETERS,
                asked -> new ComparisonsPage(
                        Optional.of(counterparts.all(enquiry.asker(), filter(enquiry), enquiry.asAt())), known, asked),
                asked -> new ComparisonsPage(Optional.empty(), known, asked));
    }

    @GET
    @Path("support/comparison.csv")
    public Response download(@Context Enquiry enquiry) {
        var all = filter(enquiry).sized(CsvFile.MOST_ROWS);
        return DOWNLOAD.answer(
                counterparts.all(enquiry.asker(), all, enquiry.asAt()).rows(), enquiry.asAt());
    }

    private static CounterpartFilter filter(Enquiry enquiry) {
        return enquiry.read(CounterpartFilter.PARAMETERS, CounterpartFilter::of);
    }

    private static Meanwhile meanwhile(Row row) {
        return row.beside().own().meanwhile();
    }

    private static String published(Optional<Report> report) {
        return report.map(Report::published).orElse("");
    }

    private static String grade(Optional<Report> report) {
        return report.flatMap(Report::overall).map(Grade::label).orElse("");
    }
}
