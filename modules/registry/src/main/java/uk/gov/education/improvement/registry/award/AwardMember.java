package uk.gov.education.improvement.registry.award;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.access.Owner;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.funding.Money;

/** Whom an award is for: an authority, alone or with others, or an organisation as a whole; and the share. Each owner sees the award. */
@Entity
@Table(schema = "registry", name = "award_member")
class AwardMember {
    @Id
    private String id;

    @Column(name = "award_id")
    private String awardId;

    private int place;

    /** Null where it is for an organisation that is no authority. */
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

    AwardMember(String id, String awardId, int place, Recipient recipient, Money.Part share) {
        this.id = id;
        this.awardId = awardId;
        this.place = place;
        this.authorityId = recipient.authority().map(AuthorityRef::id).orElse(null);
        this.dfeNumber = recipient.authority().flatMap(AuthorityRef::dfeNumber).orElse(null);
        this.audience = Audience.DEPARTMENT;
        this.owner = recipient.owner().text();
        this.pence = share.amount().pence();
        this.oddPenny = share.oddPenny() ? 1 : 0;
    }

    String awardId() {
        return awardId;
    }

    int place() {
        return place;
    }

    /** Empty where it is for an organisation that is no authority. */
    Optional<String> authorityId() {
        return Optional.ofNullable(authorityId);
    }

    Audience audience() {
        return audience;
    }

    Owner owner() {
        return new Owner(owner);
    }

    AwardView.Member view() {
        return new AwardView.Member(
                authorityId(), Optional.ofNullable(dfeNumber), owner, new Money(pence), oddPenny == 1);
    }
}
