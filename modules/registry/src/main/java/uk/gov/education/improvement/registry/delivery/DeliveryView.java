package uk.gov.education.improvement.registry.delivery;

import java.time.Instant;
import java.util.Optional;

/** @param correction why it was corrected last; empty where it was not */
public record DeliveryView(String id, Delivered delivered, Optional<String> correction, Instant recordedAt) {}
