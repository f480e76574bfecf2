package uk.gov.education.improvement.registry.assessment;

import java.time.Instant;

/** That an assessor has an interest in an application, and why. */
public record ConflictView(
        String roundId, String applicationId, String assessor, String assessorName, String why, Instant recordedAt) {}
