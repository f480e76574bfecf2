package uk.gov.education.improvement.web.pages.funding;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.time.Certainty;
import uk.gov.education.improvement.kernel.time.Moments;
import uk.gov.education.improvement.registry.funding.BudgetLineView;
import uk.gov.education.improvement.registry.funding.FinancialYear;
import uk.gov.education.improvement.registry.funding.LedgerFilter;
import uk.gov.education.improvement.registry.funding.MovementView;
import uk.gov.education.improvement.registry.funding.ProgrammeView;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.Asked;
import uk.gov.education.improvement.web.pages.pattern.Author;
import uk.gov.education.improvement.web.pages.pattern.FilterField;
import uk.gov.education.improvement.web.pages.pattern.FilterField.AnyOf;
import uk.gov.education.improvement.web.pages.pattern.ListPage;
import uk.gov.education.improvement.web.pages.pattern.Listing;
import uk.gov.education.improvement.web.pages.pattern.Sections;

/** The ledger of a programme: every movement, with what stood after it. */
public record LedgerPage(ProgrammeView programme, Slice<MovementView> slice, Asked asked)
        implements ListPage<MovementView> {
    static String path(String programmeId) {
        return ProgrammePage.path(programmeId) + "/ledger";
    }

    @Override
    public Listing listing() {
        return new Listing("Ledger of " + programme.name(), path(programme.id()), "movement", "movements");
    }

    @Override
    public String section() {
        return Sections.PARTNERS;
    }

    @Override
    public List<Link> trail() {
        return Sections.trail(
                Link.of("Partners", looking().link(Sections.PARTNERS)),
                Link.of("Funding", looking().link(Sections.FUNDING)),
                Link.of(programme.name(), looking().link(ProgrammePage.path(programme.id()))));
    }

    @Override
    public List<FilterField> fields() {
        return List.of(
                AnyOf.of(LedgerFilter.LINE, "Budget line", programme.lines(), BudgetLineView::id, BudgetLineView::name),
                AnyOf.of(LedgerFilter.YEAR, "Financial year", years(), FinancialYear::said, FinancialYear::inWords));
    }

    private List<FinancialYear> years() {
        return programme.lines().stream()
                .flatMap(line -> line.years().stream())
                .map(BudgetLineView.Year::year)
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public List<String> columns() {
        return List.of("Movement", "Amount", "Left after it", "Committed", "Paid");
    }

    @Override
    public String heading() {
        return paging().words() + " by " + looking().dayInWords();
    }

    @Override
    public String sources() {
        return "The newest first. Each movement takes from one account what it puts into another; after each stands what the"
                + " lines and years selected then had.";
    }

    @Override
    public String nothing() {
        return "No money had moved by this day. A movement comes with each budget line, each award and each payment.";
    }

    public static String when(MovementView movement) {
        return movement.effectiveInWords()
                + (movement.byTheDay() == Certainty.CERTAIN ? "" : ", which may be after the day you look from");
    }

    /** Of which financial years it is. */
    public static String years(MovementView movement) {
        return movement.years().stream().map(FinancialYear::inWords).collect(Collectors.joining(", into "));
    }

    public static String recorded(MovementView movement) {
        return Stream.of(
                        Optional.of("Recorded " + Moments.inWords(movement.recordedAt())),
                        movement.by().map(who -> "by " + Author.inWords(who)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
    }
}
