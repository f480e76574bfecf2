package uk.gov.education.improvement.registry.leadership;

import java.math.BigDecimal;

/**
 * How far the programme reached, of one strand, region or year, or in all.
 *
 * @param key as addresses have it; empty for all
 * @param authorities how many took part, each counted once
 * @param people how many took part; one who took part twice counts twice
 * @param days in halves
 */
public record Reach(String key, String name, int authorities, long people, BigDecimal days) {}
