package uk.gov.education.improvement.registry.authority;

import java.util.Optional;

/**
 * An authority as far as it must be named elsewhere, by its form on the day asked.
 *
 * @param id our own id
 */
public record AuthorityRef(String id, Optional<String> dfeNumber, String name, Region region) {
    /** For a query. */
    public AuthorityRef(String id, String dfeNumber, String name, Region region) {
        this(id, Optional.ofNullable(dfeNumber), name, region);
    }
}
