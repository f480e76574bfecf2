package uk.gov.education.improvement.kernel.access;

/**
 * Whose a record is: an organisation's, or one person's own. Whoever acts for the owner sees it by a line of the access
 * table that says {@code own}, whatever audience it has.
 *
 * @param text as records and queries keep it, for example {@code authority:392} or {@code person:…}; at most 100 characters
 */
public record Owner(String text) {
    public static Owner of(Organisation organisation) {
        return new Owner(organisation.toString());
    }

    /** @param id our own id of the person */
    public static Owner person(String id) {
        return new Owner("person:" + id);
    }

    @Override
    public String toString() {
        return text;
    }
}
