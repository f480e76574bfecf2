package uk.gov.education.improvement.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import javax.sql.DataSource;
import uk.gov.education.improvement.kernel.database.Migrations;
import uk.gov.education.improvement.kernel.database.Vendor;
import uk.gov.education.improvement.kernel.file.OwnFiles;
import uk.gov.education.improvement.kernel.job.JobRunner;
import uk.gov.education.improvement.web.door.Configuration;

/** Makes the product ready before it answers: schemas, reference data, in the demonstration its people and facts. */
@ApplicationScoped
class Start {
    private final DataSource database;
    private final OwnFiles ownFiles;
    private final Demonstration demonstration;
    private final JobRunner jobs;
    private final Configuration configuration;

    @Inject
    Start(
            DataSource database,
            OwnFiles ownFiles,
            Demonstration demonstration,
            JobRunner jobs,
            Configuration configuration) {
        this.database = database;
        this.ownFiles = ownFiles;
        this.demonstration = demonstration;
        this.jobs = jobs;
        this.configuration = configuration;
    }

    void start(@Observes Startup startup) {
        refuseAnotherDatabase();
        Migrations.migrate(database, "kernel", "registry", "accreditation", "alliance");
        ownFiles.load("authorities", "/reference/authorities.csv");
        ownFiles.load("alliances", "/reference/alliances.csv");
        if (configuration.demonstration()) {
            demonstration.begin(configuration.demonstrationFacts());
        } else {
            demonstration.leave();
        }
        jobs.start();
    }

    /**
     * The server remembers which configuration it included, also when the environment now asks for another database: with
     * that it would write to the wrong one.
     */
    private void refuseAnotherDatabase() {
        var found = Vendor.of(database).name();
        if (!found.equalsIgnoreCase(configuration.databaseVendor())) {
            throw new IllegalStateException("DB_VENDOR asks for " + configuration.databaseVendor() + ", and the server"
                    + " has kept its configuration for " + found + ". Start it once with --clean.");
        }
    }
}
