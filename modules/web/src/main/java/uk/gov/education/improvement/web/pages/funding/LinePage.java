package uk.gov.education.improvement.web.pages.funding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.registry.award.AwardView;
import uk.gov.education.improvement.registry.funding.BudgetLineView;
import uk.gov.education.improvement.registry.funding.LineAct;
import uk.gov.education.improvement.registry.funding.MovementView;
import uk.gov.education.improvement.web.door.LookingFrom;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.govuk.SummaryList.Row;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.picture.MoneyBars;
import uk.gov.education.improvement.web.shell.Page;

/**
 * A budget line as at a day, with its newest movements.
 *
 * @param addsUp whether each balance that is kept is the sum of its postings
 * @param awards for those who may read them
 * @param acts what the reader may do to it; nothing from another day than today
 * @param mayAward whether the reader may propose an award of it
 */
public record LinePage(
        BudgetLineView line,
        Slice<MovementView> ledger,
        boolean addsUp,
        Optional<Slice<AwardView>> awards,
        List<LineAct> acts,
        boolean mayAward,
        LookingFrom looking,
        String done)
        implements Page {
    static String path(String id) {
        return Sections.FUNDING + "/lines/" + id;
    }

    static String address(BudgetLineView line, LineAct act) {
        return path(line.id()) + "?done=" + act.address();
    }

    @Override
    public String title() {
        return line.name();
    }

    @Override
    public String section() {
        return Sections.PARTNERS;
    }

    @Override
    public List<Link> trail() {
        return Sections.trail(
                Link.of("Partners", looking.link(Sections.PARTNERS)),
                Link.of("Funding", looking.link(Sections.FUNDING)),
                Link.of(line.programme(), looking.link(ProgrammePage.path(line.programmeId()))));
    }

    public boolean isDone() {
        return List.of(LineAct.values()).stream().anyMatch(act -> act.address().equals(done));
    }

    public List<Row> facts() {
        var facts = new ArrayList<Row>();
        facts.add(Row.of("Programme", line.programme()));
        facts.add(Row.of("For", line.purpose()));
        line.organisation().ifPresent(who -> facts.add(Row.of("As a whole for", who.equals("lga") ? "the LGA" : who)));
        return facts;
    }

    public MoneyBars picture() {
        return MoneyBars.of(
                "What became of each financial year",
                line.name(),
                line.years().stream()
                        .map(year -> new MoneyBars.Bar(year.year().inWords(), year.balances()))
                        .toList());
    }

    public String linkToAct(LineAct act) {
        return path(line.id()) + "/" + act.address();
    }

    public String linkToProposal() {
        return path(line.id()) + "/" + AwardFormPages.PROPOSE;
    }

    public String linkTo(AwardView award) {
        return looking.link(AwardPage.path(award.id()));
    }

    public String linkToLedger() {
        return looking.link(LedgerPage.path(line.programmeId()) + "?line=" + line.id());
    }

    public String linkToAwards() {
        return looking.link(AwardsPage.PATH + "?line=" + line.id());
    }
}
