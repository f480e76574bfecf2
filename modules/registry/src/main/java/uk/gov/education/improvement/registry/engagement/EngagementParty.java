package uk.gov.education.improvement.registry.engagement;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.access.Owner;

/** Who takes part on one side: an authority, the LGA, or an adviser who is nobody's. Each owner sees the engagement. */
@Entity
@Table(schema = "registry", name = "engagement_party")
class EngagementParty {
    @Id
    private String id;

    @Column(name = "engagement_id")
    private String engagementId;

    private int place;

    @Enumerated(EnumType.STRING)
    private Side side;

    /** Null where it is no authority. */
    @Column(name = "authority_id")
    private String authorityId;

    private String name;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    /** Null where nobody signs in for it. */
    private String owner;

    /** For EclipseLink. */
    protected EngagementParty() {}

    EngagementParty(String id, String engagementId, int place, Taking taking) {
        this.id = id;
        this.engagementId = engagementId;
        this.place = place;
        this.side = taking.side();
        this.authorityId = taking.authorityId().orElse(null);
        this.name = taking.name();
        this.audience = Audience.DEPARTMENT;
        this.owner = taking.owner().map(Owner::text).orElse(null);
    }

    /** Who is to take part, before there is an engagement. */
    record Taking(Side side, Optional<String> authorityId, String name, Optional<Owner> owner) {}

    String engagementId() {
        return engagementId;
    }

    int place() {
        return place;
    }

    Side side() {
        return side;
    }

    /** Empty where it is no authority. */
    Optional<String> authorityId() {
        return Optional.ofNullable(authorityId);
    }

    Audience audience() {
        return audience;
    }

    /** Empty where nobody signs in for it. */
    Optional<Owner> owner() {
        return Optional.ofNullable(owner).map(Owner::new);
    }

    Taking taking() {
        return new Taking(side, authorityId(), name, owner());
    }

    EngagementView.Party view() {
        return new EngagementView.Party(side, authorityId(), name);
    }
}
