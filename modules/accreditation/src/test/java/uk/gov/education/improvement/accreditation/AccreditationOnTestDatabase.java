package uk.gov.education.improvement.accreditation;

import java.time.LocalDate;
import java.util.Set;
import uk.gov.education.improvement.accreditation.phase.PhaseWork;
import uk.gov.education.improvement.accreditation.phase.Phases;
import uk.gov.education.improvement.accreditation.phase.PhasesFile;
import uk.gov.education.improvement.accreditation.phase.SearchedPhases;
import uk.gov.education.improvement.accreditation.site.SearchedSites;
import uk.gov.education.improvement.accreditation.site.Sites;
import uk.gov.education.improvement.accreditation.site.SitesFile;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Organisation;
import uk.gov.education.improvement.kernel.access.Origin;
import uk.gov.education.improvement.kernel.database.TestDatabase;
import uk.gov.education.improvement.kernel.database.Wiring;
import uk.gov.education.improvement.kernel.file.ImportedFiles;
import uk.gov.education.improvement.kernel.file.OwnFiles;
import uk.gov.education.improvement.kernel.search.Searches;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.authority.AuthoritiesFile;

/** The rollout's use cases on a real database, with the registry's authorities and the demonstration's phases and sites. */
public final class AccreditationOnTestDatabase implements AutoCloseable {
    public static final Asker ADMINISTRATOR = new Asker(
            "p-administrator",
            "p-administrator",
            Organisation.parse("department"),
            Set.of("administrator"),
            Origin.REST,
            "correlation-p-administrator");

    public final TestDatabase database =
            new TestDatabase("accreditation-and-registry", "kernel", "registry", "accreditation");
    public final Wiring wiring = new Wiring(database)
            .offering(AuthoritiesFile.class, PhasesFile.class, SitesFile.class)
            .offering(SearchedPhases.class, SearchedSites.class);
    public final ImportedFiles files = new ImportedFiles(wiring);
    public final Phases phases = wiring.the(Phases.class);
    public final PhaseWork work = wiring.the(PhaseWork.class);
    public final Searches searches = wiring.the(Searches.class);
    public final Sites sites = wiring.the(Sites.class);

    public AccreditationOnTestDatabase() {
        var ownFiles = wiring.the(OwnFiles.class);
        ownFiles.load("authorities", "/reference/authorities.csv");
        ownFiles.load("phases", "/demonstration/phases.csv");
        ownFiles.load("sites", "/demonstration/sites.csv");
    }

    /** The plain question: on the day, from all that is recorded until now. */
    public AsAt on(String day) {
        return AsAt.day(LocalDate.parse(day), database.changes.recordedUntil());
    }

    @Override
    public void close() {
        database.close();
    }
}
