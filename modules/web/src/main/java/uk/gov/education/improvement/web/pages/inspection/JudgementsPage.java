package uk.gov.education.improvement.web.pages.inspection;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.authority.AuthorityView;
import uk.gov.education.improvement.registry.inspection.Framework;
import uk.gov.education.improvement.registry.inspection.Grade;
import uk.gov.education.improvement.registry.inspection.InspectionFilter;
import uk.gov.education.improvement.registry.inspection.InspectionView;
import uk.gov.education.improvement.registry.inspection.Part;
import uk.gov.education.improvement.registry.inspection.PartView;
import uk.gov.education.improvement.registry.inspection.Visit;
import uk.gov.education.improvement.web.door.JudgementsAsked;
import uk.gov.education.improvement.web.door.LookingFrom;
import uk.gov.education.improvement.web.door.LookingFrom.Kept;
import uk.gov.education.improvement.web.govuk.Choice;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.pages.pattern.ListPage;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.pages.pattern.Selection;
import uk.gov.education.improvement.web.shell.Filter.Selected;

/**
 * The judgements that were published by a day, and the drafts for those who see them.
 *
 * @param names of the authorities on the page, by our ids
 * @param authorities those that are asked for
 * @param errors what is wrong with the filters
 */
public record JudgementsPage(
        Slice<InspectionView> judgements,
        Map<String, AuthorityRef> names,
        Address address,
        List<AuthorityView> authorities,
        Errors errors,
        boolean seesDrafts,
        LookingFrom looking)
        implements ListPage {
    private static final String PATH = Sections.JUDGEMENTS;

    @Override
    public String title() {
        return "Judgements";
    }

    @Override
    public String section() {
        return PATH;
    }

    @Override
    public String singular() {
        return "judgement";
    }

    @Override
    public String plural() {
        return "judgements";
    }

    @Override
    public List<String> filters() {
        return InspectionFilter.PARAMETERS.stream()
                .filter(filter -> seesDrafts || !filter.equals("state"))
                .toList();
    }

    @Override
    public Slice<InspectionView> slice() {
        return judgements;
    }

    public String heading() {
        return paging().words() + ", published by " + looking.publishedByInWords() + (seesDrafts ? " or draft" : "");
    }

    public List<InspectionView> rows() {
        return judgements.rows();
    }

    public String name(InspectionView inspection) {
        return names.get(inspection.authorityId()).name();
    }

    public PartView overall(InspectionView inspection) {
        return inspection.part(Part.OVERALL);
    }

    public String linkTo(InspectionView inspection) {
        return looking.link(PATH + "/" + inspection.id());
    }

    public String linkToAuthority(InspectionView inspection) {
        return looking.link(Sections.AUTHORITIES + "/" + inspection.authorityId());
    }

    /** The page has one field for them; the address may name several. */
    public List<Kept> otherAuthorities() {
        return values(JudgementsAsked.AUTHORITY).stream()
                .skip(1)
                .map(asked -> new Kept(JudgementsAsked.AUTHORITY, asked))
                .toList();
    }

    public List<Choice> frameworks() {
        return Selection.choices(List.of(Framework.values()), Framework::name, Framework::label);
    }

    public List<Choice> visits() {
        return Selection.choices(List.of(Visit.values()), Visit::name, Visit::label);
    }

    public List<Choice> grades() {
        return Selection.choices(
                Arrays.stream(Grade.values()).filter(Grade::given).toList(), Grade::name, Grade::label);
    }

    public List<Choice> states() {
        return List.of(Choice.of("published", "Published"), Choice.of("draft", "Draft"));
    }

    @Override
    public List<Selected> selected() {
        return new Selection(PATH, address)
                .with("Authority", JudgementsAsked.AUTHORITY, this::authority)
                .with("Framework", "framework", Selection.label(Framework.values(), Framework::label))
                .with("Visit", "visit", Selection.label(Visit.values(), Visit::label))
                .with("Overall grade", "overall", Selection.label(Grade.values(), Grade::label))
                .with("Published from", "publishedFrom", this::day)
                .with("Published to", "publishedTo", this::day)
                .with("State", "state", state -> state.equals("draft") ? "Draft" : "Published")
                .list();
    }

    /** The name for what was asked, which may be an id, a number or a code; they were found in the order of the address. */
    private String authority(String asked) {
        var place = values(JudgementsAsked.AUTHORITY).indexOf(asked);
        return place < authorities.size() ? authorities.get(place).form().name() : asked;
    }

    private String day(String text) {
        return hasErrors() ? text : PartialDate.parse(text).inWords();
    }
}
