/**
 * Pictures, drawn on the server as SVG from typed values: {@link uk.gov.education.improvement.web.picture.HexMap} and
 * {@link uk.gov.education.improvement.web.picture.LaneChart}. Text in a picture is text. Colour is never the only sign:
 * each {@link uk.gov.education.improvement.web.picture.Category} has a mark. Each picture has a sentence that is computed
 * from what it shows, and a list or table beside it that says the same. Geometry is in units of the picture's own; the
 * page decides how large they are.
 */
package uk.gov.education.improvement.web.picture;
