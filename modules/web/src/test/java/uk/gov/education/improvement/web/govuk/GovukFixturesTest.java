package uk.gov.education.improvement.web.govuk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Our components show what the design system shows, by its own examples (fixtures.json of govuk-frontend, brought by
 * scripts/update-govuk-frontend.sh). Compared is the document a browser would build: elements, attributes and classes
 * in any order, text with white space collapsed.
 */
class GovukFixturesTest {

    private static final String HOLES = "a hole in the list counts in the numbering; typed lists have no holes";
    private static final String BY_OMISSION = "wrong parts are named; that a part is right is not a third state";
    private static final String NO_LINKS = "a heading for support links is not shown where there are none";
    private static final String INTERRUPTION = "interruption panels are not ported: no page interrupts";

    /** What we deliberately do not do, by component and fixture. One that comes to pass must leave this list. */
    private static final Map<String, Map<String, String>> DIFFERENT = Map.of(
            "checkboxes", because(HOLES, "with falsy values"),
            "radios", because(HOLES, "with falsy items"),
            "task-list", because(HOLES, "with empty values"),
            "date-input",
                    because(
                            BY_OMISSION,
                            "with error on single field by omission",
                            "with error on single item by omission"),
            "footer", because(NO_LINKS, "with empty meta", "with empty meta items"),
            "panel",
                    because(
                            INTERRUPTION,
                            "interruption",
                            "interruption-with-content-with-long-line-length",
                            "interruption-with-headings-content-and-lists",
                            "interruption with custom classes",
                            "interruption, with actions classes and attributes",
                            "interruption, submit action",
                            "interruption, button link",
                            "interruption, no actions",
                            "interruption, no actions items"));

    private static final Set<String> SENTENCES = Set.of("a", "button", "label", "legend", "p", "strong");

    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, GovukFixturesTest.class.getClassLoader());

    @TestFactory
    Stream<DynamicContainer> every_component_shows_what_the_design_system_shows() {
        return new TreeMap<>(Options.COMPONENTS)
                .keySet().stream()
                        .map(component -> DynamicContainer.dynamicContainer(
                                component,
                                fixtures(component).stream()
                                        .map(fixture -> DynamicTest.dynamicTest(
                                                name(fixture), () -> check(component, fixture)))));
    }

    @Test
    void every_difference_names_a_fixture_that_exists() {
        DIFFERENT.forEach((component, differences) -> assertTrue(
                fixtures(component).stream()
                        .map(GovukFixturesTest::name)
                        .collect(Collectors.toSet())
                        .containsAll(differences.keySet()),
                component));
    }

    @Test
    void the_comparison_sees_a_missing_class_another_attribute_and_another_word() {
        var shown = normal("<p class=\"a b\" id=\"x\">Some  words</p>");

        assertEquals(shown, normal("<p id=\"x\" class=\"b a\">\n Some words </p>"));

        assertNotEquals(shown, normal("<p class=\"a\" id=\"x\">Some words</p>"));
        assertNotEquals(shown, normal("<p class=\"a b\" id=\"y\">Some words</p>"));
        assertNotEquals(shown, normal("<p class=\"a b\" id=\"x\">Some word</p>"));
        assertNotEquals(normal("<p>Some<b> words</b></p>"), normal("<p>Some<b>words</b></p>"));
        assertNotEquals(shown, normal("<div class=\"a b\" id=\"x\">Some words</div>"));
    }

    private static Map<String, String> because(String reason, String... fixtures) {
        return Stream.of(fixtures).collect(Collectors.toMap(Function.identity(), fixture -> reason));
    }

    private static void check(String component, JsonNode fixture) {
        var expected = normal(fixture.get("html").asText());
        var shown = normal(show(component, new Options(fixture.get("options"))));
        var reason = DIFFERENT.getOrDefault(component, Map.of()).get(name(fixture));
        if (reason == null) {
            assertEquals(expected, shown);
        } else {
            assertNotEquals(expected, shown, () -> "no longer different, so take it off the list: " + reason);
        }
    }

    private static String show(String component, Options options) {
        var template = Pattern.compile("-(.)")
                .matcher(component)
                .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
        var params = new HashMap<String, Object>();
        params.put("it", Options.COMPONENTS.get(component).apply(options));
        if (component.equals("fieldset")) {
            params.put("content", options.html());
        }
        var html = new StringOutput();
        TEMPLATES.render("govuk/" + template + ".jte", params, html);
        return html.toString();
    }

    private static List<JsonNode> fixtures(String component) {
        try (var json = GovukFixturesTest.class.getResourceAsStream("/govuk/" + component + ".json")) {
            var fixtures = new ArrayList<JsonNode>();
            new ObjectMapper().readTree(json).get("fixtures").forEach(fixtures::add);
            assertFalse(fixtures.isEmpty(), component);
            assertEquals(
                    fixtures.size(),
                    new HashSet<>(fixtures.stream().map(GovukFixturesTest::name).toList()).size(),
                    component);
            return fixtures;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(JsonNode fixture) {
        return fixture.get("name").asText();
    }

    /** One line for each element and text, indented by depth. */
    private static String normal(String html) {
        var lines = new StringBuilder();
        Jsoup.parseBodyFragment(html).body().childNodes().forEach(node -> write(node, "", lines));
        return lines.toString();
    }

    private static void write(Node node, String indent, StringBuilder lines) {
        if (node instanceof TextNode text) {
            var words = text.getWholeText().strip().replaceAll("\\s+", " ");
            lines.append(words.isEmpty() ? "" : indent + words + "\n");
        } else if (node instanceof Element element) {
            var attributes = new TreeMap<String, String>();
            element.attributes().forEach(each -> attributes.put(each.getKey(), each.getValue()));
            attributes.computeIfPresent(
                    "class",
                    (name, classes) ->
                            Stream.of(classes.strip().split("\\s+")).sorted().collect(Collectors.joining(" ")));
            // words that stand in one line are read together, so the spaces between its elements count
            var sentence = SENTENCES.contains(element.normalName()) ? " " + element.text() : "";
            lines.append(indent)
                    .append(element.normalName())
                    .append(attributes)
                    .append(sentence)
                    .append("\n");
            element.childNodes().forEach(child -> write(child, indent + "  ", lines));
        }
    }
}
