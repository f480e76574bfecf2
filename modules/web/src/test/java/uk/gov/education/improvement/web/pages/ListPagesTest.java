package uk.gov.education.improvement.web.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.eligibility.Difference;
import uk.gov.education.improvement.registry.eligibility.EligibilityView;
import uk.gov.education.improvement.registry.eligibility.RuleComparisonView;
import uk.gov.education.improvement.registry.eligibility.RuleView;
import uk.gov.education.improvement.registry.eligibility.Verdict;
import uk.gov.education.improvement.registry.inspection.Part;
import uk.gov.education.improvement.registry.register.MapView;
import uk.gov.education.improvement.registry.register.RegisterView;
import uk.gov.education.improvement.web.door.LookingFrom;
import uk.gov.education.improvement.web.pages.accreditation.SitesPage;
import uk.gov.education.improvement.web.pages.application.ApplicationsPage;
import uk.gov.education.improvement.web.pages.authority.AuthoritiesPage;
import uk.gov.education.improvement.web.pages.authority.MapPage;
import uk.gov.education.improvement.web.pages.authority.Shading;
import uk.gov.education.improvement.web.pages.eligibility.EligibilityPage;
import uk.gov.education.improvement.web.pages.eligibility.RuleComparisonPage;
import uk.gov.education.improvement.web.pages.funding.AwardsPage;
import uk.gov.education.improvement.web.pages.inspection.JudgementsPage;
import uk.gov.education.improvement.web.pages.intervention.InterventionsPage;
import uk.gov.education.improvement.web.pages.partner.PartnersPage;
import uk.gov.education.improvement.web.pages.pattern.Asked;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.pages.pattern.ListPage;
import uk.gov.education.improvement.web.pages.round.RoundsPage;
import uk.gov.education.improvement.web.shell.Shell;

