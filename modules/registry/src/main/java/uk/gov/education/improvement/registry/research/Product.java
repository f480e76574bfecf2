package uk.gov.education.improvement.registry.research;

import java.util.Optional;

/**
 * What came of a research project.
 *
 * @param link an address of the web
 * @param day a year, a month or a day, as the source says
 */
public record Product(String title, Optional<String> link, Optional<String> day) {}
