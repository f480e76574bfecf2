package uk.gov.education.improvement.web.pages.alliance;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.gov.education.improvement.alliance.alliance.AllianceView;
import uk.gov.education.improvement.alliance.alliance.MemberView;
import uk.gov.education.improvement.registry.inspection.InspectionView;
import uk.gov.education.improvement.registry.inspection.Part;
import uk.gov.education.improvement.registry.inspection.PartView;
import uk.gov.education.improvement.web.door.LookingFrom;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.govuk.SummaryList.Row;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/** One alliance as at a day, with its members and their latest judgements. */
public record AlliancePage(AllianceView alliance, List<MemberView> members, LookingFrom looking) implements Page {
    static String path(AllianceView alliance) {
        return Sections.ALLIANCES + "/" + alliance.region().name().toLowerCase(Locale.ROOT);
    }

    /** Whether it was there on the day, and how one knows. */
    static String standing(AllianceView alliance) {
        return switch (alliance.onTheDay()) {
            case CERTAIN -> "There on this day: " + alliance.life();
            case POSSIBLE -> "Not known whether it is there on this day: " + alliance.life();
            case NO -> "Not there on this day: " + alliance.life();
        };
    }

    @Override
    public String title() {
        return alliance.working().name();
    }

    @Override
    public String section() {
        return Sections.ALLIANCES;
    }

    @Override
    public List<Link> trail() {
        return Sections.trail(Link.of("Alliances", looking.link(Sections.ALLIANCES)));
    }

    public String standing() {
        return standing(alliance);
    }

    public List<Row> facts() {
        var working = alliance.working();
        return List.of(
                row("Form of challenge", working.challengeForm()),
                row("Self-evaluation", working.selfEvaluation()),
                row("Cycle", working.cycle()),
                row("Data it shares", working.data()),
                row("Where a concern goes", working.concernRoute()),
                Row.of("Source", alliance.source()));
    }

    private static Row row(String key, Optional<String> value) {
        return Row.of(key, value.orElse("Not recorded"));
    }

    public PartView overall(InspectionView judgement) {
        return judgement.part(Part.OVERALL);
    }

    /** How many have a judgement that is recorded. */
    public String sentence() {
        var judged =
                members.stream().filter(member -> member.latest().isPresent()).count();
        return members.size() + " authorities of the region have the duty on " + looking.dayInWords() + "; for "
                + judged + " a judgement published " + looking.byThen() + " is recorded here.";
    }

    public String linkToAuthority(MemberView member) {
        return looking.link(Sections.AUTHORITIES + "/" + member.authority().id());
    }

    public String linkTo(InspectionView judgement) {
        return looking.link(Sections.JUDGEMENTS + "/" + judgement.id());
    }

    public String linkToRegister() {
        return looking.link(
                Sections.AUTHORITIES + "?region=" + alliance.region().label().replace(" ", "+"));
    }
}
