package uk.gov.education.improvement.web.picture;

/**
 * One of the things that a picture tells apart.
 *
 * @param mark a letter or two that stand for it where there is no room for words
 */
public record Category(String mark, String label, Paint paint) {}
