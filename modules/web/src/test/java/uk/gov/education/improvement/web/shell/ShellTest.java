package uk.gov.education.improvement.web.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.govuk.Text;

class ShellTest {

    private static final Content NOTHING = Text.of("nothing");
    private static final String CROWNED = ".govuk-header, .govuk-footer__crown, .govuk-footer__copyright-logo";

    @Test
    void the_title_names_page_and_service_and_says_first_that_there_are_errors() {
        var shell = Shell.of("Lift an intervention");

        assertEquals(
                "Lift an intervention – Manage children's services improvement",
                shown(shell).title());
        assertEquals(
                "Error: Lift an intervention – Manage children's services improvement",
                shown(shell.hasErrors(true)).title());
    }

    @Test
    void crown_crest_and_font_are_shown_on_government_hosts_only() {
        var elsewhere = shown(Shell.of("Home"));

        assertTrue(elsewhere.select("html").hasClass("app-plain-font"));
        assertEquals("", elsewhere.select(CROWNED).outerHtml());
        assertEquals(
                List.of("/assets/icon.svg"), elsewhere.select("link[rel=icon]").eachAttr("href"));

        var government = shown(Shell.of("Home").governmentHost(true));

        assertFalse(government.select("html").hasClass("app-plain-font"));
        assertEquals(3, government.select(CROWNED).size());
    }

    @Test
    void the_section_one_is_in_is_marked() {
        var page = shown(Shell.of("Leeds")
                .navigation("/authorities", List.of(Link.of("Home", "/home"), Link.of("Authorities", "/authorities"))));

        assertEquals(
                List.of("Authorities"), page.select("nav [aria-current=true]").eachText());
    }

    @Test
    void who_is_signed_in_can_sign_out_by_a_form_with_the_token() {
        var page = shown(Shell.of("Home").signedIn("Ada O'Neil <Leeds>", "a\"b"));

        assertEquals("Ada O'Neil <Leeds>", page.select(".app-user__name").text());
        assertEquals(
                "a\"b",
                page.select("form[action=/sign-out][method=post] input[name=csrf]")
                        .val());

        assertTrue(shown(Shell.of("Home")).select("form").isEmpty());
    }

    @Test
    void the_way_back_is_breadcrumbs() {
        var crumbs = shown(Shell.of("Leeds").breadcrumbs(Link.of("Home", "/home"), Link.here("Leeds")));

        assertEquals(
                List.of("Home", "Leeds"), crumbs.select(".govuk-breadcrumbs li").eachText());
        assertTrue(shown(Shell.of("Leeds")).select(".govuk-breadcrumbs").isEmpty());
    }

    @Test
    void a_page_needs_no_inline_script_style_or_foreign_file() {
        var page = Jsoup.parse(SamplePage.show(SamplePage.shell().governmentHost(true)));

        assertEquals("", page.select("style, [style], script:not([src])").outerHtml());
        for (var element : page.getAllElements()) {
            element.attributes().forEach(each -> assertFalse(each.getKey().startsWith("on"), element.cssSelector()));
        }
        page.select("script, link, img")
                .forEach(element -> assertTrue((element.attr("src") + element.attr("href")).startsWith("/assets/")));
    }

    @Test
    void whatever_points_at_something_on_the_page_finds_it() {
        var page = Jsoup.parse(SamplePage.show(SamplePage.shell()));

        var ids = page.select("[id]").eachAttr("id");
        assertEquals(ids.size(), new HashSet<>(ids).size(), ids.toString());

        var targets = new ArrayList<String>();
        targets.addAll(page.select("label").eachAttr("for"));
        for (var name : List.of("aria-describedby", "aria-labelledby", "aria-controls", "data-aria-controls")) {
            page.select("[" + name + "]").eachAttr(name).forEach(each -> targets.addAll(List.of(each.split(" "))));
        }
        page.select("a[href^=#]").eachAttr("href").forEach(href -> targets.add(href.substring(1)));
        assertTrue(targets.size() > 30, targets.toString());
        assertTrue(ids.containsAll(targets), () -> {
            targets.removeAll(ids);
            return targets.toString();
        });
    }

    @Test
    void every_control_has_a_label_and_every_group_a_legend() {
        var page = Jsoup.parse(SamplePage.show(SamplePage.shell()));

        var controls = page.select("input:not([type=hidden]), select, textarea");
        assertTrue(controls.size() > 15);
        for (var control : controls) {
            assertEquals(1, page.select("label[for=" + control.id() + "]").size(), control.outerHtml());
        }
        for (var group : page.select("fieldset")) {
            assertFalse(group.select("legend").text().isEmpty());
        }
    }

    @Test
    void headings_go_down_one_level_at_a_time_from_a_single_first() {
        var page = Jsoup.parse(SamplePage.show(SamplePage.shell()));

        assertEquals(1, page.select("h1").size());
        var level = 1;
        for (var heading : page.select("main h1 ~ *").select("h2, h3, h4, h5, h6")) {
            var next = level(heading);
            assertTrue(next <= level + 1, heading.outerHtml());
            level = next;
        }
    }

    @Test
    void a_filter_lists_what_is_selected_each_with_a_way_to_remove_it() {
        var page = Jsoup.parse(SamplePage.show(SamplePage.shell()));

        assertEquals("Selected filters", page.select(".app-filter h3").text());
        assertEquals(
                List.of("Remove this filter: North East", "Remove this filter: North West"),
                page.select(".app-filter__tags a").eachText());
    }

    @Test
    void a_timeline_says_when_for_people_and_programs() {
        var page = Jsoup.parse(SamplePage.show(SamplePage.shell()));

        var entries = page.select("ol.app-timeline > li");
        assertEquals("27 March 2026", entries.get(0).select("p").first().text());
        assertEquals("2026-03-27", entries.get(0).select("time").attr("datetime"));
        assertEquals("Inspection 9 January 2025", entries.get(1).text());
    }

    private static int level(Element heading) {
        return heading.normalName().charAt(1) - '0';
    }

    private static Document shown(Shell shell) {
        return Jsoup.parse(SamplePage.html(shell, NOTHING));
    }
}
