package uk.gov.education.improvement.web.pages.round;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.registry.eligibility.Eligibility;
import uk.gov.education.improvement.registry.funding.Programmes;
import uk.gov.education.improvement.registry.round.RoundView;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.pages.pattern.Sections;

/** What a round says, with the rule and the line that it names as its reader may see them. */
@RequestScoped
class RoundsShown {
    private final Eligibility eligibility;
    private final AccessTable access;

    @Inject
    RoundsShown(Eligibility eligibility, AccessTable access) {
        this.eligibility = eligibility;
        this.access = access;
    }

    RoundShown toReaders(Enquiry enquiry, RoundView round) {
        return shown(enquiry, round, readsLines(enquiry.asker()));
    }

    /** An applicant sees what the budget line is called, and is led to no page of it. */
    RoundShown toApplicants(Enquiry enquiry, RoundView round) {
        return shown(enquiry, round, false);
    }

    private RoundShown shown(Enquiry enquiry, RoundView round, boolean readsLines) {
        var asker = enquiry.asker();
        return new RoundShown(
                round,
                round.terms()
                        .rule()
                        .filter(version -> access.allows(asker, Eligibility.READ))
                        .flatMap(version -> eligibility.rules(asker).stream()
                                .filter(rule -> rule.version().equals(version))
                                .findFirst()),
                round.terms().lineId().filter(id -> readsLines).flatMap(id -> Sections.page("budget-line", id)),
                enquiry.lookingFrom());
    }

    /** Whether the asker may read every budget line, and not only those of an organisation. */
    private boolean readsLines(Asker asker) {
        return access.allows(asker, Programmes.READ)
                && access.scope(asker, Programmes.READ).audiences().contains(Audience.DEPARTMENT);
    }
}
