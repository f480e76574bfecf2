package uk.gov.education.improvement.registry.award;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.access.Organisation;
import uk.gov.education.improvement.kernel.access.Owner;
import uk.gov.education.improvement.registry.funding.Money;

/** An authority that an award is for, alone or with others, and its share. Each owner sees the award. */
@Entity
@Table(schema = "registry", name = "award_member")
class AwardMember {
    @Id
    private String id;

    @Column(name = "award_id")
    private String awardId;

    private int place;

    @Column(name = "authority_id")
    private String authorityId;

    @Column(name = "dfe_number")
    private String dfeNumber;

    @Enumerated(EnumType.STRING)
    private Audience audience;

    private String owner;

    private long pence;

    @Column(name = "odd_penny")
    private int oddPenny;

    /** For EclipseLink. */
    protected AwardMember() {}

    AwardMember(String id, String awardId, int place, String authorityId, String dfeNumber, Money.Part share) {
        this.id = id;
        this.awardId = awardId;
        this.place = place;
        this.authorityId = authorityId;
        this.dfeNumber = dfeNumber;
        this.audience = Audience.DEPARTMENT;
        this.owner = Owner.of(new Organisation(Organisation.Kind.AUTHORITY, dfeNumber))
                .text();
        this.pence = share.amount().pence();
        this.oddPenny = share.oddPenny() ? 1 : 0;
    }

    String awardId() {
        return awardId;
    }

    int place() {
        return place;
    }

    String authorityId() {
        return authorityId;
    }

    Audience audience() {
        return audience;
    }

    Owner owner() {
        return new Owner(owner);
    }

    AwardView.Member view() {
        return new AwardView.Member(authorityId, dfeNumber, new Money(pence), oddPenny == 1);
    }
}
