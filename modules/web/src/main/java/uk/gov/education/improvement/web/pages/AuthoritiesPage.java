package uk.gov.education.improvement.web.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.registry.authority.AuthorityType;
import uk.gov.education.improvement.registry.authority.AuthorityView;
import uk.gov.education.improvement.registry.authority.Region;
import uk.gov.education.improvement.registry.inspection.Grade;
import uk.gov.education.improvement.registry.inspection.InspectionView;
import uk.gov.education.improvement.registry.inspection.Part;
import uk.gov.education.improvement.registry.inspection.PartView;
import uk.gov.education.improvement.registry.register.RegisterFilter;
import uk.gov.education.improvement.registry.register.RegisterOrder;
import uk.gov.education.improvement.registry.register.RegisterRow;
import uk.gov.education.improvement.registry.register.RegisterView;
import uk.gov.education.improvement.web.door.LookingFrom;
import uk.gov.education.improvement.web.govuk.Choice;
import uk.gov.education.improvement.web.shell.Filter.Selected;

/**
 * The authorities that have their duty on a day.
 *
 * @param errors what is wrong with the filters
 */
public record AuthoritiesPage(RegisterView register, Address address, Errors errors, LookingFrom looking)
        implements ListPage {
    static final String PATH = Sections.AUTHORITIES;

    @Override
    public String title() {
        return "Authorities";
    }

    @Override
    public String section() {
        return PATH;
    }

    @Override
    public String singular() {
        return "authority";
    }

    @Override
    public String plural() {
        return "authorities";
    }

    @Override
    public List<String> filters() {
        return RegisterFilter.PARAMETERS;
    }

    @Override
    public Slice<RegisterRow> slice() {
        return register.page();
    }

    public List<RegisterRow> rows() {
        return register.page().rows();
    }

    public List<AuthorityView> others() {
        return register.others();
    }

    public String linkTo(String id) {
        return looking.link(PATH + "/" + id);
    }

    public Optional<PartView> overall(RegisterRow row) {
        return row.latest().map(latest -> latest.part(Part.OVERALL));
    }

    /** What a judgement says overall, within a sentence. */
    public String grade(InspectionView inspection) {
        return inspection.part(Part.OVERALL).label().toLowerCase(Locale.ROOT);
    }

    public List<Choice> regions() {
        return Selection.choices(List.of(Region.values()), Region::label, Region::label);
    }

    public List<Choice> types() {
        return Selection.choices(List.of(AuthorityType.values()), AuthorityType::label, AuthorityType::label);
    }

    public List<Choice> grades() {
        return Selection.choices(
                Arrays.stream(Grade.values()).filter(Grade::given).toList(), Grade::name, Grade::label);
    }

    public List<Choice> orders() {
        return List.of(
                Choice.of(RegisterOrder.NAME.parameter(), "Name"),
                Choice.of(RegisterOrder.NUMBER.parameter(), "DfE number"));
    }

    public String order() {
        return values("order").stream().findFirst().orElse(RegisterOrder.NAME.parameter());
    }

    @Override
    public List<Selected> selected() {
        return new Selection(PATH, address)
                .with("Search", "q")
                .with("Region", "region")
                .with("Type", "type")
                .with("Latest overall grade", "overall", Selection.label(Grade.values(), Grade::label))
                .list();
    }
}
