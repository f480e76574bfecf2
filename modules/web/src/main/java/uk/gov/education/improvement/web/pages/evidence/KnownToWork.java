package uk.gov.education.improvement.web.pages.evidence;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.engagement.LocalEvidence;
import uk.gov.education.improvement.registry.engagement.LocalEvidenceView;
import uk.gov.education.improvement.registry.practice.PracticeView;
import uk.gov.education.improvement.registry.practice.Practices;
import uk.gov.education.improvement.registry.theme.ThemeView;

/** What is known to work about some themes, with what came of it here. */
@RequestScoped
public class KnownToWork {
    private final Practices practices;
    private final LocalEvidence local;

    @Inject
    public KnownToWork(Practices practices, LocalEvidence local) {
        this.practices = practices;
        this.local = local;
    }

    /**
     * @param practices the first, and how many there are
     * @param here by our ids of the practices, those on which engagements stand that the reader sees
     */
    public record Known(Slice<PracticeView> practices, Map<String, LocalEvidenceView> here) {
        /** Whether there is local evidence, in words. */
        public String local(PracticeView practice) {
            return Optional.ofNullable(here.get(practice.id()))
                    .map(KnownToWork::inWords)
                    .orElse("No engagement that you see stands on it");
        }
    }

    public Known about(Asker by, List<ThemeView> themes, int most, AsAt asAt) {
        var found = practices.about(by, themes.stream().map(ThemeView::code).toList(), most, asAt);
        return new Known(
                found, local.of(by, found.rows().stream().map(PracticeView::id).toList(), asAt));
    }

    static String inWords(LocalEvidenceView view) {
        var many = view.engagements().size();
        var stand = many + (many == 1 ? " engagement stands on it" : " engagements stand on it");
        return view.outcomes() == 0
                ? stand + "; no review of impact that you may read says yet what came of it"
                : stand + "; by the last review of " + view.reviewed() + ", of " + view.outcomes()
                        + (view.outcomes() == 1 ? " intended outcome " : " intended outcomes ") + view.achieved()
                        + " achieved, " + view.partly() + " partly, " + view.not() + " not, and " + view.tooEarly()
                        + " too early to say";
    }
}
