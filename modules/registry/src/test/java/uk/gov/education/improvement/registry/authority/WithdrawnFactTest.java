package uk.gov.education.improvement.registry.authority;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.change.Change;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.End;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.time.Retraction;
import uk.gov.education.improvement.kernel.time.Span;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;

/** What undoing a batch, which is to come, does to a row that it added. */
class WithdrawnFactTest {
    private static final LocalDate DAY = LocalDate.parse("2020-01-01");

    @Test
    void a_fact_that_is_withdrawn_is_gone_and_whoever_asks_by_the_instant_before_still_sees_it() {
        try (var registry = RegistryOnTestDatabase.withReferenceData()) {
            registry.files.take(
                    Askers.ANALYST, "deliverers", "organisation,dfe_numbers,from,to\na trust,302,2019-04-01,\n");
            var before = AsAt.day(DAY, registry.now());

            withdraw(registry, before);

            assertEquals(List.of("a trust"), deliverers(registry, before));
            assertEquals(List.of(), deliverers(registry, AsAt.day(DAY, registry.now())));
        }
    }

    private static void withdraw(RegistryOnTestDatabase registry, AsAt before) {
        var store = registry.wiring.the(AuthorityStore.class);
        var scope = registry.database.access.scope(Askers.ANALYST, Authorities.READ);
        registry.database.transactions.within(() -> {
            var id = store.find(scope, "302", before.recordedBy()).orElseThrow().id();
            var earlier =
                    store.deliveriesFor(scope, List.of(id), before.recordedBy()).getFirst();
            var writing = store.writing();
            writing.add(Retraction.of(
                    earlier,
                    new Delivery(
                            "withdrawal",
                            earlier.organisationId(),
                            id,
                            new Span(Optional.of(PartialDate.on(DAY)), new End.NotRecorded()),
                            "withdrawn",
                            Optional.empty(),
                            "a test")));
            writing.changed(new Change(
                    DeliverersFile.SUBJECT,
                    earlier.organisationId(),
                    "withdrawn",
                    Optional.empty(),
                    Map.of(),
                    Audience.SECTOR));
            return registry.database.recording.append(Askers.ANALYST, writing);
        });
    }

    private static List<String> deliverers(RegistryOnTestDatabase registry, AsAt asAt) {
        return registry.authorities.find(Askers.LGA, "302", asAt).deliverers().stream()
                .map(AuthorityView.DelivererView::name)
                .toList();
    }
}
