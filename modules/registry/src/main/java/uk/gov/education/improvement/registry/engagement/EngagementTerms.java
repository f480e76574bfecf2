package uk.gov.education.improvement.registry.engagement;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.change.Recording;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.intervention.InterventionView;
import uk.gov.education.improvement.registry.intervention.Interventions;
import uk.gov.education.improvement.registry.practice.PracticeState;
import uk.gov.education.improvement.registry.practice.Practices;

/** On what terms an engagement is agreed: the days of the direction it stands on, and the rules of its provider. */
@Dependent
class EngagementTerms {
    private final Interventions interventions;
    private final ProviderRules rules;
    private final Practices practices;
    private final Recording recording;

    @Inject
    EngagementTerms(Interventions interventions, ProviderRules rules, Practices practices, Recording recording) {
        this.interventions = interventions;
        this.rules = rules;
        this.practices = practices;
        this.recording = recording;
    }

    ProviderRules rules() {
        return rules;
    }

    /** The scope with the days of the instrument, where one directs it and has them. */
    EngagementScope directed(Asker by, Engagement engagement, EngagementScope said) {
        return engagement
                .directedBy()
                .map(id -> interventions.find(by, id, now()))
                .map(instrument -> {
                    var first = first(instrument).orElse(said.from());
                    var last = instrument.until().map(day -> day.minusDays(1)).orElse(said.until());
                    return said.between(first, last.isBefore(first) ? first : last);
                })
                .orElse(said);
    }

    /** @throws Refused when it stands on a practice that is not published, or that there is not */
    void refuseUnknownPractices(Asker by, EngagementScope said) {
        var known = practices.named(by, said.practices(), now());
        said.practices().stream()
                .filter(id -> Optional.ofNullable(known.get(id))
                        .filter(practice -> practice.is(PracticeState.PUBLISHED))
                        .isEmpty())
                .findFirst()
                .ifPresent(id -> {
                    throw new Refused(new Invalid("practices", "“" + id + "” is no practice that is published now"));
                });
    }

    private static Optional<LocalDate> first(InterventionView instrument) {
        return instrument.from().map(PartialDate::parse).map(PartialDate::first);
    }

    void refuseUnfit(Asker by, EngagementMoves.Held held, EngagementScope said, Optional<String> override) {
        rules.refuseUnfit(
                by,
                rules.chosen(by, provider(held), now()),
                held.parties().stream()
                        .filter(party -> party.side() == Side.RECIPIENT)
                        .map(EngagementParty::taking)
                        .toList(),
                said.themes(),
                Optional.of(held.engagement().id()),
                override,
                now());
    }

    /** Whether the provider stands as it stood then. */
    boolean standsAsThen(Asker by, EngagementMoves.Held held, AsAt then) {
        return rules.standsAsThen(by, rules.chosen(by, provider(held), now()), then, now());
    }

    private static Provider provider(EngagementMoves.Held held) {
        var engagement = held.engagement();
        return new Provider(
                engagement.kind(),
                switch (engagement.kind()) {
                    case PARTNER -> engagement.partnerId();
                    case AUTHORITY -> authority(held.parties());
                    case ADVISER -> Optional.of(engagement.called());
                    case LGA -> Optional.empty();
                });
    }

    private static Optional<String> authority(List<EngagementParty> parties) {
        return parties.stream()
                .filter(party -> party.side() == Side.PROVIDER)
                .flatMap(party -> party.authorityId().stream())
                .findFirst();
    }

    private AsAt now() {
        return AsAt.day(recording.today(), recording.recordedUntil());
    }
}
