package uk.gov.education.improvement.web.govuk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gg.jte.output.StringOutput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttributesTest {

    @Test
    void values_are_escaped_and_flags_stand_alone() {
        var attributes =
                Attributes.of("data-name", "\"><script>").flag("disabled", true).flag("hidden", false);

        assertEquals("data-name=\"&#34;>&lt;script>\" disabled", attributes.html());
    }

    @Test
    void the_elements_own_classes_come_first_and_none_comes_twice() {
        var attributes = Attributes.NONE.classed("mine").with("id", "x").classed("mine", null, "more");

        assertEquals("class=\"govuk-tag mine more\" id=\"x\"", attributes.html("govuk-tag", null));
    }

    @Test
    void a_null_takes_an_attribute_away_and_an_author_wins_over_the_usual() {
        var attributes = Attributes.of("type", "button").with("name", "a").with("name", null);

        assertEquals(
                "type=\"button\" rows=\"5\"",
                attributes.or("type", "submit").or("rows", "5").html());
    }

    @ParameterizedTest
    @ValueSource(strings = {"onclick", "OnLoad", "style", "a b", "a=b", "a>", "", "\"", "a/"})
    void names_that_break_out_of_a_tag_or_break_the_security_policy_are_refused(String name) {
        assertThrows(IllegalArgumentException.class, () -> Attributes.of(name, "x"));
    }

    @Test
    void text_is_escaped_and_knows_when_it_is_empty() {
        var html = new StringOutput();

        Text.of("5 < 6 & <b>").writeTo(html);

        assertEquals("5 &lt; 6 &amp; &lt;b&gt;", html.toString());
        assertEquals(Text.NONE, Text.of(null));
    }
}
