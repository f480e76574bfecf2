package uk.gov.education.improvement.accreditation.site;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

/** How many sites there were, as somebody stated. */
@Entity
@Table(schema = "accreditation", name = "stated_sites")
class StatedSites {
    @Id
    private int place;

    private String said;

    @Column(name = "certainly_said")
    private LocalDate certainlySaid;

    private int sites;

    @Column(name = "of_phases_from")
    private int ofPhasesFrom;

    /** Null where all that had joined until then are meant. */
    @Column(name = "joined_from")
    private LocalDate joinedFrom;

    private String words;

    private String source;

    /** For EclipseLink. */
    protected StatedSites() {}

    /** Whether the world could certainly know the figure by the day. */
    boolean wasSaidBy(LocalDate day) {
        return !certainlySaid.isAfter(day);
    }

    /** Beside what is recorded for the same time: an authority in two phases counts once, as it did for who stated it. */
    StatedView beside(Collection<SiteJoining> joinings, Map<String, Integer> numbersOfPhases) {
        var recorded = joinings.stream()
                .filter(joining -> numbersOfPhases.getOrDefault(joining.phaseId(), -1) >= ofPhasesFrom)
                .filter(joining -> !joining.span().certainFrom().isAfter(certainlySaid))
                .filter(joining ->
                        joinedFrom == null || !joining.span().possibleFrom().isBefore(joinedFrom))
                .map(SiteJoining::authorityId)
                .distinct()
                .count();
        return new StatedView(said, sites, words, source, recorded);
    }
}
