package uk.gov.education.improvement.registry.authority;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.change.Standing;
import uk.gov.education.improvement.kernel.sheet.Said;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.DatedFact;
import uk.gov.education.improvement.kernel.time.End;
import uk.gov.education.improvement.kernel.time.Span;

/** Under which name, code, type and in which region an authority had its duty, from a day to a day. Forms never overlap. */
@Entity
@Table(schema = "registry", name = "authority_form")
class AuthorityForm extends DatedFact {
    @Column(name = "authority_id")
    private String authorityId;

    private String name;

    /** What lists are ordered by. */
    @Column(name = "name_key")
    private String nameKey;

    @Column(name = "gss_code")
    private String gssCode;

    @Enumerated(EnumType.STRING)
    private AuthorityType type;

    @Enumerated(EnumType.STRING)
    private Region region;

    /** For EclipseLink. */
    protected AuthorityForm() {}

    AuthorityForm(String id, String authorityId, AuthorityFormRow row) {
        super(id, row.span(), row.published().value(), row.whoSays());
        this.authorityId = authorityId;
        this.name = row.name();
        this.nameKey = Names.key(row.name());
        this.gssCode = row.gssCode().orElse(null);
        this.type = row.type();
        this.region = row.region();
    }

    AuthorityForm insteadOf(AuthorityForm earlier) {
        correcting(earlier);
        return this;
    }

    boolean begins(Span span) {
        return span().certainFrom().equals(span.certainFrom());
    }

    /**
     * A row, completed by what stands where it says nothing: a blank code says nothing against our code, and a blank end, of
     * a list of who has the duty today, nothing against an end that is announced and still to come.
     */
    AuthorityFormRow complete(AuthorityFormRow row, LocalDate today) {
        var endIsToCome = row.span().end().equals(End.UNTIL_A_LAW_ENDS_IT)
                && span().end() instanceof End.On on
                && on.date().first().isAfter(today);
        return row.with(
                row.gssCode().or(() -> Optional.ofNullable(gssCode)),
                endIsToCome ? new Span(row.span().from(), span().end()) : row.span(),
                row.published().spoken() ? row.published() : new Said<>(true, published()),
                row.source().spoken() ? row.source() : new Said<>(true, Optional.of(source())));
    }

    /** Whether a row says what we have. Another source alone is no news. */
    boolean says(AuthorityFormRow row) {
        return name.equals(row.name())
                && type == row.type()
                && region == row.region()
                && span().equals(row.span())
                && published().equals(row.published().value())
                && row.gssCode().equals(Optional.ofNullable(gssCode));
    }

    Standing standing() {
        return new Standing(AuthoritiesFile.SUBJECT, authorityId, recordedAt(), Optional.empty());
    }

    /** From the first day of an authority's forms, oldest first, to the last. */
    static Span life(List<AuthorityForm> forms) {
        return new Span(forms.getFirst().span().from(), forms.getLast().span().end());
    }

    String authorityId() {
        return authorityId;
    }

    String name() {
        return name;
    }

    /** All that it says. */
    AuthorityRef called(Optional<String> dfeNumber) {
        return new AuthorityRef(authorityId, dfeNumber, name, region);
    }

    AuthorityFormView view() {
        return view(span());
    }

    /** What could be known of it by then: its end, only once that was known. */
    AuthorityFormView view(AsAt asAt) {
        return view(spanKnown(asAt, End.UNTIL_A_LAW_ENDS_IT));
    }

    private AuthorityFormView view(Span span) {
        return new AuthorityFormView(
                name,
                Optional.ofNullable(gssCode),
                type,
                region,
                span.from().map(Object::toString),
                span.end() instanceof End.On on ? Optional.of(on.date().said()) : Optional.empty(),
                span.inWords(),
                published().map(Object::toString),
                source());
    }
}
