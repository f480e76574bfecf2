package uk.gov.education.improvement.registry.authority;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import uk.gov.education.improvement.kernel.change.Undoable;

/** A trust, company or other council that delivers services for one or more authorities. The legal duty stays theirs. */
@Entity
@Table(schema = "registry", name = "delivery_organisation")
class DeliveryOrganisation implements Undoable {
    @Id
    private String id;

    @Version
    private long version;

    private String name;

    @Column(name = "name_key")
    private String nameKey;

    private String kind;

    private int facts;

    /** For EclipseLink. */
    protected DeliveryOrganisation() {}

    DeliveryOrganisation(String id, String name, String kind) {
        this.id = id;
        this.name = name;
        this.nameKey = Names.key(name);
        this.kind = kind;
    }

    void learn() {
        facts++;
    }

    /** The name stays: whoever brings it again means the same organisation. */
    @Override
    public void undone(boolean wholly) {
        learn();
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    String kind() {
        return kind;
    }
}
