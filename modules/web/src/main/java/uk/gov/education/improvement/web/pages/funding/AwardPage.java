package uk.gov.education.improvement.web.pages.funding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.gov.education.improvement.kernel.time.Moments;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.award.AwardAct;
import uk.gov.education.improvement.registry.award.AwardState;
import uk.gov.education.improvement.registry.award.AwardView;
import uk.gov.education.improvement.registry.award.InstalmentAct;
import uk.gov.education.improvement.registry.award.InstalmentView;
import uk.gov.education.improvement.web.door.LookingFrom;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.govuk.SummaryList.Row;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/**
 * An award as at a day.
 *
 * @param names of its members, by our ids
 * @param acts what the reader may do to it; nothing from another day than today
 * @param instalmentActs what the reader may do to each instalment
 * @param mayPlan whether the reader may plan an instalment
 * @param readsFunding whether the reader may read its budget line
 * @param agreedAfter the round whose agreements the reader may look at, where this award is of one of them
 */
public record AwardPage(
        AwardView award,
        Map<String, AuthorityRef> names,
        List<AwardAct> acts,
        Map<String, List<InstalmentAct>> instalmentActs,
        boolean mayPlan,
        boolean readsFunding,
        Optional<String> agreedAfter,
        LookingFrom looking,
        String done)
        implements Page {
    static String path(String id) {
        return AwardsPage.PATH + "/" + id;
    }

    @Override
    public String title() {
        return award.name();
    }

    @Override
    public String section() {
        return Sections.PARTNERS;
    }

    @Override
    public List<Link> trail() {
        var way = new ArrayList<Link>();
        way.add(Link.of("Partners", looking.link(Sections.PARTNERS)));
        if (readsFunding) {
            way.add(Link.of("Funding", looking.link(Sections.FUNDING)));
            way.add(Link.of(
                    award.line().programme(),
                    looking.link(ProgrammePage.path(award.line().programmeId()))));
            way.add(Link.of(
                    award.line().name(), looking.link(LinePage.path(award.line().id()))));
        } else {
            way.add(Link.of("Awards", looking.link(AwardsPage.PATH)));
        }
        return Sections.trail(way.toArray(Link[]::new));
    }

    /** What was just done, in words; empty for nothing. */
    public String doneInWords() {
        for (var act : AwardAct.values()) {
            if (done.equals(act.address())) {
                return "The award is " + (act == AwardAct.AGREE ? "agreed" : act.done()) + ".";
            }
        }
        for (var act : InstalmentAct.values()) {
            if (done.equals("instalment-" + act.address())) {
                return "The instalment is " + act.done() + ".";
            }
        }
        return "";
    }

    public List<Row> facts() {
        var facts = new ArrayList<Row>();
        facts.add(Row.of("Programme", award.line().programme()));
        facts.add(Row.of("Budget line", award.line().name()));
        facts.add(Row.of("For", award.purpose()));
        facts.add(Row.of("Awarded", award.total().inWords()));
        award.years()
                .forEach(year -> facts.add(
                        Row.of("Of " + year.year().inWords(), year.amount().inWords())));
        facts.add(Row.of("Paid", award.paid().inWords()));
        if (award.clawedBack().isPositive()) {
            facts.add(Row.of("Clawed back", award.clawedBack().inWords()));
        }
        facts.add(Row.of("In no instalment yet", award.unplanned().inWords()));
        return facts;
    }

    /** Whether it is approved, signed or withdrawn with its agreement, and by nothing here. */
    public boolean waitsForAgreement() {
        return agreedAfter.isPresent()
                && award.state()
                        .filter(state -> AwardAct.after(state).stream().anyMatch(AwardAct::isOfAgreement))
                        .isPresent();
    }

    public String linkToAgreement() {
        return looking.link(agreedAfter.map(Sections::agreements).orElse(Sections.ROUNDS));
    }

    /** Whether an instalment is what comes next: it is agreed, and not all of it is planned. */
    public boolean planFirst() {
        return mayPlan && award.state().equals(Optional.of(AwardState.AGREED));
    }

    /** The one step that comes next, unless an instalment does; the others follow it. */
    public Optional<AwardAct> next() {
        return acts.stream().findFirst();
    }

    public List<AwardAct> others() {
        return acts.stream().skip(1).toList();
    }

    public List<InstalmentAct> actsOf(InstalmentView instalment) {
        return instalmentActs.getOrDefault(instalment.id(), List.of());
    }

    /** The rounding, where there is any. */
    public String rounding() {
        return award.members().stream().anyMatch(AwardView.Member::oddPenny)
                ? "The total does not divide evenly: who got an odd penny is marked."
                : "The shares divide evenly.";
    }

    public String name(AwardView.Member member) {
        return AwardsPage.name(member, names);
    }

    public String recipient(InstalmentView instalment) {
        return instalment
                .authorityId()
                .map(id -> "For " + names.get(id).name())
                .orElse(award.members().size() == 1 ? "" : "For all members together");
    }

    /** The newest first. */
    public List<AwardView.Step> steps() {
        return award.steps().reversed();
    }

    public static String recorded(AwardView.Step step) {
        return "Recorded " + Moments.inWords(step.recordedAt());
    }

    public String linkToAct(AwardAct act) {
        return path(award.id()) + "/" + act.address();
    }

    public String linkToAct(InstalmentView instalment, InstalmentAct act) {
        return path(award.id()) + "/instalments/" + instalment.id() + "/" + act.address();
    }

    public String linkToPlan() {
        return path(award.id()) + "/" + InstalmentFormPages.PLAN;
    }
}
