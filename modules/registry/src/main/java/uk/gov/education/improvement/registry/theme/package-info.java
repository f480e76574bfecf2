/**
 * Themes: what support is about. One vocabulary for needs, funded days, practices and engagements, ours, kept as rows with a
 * version and a day. A theme names the part of a judgement that it concerns, where it concerns one.
 */
package uk.gov.education.improvement.registry.theme;
