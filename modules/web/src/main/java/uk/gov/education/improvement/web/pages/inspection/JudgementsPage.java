package uk.gov.education.improvement.web.pages.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.inspection.Framework;
import uk.gov.education.improvement.registry.inspection.Grade;
import uk.gov.education.improvement.registry.inspection.InspectionView;
import uk.gov.education.improvement.registry.inspection.Part;
import uk.gov.education.improvement.registry.inspection.PartView;
import uk.gov.education.improvement.registry.inspection.Visit;
import uk.gov.education.improvement.web.door.JudgementsAsked;
import uk.gov.education.improvement.web.pages.pattern.Asked;
import uk.gov.education.improvement.web.pages.pattern.FilterField;
import uk.gov.education.improvement.web.pages.pattern.FilterField.AnyOf;
import uk.gov.education.improvement.web.pages.pattern.FilterField.Typed;
import uk.gov.education.improvement.web.pages.pattern.ListPage;
import uk.gov.education.improvement.web.pages.pattern.Listing;
import uk.gov.education.improvement.web.pages.pattern.Sections;

/**
 * The judgements that were published by a day, and the drafts for those who see them.
 *
 * @param names of the authorities on the page, by our ids
 * @param authorities those that are asked for
 */
public record JudgementsPage(
        Slice<InspectionView> slice,
        Map<String, AuthorityRef> names,
        List<AuthorityRef> authorities,
        boolean seesDrafts,
        Asked asked)
        implements ListPage<InspectionView> {
    private static final Listing LISTING = new Listing("Judgements", Sections.JUDGEMENTS, "judgement", "judgements");

    private static final List<AnyOf> KINDS = List.of(
            AnyOf.of("framework", "Framework", List.of(Framework.values()), Framework::name, Framework::label),
            AnyOf.of("visit", "Visit", List.of(Visit.values()), Visit::name, Visit::label),
            AnyOf.of("overall", "Overall grade", List.of(Grade.values()), Grade::name, Grade::label)
                    .notOffering(Grade.NOT_JUDGED.name()));

    private static final FilterField STATE = AnyOf.of(
            "state",
            "State",
            List.of("published", "draft"),
            state -> state,
            state -> state.equals("draft") ? "Draft" : "Published");

    @Override
    public Listing listing() {
        return LISTING;
    }

    @Override
    public List<FilterField> fields() {
        var fields = new ArrayList<FilterField>();
        fields.add(Typed.text(
                JudgementsAsked.AUTHORITY, "Authority", "A DfE number or a GSS code of any age", this::authority));
        fields.addAll(KINDS);
        fields.add(Typed.day("publishedFrom", "Published from", this::day));
        fields.add(Typed.day("publishedTo", "Published to", this::day));
        if (seesDrafts) {
            fields.add(STATE);
        }
        return fields;
    }

    /** The name for what was asked, which may be an id, a number or a code; they were found in the order of the address. */
    private String authority(String said) {
        var place = asked.values(JudgementsAsked.AUTHORITY).indexOf(said);
        return place < authorities.size() ? authorities.get(place).name() : said;
    }

    private String day(String text) {
        return hasErrors() ? text : PartialDate.parse(text).inWords();
    }

    @Override
    public List<String> columns() {
        return List.of("Judgement", "Published", "Overall");
    }

    @Override
    public String heading() {
        return paging().words() + ", published by " + looking().knownInWords() + (seesDrafts ? " or draft" : "");
    }

    @Override
    public String nothing() {
        return "No judgement that was published by " + looking().knownInWords() + " fits. Take a filter away, or"
                + " change the day. Judgements come by files of published reports, or are drafted from the page of an"
                + " authority.";
    }

    public String name(InspectionView inspection) {
        return names.get(inspection.authorityId()).name();
    }

    public PartView overall(InspectionView inspection) {
        return inspection.part(Part.OVERALL);
    }

    public String linkTo(InspectionView inspection) {
        return looking().link(Sections.JUDGEMENTS + "/" + inspection.id());
    }
}
