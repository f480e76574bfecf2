/**
 * Authorities: who has the legal duty for children's services, on any day.
 *
 * <p>An authority is one as long as its DfE number is. Its forms (name, code, type, region) follow one another and never
 * overlap; a new number is another authority with predecessors. Successors inherit nothing: lineage is shown. Delivery
 * organisations deliver for one or more authorities between dates; duty, code and deliverer change independently.
 *
 * <p>Life of an authority: recorded by a file → reformed (another form begins) or corrected (a form is read again) → ended,
 * when its last form ends. Names lead to it in any spelling, codes of any age.
 */
package uk.gov.education.improvement.registry.authority;