/** Every list keeps the clocks when it is filtered, and its filters when the clocks are changed. */
class ListPagesTest {
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, ListPagesTest.class.getClassLoader());

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final AsAt CLOCKS =
            new AsAt(LocalDate.of(2017, 10, 13), LocalDate.of(2018, 5, 1), Instant.parse("2026-11-20T09:00:00Z"));
    private static final Map<String, List<String>> ASKED = Map.of(
            "asAt", List.of("2017-10-13"),
            "publishedBy", List.of("2018-05-01"),
            "recordedBy", List.of("2026-11-20T09:00:00Z"),
            "size", List.of("10"));

    /** A list, and one of its filters with a value. */
    record Listed(String filter, String value, Function<Errors, ListPage<?>> page) {
        @Override
        public String toString() {
            return page.apply(Errors.NONE).title();
        }
    }

    static Stream<Listed> lists() {
        return Stream.of(
                new Listed("region", "London", errors -> {
                    var looking = looking("/authorities", "region", "London");
                    return new AuthoritiesPage(
                            new RegisterView(CLOCKS, Slice.none(), List.of()), asked(errors, looking));
                }),
                new Listed("overall", "GOOD", errors -> {
                    var looking = looking("/authorities/map", "overall", "GOOD");
                    return new MapPage(
                            MapView.empty(CLOCKS),
                            Shading.REGION,
                            List.of(Shading.values()),
                            Optional.empty(),
                            Map.of(),
                            asked(errors, looking));
                }),
                new Listed("framework", "SIF", errors -> {
                    var looking = looking("/inspections", "framework", "SIF");
                    return new JudgementsPage(Slice.none(), Map.of(), List.of(), true, asked(errors, looking));
                }),
                new Listed("region", "London", errors -> {
                    var looking = looking("/accreditation/sites", "region", "London");
                    return new SitesPage(Slice.none(), List.of(), List.of(), asked(errors, looking));
                }),
                new Listed("standing", "ACTIVE", errors -> {
                    var looking = looking("/partners", "standing", "ACTIVE");
                    return new PartnersPage(
                            Slice.none(), List.of(), List.of(), true, List.of(), asked(errors, looking));
                }),
                new Listed("instrument", "TRUST", errors -> {
                    var looking = looking("/interventions", "instrument", "TRUST");
                    return new InterventionsPage(
                            Slice.none(), Map.of(), List.of(), true, Optional.empty(), asked(errors, looking));
                }),
                new Listed("verdict", "ELIGIBLE", errors -> {
                    var looking = looking("/eligibility", "verdict", "ELIGIBLE");
                    var rule =
                            new RuleView("2017-10", "The rule", "Words", "Source", LocalDate.EPOCH, false, List.of());
                    var counts = Arrays.stream(Verdict.values())
                            .collect(Collectors.toMap(Function.identity(), verdict -> 0L));
                    return new EligibilityPage(
                            new EligibilityView(rule, CLOCKS, 0, counts, 0, Slice.none()),
                            List.of(rule),
                            asked(errors, looking));
                }),
                new Listed("state", "AGREED", errors -> {
                    var looking = looking("/funding/awards", "state", "AGREED");
                    return new AwardsPage(Slice.none(), Map.of(), true, asked(errors, looking));
                }),
                new Listed("state", "PUBLISHED", errors -> {
                    var looking = looking("/rounds", "state", "PUBLISHED");
                    return new RoundsPage(Slice.none(), true, true, asked(errors, looking));
                }),
                new Listed("state", "DRAFT", errors -> {
                    var looking = looking("/applications", "state", "DRAFT");
                    return new ApplicationsPage(Slice.none(), true, List.of(), List.of(), asked(errors, looking));
                }),
                new Listed("difference", "GAINS", errors -> {
                    var looking = looking("/eligibility/comparison", "difference", "GAINS");
                    var rule =
                            new RuleView("2017-10", "The rule", "Words", "Source", LocalDate.EPOCH, false, List.of());
                    var counts = Arrays.stream(Difference.values())
                            .collect(Collectors.toMap(Function.identity(), difference -> 0L));
                    return new RuleComparisonPage(
                            new RuleComparisonView(
                                    rule,
                                    rule,
                                    CLOCKS,
                                    0,
                                    0,
                                    0,
                                    counts,
                                    List.of(new RuleComparisonView.PartCount(Part.OVERALL, 0, 0, 0)),
                                    Slice.none()),
                            List.of(rule),
                            asked(errors, looking));
                }));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void a_table_of_many_columns_may_scroll_sideways_on_a_phone(Listed list) {
        var wide = shown(list).select("table:has(thead th:nth-child(3))");

        assertEquals(
                List.of(),
                wide.stream()
                        .filter(table -> !table.parent().hasClass("app-scroll"))
                        .toList());
    }

    @Test
    void a_map_names_the_source_of_what_it_shows() {
        assertEquals(
                "Source: Ofsted's reports as recorded here; each judgement names its own.",
                map(Shading.JUDGEMENT).sources());
        assertEquals(
                "Source: what is recorded here, which is not all there ever was; each instrument names its own.",
                map(Shading.INTERVENTION).sources());
        assertEquals("Source: the register of authorities.", map(Shading.REGION).sources());
    }

    private static MapPage map(Shading shading) {
        return new MapPage(
                MapView.empty(CLOCKS),
                shading,
                List.of(Shading.values()),
                Optional.empty(),
                Map.of(),
                asked(Errors.NONE, looking("/authorities/map", "overall", "GOOD")));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void applying_filters_keeps_the_clocks_and_the_length_of_pages(Listed list) {
        var form = shown(list).selectFirst(".app-filter__fields");

        assertEquals(
                List.of("asAt=2017-10-13", "publishedBy=2018-05-01", "recordedBy=2026-11-20T09:00:00Z", "size=10"),
                hidden(form));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void clearing_filters_keeps_the_clocks_and_the_length_of_pages(Listed list) {
        var clear = shown(list).selectFirst("a:contains(Clear filters)").attr("href");

        assertTrue(
                clear.endsWith("asAt=2017-10-13&publishedBy=2018-05-01&recordedBy=2026-11-20T09:00:00Z&size=10"),
                clear);
        assertFalse(clear.contains(list.filter()), clear);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void taking_one_filter_away_keeps_the_clocks(Listed list) {
        var tag = shown(list).selectFirst(".app-filter__tag").attr("href");

        for (var clock : List.of("asAt=2017-10-13", "publishedBy=2018-05-01", "recordedBy=2026-11-20", "size=10")) {
            assertTrue(tag.contains(clock), tag);
        }
        assertFalse(tag.contains(list.filter()), tag);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void another_day_keeps_the_filters_and_publication_goes_by_the_new_day(Listed list) {
        var kept = hidden(shown(list).selectFirst(".app-looking-from"));

        assertTrue(kept.contains(list.filter() + "=" + list.value()), kept.toString());
        assertTrue(kept.contains("recordedBy=2026-11-20T09:00:00Z"), kept.toString());
        assertTrue(kept.stream().noneMatch(one -> one.startsWith("publishedBy") || one.startsWith("asAt")));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void today_keeps_the_filters_and_no_clock(Listed list) {
        var today = shown(list).selectFirst("a:contains(Look at today)").attr("href");

        assertTrue(today.contains(list.filter() + "=" + list.value()), today);
        assertFalse(today.contains("asAt") || today.contains("publishedBy") || today.contains("recordedBy"), today);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void the_banner_names_each_clock_that_is_not_the_usual_one(Listed list) {
        assertEquals(
                "You are looking at 13 October 2017, a day in the past: what was true then, and was published by"
                        + " 1 May 2018, from what was recorded by 20 November 2026 at 09:00:00. Look at today",
                shown(list).select(".govuk-notification-banner__heading").text());
    }

    @ParameterizedTest
    @MethodSource("lists")
    void a_filter_that_is_refused_is_said_beside_it_and_no_list_is_shown(Listed list) {
        var page = shown(list.page().apply(new Errors(Map.of(list.filter(), "It is none"))));

        assertEquals("#" + list.filter(), page.select(".govuk-error-summary a").attr("href"));
        assertFalse(page.select("#" + list.filter()).isEmpty());
        assertTrue(page.select(".govuk-error-message").text().contains("It is none"));
        assertEquals("No list yet", page.select("#results").text());
    }

    @ParameterizedTest
    @MethodSource("lists")
    void what_is_wrong_with_no_filter_of_the_page_is_said_without_a_link(Listed list) {
        var page = shown(list.page().apply(new Errors(Map.of("after", "It is no place"))));

        assertEquals("It is no place", page.select(".govuk-error-summary li").text());
        assertTrue(page.select(".govuk-error-summary a").isEmpty());
    }

    @Test
    void a_filter_with_nothing_to_choose_is_not_drawn() {
        var looking = looking("/applications", "state", "DRAFT");
        var withoutRounds = new ApplicationsPage(Slice.none(), true, List.of(), List.of(), asked(Errors.NONE, looking));

        assertEquals(List.of("State"), shown(withoutRounds).select("legend").eachText());
    }

    private static Asked asked(Errors errors, LookingFrom looking) {
        return new Asked(looking.address(), errors, looking);
    }

    private static LookingFrom looking(String path, String filter, String value) {
        var asked = new LinkedHashMap<>(ASKED);
        asked.put(filter, List.of(value));
        return new LookingFrom(CLOCKS, TODAY, path, new Address(asked));
    }

    private static List<String> hidden(Element form) {
        return form.select("input[type=hidden]").stream()
                .map(field -> field.attr("name") + "=" + field.val())
                .toList();
    }

    private static Document shown(Listed list) {
        return shown(list.page().apply(Errors.NONE));
    }

    private static Document shown(ListPage<?> page) {
        var html = new StringOutput();
        TEMPLATES.render(
                page.getClass()
                                .getName()
                                .substring("uk.gov.education.improvement.web.".length())
                                .replace('.', '/') + ".jte",
                Map.of("page", page, "shell", Shell.of(page.title())),
                html);
        return Jsoup.parse(html.toString());
    }
}
