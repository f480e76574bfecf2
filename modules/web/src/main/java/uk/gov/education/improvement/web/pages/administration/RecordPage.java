package uk.gov.education.improvement.web.pages.administration;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.gov.education.improvement.kernel.change.Changes;
import uk.gov.education.improvement.kernel.change.ChangesView;
import uk.gov.education.improvement.kernel.change.Verification;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/**
 * The record of change.
 *
 * @param verification empty until one asks for it
 */
public record RecordPage(ChangesView view, Optional<Verification> verification, String token) implements Page {
    static final String PATH = "/administration/record";

    @Override
    public String title() {
        return "Record of change";
    }

    @Override
    public String section() {
        return Sections.ADMINISTRATION;
    }

    @Override
    public List<Link> trail() {
        return Sections.trail(Sections.TO_ADMINISTRATION);
    }

    public String length() {
        return entries(view.length());
    }

    /** What the verification found, in words. */
    public String verified() {
        var found = verification.orElseThrow();
        return found.holds()
                ? "The record holds: " + entries(found.held()) + ", none altered, missing or out of place."
                : "The record does not hold at position " + found.broken().getAsLong()
                        + ": that entry was altered, is missing, or is out of place. The " + entries(found.held())
                        + " before it hold. Tell the service administrator and keep the database as it is.";
    }

    public int mostListed() {
        return Changes.MOST_LISTED;
    }

    public String who(ChangesView.Line line) {
        return line.who().equals("product") ? "The service itself" : line.who();
    }

    public String origin(ChangesView.Line line) {
        return line.origin().toLowerCase(Locale.ROOT);
    }

    /** The page of the record that changed; null where it has none. */
    public String linkTo(ChangesView.Line line) {
        return switch (line.subject()) {
            case "authority" -> Sections.AUTHORITIES + "/" + line.subjectId();
            case "inspection" -> Sections.JUDGEMENTS + "/" + line.subjectId();
            default -> null;
        };
    }

    private static String entries(long number) {
        return number + (number == 1 ? " entry" : " entries");
    }
}
