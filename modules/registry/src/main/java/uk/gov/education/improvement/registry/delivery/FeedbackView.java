package uk.gov.education.improvement.registry.delivery;

import java.time.LocalDate;

/** What the recipient said, and when. */
public record FeedbackView(LocalDate day, Feedback feedback) {}
