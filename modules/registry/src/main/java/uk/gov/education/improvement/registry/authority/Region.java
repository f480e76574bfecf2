package uk.gov.education.improvement.registry.authority;

import java.util.Arrays;
import java.util.Optional;

/** The nine regions of England. */
public enum Region {
    EAST_MIDLANDS("East Midlands"),
    EAST_OF_ENGLAND("East of England"),
    LONDON("London"),
    NORTH_EAST("North East"),
    NORTH_WEST("North West"),
    SOUTH_EAST("South East"),
    SOUTH_WEST("South West"),
    WEST_MIDLANDS("West Midlands"),
    YORKSHIRE_AND_THE_HUMBER("Yorkshire and The Humber");

    private final String label;

    Region(String label) {
        this.label = label;
    }

    /** As people write it. */
    public String label() {
        return label;
    }

    public static Optional<Region> labelled(String label) {
        return Arrays.stream(values())
                .filter(region -> region.label.equalsIgnoreCase(label))
                .findFirst();
    }
}
