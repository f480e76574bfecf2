package uk.gov.education.improvement.registry.application;

import java.time.Instant;
import java.time.LocalDate;
import uk.gov.education.improvement.registry.authority.AuthorityRef;

/** @param until the last day on which the authority may apply to the round */
public record LatePermissionView(
        String id, String roundId, AuthorityRef authority, LocalDate until, String why, Instant recordedAt) {}
