package uk.gov.education.improvement.registry.partner;

import java.util.List;
import uk.gov.education.improvement.registry.authority.AuthorityRef;

/**
 * A partner of any day as far as whoever compares all of them must know it.
 *
 * @param called its members, and what it goes by
 * @param cohort its code
 * @param standing what it is on the day
 * @param members on the day, certainly or possibly, by name
 */
public record PartnerOnTheDay(
        String id, String called, String cohort, PartnerStanding standing, List<AuthorityRef> members) {}
