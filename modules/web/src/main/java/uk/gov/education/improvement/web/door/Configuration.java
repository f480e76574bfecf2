package uk.gov.education.improvement.web.door;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What differs from one place the product runs in to another. */
@ApplicationScoped
public class Configuration {
    private final boolean demonstration;
    private final boolean demonstrationFacts;
    private final boolean governmentHost;
    private final String databaseVendor;

    @Inject
    public Configuration(
            @ConfigProperty(name = "improvement.demonstration", defaultValue = "false") boolean demonstration,
            @ConfigProperty(name = "improvement.demonstration.facts", defaultValue = "true") boolean demonstrationFacts,
            @ConfigProperty(name = "improvement.government-host", defaultValue = "false") boolean governmentHost,
            @ConfigProperty(name = "db.vendor", defaultValue = "derby") String databaseVendor) {
        this.demonstration = demonstration;
        this.demonstrationFacts = demonstrationFacts;
        this.governmentHost = governmentHost;
        this.databaseVendor = databaseVendor;
    }

    /** Local accounts, demonstration data, and a day that can be set. */
    public boolean demonstration() {
        return demonstration;
    }

    /** Whether a demonstration begins with the facts it brings; without, only its people are there, to play what happened. */
    public boolean demonstrationFacts() {
        return demonstrationFacts;
    }

    /** Whether crown, crest and the font GDS Transport may be shown. */
    public boolean governmentHost() {
        return governmentHost;
    }

    /** Which database was asked for: {@code derby} or {@code postgresql}. */
    public String databaseVendor() {
        return databaseVendor;
    }
}
