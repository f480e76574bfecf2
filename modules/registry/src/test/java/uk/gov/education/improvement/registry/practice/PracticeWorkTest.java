package uk.gov.education.improvement.registry.practice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static uk.gov.education.improvement.registry.practice.Written.ANALYST;
import static uk.gov.education.improvement.registry.practice.Written.DAY;
import static uk.gov.education.improvement.registry.practice.Written.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.NotAllowed;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.StaleVersion;
import uk.gov.education.improvement.kernel.refusal.Fault;
import uk.gov.education.improvement.kernel.refusal.Refusal;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;
import uk.gov.education.improvement.registry.practice.PracticeRefusal.PracticeActNotPossible;
import uk.gov.education.improvement.registry.practice.PracticeRefusal.PracticeWithdrawn;
import uk.gov.education.improvement.registry.practice.PracticeRefusal.UnknownPractice;
import uk.gov.education.improvement.registry.theme.ThemeRefusal.UnknownTheme;

/** Practices, from their drafts to their withdrawal, on a real database. */
class PracticeWorkTest {
    @AutoClose
    private final RegistryOnTestDatabase registry = RegistryOnTestDatabase.withReferenceData();

    private Written written;

    @BeforeEach
    void load() {
        written = new Written(registry);
    }

    @Test
    void a_draft_is_the_department_s_and_nobody_else_learns_of_it_by_any_way() {
        var draft = written.draft("Made up: visits", Effect.POSITIVE, Strength.HIGH, "neglect");

        assertEquals(Optional.of(PracticeState.DRAFT), draft.state());
        assertEquals(terms("Made up: visits", Effect.POSITIVE, Strength.HIGH, "NEGLECT"), draft.terms());
        assertEquals(2, draft.version());
        for (var sees : List.of(ANALYST, Askers.PROGRAMME_MANAGER)) {
            assertEquals(List.of("Made up: visits"), titles(sees, Map.of(), DAY));
            assertEquals(
                    Set.of(draft.id()),
                    registry.practices
                            .named(sees, List.of(draft.id()), registry.on(DAY))
                            .keySet());
        }
        for (var other : List.of(Askers.NORTH_TYNESIDE, Askers.LGA)) {
            assertEquals(List.of(), titles(other, Map.of(), DAY));
            assertEquals(List.of(), titles(other, Map.of("state", List.of("DRAFT")), DAY));
            assertEquals(
                    0,
                    registry.practices
                            .list(other, asking(Map.of()), registry.on(DAY))
                            .total());
            assertEquals(Map.of(), registry.practices.named(other, List.of(draft.id()), registry.on(DAY)));
            assertInstanceOf(UnknownPractice.class, refusal(() -> written.found(other, draft, DAY)));
            assertEquals(List.of(), found(other));
        }
        assertEquals(List.of("Made up: visits, Neglect: draft"), found(ANALYST));
        assertInstanceOf(NotAllowed.class, refusal(() -> written.found(Askers.NOBODY, draft, DAY)));
    }

    private List<String> found(Asker by) {
        return registry.searches.search(by, "visits", registry.on(DAY)).groups().stream()
                .filter(group -> group.plural().equals("Practices"))
                .flatMap(group -> group.found().hits().stream().map(hit -> hit.title() + ", " + hit.about()))
                .toList();
    }

    @Test
    void a_draft_that_is_withdrawn_stays_the_department_s() {
        var gone = written.took(
                ANALYST, written.draft("Made up", Effect.MIXED, Strength.LOW, "NEGLECT"), PracticeAct.WITHDRAW);

        assertEquals(
                Optional.of(PracticeState.WITHDRAWN),
                written.found(ANALYST, gone, DAY).state());
        assertInstanceOf(UnknownPractice.class, refusal(() -> written.found(Askers.LGA, gone, DAY)));
        assertEquals(List.of(), titles(Askers.LGA, Map.of(), DAY));
    }

