package uk.gov.education.improvement.web.pages.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.file.ImportView;
import uk.gov.education.improvement.kernel.file.Imports;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.round.RoundFilter;
import uk.gov.education.improvement.registry.round.RoundState;
import uk.gov.education.improvement.registry.round.RoundView;
import uk.gov.education.improvement.registry.round.Rounds;

/** What waits for the person who signs in, as far as it is his or hers to do. */
@RequestScoped
class WhatWaits {
    private final Imports imports;
    private final DecisionsThatWait decisions;
    private final Rounds rounds;
    private final OwnWork own;
    private final AccessTable access;

    @Inject
    WhatWaits(Imports imports, DecisionsThatWait decisions, Rounds rounds, OwnWork own, AccessTable access) {
        this.imports = imports;
        this.decisions = decisions;
        this.rounds = rounds;
        this.own = own;
        this.access = access;
    }

    OwnWork own() {
        return own;
    }

    DecisionsThatWait decisions() {
        return decisions;
    }

    /** The newest imports; empty for who sends no files. */
    Optional<List<ImportView>> imports(Asker by) {
        return access.allows(by, Imports.RUN) ? Optional.of(imports.newest(by)) : Optional.empty();
    }

    /** The rounds that are published and not decided, the newest first. */
    List<RoundView> rounds(Asker by, AsAt asAt) {
        return access.allows(by, Rounds.READ)
                ? rounds.list(
                                by,
                                new RoundFilter(List.of(RoundState.PUBLISHED), Optional.empty(), Address.MOST_ROWS),
                                asAt)
                        .rows()
                : List.of();
    }
}
