package uk.gov.education.improvement.registry.authority;

/**
 * A place on the map of hexagons: rows from the north, columns from the west, every odd row half a cell further east.
 */
public record Cell(int column, int row) {

    /** Whether the two have a side in common. */
    public boolean touches(Cell other) {
        return apart(other) == 1;
    }

    /** How many steps from cell to neighbouring cell lead from one to the other. */
    public int apart(Cell other) {
        var down = Math.abs(other.row - row);
        // twice the distance, so that half a cell is a whole number
        var across = Math.abs(2 * (other.column - column) + Math.floorMod(other.row, 2) - Math.floorMod(row, 2));
        return down + Math.max(0, across - down) / 2;
    }
}
