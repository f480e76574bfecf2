package uk.gov.education.improvement.registry.need;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** That a {@link NeedText} names a theme, to find needs by it. */
@Entity
@Table(schema = "registry", name = "need_theme")
class NeedTheme {
    @Id
    private String id;

    @Column(name = "need_id")
    private String needId;

    @Column(name = "text_id")
    private String textId;

    private String theme;

    /** For EclipseLink. */
    protected NeedTheme() {}

    NeedTheme(String id, NeedText text, String theme) {
        this.id = id;
        this.needId = text.needId();
        this.textId = text.id();
        this.theme = theme;
    }
}
