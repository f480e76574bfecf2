package uk.gov.education.improvement.web.pages.application;

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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.sheet.CsvFile;
import uk.gov.education.improvement.registry.application.ApplicationAct;
import uk.gov.education.improvement.registry.application.ApplicationChecks;
import uk.gov.education.improvement.registry.application.ApplicationFilter;
import uk.gov.education.improvement.registry.application.ApplicationState;
import uk.gov.education.improvement.registry.application.ApplicationView;
import uk.gov.education.improvement.registry.application.ApplicationWork;
import uk.gov.education.improvement.registry.application.Applications;
import uk.gov.education.improvement.registry.application.EvidenceView;
import uk.gov.education.improvement.registry.round.RoundFilter;
import uk.gov.education.improvement.registry.round.RoundState;
import uk.gov.education.improvement.registry.round.RoundView;
import uk.gov.education.improvement.registry.round.Rounds;
import uk.gov.education.improvement.registry.selection.Decisions;
import uk.gov.education.improvement.registry.selection.Promotions;
import uk.gov.education.improvement.registry.selection.Rankings;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.application.ApplicationPage.Waits;
import uk.gov.education.improvement.web.pages.pattern.Asked;
import uk.gov.education.improvement.web.pages.pattern.Download;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/** The applications as a list and as a file, by the very same filters; and one alone. */
@Path("/")
@RequestScoped
public class ApplicationsPages {
    private static final Download<ApplicationView> DOWNLOAD = Download.<ApplicationView>of(
                    "applications", "applications")
            .with("id", ApplicationView::id)
            .with("name", ApplicationView::name)
            .with(
                    "dfe_numbers",
                    row -> row.members().stream()
                            .map(member -> member.dfeNumber().orElse(""))
                            .collect(Collectors.joining(";")))
            .with("members", ApplicationsPage::members)
            .with("round", ApplicationView::round)
            .with("state", row -> row.state().map(ApplicationState::label).orElse(""))
            .with("submitted", row -> row.handedIn().map(LocalDate::toString).orElse(""))
            .with("late", row -> row.late() ? "yes" : "no");

    private final Applications applications;
    private final Rounds rounds;
    private final Promotions promotions;
    private final AccessTable access;

    @Inject
    public ApplicationsPages(Applications applications, Rounds rounds, Promotions promotions, AccessTable access) {
        this.applications = applications;
        this.rounds = rounds;
        this.promotions = promotions;
        this.access = access;
    }

    @GET
    @Path("applications")
    @Produces(MediaType.TEXT_HTML)
    public Response list(@Context Enquiry enquiry) {
        access.scope(enquiry.asker(), Applications.READ);
        var own = access.allows(enquiry.asker(), ApplicationWork.APPLY);
        var published = rounds.list(
                        enquiry.asker(),
                        new RoundFilter(
                                List.of(RoundState.PUBLISHED, RoundState.DECIDED, RoundState.CONCLUDED),
                                Optional.empty(),
                                Address.MOST_ROWS),
                        enquiry.asAt())
                .rows();
        return Asked.answer(
                enquiry,
                ApplicationFilter.PARAMETERS,
                asked -> new ApplicationsPage(
                        applications.list(enquiry.asker(), filter(enquiry), enquiry.asAt()),
                        own,
                        published,
                        next(enquiry, published, filter(enquiry)),
                        asked),
                asked -> new ApplicationsPage(Slice.none(), own, published, List.of(), asked));
    }

    /** Rounds to apply to; or what is to be done with the one round that is filtered by. */
    private List<Link> next(Enquiry enquiry, List<RoundView> published, ApplicationFilter filter) {
        if (!enquiry.lookingFrom().isUsual()) {
            return List.of();
        }
        if (access.allows(enquiry.asker(), ApplicationWork.APPLY)) {
            var lastDays = applications.lastDays(enquiry.asker(), published, enquiry.asAt());
            return published.stream()
                    .filter(round -> lastDays.containsKey(round.id()))
                    .map(round -> Link.of(
                            "Apply to “" + round.terms().name() + "”", Sections.APPLICATIONS + "/start/" + round.id()))
                    .toList();
        }
        return published.stream()
                .filter(round -> filter.rounds().equals(List.of(round.id())))
                .flatMap(round -> Stream.of(
                                access.allows(enquiry.asker(), ApplicationChecks.CHECK)
                                        ? Optional.of(Link.of(
                                                "Apply the rule to all that are submitted",
                                                Sections.APPLICATIONS + "/rule/" + round.id()))
                                        : Optional.<Link>empty(),
                                access.allows(enquiry.asker(), ApplicationChecks.PERMIT_LATE)
                                        ? Optional.of(Link.of(
                                                "Let an authority apply late",
                                                Sections.APPLICATIONS + "/late/" + round.id()))
                                        : Optional.<Link>empty())
                        .flatMap(Optional::stream))
                .toList();
    }

