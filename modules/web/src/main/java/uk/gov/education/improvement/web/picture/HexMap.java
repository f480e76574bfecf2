package uk.gov.education.improvement.web.picture;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A map of hexagons, each as large as any other. Rows begin in the north; every odd row stands half a hexagon further
 * east.
 *
 * @param sentence computed from what it shows
 */
public record HexMap(String title, String sentence, List<Hexagon> hexagons, Legend legend) {
    private static final int RADIUS = 20;
    /** From the middle of a row to the middle of the next. */
    private static final int DOWN = RADIUS * 3 / 2;

    private static final int NAME_SIZE = 7;

    /**
     * @param category empty where it is left out, and only keeps its place
     * @param href where it leads
     */
    public record Hexagon(int column, int row, String name, Optional<Category> category, String href) {
        /** What a reader hears, and what stands beside the pointer. */
        public String words() {
            return name + ": " + category.map(Category::label).orElse("left out by the filters");
        }

        public String x() {
            return number(centreX());
        }

        public String markY() {
            return number(centreY());
        }

        public String nameY() {
            return number(centreY() + 8.5);
        }

        public String shortName() {
            return Lettering.fitting(name, NAME_SIZE, width() - 4);
        }

        private double centreX() {
            return (column + 0.5 + (row % 2) / 2.0) * width() + 1;
        }

        private double centreY() {
            return RADIUS + row * DOWN + 1;
        }

        /** The six corners, from the top. */
        public String points() {
            return IntStream.range(0, 6)
                    .mapToObj(corner -> {
                        var angle = Math.toRadians(60 * corner - 90);
                        return number(centreX() + (RADIUS - 0.8) * Math.cos(angle)) + ","
                                + number(centreY() + (RADIUS - 0.8) * Math.sin(angle));
                    })
                    .collect(Collectors.joining(" "));
        }

        public String fill() {
            return category.map(Category::paint).orElse(Paint.WHITE).fill();
        }

        public String ink() {
            return category.map(Category::paint).orElse(Paint.WHITE).ink();
        }
    }

    public String viewBox() {
        var columns = hexagons.stream().mapToInt(Hexagon::column).max().orElse(0) + 1.5;
        var rows = hexagons.stream().mapToInt(Hexagon::row).max().orElse(0);
        return "0 0 " + number(columns * width() + 2) + " " + number(rows * DOWN + 2 * RADIUS + 2);
    }

    /** Of a hexagon that stands on a corner. */
    private static double width() {
        return Math.sqrt(3) * RADIUS;
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
