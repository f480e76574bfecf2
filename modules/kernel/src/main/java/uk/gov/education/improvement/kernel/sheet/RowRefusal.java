package uk.gov.education.improvement.kernel.sheet;

/**
 * Why a row of a file is not taken.
 *
 * @param row as a spreadsheet counts; 0 when it is the whole file
 * @param column empty when no single column is at fault
 * @param value what stands there, at most 100 characters of it
 * @param why what is wrong with it
 * @param allowed what could stand there; empty when the fault is not in the cell
 */
public record RowRefusal(long row, String column, String value, String why, String allowed) {}
