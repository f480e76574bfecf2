package uk.gov.education.improvement.registry.selection;

/**
 * What an application has for one criterion.
 *
 * @param points the mean of what assessors gave, or what the department set; to two decimals
 * @param highest the highest of the criterion
 * @param weighted how much of the total it gives, to two decimals
 * @param weight the most it can give
 */
public record CriterionScore(String criterion, String points, int highest, String weighted, int weight) {}
