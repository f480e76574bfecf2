package uk.gov.education.improvement.web.pages.selection;

import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.selection.LetterView;
import uk.gov.education.improvement.web.door.LookingFrom;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/** What an applicant is told of its application; made to be printed. */
public record LetterPage(LetterView letter, LookingFrom looking) implements Page {
    @Override
    public String title() {
        return "Your application to “" + letter.round() + "”";
    }

    @Override
    public String section() {
        return Sections.PARTNERS;
    }

    @Override
    public List<Link> trail() {
        return Sections.trail(
                Link.of("Partners", looking.link(Sections.PARTNERS)),
                Link.of("Applications", looking.link(Sections.APPLICATIONS)),
                Link.of(letter.name(), looking.link(Sections.APPLICATIONS + "/" + letter.applicationId())));
    }

    public String members() {
        return String.join(", ", letter.members());
    }

    public String day() {
        return letter.published().map(PartialDate::on).map(PartialDate::inWords).orElse("Not published yet");
    }

    public String outcome() {
        return letter.outcome()
                .map(outcome -> switch (outcome) {
                    case SELECTED ->
                        letter.promoted()
                                .map(day ->
                                        "Your application is selected. It was on the reserve list, and a place became"
                                                + " free on "
                                                + PartialDate.on(day).inWords() + ".")
                                .orElse("Your application is selected.");
                    case RESERVE ->
                        "Your application is on the reserve list, at place "
                                + letter.reserve().orElseThrow() + ".";
                    case DECLINED -> "Your application is not selected.";
                })
                .orElse("Your application was found not eligible, and was not assessed.");
    }

    public String decided() {
        return "Decided on " + PartialDate.on(letter.decided()).inWords() + ". Source: " + letter.decidedBy() + ".";
    }

    public String follows() {
        return letter.outcome()
                .map(outcome -> switch (outcome) {
                    case SELECTED ->
                        "The department will draw up an agreement with you. Until it is signed nothing is paid. If you no"
                                + " longer want to take part, withdraw your application, so that another can be selected.";
                    case RESERVE ->
                        "If a selected partnership withdraws, the first of the reserve list is selected. You need do"
                                + " nothing, and can withdraw your application at any time.";
                    case DECLINED ->
                        "You can apply again when another round opens. What assessors gave for each criterion is shown"
                                + " below, so that you see where another application could be stronger.";
                })
                .orElse("You can apply again when another round opens and the rule finds every member eligible.");
    }

    public Optional<String> total() {
        return letter.total();
    }
}
