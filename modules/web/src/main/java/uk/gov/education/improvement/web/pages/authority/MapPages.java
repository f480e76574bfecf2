package uk.gov.education.improvement.web.pages.authority;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.sheet.CsvFile;
import uk.gov.education.improvement.registry.eligibility.Eligibility;
import uk.gov.education.improvement.registry.eligibility.EligibilityFilter;
import uk.gov.education.improvement.registry.intervention.Interventions;
import uk.gov.education.improvement.registry.oversight.AuthoritiesInIntervention;
import uk.gov.education.improvement.registry.register.MapView;
import uk.gov.education.improvement.registry.register.Register;
import uk.gov.education.improvement.registry.register.RegisterFilter;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.pages.pattern.Asked;

/** The register as a map, by the very filters of the list. */
@Path("authorities/map")
@Produces(MediaType.TEXT_HTML)
@RequestScoped
public class MapPages {
    private static final List<String> PARAMETERS = Stream.concat(
                    Stream.of(Shading.PARAMETER), RegisterFilter.PARAMETERS.stream())
            .toList();

    private final Register register;
    private final Eligibility eligibility;
    private final AuthoritiesInIntervention oversight;
    private final AccessTable access;

    @Inject
    public MapPages(
            Register register, Eligibility eligibility, AuthoritiesInIntervention oversight, AccessTable access) {
        this.register = register;
        this.eligibility = eligibility;
        this.oversight = oversight;
        this.access = access;
    }

    /** What the address of a map says. */
    private record Wanted(RegisterFilter filter, Shading shading) {
        static Wanted of(Address address, List<Shading> offered) {
            return new Wanted(
                    RegisterFilter.of(address),
                    address.choices(Shading.PARAMETER, offered, Shading::parameter, Shading::label).stream()
                            .findFirst()
                            .orElse(Shading.JUDGEMENT));
        }
    }

    @GET
    public Response show(@Context Enquiry enquiry) {
        var offered = offered(enquiry.asker());
        return Asked.answer(
                enquiry,
                PARAMETERS,
                asked ->
                        page(enquiry, enquiry.read(PARAMETERS, address -> Wanted.of(address, offered)), offered, asked),
                asked -> new MapPage(
                        MapView.empty(enquiry.asAt()), Shading.JUDGEMENT, offered, Optional.empty(), Map.of(), asked));
    }

    private MapPage page(Enquiry enquiry, Wanted wanted, List<Shading> offered, Asked asked) {
        var asker = enquiry.asker();
        var asAt = enquiry.asAt();
        return new MapPage(
                register.map(asker, wanted.filter(), asAt),
                wanted.shading(),
                offered,
                wanted.shading() == Shading.ELIGIBILITY
                        ? Optional.of(eligibility.ask(
                                asker, EligibilityFilter.all(Optional.empty(), CsvFile.MOST_ROWS), asAt))
                        : Optional.empty(),
                wanted.shading() == Shading.INTERVENTION ? oversight.inForce(asker, List.of(), asAt) : Map.of(),
                asked);
    }

    private List<Shading> offered(Asker asker) {
        return Arrays.stream(Shading.values())
                .filter(shading -> switch (shading) {
                    case ELIGIBILITY -> access.allows(asker, Eligibility.READ);
                    case INTERVENTION -> access.allows(asker, Interventions.READ);
                    case JUDGEMENT, REGION -> true;
                })
                .toList();
    }
}