    @Test
    void what_is_published_is_everybody_s_from_that_day_and_not_before() {
        var draft = written.draft("Made up: visits", Effect.POSITIVE, Strength.HIGH, "NEGLECT");
        var before = registry.on(DAY);
        registry.setTheDay("2026-03-09");

        written.took(ANALYST, draft, PracticeAct.PUBLISH);

        assertEquals(List.of("Made up: visits, Neglect"), searchedBy(Askers.LGA, "2026-03-09"));
        assertEquals(
                Optional.of(PracticeState.PUBLISHED),
                written.found(Askers.LGA, draft, "2026-03-09").state());
        assertInstanceOf(UnknownPractice.class, refusal(() -> written.found(Askers.LGA, draft, "2026-03-08")));
        assertEquals(List.of(), titles(Askers.LGA, Map.of(), "2026-03-08"));
        assertEquals(List.of("Made up: visits"), titles(ANALYST, Map.of(), "2026-03-08"));
        assertInstanceOf(UnknownPractice.class, refusal(() -> registry.practices.find(Askers.LGA, draft.id(), before)));
    }

    private List<String> searchedBy(Asker by, String day) {
        return registry.searches.search(by, "neglect", registry.on(day)).groups().stream()
                .filter(group -> group.plural().equals("Practices"))
                .flatMap(group -> group.found().hits().stream().map(hit -> hit.title() + ", " + hit.about()))
                .toList();
    }

    @Test
    void a_change_of_a_published_one_keeps_what_it_said_before() {
        var first = written.published("Made up: visits", Effect.POSITIVE, Strength.HIGH, "NEGLECT");
        var before = registry.on(DAY);

        var changed = written.changed(
                ANALYST, first, terms("Made up: calls", Effect.MIXED, Strength.LOW, "IN_CARE", "NEGLECT"));

        assertEquals("Children in care, Neglect", changed.themesInWords());
        assertEquals(4, changed.version());
        assertEquals("Made up: calls", written.found(Askers.LGA, first, DAY).title());
        assertEquals(
                "Made up: visits",
                registry.practices.find(Askers.LGA, first.id(), before).title());
        assertEquals(List.of(), titles(Askers.LGA, Map.of("effect", List.of("POSITIVE")), DAY));
        assertEquals(List.of("Made up: calls"), titles(Askers.LGA, Map.of("theme", List.of("in_care")), DAY));
    }

    @Test
    void a_withdrawn_one_stays_readable_and_takes_no_step_and_no_change() {
        var gone = written.took(
                ANALYST, written.published("Made up", Effect.POSITIVE, Strength.HIGH, "NEGLECT"), PracticeAct.WITHDRAW);
        var length = registry.database.changes.length();

        assertEquals(
                Optional.of(PracticeState.WITHDRAWN),
                written.found(Askers.LGA, gone, DAY).state());
        assertEquals(List.of(), about(Askers.LGA, 5, "NEGLECT"));
        assertEquals(new PracticeWithdrawn(), refusal(() -> written.changed(ANALYST, gone, gone.terms())));
        assertEquals(
                new PracticeActNotPossible("publish", "withdrawn"),
                refusal(() -> written.took(ANALYST, gone, PracticeAct.PUBLISH)));
        assertEquals(length, registry.database.changes.length());
    }

    @Test
    void only_an_analyst_writes_and_only_by_the_version_that_was_seen() {
        var draft = written.draft("Made up", Effect.POSITIVE, Strength.HIGH, "NEGLECT");

        for (var other : List.of(Askers.LGA, Askers.NORTH_TYNESIDE, Askers.PROGRAMME_MANAGER)) {
            assertInstanceOf(NotAllowed.class, refusal(() -> registry.practiceWork.write(other, draft.terms())));
            assertInstanceOf(NotAllowed.class, refusal(() -> registry.practiceWork.toMove(other, draft.id())));
            assertInstanceOf(NotAllowed.class, refusal(() -> written.changed(other, draft, draft.terms())));
            assertInstanceOf(NotAllowed.class, refusal(() -> written.took(other, draft, PracticeAct.PUBLISH)));
        }
        written.took(ANALYST, draft, PracticeAct.PUBLISH);
        assertInstanceOf(StaleVersion.class, refusal(() -> written.changed(ANALYST, draft, draft.terms())));
        assertInstanceOf(StaleVersion.class, refusal(() -> written.took(ANALYST, draft, PracticeAct.WITHDRAW)));
        assertInstanceOf(
                UnknownTheme.class,
                refusal(() -> written.draft("Made up", Effect.POSITIVE, Strength.HIGH, "NO_SUCH_THEME")));
    }

