package uk.gov.education.improvement.web.pages.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Organisation;
import uk.gov.education.improvement.kernel.demonstration.DemonstrationCalendar;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.inspection.InspectionFilter;
import uk.gov.education.improvement.registry.inspection.InspectionView;
import uk.gov.education.improvement.registry.inspection.InspectionWork;
import uk.gov.education.improvement.registry.inspection.Inspections;
import uk.gov.education.improvement.web.door.Configuration;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.shell.Page;

/** Where everybody begins. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class HomePages {
    private static final int NEWEST = 5;

    private final Authorities authorities;
    private final Inspections inspections;
    private final WhatWaits waits;
    private final AccessTable access;
    private final Configuration configuration;

    @Inject
    public HomePages(
            Authorities authorities,
            Inspections inspections,
            WhatWaits waits,
            AccessTable access,
            Configuration configuration) {
        this.authorities = authorities;
        this.inspections = inspections;
        this.waits = waits;
        this.access = access;
        this.configuration = configuration;
    }

    @GET
    public Page home(@Context Enquiry enquiry) {
        enquiry.address().refuseIfFaulty();
        var asker = enquiry.asker();
        var asAt = enquiry.asAt();
        var inForce = authorities.inForce(asker, asAt);
        var published = inspections.list(asker, newest(false), asAt);
        var drafts = access.allows(asker, InspectionWork.PUBLISH)
                ? Optional.of(inspections.list(asker, newest(true), asAt))
                : Optional.<Slice<InspectionView>>empty();
        var decisions = waits.decisions().interventions(asker, asAt, NEWEST);
        var names = authorities.named(
                asker,
                Stream.concat(
                                Stream.concat(
                                                published.rows().stream(),
                                                drafts.stream().flatMap(some -> some.rows().stream()))
                                        .map(InspectionView::authorityId),
                                decisions.stream().flatMap(HomePage.Decisions::authorityIds))
                        .collect(Collectors.toSet()),
                asAt);
        var rounds = waits.rounds(asker, asAt);
        return new HomePage(
                asker,
                enquiry.lookingFrom(),
                new HomePage.Register(inForce.size(), published, names),
                own(asker, inForce, asAt),
                drafts,
                waits.imports(asker),
                decisions,
                waits.decisions().disputes(asker, asAt),
                waits.decisions().reviews(asker, asAt),
                waits.decisions().claims(asker, asAt, NEWEST),
                rounds,
                waits.own().drafts(asker, asAt, NEWEST),
                waits.own().sheets(asker, asAt, NEWEST),
                waits.own().support().needs(asker, asAt, NEWEST),
                waits.own().support().engagements(asker, asAt, NEWEST),
                waits.own().lastDays(asker, rounds, asAt),
                configuration.demonstration() && access.allows(asker, DemonstrationCalendar.SET));
    }

    /** The authority that the asker works for, when it has its duty on the day. */
    private Optional<HomePage.Own> own(Asker asker, List<AuthorityRef> inForce, AsAt asAt) {
        if (asker.organisation().kind() != Organisation.Kind.AUTHORITY) {
            return Optional.empty();
        }
        return inForce.stream()
                .filter(authority -> authority
                        .dfeNumber()
                        .equals(Optional.of(asker.organisation().code())))
                .findFirst()
                .map(authority -> new HomePage.Own(
                        authority,
                        inspections
                                .standing(asker, List.of(authority.id()), asAt)
                                .getOrDefault(authority.id(), Inspections.Judged.NOT_RECORDED)
                                .latest()));
    }

    private static InspectionFilter newest(boolean draft) {
        return new InspectionFilter(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(draft),
                Optional.empty(),
                NEWEST);
    }
}
