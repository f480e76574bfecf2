package uk.gov.education.improvement.registry.intervention;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.search.Found;
import uk.gov.education.improvement.kernel.search.Found.Hit;
import uk.gov.education.improvement.kernel.search.Searched;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.authority.RecordsOfAuthorities;

/** Instruments of intervention by their authority, kind, service, end, and the year, month or day of issue. */
@Dependent
public class SearchedInterventions implements Searched {
    private final Interventions interventions;
    private final RecordsOfAuthorities records;

    @Inject
    public SearchedInterventions(Interventions interventions, RecordsOfAuthorities records) {
        this.interventions = interventions;
        this.records = records;
    }

    @Override
    public String subject() {
        return InterventionWork.SUBJECT;
    }

    @Override
    public String plural() {
        return "Interventions";
    }

    @Override
    public Act act() {
        return Interventions.READ;
    }

    @Override
    public Found find(Asker by, String text, AsAt asAt, int most) {
        return records.find(
                by,
                InterventionWords.of(text),
                asAt,
                (words, authorityIds) -> interventions.list(by, words.filter(authorityIds, most), asAt),
                InterventionView::authorityId,
                SearchedInterventions::hit);
    }

    private static Hit hit(InterventionView view, String authority) {
        var called = view.called();
        return new Hit(
                view.id(),
                Optional.of(view.authorityId()),
                authority + ": " + called.substring(0, 1).toLowerCase(Locale.ROOT) + called.substring(1),
                view.standing()
                        + (view.life().isEmpty() ? "" : ". " + capital(view.life()))
                        + (view.draft() ? ". Draft: department only" : ""));
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
