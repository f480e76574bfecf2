package uk.gov.education.improvement.registry.matching;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.authority.Cell;
import uk.gov.education.improvement.registry.engagement.Provider;
import uk.gov.education.improvement.registry.inspection.GradedReport;
import uk.gov.education.improvement.registry.partner.PartnerStanding;

/**
 * A provider as it is known on the day.
 *
 * @param key by which it is chosen; also the last that orders two that are level
 * @param standing empty for who is no partner and needs no standing
 * @param halfDays left this financial year by the code of each theme it is funded for; empty where its days are not limited
 * @param live the codes of the themes with which it supports the recipient now
 * @param receives whether the recipient supports one of its members now
 * @param past what came of its last finished support of the recipient
 */
record Candidate(
        String key,
        Provider.Kind kind,
        Optional<String> partnerId,
        String called,
        List<Member> members,
        Optional<PartnerStanding> standing,
        Optional<Map<String, Integer>> halfDays,
        Set<String> live,
        boolean receives,
        Optional<Past> past) {
    /**
     * An authority of the provider.
     *
     * @param judged its latest graded report
     * @param deliverers the ids of who delivers for it
     * @param neighbour its place among the recipient's statistical neighbours
     */
    record Member(
            AuthorityRef authority,
            Optional<GradedReport> judged,
            Set<String> deliverers,
            Optional<Cell> cell,
            OptionalInt neighbour) {}

    /** How the recipient saw it in the end. */
    enum Past {
        HELPED,
        HELPED_IN_PART,
        DID_NOT_HELP,
        NOT_SAID
    }
}
