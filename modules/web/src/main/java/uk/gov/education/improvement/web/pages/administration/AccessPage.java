package uk.gov.education.improvement.web.pages.administration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.gov.education.improvement.kernel.access.AccessTable.Line;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/** Who may do and see what, as it stands in the one table. */
public record AccessPage(List<Line> lines) implements Page {
    static final String PATH = "/administration/access";

    @Override
    public String title() {
        return "Who may do and see what";
    }

    @Override
    public String section() {
        return Sections.ADMINISTRATION;
    }

    @Override
    public List<Link> trail() {
        return Sections.trail(Sections.TO_ADMINISTRATION);
    }

    /** The lines of each act, in the order of the table. */
    public Map<String, List<Line>> byAct() {
        var byAct = new LinkedHashMap<String, List<Line>>();
        lines.stream()
                .map(Line::act)
                .distinct()
                .forEach(act -> byAct.put(
                        act,
                        lines.stream().filter(line -> line.act().equals(act)).toList()));
        return byAct;
    }

    public String role(Line line) {
        return line.role().replace('-', ' ');
    }

    public String sees(Audience audience) {
        return switch (audience) {
            case SECTOR -> "What is for the whole sector";
            case DEPARTMENT -> "Also what is for the department only";
            case OWN -> "Also what one's own organisation, or oneself, owns";
        };
    }
}
