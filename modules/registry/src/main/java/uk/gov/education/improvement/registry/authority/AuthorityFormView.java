package uk.gov.education.improvement.registry.authority;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A form of an authority, as one is shown it.
 *
 * @param from as the source said it; empty when it began before records began, 1 April 2009
 * @param to the last day in force; empty while no law ends it
 * @param life from and to in words
 * @param published when the world could know it, as the source said it; empty where it did not
 */
public record AuthorityFormView(
        String name,
        Optional<String> gssCode,
        AuthorityType type,
        Region region,
        Optional<String> from,
        Optional<LocalDate> to,
        String life,
        Optional<String> published,
        String source) {}
