package uk.gov.education.improvement.web.pages.home;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.file.ImportView;
import uk.gov.education.improvement.kernel.file.Imports;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.inspection.DisputeFilter;
import uk.gov.education.improvement.registry.inspection.DisputeWork;
import uk.gov.education.improvement.registry.inspection.Disputes;

/** What waits for those who may see to it. */
@Dependent
class Waiting {
    private final AccessTable access;
    private final Imports imports;
    private final Disputes disputes;

    @Inject
    Waiting(AccessTable access, Imports imports, Disputes disputes) {
        this.access = access;
        this.imports = imports;
        this.disputes = disputes;
    }

    /** The newest first, for those who may send files. */
    Optional<List<ImportView>> imports(Asker asker) {
        return access.allows(asker, Imports.RUN) ? Optional.of(imports.newest(asker)) : Optional.empty();
    }

    /** How many disputes wait, for those who may decide. */
    Optional<Long> disputes(Asker asker, AsAt asAt) {
        return access.allows(asker, DisputeWork.DECIDE)
                ? Optional.of(
                        disputes.list(asker, DisputeFilter.waiting(1), asAt).total())
                : Optional.empty();
    }
}
