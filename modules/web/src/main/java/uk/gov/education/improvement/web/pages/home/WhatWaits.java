package uk.gov.education.improvement.web.pages.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.file.ImportView;
import uk.gov.education.improvement.kernel.file.Imports;

/** What waits for the person who signs in, as far as it is his or hers to do. */
@RequestScoped
class WhatWaits {
    private final Imports imports;
    private final DecisionsThatWait decisions;
    private final RoundsThatWait rounds;
    private final AccessTable access;

    @Inject
    WhatWaits(Imports imports, DecisionsThatWait decisions, RoundsThatWait rounds, AccessTable access) {
        this.imports = imports;
        this.decisions = decisions;
        this.rounds = rounds;
        this.access = access;
    }

    DecisionsThatWait decisions() {
        return decisions;
    }

    /** The newest imports; empty for who sends no files. */
    Optional<List<ImportView>> imports(Asker by) {
        return access.allows(by, Imports.RUN) ? Optional.of(imports.newest(by)) : Optional.empty();
    }

    RoundsThatWait rounds() {
        return rounds;
    }
}
