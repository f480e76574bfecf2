package uk.gov.education.improvement.registry.authority;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where each authority of any day stands on the map: the product's own drawing, {@code reference/cells.csv}, and no fact
 * that the world dates. By DfE number, or by name where there is no number yet. On no day do two share a cell; who ended
 * may stand where a successor stands.
 */
record Cells(Map<String, Cell> numbered, Map<String, Cell> named) {
    static final Cells OF_ENGLAND = read();

    private static Cells read() {
        try (var csv = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        Cells.class.getResourceAsStream("/reference/cells.csv"), StandardCharsets.UTF_8))) {
            var byNumber = csv.stream()
                    .collect(Collectors.partitioningBy(
                            row -> !row.getField("dfe_number").isEmpty(),
                            Collectors.toUnmodifiableMap(
                                    row -> row.getField("dfe_number").isEmpty()
                                            ? row.getField("name")
                                            : row.getField("dfe_number"),
                                    row -> new Cell(
                                            Integer.parseInt(row.getField("column")),
                                            Integer.parseInt(row.getField("row"))))));
            return new Cells(byNumber.get(true), byNumber.get(false));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Collection<String> names() {
        return named.keySet();
    }

    Optional<Cell> numbered(String dfeNumber) {
        return Optional.ofNullable(numbered.get(dfeNumber));
    }

    Optional<Cell> named(String name) {
        return Optional.ofNullable(named.get(name));
    }
}
