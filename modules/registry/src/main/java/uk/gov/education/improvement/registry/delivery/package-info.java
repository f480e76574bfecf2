/**
 * What was given in an engagement and what came of it: deliveries in days, reviews of their impact, the recipient's feedback.
 * Each is a row that belongs to an engagement by its id; whether it may be written is for {@code engagement} to say.
 */
package uk.gov.education.improvement.registry.delivery;
