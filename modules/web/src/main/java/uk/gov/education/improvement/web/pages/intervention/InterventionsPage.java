package uk.gov.education.improvement.web.pages.intervention;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.authority.Region;
import uk.gov.education.improvement.registry.instrument.Instrument;
import uk.gov.education.improvement.registry.instrument.ServiceArea;
import uk.gov.education.improvement.registry.intervention.InForce;
import uk.gov.education.improvement.registry.intervention.InterventionFilter;
import uk.gov.education.improvement.registry.intervention.InterventionState;
import uk.gov.education.improvement.registry.intervention.InterventionView;
import uk.gov.education.improvement.registry.oversight.AuthoritiesInIntervention;
import uk.gov.education.improvement.web.pages.pattern.Asked;
import uk.gov.education.improvement.web.pages.pattern.FilterField;
import uk.gov.education.improvement.web.pages.pattern.FilterField.AnyOf;
import uk.gov.education.improvement.web.pages.pattern.FilterField.Typed;
import uk.gov.education.improvement.web.pages.pattern.ListPage;
import uk.gov.education.improvement.web.pages.pattern.Listing;
import uk.gov.education.improvement.web.pages.pattern.Sections;

/**
 * The instruments that had been issued by the day, and drafts for those who see them.
 *
 * @param names of the authorities on the page, by our ids
 * @param authorities those that are asked for
 * @param now what stands on the day, whatever the filters; empty where a filter is refused
 */
public record InterventionsPage(
        Slice<InterventionView> slice,
        Map<String, AuthorityRef> names,
        List<AuthorityRef> authorities,
        boolean seesDrafts,
        Optional<Now> now,
        Asked asked)
        implements ListPage<InterventionView> {
    private static final Listing LISTING =
            new Listing("Interventions", Sections.INTERVENTIONS, "instrument", "instruments");

    private static final List<AnyOf> KINDS = List.of(
            AnyOf.of("region", "Region", List.of(Region.values()), Region::label, Region::label),
            AnyOf.of("inForce", "In force on the day", List.of(InForce.values()), InForce::name, InForce::label),
            AnyOf.of("instrument", "Instrument", List.of(Instrument.values()), Instrument::name, Instrument::label),
            AnyOf.of("service", "Service", List.of(ServiceArea.values()), ServiceArea::name, ServiceArea::label),
            AnyOf.of(
                    "clock",
                    "Review or report",
                    List.of(InterventionFilter.OVERDUE),
                    clock -> clock,
                    clock -> "Overdue"));

    /**
     * What stands on the day.
     *
     * @param lifted how many authorities were lifted out of intervention, among what is recorded here
     */
    public record Now(AuthoritiesInIntervention.Counts counts, Slice<InterventionView> overdue, int lifted) {}

    @Override
    public Listing listing() {
        return LISTING;
    }

    @Override
    public List<FilterField> fields() {
        var fields = new ArrayList<FilterField>();
        fields.add(Typed.text(
                InterventionFilter.AUTHORITY, "Authority", "A DfE number or a GSS code of any age", this::authority));
        fields.addAll(KINDS);
        var states = InterventionState.listed();
        fields.add(AnyOf.of(
                "state",
                "State on the day",
                seesDrafts ? states : states.subList(1, states.size()),
                InterventionState::name,
                InterventionState::label));
        return fields;
    }

    private String authority(String said) {
        var place = asked.values(InterventionFilter.AUTHORITY).indexOf(said);
        return place < authorities.size() ? authorities.get(place).name() : said;
    }

    @Override
    public List<String> columns() {
        return List.of("Authority and instrument", "State", "In force", "Review due");
    }

    @Override
    public String sources() {
        return "Source: what is recorded here, which is not all there ever was; each instrument names its own.";
    }

    @Override
    public String heading() {
        return paging().words() + ", issued by " + looking().knownInWords() + (seesDrafts ? " or draft" : "");
    }

    @Override
    public String nothing() {
        return "No instrument that was issued by " + looking().knownInWords()
                + " fits. Take a filter away, or change the"
                + " day. Instruments come by files, or are drafted from the page of an authority.";
    }

    public String name(InterventionView intervention) {
        return names.get(intervention.authorityId()).name();
    }

    public String linkTo(InterventionView intervention) {
        return looking().link(Sections.INTERVENTIONS + "/" + intervention.id());
    }

    public String linkToLifted() {
        return looking().link(LiftedPages.PATH);
    }

    /** The authorities that are counted. */
    public String linkToAuthorities(InForce answer) {
        return looking().link(Sections.AUTHORITIES + "?inIntervention=" + answer);
    }

    public String linkTo(String filter) {
        return looking().link(Sections.INTERVENTIONS + "?" + filter);
    }
}
