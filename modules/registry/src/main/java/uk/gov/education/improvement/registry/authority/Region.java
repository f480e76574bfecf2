package uk.gov.education.improvement.registry.authority;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.sheet.Column;

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

    /** The column that names one, in files of all kinds. */
    public static Column<Region> column() {
        return new Column<>(
                "region",
                List.of(),
                true,
                Arrays.stream(values()).map(Region::label).collect(Collectors.joining(", ")),
                cell -> labelled(cell)
                        .orElseThrow(() -> new Refused(new Invalid("", "is not one of the nine regions"))));
    }

    public static Optional<Region> labelled(String label) {
        return Arrays.stream(values())
                .filter(region -> region.label.equalsIgnoreCase(label))
                .findFirst();
    }
}
