/**
 * For many needs at once the best choice of providers within the days that they have left; a proposal that a person accepts, all of it or some.
 */
package uk.gov.education.improvement.registry.assignment;
