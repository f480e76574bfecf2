package uk.gov.education.improvement.registry.theme;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import uk.gov.education.improvement.registry.inspection.Part;

/** A theme of support, kept as data. */
@Entity
@Table(schema = "registry", name = "theme")
class Theme {
    @Id
    private String code;

    private int place;

    private String name;

    /** Null where it concerns no part of a judgement. */
    @Enumerated(EnumType.STRING)
    @Column(name = "judged_part")
    private Part part;

    private String source;

    /** For EclipseLink. */
    protected Theme() {}

    ThemeView view() {
        return new ThemeView(code, name, Optional.ofNullable(part), source);
    }
}
