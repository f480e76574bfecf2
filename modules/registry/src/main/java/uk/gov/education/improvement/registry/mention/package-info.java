/**
 * Mentions: that a report of Ofsted's mentions support which an authority received or gave. A mention is evidence, and no
 * engagement: it says neither who helped whom nor from when until when. Mentions come by file; each stands under the report's day,
 * the authority and its role, and a file that says something else of it becomes a correction.
 */
package uk.gov.education.improvement.registry.mention;
