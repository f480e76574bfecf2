package uk.gov.education.improvement.registry.practice;

import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;

/** Practices that are made up, and the acts that tests take with them. */
final class Written {
    static final Asker ANALYST = Askers.ANALYST;
    static final String DAY = "2026-03-02";

    final RegistryOnTestDatabase registry;

    Written(RegistryOnTestDatabase registry) {
        this.registry = registry;
        registry.setTheDay(DAY);
    }

    static PracticeTerms terms(String title, Effect effect, Strength strength, String... themes) {
        return new PracticeTerms(
                title,
                List.of(themes),
                "Made up for a test",
                new Ratings(
                        Optional.of(effect),
                        Optional.of(strength),
                        Optional.of(CostBand.LOW),
                        Optional.of("A made-up centre"),
                        Optional.of("2020-06")),
                List.of(new Study("A made-up study", 2019, "Nowhere", Optional.empty(), "It helped")));
    }

    PracticeView draft(String title, Effect effect, Strength strength, String... themes) {
        return registry.practiceWork.write(ANALYST, terms(title, effect, strength, themes));
    }

    PracticeView published(String title, Effect effect, Strength strength, String... themes) {
        return took(ANALYST, draft(title, effect, strength, themes), PracticeAct.PUBLISH);
    }

    PracticeView took(Asker by, PracticeView practice, PracticeAct act) {
        return registry.practiceWork.take(by, new TakePracticeStep(practice.id(), practice.version(), act, "a reason"));
    }

    PracticeView changed(Asker by, PracticeView practice, PracticeTerms terms) {
        return registry.practiceWork.change(by, new ChangePractice(practice.id(), practice.version(), terms));
    }

    PracticeView found(Asker by, PracticeView practice, String day) {
        return registry.practices.find(by, practice.id(), registry.on(day));
    }
}
