package uk.gov.education.improvement.web.pages.funding;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.sheet.CsvFile;
import uk.gov.education.improvement.registry.agreement.Agreements;
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.award.AwardAct;
import uk.gov.education.improvement.registry.award.AwardFilter;
import uk.gov.education.improvement.registry.award.AwardState;
import uk.gov.education.improvement.registry.award.AwardView;
import uk.gov.education.improvement.registry.award.AwardWork;
import uk.gov.education.improvement.registry.award.Awards;
import uk.gov.education.improvement.registry.award.InstalmentAct;
import uk.gov.education.improvement.registry.award.InstalmentView;
import uk.gov.education.improvement.registry.award.InstalmentWork;
import uk.gov.education.improvement.registry.funding.Programmes;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.pages.pattern.Asked;
import uk.gov.education.improvement.web.pages.pattern.Download;
import uk.gov.education.improvement.web.shell.Page;

/** The awards as a list and as a file, by the very same filters; and one alone. */
@Path("funding")
@RequestScoped
public class AwardsPages {
    /** A row of the file. */
    private record Line(AwardView award, String members) {}

    private static final Download<Line> DOWNLOAD = Download.<Line>of("awards", "awards")
            .with("id", line -> line.award().id())
            .with("name", line -> line.award().name())
            .with("members", Line::members)
            .with("programme", line -> line.award().line().programme())
            .with("line", line -> line.award().line().name())
            .with("state", line -> line.award().state().map(AwardState::label).orElse(""))
            .with("awarded", line -> line.award().total().decimal())
            .with("paid", line -> line.award().paid().decimal())
            .with("clawed_back", line -> line.award().clawedBack().decimal());

    private final Awards awards;
    private final Authorities authorities;
    private final AccessTable access;

    @Inject
    public AwardsPages(Awards awards, Authorities authorities, AccessTable access) {
        this.awards = awards;
        this.authorities = authorities;
        this.access = access;
    }

    @GET
    @Path("awards")
    @Produces(MediaType.TEXT_HTML)
    public Response list(@Context Enquiry enquiry) {
        var readsFunding = access.allows(enquiry.asker(), Programmes.READ);
        access.scope(enquiry.asker(), Awards.READ);
        return Asked.answer(
                enquiry,
                AwardFilter.PARAMETERS,
                asked -> {
                    var page = awards.list(enquiry.asker(), filter(enquiry), enquiry.asAt());
                    return new AwardsPage(page, names(enquiry, page.rows().stream()), readsFunding, asked);
                },
                asked -> new AwardsPage(Slice.none(), Map.of(), readsFunding, asked));
    }

    @GET
    @Path("awards.csv")
    public Response download(@Context Enquiry enquiry) {
        var all = filter(enquiry).sized(CsvFile.MOST_ROWS);
        var page = awards.list(enquiry.asker(), all, enquiry.asAt());
        var names = names(enquiry, page.rows().stream());
        return DOWNLOAD.answer(page.map(award -> new Line(award, AwardsPage.members(award, names))), enquiry.asAt());
    }

    @GET
    @Path("awards/{id}")
    @Produces(MediaType.TEXT_HTML)
    public Page show(@Context Enquiry enquiry, @PathParam("id") String id, @QueryParam("done") String done) {
        var asker = enquiry.asker();
        var award = awards.find(asker, id, enquiry.asAt());
        var looking = enquiry.lookingFrom();
        var decides = looking.isUsual() && access.allows(asker, AwardWork.DECIDE);
        var underWay =
                award.state().filter(state -> !AwardAct.after(state).isEmpty()).isPresent();
        return new AwardPage(
                award,
                names(enquiry, Stream.of(award)),
                decides ? award.acts() : List.of(),
                looking.isUsual()
                        ? award.instalments().stream()
                                .collect(Collectors.toMap(
                                        InstalmentView::id, instalment -> acts(enquiry, award, instalment)))
                        : Map.of(),
                decides && underWay && award.unplanned().isPositive(),
                access.allows(asker, Programmes.READ),
                award.roundId().filter(round -> access.allows(asker, Agreements.READ)),
                looking,
                done == null ? "" : done);
    }

    /** What the reader may do to an instalment, as it stands and as its award stands. */
    private List<InstalmentAct> acts(Enquiry enquiry, AwardView award, InstalmentView instalment) {
        var agreed = award.state().filter(state -> state == AwardState.AGREED).isPresent();
        return instalment.state().map(InstalmentAct::after).orElse(List.of()).stream()
                .filter(act -> access.allows(enquiry.asker(), InstalmentWork.needed(act)))
                .filter(act -> agreed || act != InstalmentAct.CLAIM && act != InstalmentAct.PAY)
                .toList();
    }

    private Map<String, AuthorityRef> names(Enquiry enquiry, Stream<AwardView> some) {
        var ids = some.flatMap(award -> award.members().stream())
                .flatMap(member -> member.authorityId().stream())
                .collect(Collectors.toSet());
        return authorities.named(enquiry.asker(), ids, enquiry.asAt());
    }

    private static AwardFilter filter(Enquiry enquiry) {
        return enquiry.read(AwardFilter.PARAMETERS, AwardFilter::of);
    }
}
