package uk.gov.education.improvement.web.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.inspection.Framework;
import uk.gov.education.improvement.registry.inspection.Grade;
import uk.gov.education.improvement.registry.inspection.InspectionView;
import uk.gov.education.improvement.registry.inspection.Part;
import uk.gov.education.improvement.registry.inspection.PartView;
import uk.gov.education.improvement.registry.inspection.Visit;
import uk.gov.education.improvement.web.door.LookingFrom;
import uk.gov.education.improvement.web.govuk.Choice;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.shell.Filter.Selected;

/**
 * The judgements that were published by a day, and the drafts for those who see them.
 *
 * @param names of the authorities on the page, by our ids
 * @param authority the name of the one that is asked for
 * @param errors what is wrong with the filters
 */
public record JudgementsPage(
        Slice<InspectionView> judgements,
        Map<String, AuthorityRef> names,
        Address address,
        Optional<String> authority,
        Errors errors,
        boolean seesDrafts,
        LookingFrom looking)
        implements Page {
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
    public List<Link> trail() {
        return List.of(Link.of("Home", Sections.HOME));
    }

    @Override
    public boolean hasErrors() {
        return errors.any();
    }

    public List<InspectionView> rows() {
        return judgements.rows();
    }

    public Paging paging() {
        return Paging.of(address, PATH, judgements, "judgement", "judgements");
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

    /** Where the judgements as filtered can be had as a file. */
    public String download() {
        return PATH + ".csv" + address.without("size", "");
    }

    public String clear() {
        return looking.link(PATH);
    }

    public String value(String parameter) {
        return address.all(parameter).stream().findFirst().orElse(null);
    }

    public List<String> values(String parameter) {
        return address.all(parameter);
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

    public List<Selected> selected() {
        return new Selection(PATH, address)
                .with("Authority", "authority", asked -> authority.orElse(asked))
                .with("Framework", "framework", label(Framework.values(), Framework::label))
                .with("Visit", "visit", label(Visit.values(), Visit::label))
                .with("Overall grade", "overall", label(Grade.values(), Grade::label))
                .with("Published from", "publishedFrom", this::day)
                .with("Published to", "publishedTo", this::day)
                .with("State", "state", state -> state.equals("draft") ? "Draft" : "Published")
                .list();
    }

    private String day(String text) {
        return hasErrors() ? text : PartialDate.parse(text).inWords();
    }

    /** The words for a value of the address; one that is none of them is shown as it is. */
    private static <T extends Enum<T>> Function<String, String> label(T[] values, Function<T, String> label) {
        return text -> Arrays.stream(values)
                .filter(value -> value.name().equalsIgnoreCase(text))
                .map(label)
                .findFirst()
                .orElse(text);
    }
}
