package uk.gov.education.improvement.web.pages.authority;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Organisation;
import uk.gov.education.improvement.kernel.list.Cursor;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.authority.AuthorityView;
import uk.gov.education.improvement.registry.engagement.EngagementFilter;
import uk.gov.education.improvement.registry.engagement.EngagementState;
import uk.gov.education.improvement.registry.engagement.Engagements;
import uk.gov.education.improvement.registry.leadership.Leadership;
import uk.gov.education.improvement.registry.leadership.LeadershipMeasures;
import uk.gov.education.improvement.registry.need.NeedView;
import uk.gov.education.improvement.registry.need.NeedWork;
import uk.gov.education.improvement.registry.need.Needs;

/** What support an authority needs, has and gives. */
@RequestScoped
class SupportOfAuthority {
    private static final int MOST_NEEDS = 25;

    private final Engagements engagements;
    private final LeadershipMeasures leadership;
    private final AccessTable access;

    @Inject
    SupportOfAuthority(Engagements engagements, LeadershipMeasures leadership, AccessTable access) {
        this.engagements = engagements;
        this.leadership = leadership;
        this.access = access;
    }

    /**
     * Its oldest needs, for those who may see them: the department, and its own people.
     *
     * @param read those that its timeline is made of, the oldest first
     */
    AuthorityPage.Needing needing(Asker by, AuthorityView authority, Slice<NeedView> read) {
        var sees = access.allows(by, Needs.READ)
                && authority.dfeNumber().isPresent()
                && (isOf(by, authority) || by.organisation().kind() == Organisation.Kind.DEPARTMENT);
        return sees
                ? new AuthorityPage.Needing(
                        true,
                        access.allows(by, NeedWork.RAISE),
                        Slice.cut(
                                read.rows(),
                                MOST_NEEDS,
                                read.total(),
                                need -> Cursor.after(need.raised().toString(), need.id())))
                : new AuthorityPage.Needing(false, false, Slice.none());
    }

    /** Who supports it, and whom it supports: the newest that are live, as far as the reader may see them. */
    AuthorityPage.Supported supported(Asker by, String authorityId, AsAt asAt) {
        if (!access.allows(by, Engagements.READ)) {
            return new AuthorityPage.Supported(List.of(), List.of());
        }
        var live = EngagementFilter.all(MOST_NEEDS).in(EngagementState.live());
        return new AuthorityPage.Supported(
                engagements.list(by, live.to(List.of(authorityId)), asAt).rows(),
                engagements.list(by, live.by(List.of(authorityId)), asAt).rows());
    }

    /** What it took part in, for those who may see that: the department, the LGA, and its own people. */
    AuthorityPage.Led led(Asker by, AuthorityView authority, AsAt asAt) {
        var sees = access.allows(by, Leadership.READ)
                && (isOf(by, authority) || by.organisation().kind() != Organisation.Kind.AUTHORITY);
        return new AuthorityPage.Led(sees, sees ? leadership.ofAuthority(by, authority.id(), asAt) : Optional.empty());
    }

    private static boolean isOf(Asker by, AuthorityView authority) {
        return authority
                .dfeNumber()
                .filter(code -> by.organisation().equals(new Organisation(Organisation.Kind.AUTHORITY, code)))
                .isPresent();
    }
}
