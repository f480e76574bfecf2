package uk.gov.education.improvement.web.pages.authority;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.time.Span;
import uk.gov.education.improvement.registry.authority.AuthorityType;
import uk.gov.education.improvement.registry.authority.AuthorityView;
import uk.gov.education.improvement.registry.authority.Region;
import uk.gov.education.improvement.registry.inspection.Grade;
import uk.gov.education.improvement.registry.inspection.InspectionView;
import uk.gov.education.improvement.registry.inspection.Part;
import uk.gov.education.improvement.registry.inspection.PartView;
import uk.gov.education.improvement.registry.intervention.InForce;
import uk.gov.education.improvement.registry.register.RegisterOrder;
import uk.gov.education.improvement.registry.register.RegisterRow;
import uk.gov.education.improvement.registry.register.RegisterView;
import uk.gov.education.improvement.web.door.LookingFrom;
import uk.gov.education.improvement.web.govuk.Choice;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.Asked;
import uk.gov.education.improvement.web.pages.pattern.FilterField;
import uk.gov.education.improvement.web.pages.pattern.FilterField.AnyOf;
import uk.gov.education.improvement.web.pages.pattern.FilterField.OneOf;
import uk.gov.education.improvement.web.pages.pattern.FilterField.Typed;
import uk.gov.education.improvement.web.pages.pattern.ListPage;
import uk.gov.education.improvement.web.pages.pattern.Listing;
import uk.gov.education.improvement.web.pages.pattern.Sections;

/** The authorities that have their duty on a day. */
public record AuthoritiesPage(RegisterView register, Asked asked) implements ListPage<RegisterRow> {
    private static final Listing LISTING = new Listing("Authorities", Sections.AUTHORITIES, "authority", "authorities");

    static final String NOTHING =
            "No authority that has its duty on this day fits. Take a filter away, search for fewer"
                    + " words, or change the day.";

    private static final List<Choice> ORDERS = List.of(
            Choice.of(RegisterOrder.NAME.parameter(), "Name"),
            Choice.of(RegisterOrder.NUMBER.parameter(), "DfE number"));

    @Override
    public Listing listing() {
        return LISTING;
    }

    @Override
    public Slice<RegisterRow> slice() {
        return register.page();
    }

    @Override
    public List<FilterField> fields() {
        return List.of(
                Typed.text(
                        "q",
                        "Search",
                        "A name in any spelling, an old name, a DfE number or a GSS code of any age",
                        UnaryOperator.identity()),
                AnyOf.of("region", "Region", List.of(Region.values()), Region::label, Region::label),
                AnyOf.of("type", "Type", List.of(AuthorityType.values()), AuthorityType::label, AuthorityType::label),
                AnyOf.of("overall", "Latest overall grade", List.of(Grade.values()), Grade::name, Grade::label)
                        .notOffering(Grade.NOT_JUDGED.name()),
                AnyOf.of("inIntervention", "In intervention", List.of(InForce.values()), InForce::name, InForce::label),
                new OneOf("order", "Order by", ORDERS, order()));
    }

    private String order() {
        return asked.values("order").stream().findFirst().orElse(RegisterOrder.NAME.parameter());
    }

    @Override
    public List<String> columns() {
        return List.of("Name and number", "Region", "Latest judgement", "In intervention");
    }

    @Override
    public String heading() {
        return heading(ListPage.super.heading(), looking());
    }

    /** Of a day before records began the count is none of all authorities there were. */
    static String heading(String counted, LookingFrom looking) {
        return counted
                + (looking.isBeforeRecords()
                        ? ", of those that were still there when records began on "
                                + PartialDate.on(Span.RECORDS_BEGIN).inWords()
                        : "");
    }

    @Override
    public String nothing() {
        return NOTHING;
    }

    public List<Link> ways() {
        return Ways.fromList(asked);
    }

    public List<AuthorityView> others() {
        return register.others();
    }

    public String linkTo(String id) {
        return looking().link(Sections.AUTHORITIES + "/" + id);
    }

    /** What a judgement says overall, within a sentence. */
    public String grade(InspectionView inspection) {
        return inspection.part(Part.OVERALL).label().toLowerCase(Locale.ROOT);
    }

    public Optional<PartView> overall(RegisterRow row) {
        return row.latest().map(latest -> latest.part(Part.OVERALL));
    }
}
