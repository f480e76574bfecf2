package uk.gov.education.improvement.kernel.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import uk.gov.education.improvement.kernel.database.Json;

/**
 * One entry of the record of change, with what it changed.
 *
 * @param changed what is said otherwise than before, or said for the first time
 * @param unchanged how many other things the record says
 * @param previousHash the fingerprint of the entry before
 */
public record EntryView(
        ChangesView.Line line, List<FieldView> changed, int unchanged, String previousHash, String hash) {
    /**
     * What a record says in one place.
     *
     * @param name the way down to it
     */
    public record FieldView(String name, Optional<String> before, Optional<String> after) {}

    static EntryView of(Entry entry, String who) {
        var before = entry.before().map(EntryView::flat).orElse(new TreeMap<>());
        var after = flat(entry.after());
        var names = new LinkedHashSet<>(after.keySet());
        names.addAll(before.keySet());
        var all = names.stream()
                .map(name -> new FieldView(
                        name, Optional.ofNullable(before.get(name)), Optional.ofNullable(after.get(name))))
                .toList();
        var changed = all.stream()
                .filter(field -> !field.before().equals(field.after()))
                .toList();
        return new EntryView(
                ChangesView.Line.of(entry, who),
                changed,
                all.size() - changed.size(),
                entry.previousHash(),
                entry.hash());
    }

    private static TreeMap<String, String> flat(String json) {
        var flat = new TreeMap<String, String>();
        flatten("", Json.read(json, JsonNode.class), flat);
        return flat;
    }

    private static void flatten(String name, JsonNode node, TreeMap<String, String> flat) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> flatten(
                            name.isEmpty() ? field.getKey() : name + "." + field.getKey(), field.getValue(), flat));
        } else if (node.isArray()) {
            for (var i = 0; i < node.size(); i++) {
                flatten(name + "." + (i + 1), node.get(i), flat);
            }
        } else if (!node.isNull()) {
            flat.put(name, node.asText());
        }
    }
}
