package uk.gov.education.improvement.registry.round;

import java.time.Instant;
import java.time.LocalDate;

/**
 * That the closing day of a published round was put off.
 *
 * @param from the last day for applications until then
 * @param to the last day since
 */
public record PutOffView(LocalDate from, LocalDate to, String why, Instant recordedAt) {}
