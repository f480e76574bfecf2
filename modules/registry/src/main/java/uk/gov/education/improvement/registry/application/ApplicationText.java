package uk.gov.education.improvement.registry.application;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.access.Owner;
import uk.gov.education.improvement.kernel.database.Json;
import uk.gov.education.improvement.kernel.time.RecordedFact;

/**
 * What an application said at a moment. Each change adds a row; to hand it in adds one that the department sees, and to amend
 * it one that it does not. So who saw what by an instant stays readable, and a draft is seen by its owner only.
 */
@Entity
@Table(schema = "registry", name = "application_text")
class ApplicationText extends RecordedFact {
    @Column(name = "application_id")
    private String applicationId;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    private String owner;

    private String document;

    private String why;

    @Column(name = "written_on")
    private LocalDate writtenOn;

    /** The how manieth of its application. */
    private int place;

    /** For EclipseLink. */
    protected ApplicationText() {}

    ApplicationText(String id, Application application, Expression expression, String why, LocalDate writtenOn) {
        super(id);
        this.applicationId = application.id();
        this.audience = application.audience();
        this.owner = application.owner().text();
        this.document = Json.of(expression);
        this.why = why;
        this.writtenOn = writtenOn;
        this.place = application.written();
    }

    ApplicationText insteadOf(ApplicationText earlier) {
        correcting(earlier);
        return this;
    }

    String applicationId() {
        return applicationId;
    }

    Audience audience() {
        return audience;
    }

    Owner owner() {
        return new Owner(owner);
    }

    Expression expression() {
        return Json.read(document, Expression.class);
    }

    String why() {
        return why;
    }
}
