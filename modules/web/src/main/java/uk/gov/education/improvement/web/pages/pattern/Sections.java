package uk.gov.education.improvement.web.pages.pattern;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.change.ChangesFilter;
import uk.gov.education.improvement.web.door.LookingFrom;
import uk.gov.education.improvement.web.govuk.Link;

/** Where the sections of the service are, and the way down to them. */
public final class Sections {
    public static final String HOME = "/";
    public static final String AUTHORITIES = "/authorities";
    public static final String JUDGEMENTS = "/inspections";
    public static final String INTERVENTIONS = "/interventions";
    public static final String DISPUTES = "/disputes";
    public static final String PARTNERS = "/partners";
    public static final String ELIGIBILITY = "/eligibility";
    public static final String FUNDING = "/funding";
    public static final String ROUNDS = "/rounds";
    public static final String APPLICATIONS = "/applications";
    public static final String SCORE_SHEETS = "/score-sheets";
    public static final String NEEDS = "/needs";
    public static final String ENGAGEMENTS = "/engagements";
    public static final String ASSIGNMENTS = "/assignments";
    public static final String EVIDENCE = "/evidence";
    public static final String PRACTICES = EVIDENCE + "/practices";
    public static final String RESEARCH = EVIDENCE + "/research";
    public static final String MENTIONS = EVIDENCE + "/mentions";
    public static final String LEADERSHIP = "/support/leadership";
    public static final String ALLIANCES = "/alliances";
    public static final String ACCREDITATION = "/accreditation";
    public static final String SITES = ACCREDITATION + "/sites";
    public static final String ADMINISTRATION = "/administration";
    public static final String SEARCH = "/search";
    public static final String RECORD = ADMINISTRATION + "/record";

    /** Where every page of administration hangs. */
    public static final Link TO_ADMINISTRATION = Link.of("Administration", ADMINISTRATION);

    private Sections() {}

    /** The section under which the pages of an address lie: support, evidence, or else the partners. */
    public static String above(String address) {
        if (address.startsWith(NEEDS) || address.startsWith(ENGAGEMENTS)) {
            return NEEDS;
        }
        return address.startsWith(EVIDENCE) ? EVIDENCE : PARTNERS;
    }

    /** The page of a record, by what the record of change calls it; empty where it has none. */
    public static Optional<String> page(String subject, String id) {
        return switch (subject) {
            case "authority" -> Optional.of(AUTHORITIES + "/" + id);
            case "inspection" -> Optional.of(JUDGEMENTS + "/" + id);
            case "intervention" -> Optional.of(INTERVENTIONS + "/" + id);
            case "dispute" -> Optional.of(DISPUTES + "/" + id);
            case "alliance" -> Optional.of(ALLIANCES + "/" + id);
            case "phase" -> Optional.of(ACCREDITATION + "/phases/" + id);
            case "partner" -> Optional.of(PARTNERS + "/" + id);
            case "programme" -> Optional.of(FUNDING + "/programmes/" + id);
            case "budget-line" -> Optional.of(FUNDING + "/lines/" + id);
            case "award" -> Optional.of(FUNDING + "/awards/" + id);
            case "need" -> Optional.of(NEEDS + "/" + id);
            case "engagement" -> Optional.of(ENGAGEMENTS + "/" + id);
            case "assignment" -> Optional.of(ASSIGNMENTS + "/" + id);
            case "practice" -> Optional.of(PRACTICES + "/" + id);
            case "research-project" -> Optional.of(RESEARCH + "/" + id);
            case "round" -> Optional.of(ROUNDS + "/" + id);
            // what is decided of an application, and a score that is set, go by its id
            case "application", "selection", "moderated-score" -> Optional.of(APPLICATIONS + "/" + id);
            default -> Optional.empty();
        };
    }

    /** The record that stands in the way of what was asked for, where there is one that has a page. */
    public static Optional<Link> concerned(Errors errors) {
        return errors.concerned()
                .flatMap(record -> page(record.kind(), record.id()).map(page -> Link.of(record.name(), page)));
    }

    /** Where the agreements are that follow from a round. */
    public static String agreements(String roundId) {
        return ROUNDS + "/" + roundId + "/agreements";
    }

    /** Where an authority's records of a kind are shown that have no page each. */
    public static String pageOfAuthority(String subject, String authorityId) {
        return subject.equals("site") ? SITES + "?authority=" + authorityId : AUTHORITIES + "/" + authorityId;
    }

    /** All that changed in a record, by what the record of change calls it. */
    public static String changesOf(String subject, String id) {
        return RECORD + "?" + ChangesFilter.RECORD + "=" + subject + "/" + id;
    }

    /** The links down to a page about who may apply, which hangs below the partners. */
    public static List<Link> belowPartners(LookingFrom looking, Link... down) {
        return Stream.concat(trail(Link.of("Partners", looking.link(PARTNERS))).stream(), Stream.of(down))
                .toList();
    }

    /** The links from the home page down to a page. */
    public static List<Link> trail(Link... down) {
        return Stream.concat(Stream.of(Link.of("Home", HOME)), Stream.of(down)).toList();
    }
}
