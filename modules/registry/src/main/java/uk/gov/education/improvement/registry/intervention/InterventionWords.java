package uk.gov.education.improvement.registry.intervention;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.gov.education.improvement.registry.authority.RecordsOfAuthorities;
import uk.gov.education.improvement.registry.authority.SearchText;
import uk.gov.education.improvement.registry.authority.SearchText.Days;
import uk.gov.education.improvement.registry.instrument.Instrument;
import uk.gov.education.improvement.registry.instrument.ServiceArea;

/**
 * A search as far as it speaks of interventions: an instrument, a service, how it ended, a year, a month or a day; and the rest,
 * which must be an authority.
 */
record InterventionWords(
        List<Instrument> instruments,
        List<ServiceArea> services,
        List<InterventionState> states,
        Optional<Days> issued,
        String rest,
        boolean otherwise)
        implements RecordsOfAuthorities.Words {
    /** What everything found here is. */
    private static final Pattern SAYS_NOTHING = Pattern.compile(" (interventions?|instruments?) ");

    private static final List<String> KNOWN = Stream.of(
                    Arrays.stream(Instrument.values()).flatMap(InterventionWords::names),
                    Arrays.stream(ServiceArea.values()).flatMap(InterventionWords::names),
                    Arrays.stream(InterventionState.values()).flatMap(InterventionWords::names))
            .flatMap(names -> names)
            .toList();

    /** As it is typed, and then as it may have been meant. */
    static Stream<InterventionWords> of(String text) {
        return SearchText.readings(text, KNOWN).stream().map(InterventionWords::read);
    }

    private static InterventionWords read(SearchText text) {
        var instruments = text.take(Instrument.values(), InterventionWords::names);
        var services = text.take(ServiceArea.values(), InterventionWords::names);
        var states = text.take(InterventionState.values(), InterventionWords::names);
        var issued = text.takeDays();
        text.drop(SAYS_NOTHING);
        return new InterventionWords(instruments, services, states, issued, text.rest(), text.isOtherwise());
    }

    private static Stream<String> names(Instrument instrument) {
        return switch (instrument) {
            case IMPROVEMENT_NOTICE -> Stream.of(instrument.label(), "notice");
            case STATUTORY_DIRECTION -> Stream.of(instrument.label(), "direction");
            case COMMISSIONER -> Stream.of(instrument.label(), "commissioner");
            case TRUST -> Stream.of(instrument.label(), "trust");
        };
    }

    private static Stream<String> names(ServiceArea service) {
        return switch (service) {
            case SOCIAL_CARE -> Stream.of(service.label(), "social care");
            case SEND -> Stream.of(service.label(), "SEND");
            case ADOPTION -> Stream.of(service.label());
            // that nothing is recorded, nobody searches for
            case NOT_RECORDED -> Stream.empty();
        };
    }

    /**
     * Whether one is in force is another question, which has three answers; a draft is found by its authority, and one that was
     * given up not at all.
     */
    private static Stream<String> names(InterventionState state) {
        return state.ended() && InterventionState.listed().contains(state) ? Stream.of(state.label()) : Stream.empty();
    }

    @Override
    public boolean saysMore() {
        return !instruments.isEmpty() || !services.isEmpty() || !states.isEmpty() || issued.isPresent();
    }

    /** @param authorityIds none for all */
    InterventionFilter filter(List<String> authorityIds, int size) {
        return new InterventionFilter(
                authorityIds,
                List.of(),
                instruments,
                services,
                states,
                List.of(),
                issued,
                false,
                Optional.empty(),
                size);
    }
}
