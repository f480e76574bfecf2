package uk.gov.education.improvement.registry.authority;

/** What kind of council has the duty. */
public enum AuthorityType {
    LONDON_BOROUGH("London borough"),
    CITY_CORPORATION("City corporation"),
    METROPOLITAN_DISTRICT("Metropolitan district"),
    UNITARY_AUTHORITY("Unitary authority"),
    COUNTY("County");

    private final String label;

    AuthorityType(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
