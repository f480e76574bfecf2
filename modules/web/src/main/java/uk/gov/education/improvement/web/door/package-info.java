/**
 * What pages and REST share: who asks ({@link SignInFilter}), what the address says and from which day
 * ({@link Enquiry}), the protection of forms, files that arrive as streams.
 */
package uk.gov.education.improvement.web.door;
