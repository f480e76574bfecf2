package uk.gov.education.improvement.web.pages.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.gov.education.improvement.registry.application.ApplicationView;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.round.RoundView;
import uk.gov.education.improvement.web.door.LookingFrom;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.govuk.SummaryList.Row;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/**
 * All that an application says, and what the rule says of it, to be checked before it is submitted.
 *
 * @param lastDay until when it can be submitted and amended; empty where that is not any more
 */
public record ApplicationCheckPage(
        ApplicationView application,
        RoundView round,
        List<Explained> explained,
        Optional<LocalDate> lastDay,
        long version,
        Errors errors,
        LookingFrom looking,
        String token)
        implements Page {
    @Override
    public String title() {
        return "Check your answers before you submit";
    }

    @Override
    public String section() {
        return Sections.PARTNERS;
    }

    @Override
    public List<Link> trail() {
        return ApplicationFormPages.trail(application);
    }

    @Override
    public boolean hasErrors() {
        return errors.any();
    }

    public String whenApplied() {
        return ApplicationPage.whenApplied(round);
    }

    public String amendable() {
        return ApplicationPage.amendable(lastDay);
    }

    public String record() {
        return ApplicationPage.path(application.id());
    }

    public List<Row> answers() {
        var rows = new ArrayList<Row>();
        var partnership = Link.of("Change", record() + "/partnership");
        rows.add(Row.of("Round", application.round()));
        rows.add(Row.of("Name of the partnership", application.name())
                .actions(partnership.more("name of the partnership")));
        rows.add(Row.of(
                        "Authorities",
                        application.members().stream().map(AuthorityRef::name).collect(Collectors.joining(", ")))
                .actions(partnership.more("authorities")));
        var said = ApplicationPage.answers(round.terms().questions(), application.expression());
        for (var number = 1; number <= said.size(); number++) {
            rows.add(said.get(number - 1)
                    .actions(
                            Link.of("Change", record() + "/questions/" + number).more("answer to question " + number)));
        }
        return rows;
    }
}
