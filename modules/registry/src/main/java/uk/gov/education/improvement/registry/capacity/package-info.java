/**
 * The days of providers: what partners are funded to give of a theme and financial year, what engagements have taken of it, and
 * what is left. Days are counted in halves, taken under the lock of the partner's row, and never more than are funded.
 */
package uk.gov.education.improvement.registry.capacity;
