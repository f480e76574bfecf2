package uk.gov.education.improvement.web.pages.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.engagement.EngagementFilter;
import uk.gov.education.improvement.registry.engagement.EngagementView;
import uk.gov.education.improvement.registry.engagement.EngagementWork;
import uk.gov.education.improvement.registry.engagement.Engagements;
import uk.gov.education.improvement.registry.need.NeedFilter;
import uk.gov.education.improvement.registry.need.NeedState;
import uk.gov.education.improvement.registry.need.NeedWork;
import uk.gov.education.improvement.registry.need.Needs;
import uk.gov.education.improvement.registry.need.TimeToSupport;
import uk.gov.education.improvement.registry.need.TimeToSupportView;

/** What waits for support, and support that waits for the asker. */
@RequestScoped
class SupportWork {
    private final Needs needs;
    private final TimeToSupport time;
    private final Engagements engagements;
    private final AccessTable access;

    @Inject
    SupportWork(Needs needs, TimeToSupport time, Engagements engagements, AccessTable access) {
        this.needs = needs;
        this.time = time;
        this.engagements = engagements;
        this.access = access;
    }

    /** Open needs that the asker may move on, the late ones first and of each the oldest; empty for who moves none. */
    Optional<HomePage.OpenNeeds> needs(Asker by, AsAt asAt, int most) {
        if (!access.allows(by, NeedWork.MOVE)) {
            return Optional.empty();
        }
        var late = needs.list(by, NeedFilter.in(NeedState.OPEN, true, most), asAt);
        var open = needs.list(by, NeedFilter.in(NeedState.OPEN, false, most), asAt);
        return Optional.of(new HomePage.OpenNeeds(
                Stream.concat(late.rows().stream(), open.rows().stream().filter(need -> !need.late()))
                        .limit(most)
                        .toList(),
                open.total(),
                late.total(),
                time(by, asAt)));
    }

    /** None where there are more needs than are looked at together: the page of it says so. */
    private Optional<TimeToSupportView.Days> time(Asker by, AsAt asAt) {
        try {
            return Optional.of(time.headline(by, asAt));
        } catch (Refused tooMany) {
            return Optional.empty();
        }
    }

    /** Engagements that wait for the asker: a scope, an agreement, a beginning, an end, a review of impact. */
    Slice<EngagementView> engagements(Asker by, AsAt asAt, int most) {
        return access.allows(by, EngagementWork.AGREE)
                ? engagements.list(by, EngagementFilter.all(most).flagged(EngagementFilter.Flag.TASKS), asAt)
                : Slice.none();
    }
}
