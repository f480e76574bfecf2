package uk.gov.education.improvement.registry.authority;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import uk.gov.education.improvement.kernel.change.Undoable;

/**
 * A council with the legal duty for children's services. It is one as long as its DfE number is; name, code, type and
 * region are dated facts about it, its {@link AuthorityForm forms}.
 */
@Entity
@Table(schema = "registry", name = "authority")
class Authority implements Undoable {
    @Id
    private String id;

    @Version
    private long version;

    /** Empty for a council that is announced and has no number yet. */
    @Column(name = "dfe_number")
    private String dfeNumber;

    /** How many facts about it have been recorded, which is the version people are shown; counting them moves the row's own on. */
    private int facts;

    /** For EclipseLink. */
    protected Authority() {}

    Authority(String id, Optional<String> dfeNumber) {
        this.id = id;
        this.dfeNumber = dfeNumber.orElse(null);
    }

    void learn() {
        facts++;
    }

    /** The number stays: whoever brings it again means the same authority. */
    @Override
    public void undone(boolean wholly) {
        learn();
    }

    String id() {
        return id;
    }

    Optional<String> dfeNumber() {
        return Optional.ofNullable(dfeNumber);
    }
}