    @Test
    void nothing_is_rated_in_the_future() {
        var draft = written.draft("Made up", Effect.POSITIVE, Strength.HIGH, "NEGLECT");
        var thisMonth = ratedOn(draft.terms(), "2026-03");
        var later = ratedOn(draft.terms(), "2030-01");

        var refused = refusal(() -> registry.practiceWork.write(ANALYST, later));

        assertEquals(
                List.of(new Fault("ratedOn", "The day it was rated, January 2030, is after today, 2 March 2026")),
                refused.faults());
        assertEquals(
                refused.faults(),
                refusal(() -> written.changed(ANALYST, draft, later)).faults());
        assertEquals(
                "2026-03",
                written.changed(ANALYST, draft, thisMonth).ratings().on().orElseThrow());
    }

    private static PracticeTerms ratedOn(PracticeTerms terms, String day) {
        var ratings = terms.ratings();
        return new PracticeTerms(
                terms.title(),
                terms.themes(),
                terms.summary(),
                new Ratings(ratings.effect(), ratings.strength(), ratings.cost(), ratings.by(), Optional.of(day)),
                terms.studies());
    }

    @Test
    void for_a_theme_what_helps_comes_first_and_pages_go_on_where_they_ended() {
        written.published("Made up: harms", Effect.NEGATIVE, Strength.VERY_HIGH, "NEGLECT");
        written.published("Made up: helps", Effect.POSITIVE, Strength.HIGH, "NEGLECT");
        written.published("Made up: helps a little", Effect.TENDS_TO_POSITIVE, Strength.HIGH, "NEGLECT", "IN_CARE");
        written.published("Made up: of another theme", Effect.POSITIVE, Strength.VERY_HIGH, "IN_CARE");
        written.draft("Made up: a draft", Effect.POSITIVE, Strength.VERY_HIGH, "NEGLECT");

        var paged = new ArrayList<String>();
        var after = Optional.<String>empty();
        do {
            var address = Map.of("size", List.of("1"), "after", after.stream().toList());
            var page = registry.practices.list(Askers.LGA, asking(address), registry.on(DAY));
            page.rows().forEach(practice -> paged.add(practice.title()));
            after = page.next().map(cursor -> cursor.text());
        } while (after.isPresent());

        assertEquals(List.of("Made up: helps", "Made up: helps a little"), about(ANALYST, 2, "NEGLECT"));
        assertEquals(List.of(), about(Askers.LGA, 5));
        assertEquals(
                List.of("Made up: of another theme", "Made up: helps", "Made up: helps a little", "Made up: harms"),
                paged);
    }

    private List<String> about(Asker by, int most, String... themes) {
        return registry.practices.about(by, List.of(themes), most, registry.on(DAY)).rows().stream()
                .map(PracticeView::title)
                .toList();
    }

    private List<String> titles(Asker by, Map<String, List<String>> address, String day) {
        return registry.practices.list(by, asking(address), registry.on(day)).rows().stream()
                .map(PracticeView::title)
                .toList();
    }

    private static PracticeFilter asking(Map<String, List<String>> address) {
        return PracticeFilter.of(new Address(address));
    }

    private static Refusal refusal(Runnable work) {
        return assertThrows(Refused.class, work::run).refusal();
    }
}
