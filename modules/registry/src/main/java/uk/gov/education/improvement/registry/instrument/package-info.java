/**
 * Instruments: what an instrument of intervention says, apart from what happens to it.
 *
 * <p>It is an improvement notice, a statutory direction, the appointment of a commissioner or the transfer to a trust; it is
 * about one service, names what triggered it and who helps and decides under it, and where all this was said. Its life is
 * told by {@code registry.intervention}.
 */
package uk.gov.education.improvement.registry.instrument;