    @GET
    @Path("applications.csv")
    public Response download(@Context Enquiry enquiry) {
        var all = filter(enquiry).sized(CsvFile.MOST_ROWS);
        return DOWNLOAD.answer(applications.list(enquiry.asker(), all, enquiry.asAt()), enquiry.asAt());
    }

    @GET
    @Path("applications/{id}")
    @Produces(MediaType.TEXT_HTML)
    public Page show(@Context Enquiry enquiry, @PathParam("id") String id, @QueryParam("done") String done) {
        var asker = enquiry.asker();
        var application = applications.find(asker, id, enquiry.asAt());
        var round = rounds.find(asker, application.roundId(), enquiry.asAt());
        var lastDay = Optional.ofNullable(
                applications.lastDays(asker, List.of(round), enquiry.asAt()).get(round.id()));
        var acts = acts(enquiry, application, round, lastDay.isPresent());
        var waits = acts.promotes() ? waits(asker, application) : Optional.<Waits>empty();
        return new ApplicationPage(
                application,
                round,
                explained(enquiry, application),
                acts,
                waits,
                lastDay,
                enquiry.lookingFrom(),
                done == null ? "" : done);
    }

    /** As it was kept by the last check, else as the rule would say now. */
    private List<Explained> explained(Enquiry enquiry, ApplicationView application) {
        if (application.checks().isEmpty()) {
            return Explained.of(applications.explain(enquiry.asker(), application.id(), enquiry.asAt()));
        }
        var last = application.checks().getLast().place();
        return Explained.of(applications.evidence(enquiry.asker(), application.id(), enquiry.asAt()).stream()
                .filter(evidence -> evidence.check() == last)
                .map(EvidenceView::explanation)
                .toList());
    }

    private ApplicationPage.Acts acts(Enquiry enquiry, ApplicationView application, RoundView round, boolean takes) {
        var asker = enquiry.asker();
        var possible = application
                .state()
                .filter(state -> enquiry.lookingFrom().isUsual())
                .map(ApplicationAct::after)
                .orElse(List.of());
        var applies = access.allows(asker, ApplicationWork.APPLY);
        var closed = round.stage() == RoundView.Stage.CLOSED;
        var decides = closed && access.allows(asker, ApplicationChecks.OVERTURN);
        return new ApplicationPage.Acts(
                applies && possible.contains(ApplicationAct.SUBMIT),
                takes && possible.contains(ApplicationAct.AMEND),
                applies && possible.contains(ApplicationAct.WITHDRAW),
                closed
                        && possible.contains(ApplicationAct.FIND_ELIGIBLE)
                        && access.allows(asker, ApplicationChecks.CHECK),
                decides
                        && (application.waitsForPerson()
                                || possible.contains(ApplicationAct.OVERTURN)
                                || possible.contains(ApplicationAct.OVERTURN_AGAINST)),
                possible.contains(ApplicationAct.PROMOTE) && access.allows(asker, Decisions.DECIDE),
                hasLetter(asker, application, round));
    }

    /** Why it cannot be selected from the reserve list yet. */
    private Optional<Waits> waits(Asker asker, ApplicationView application) {
        var list = promotions.reserveList(asker, application.roundId());
        if (list.isFull()) {
            return Optional.of(new Waits(
                    "No place is free: " + (list.places() == 1 ? "the one place" : "all " + list.places() + " places")
                            + " of the round " + (list.places() == 1 ? "is" : "are")
                            + " taken. One from the reserve list is selected when a selected one withdraws.",
                    Link.of("Who is selected", Sections.ROUNDS + "/" + application.roundId() + "#outcome")));
        }
        return list.next()
                .filter(next -> !next.applicationId().equals(application.id()))
                .map(next -> new Waits(
                        "A place is free, and another comes first on the reserve list:",
                        Link.of(next.name(), ApplicationPage.path(next.applicationId()))));
    }

    /** For the department from the decision on, and for its applicant from its publication. */
    private boolean hasLetter(Asker asker, ApplicationView application, RoundView round) {
        var told = round.stage() == RoundView.Stage.CONCLUDED
                || round.stage() == RoundView.Stage.DECIDED && access.allows(asker, Rankings.READ);
        return told
                && application
                        .state()
                        .filter(List.of(
                                ApplicationState.ELIGIBLE,
                                ApplicationState.INELIGIBLE,
                                ApplicationState.SELECTED,
                                ApplicationState.RESERVE,
                                ApplicationState.DECLINED)::contains)
                        .isPresent();
    }

    private static ApplicationFilter filter(Enquiry enquiry) {
        return enquiry.read(ApplicationFilter.PARAMETERS, ApplicationFilter::of);
    }
}
