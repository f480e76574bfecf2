package uk.gov.education.improvement.kernel.time;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A page of facts in the order of an index. It is asked in the words of JPQL for a fact {@code f}, but as SQL: where nothing
 * but its order leads to the page, Derby would read and sort the whole table, and is told which index has it. To PostgreSQL
 * that is a comment.
 *
 * @param facts the name of their entity
 * @param index in the order of the page; empty where what is asked leads to the rows by itself
 */
public record IndexedPage(String facts, Optional<String> index) {
    private static final Pattern PARAMETER = Pattern.compile(":(\\w+)");
    private static final Pattern ENTITY = Pattern.compile("(?<=\\bfrom )\\w+");

    /**
     * @param where the conditions, with parameters by name
     * @param order of the page, which is that of the index
     * @param most so many rows
     */
    public <T> List<T> rows(
            EntityManager entities, Class<T> type, String where, String order, int most, Map<String, ?> parameters) {
        return asked(entities, "f.*", type, where, order, most, parameters).stream()
                .map(type::cast)
                .toList();
    }

    /** One column of the same, which is text. */
    public List<String> column(
            EntityManager entities, String field, String where, String order, int most, Map<String, ?> parameters) {
        return asked(entities, DatedFact.sql(field), String.class, where, order, most, parameters).stream()
                .map(String.class::cast)
                .toList();
    }

    private List<?> asked(
            EntityManager entities,
            String columns,
            Class<?> answer,
            String where,
            String order,
            int most,
            Map<String, ?> parameters) {
        var values = new ArrayList<>();
        var places = new HashMap<String, String>();
        var numbered = PARAMETER
                .matcher(where)
                .replaceAll(
                        said -> places.computeIfAbsent(said.group(1), name -> places(parameters.get(name), values)));
        var conditions = ENTITY.matcher(numbered).replaceAll(said -> table(entities, said.group()));
        var sql = "select " + columns + " from " + table(entities, facts) + " f"
                + index.map(name -> " --DERBY-PROPERTIES index=" + name + "\n").orElse("")
                + " where " + DatedFact.sql(conditions) + " order by " + DatedFact.sql(order)
                + " fetch first " + most + " rows only";
        var query = answer == String.class ? entities.createNativeQuery(sql) : entities.createNativeQuery(sql, answer);
        for (var place = 0; place < values.size(); place++) {
            query.setParameter(place + 1, values.get(place));
        }
        return query.getResultList();
    }

    /** One place for each value, in brackets where there may be several. */
    private static String places(Object value, List<Object> values) {
        if (value instanceof Collection<?> several) {
            return several.stream().map(one -> places(one, values)).collect(Collectors.joining(", ", "(", ")"));
        }
        values.add(value instanceof Enum<?> choice ? choice.name() : value);
        return "?" + values.size();
    }

    private static String table(EntityManager entities, String entity) {
        return entities.getMetamodel().getEntities().stream()
                .filter(type -> type.getName().equals(entity))
                .map(type -> table(type.getJavaType()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No such entity: " + entity));
    }

    private static String table(Class<?> entity) {
        var table = entity.getAnnotation(Table.class);
        return table.schema() + "." + table.name();
    }
}
