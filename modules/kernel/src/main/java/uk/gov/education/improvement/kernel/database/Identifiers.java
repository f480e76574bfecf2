package uk.gov.education.improvement.kernel.database;

import com.github.f4b6a3.uuid.factory.standard.TimeOrderedEpochFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.random.RandomGenerator;

/** Makes our own ids: UUIDs of version 7 as text, so that rows written together lie together. */
@ApplicationScoped
public class Identifiers {
    private final TimeOrderedEpochFactory factory;

    @Inject
    public Identifiers(InstantSource instants, RandomGenerator random) {
        factory = TimeOrderedEpochFactory.builder()
                .withClock(instants.withZone(ZoneOffset.UTC))
                .withRandomFunction(random::nextLong)
                .build();
    }

    public String next() {
        return factory.create().toString();
    }
}
