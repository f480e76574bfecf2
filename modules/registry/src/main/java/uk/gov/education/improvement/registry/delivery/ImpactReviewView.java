package uk.gov.education.improvement.registry.delivery;

import java.time.Instant;
import java.time.LocalDate;

/** @param months after the support was completed */
public record ImpactReviewView(int months, LocalDate day, Impact impact, Instant recordedAt) {}
