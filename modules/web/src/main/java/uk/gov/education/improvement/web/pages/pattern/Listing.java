package uk.gov.education.improvement.web.pages.pattern;

/**
 * What a list is, however it is filtered.
 *
 * @param path where it stands
 * @param singular what a row is
 * @param plural what the rows are
 */
public record Listing(String title, String path, String singular, String plural) {}
