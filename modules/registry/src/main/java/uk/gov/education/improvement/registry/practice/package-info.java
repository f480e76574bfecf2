/**
 * Practices: what is known to work, and how well. A practice is an intervention in the social-work sense; it is called so, that
 * it is not mistaken for one of the department's. It is written by analysts of the department, who alone see a draft, and read
 * by everybody once it is published.
 *
 * <p>Draft → published → withdrawn; a draft may be withdrawn too, and stays the department's. What it says is changed until it is
 * withdrawn. Its ratings name who rated it and when; what nobody rated is not rated, which is no point of a scale.
 */
package uk.gov.education.improvement.registry.practice;
