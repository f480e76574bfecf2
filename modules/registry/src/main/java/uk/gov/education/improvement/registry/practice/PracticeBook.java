package uk.gov.education.improvement.registry.practice;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Change;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.list.Cursor;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.DatedFact;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.kernel.trail.Trail;
import uk.gov.education.improvement.registry.theme.ThemeView;
import uk.gov.education.improvement.registry.theme.Themes;

/** Practices with all that belongs to them, for the use cases; asked in their transaction. */
@Dependent
class PracticeBook {
    /** What the record of change calls a practice. */
    static final String SUBJECT = "practice";

    private final PracticeStore store;
    private final Themes themes;

    @Inject
    PracticeBook(PracticeStore store, Themes themes) {
        this.store = store;
        this.themes = themes;
    }

    Writing writing() {
        return store.writing();
    }

    List<ThemeView> themes(Asker by) {
        return themes.all(by);
    }

    /**
     * The same about themes that there are, by their codes.
     *
     * @throws Refused when it names one that there is not
     */
    PracticeTerms known(Asker by, PracticeTerms said) {
        var all = themes.all(by);
        return said.about(said.themes().stream()
                .map(called -> ThemeView.called(all, called).code())
                .toList());
    }

    /** @throws Refused when there is none that the asker may see */
    Practice lock(Scope scope, String id) {
        return store.lock(scope, id).orElseThrow(() -> unknown(id));
    }

    Trail<PracticeStep> trail(Scope scope, Practice practice) {
        return store.trails(scope, List.of(practice.id()), DatedFact.UNSEALED)
                .getOrDefault(practice.id(), Trail.empty());
    }

    PracticeText text(Scope scope, Practice practice) {
        return store.text(scope, practice.id()).orElseThrow(() -> unknown(practice.id()));
    }

    private record Said(Optional<PracticeTerms> terms, Optional<Move<PracticeAct>> move) {}

    /** For the record of change: seen by whom the practice is seen. */
    static Change change(
            Practice practice,
            String what,
            Optional<PracticeTerms> before,
            Optional<PracticeTerms> terms,
            Optional<Move<PracticeAct>> move) {
        return new Change(
                SUBJECT, practice.id(), what, before.map(said -> said), new Said(terms, move), practice.audience());
    }

    Slice<PracticeView> page(Asker by, Scope scope, PracticeFilter filter, AsAt asAt) {
        var total = store.count(scope, filter, asAt);
        var oneMore = views(by, scope, store.page(scope, filter, asAt), asAt);
        return Slice.cut(
                oneMore,
                filter.size(),
                total,
                practice -> Cursor.after(String.valueOf(practice.best()), practice.title(), practice.id()));
    }

    /** @throws Refused when there is none that the asker may see, by what was recorded then */
    PracticeView find(Asker by, Scope scope, String id, AsAt asAt) {
        return withIds(by, scope, List.of(id), asAt).stream().findFirst().orElseThrow(() -> unknown(id));
    }

    /** Those of some that the asker may see. */
    List<PracticeView> withIds(Asker by, Scope scope, Collection<String> ids, AsAt asAt) {
        return views(by, scope, store.withIds(scope, ids), asAt);
    }

    /** Leaves out what had not been written by then; costs the same number of statements for one and for many. */
    private List<PracticeView> views(Asker by, Scope scope, Collection<Practice> practices, AsAt asAt) {
        var ids = practices.stream().map(Practice::id).toList();
        var changes = store.changes(scope, ids, asAt.recordedBy());
        var trails = store.trails(scope, ids, asAt.recordedBy());
        var texts = store.texts(scope, ids, asAt);
        var all = themes.all(by);
        return practices.stream()
                .filter(practice -> texts.containsKey(practice.id()) && trails.containsKey(practice.id()))
                .map(practice -> view(
                        texts.get(practice.id()),
                        trails.get(practice.id()),
                        changes.getOrDefault(practice.id(), 0L),
                        all,
                        asAt))
                .filter(view -> view.state()
                        .filter(state -> state != PracticeState.DRAFT || PracticeStore.seesDrafts(scope))
                        .isPresent())
                .toList();
    }

    private static PracticeView view(
            PracticeText text, Trail<PracticeStep> trail, long changes, List<ThemeView> themes, AsAt asAt) {
        var terms = text.terms();
        return new PracticeView(
                text.practiceId(),
                trail.version() + changes,
                terms.title(),
                terms.themes().stream()
                        .map(code -> ThemeView.called(themes, code))
                        .toList(),
                terms.summary(),
                terms.ratings(),
                terms.studies(),
                trail.certainly(asAt).map(PracticeStep::to),
                text.writtenOn(),
                trail.possibly(asAt).stream()
                        .map(step -> new PracticeView.Step(
                                step.act(), step.effective().first(), step.why(), step.recordedAt()))
                        .toList(),
                asAt.day(),
                asAt.publishedBy(),
                asAt.recordedBy());
    }

    static Refused unknown(String id) {
        return new Refused(new PracticeRefusal.UnknownPractice(id));
    }
}
