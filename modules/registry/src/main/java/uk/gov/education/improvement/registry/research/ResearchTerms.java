package uk.gov.education.improvement.registry.research;

import java.util.List;
import java.util.Optional;

/**
 * What a source tells of a research project.
 *
 * @param themes their codes
 * @param authorityIds of the authorities that took part
 * @param researchers institutions or people
 * @param from a year, a month or a day; empty where none is recorded, as is the end
 * @param published the day on which the source tells it
 */
record ResearchTerms(
        String title,
        List<String> themes,
        List<String> authorityIds,
        List<String> researchers,
        Optional<String> from,
        Optional<String> until,
        List<Product> products,
        String published,
        String source) {}
