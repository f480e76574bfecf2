package uk.gov.education.improvement.registry.oversight;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** How many authorities somebody stated to have been lifted out of intervention, to stand beside what is counted here. */
@Entity
@Table(schema = "registry", name = "lifted_statement")
class LiftedStatement {
    @Id
    private String id;

    @Column(name = "by_said")
    private String bySaid;

    @Column(name = "by_day")
    private LocalDate byDay;

    private int authorities;

    private String words;

    private String source;

    /** For EclipseLink. */
    protected LiftedStatement() {}

    LiftedView.Stated view() {
        return new LiftedView.Stated(bySaid, authorities, words, source);
    }
}
