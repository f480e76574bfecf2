package uk.gov.education.improvement.registry.assignment;

import java.util.Optional;

/**
 * Who serves a need.
 *
 * @param provider its key
 * @param theme of which its days are taken; empty where a person settled on one that has none
 */
public record Served(String provider, Optional<String> theme) {}
