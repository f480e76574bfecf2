package uk.gov.education.improvement.registry.leadership;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.file.Deciding;

/** The strands that one file may name, by their id or their name. */
record FileStrands(List<LeadershipStrand> strands) {
    /** A row that names another is refused. */
    Optional<LeadershipStrand> find(String said, Deciding<?> deciding) {
        var found = strands.stream()
                .filter(strand -> fold(strand.id()).equals(fold(said))
                        || fold(strand.view().name()).equals(fold(said)))
                .findFirst();
        if (found.isEmpty()) {
            deciding.refuse(
                    LeadershipColumns.STRAND,
                    said,
                    "is not a strand of the programme, which are: "
                            + strands.stream().map(LeadershipStrand::id).collect(Collectors.joining(", ")));
        }
        return found;
    }

    LeadershipStrand withId(String id) {
        return strands.stream()
                .filter(strand -> strand.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String fold(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "");
    }
}
