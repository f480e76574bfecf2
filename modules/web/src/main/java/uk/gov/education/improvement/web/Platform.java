package uk.gov.education.improvement.web;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.concurrent.ScheduledExecutorService;
import java.util.random.RandomGenerator;
import javax.sql.DataSource;

/** What the server gives the product: the database, the time, chance, and threads. */
@ApplicationScoped
class Platform {
    @Resource(lookup = "jdbc/app")
    private DataSource database;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    private ScheduledExecutorService threads;

    @Produces
    @Dependent
    DataSource database() {
        return database;
    }

    @Produces
    @Dependent
    ScheduledExecutorService threads() {
        return threads;
    }

    @Produces
    @Dependent
    InstantSource instants() {
        return InstantSource.system();
    }

    @Produces
    @Dependent
    RandomGenerator random() {
        return new SecureRandom();
    }
}
