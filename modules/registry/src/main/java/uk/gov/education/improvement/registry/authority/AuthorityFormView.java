package uk.gov.education.improvement.registry.authority;

import java.util.Optional;

/**
 * A form of an authority, as one is shown it.
 *
 * @param from as the source said it; empty when it began before records began, 1 April 2009
 * @param to the last day in force as the source said it; empty while no law is known that ends it
 * @param life from and to in words
 * @param published when the world could know it, as the source said it; empty where it did not
 */
public record AuthorityFormView(
        String name,
        Optional<String> gssCode,
        AuthorityType type,
        Region region,
        Optional<String> from,
        Optional<String> to,
        String life,
        Optional<String> published,
        String source) {}
