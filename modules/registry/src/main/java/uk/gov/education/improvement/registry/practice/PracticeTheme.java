package uk.gov.education.improvement.registry.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** That a {@link PracticeText} names a theme, to find practices by it. */
@Entity
@Table(schema = "registry", name = "practice_theme")
class PracticeTheme {
    @Id
    private String id;

    @Column(name = "practice_id")
    private String practiceId;

    @Column(name = "text_id")
    private String textId;

    private String theme;

    /** For EclipseLink. */
    protected PracticeTheme() {}

    PracticeTheme(String id, PracticeText text, String theme) {
        this.id = id;
        this.practiceId = text.practiceId();
        this.textId = text.id();
        this.theme = theme;
    }
}
