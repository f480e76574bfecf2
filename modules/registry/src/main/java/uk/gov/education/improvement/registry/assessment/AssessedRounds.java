package uk.gov.education.improvement.registry.assessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.People;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.TooMuch;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.application.ApplicationAct;
import uk.gov.education.improvement.registry.application.ApplicationFilter;
import uk.gov.education.improvement.registry.application.ApplicationState;
import uk.gov.education.improvement.registry.application.ApplicationView;
import uk.gov.education.improvement.registry.application.Applications;
import uk.gov.education.improvement.registry.application.AssessedApplicationView;
import uk.gov.education.improvement.registry.application.AssessedApplications;
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.round.RoundView;
import uk.gov.education.improvement.registry.round.Rounds;

/** What assessment stands on: the round, its applications as the asker may see them, and who the people are. */
@Dependent
class AssessedRounds {
    private final Rounds rounds;
    private final Applications applications;
    private final AssessedApplications assessed;
    private final Authorities authorities;
    private final People people;

    @Inject
    AssessedRounds(
            Rounds rounds,
            Applications applications,
            AssessedApplications assessed,
            Authorities authorities,
            People people) {
        this.rounds = rounds;
        this.applications = applications;
        this.assessed = assessed;
        this.authorities = authorities;
        this.people = people;
    }

    /** @throws Refused when there is none that the asker may see */
    RoundView round(Asker by, String id, AsAt asAt) {
        return rounds.find(by, id, asAt);
    }

    /** Until the transaction ends; before a sheet is held. */
    void hold(Asker by, String id) {
        rounds.hold(by, id);
    }

    Optional<AssessedApplicationView> application(Asker by, String id, AsAt asAt) {
        return assessed.find(by, id, asAt);
    }

    /** Those of a round that are to be scored, with the regions of their members on its eligibility day; oldest first. */
    List<Scored> scored(Asker by, RoundView round, AsAt asAt) {
        var page = applications.list(
                by, ApplicationFilter.ofRound(round.id(), ApplicationState.ELIGIBLE, Panels.MOST_APPLICATIONS), asAt);
        if (page.total() > Panels.MOST_APPLICATIONS) {
            throw new Refused(
                    new TooMuch("At most " + Panels.MOST_APPLICATIONS + " applications to a round are assigned"));
        }
        var members = page.rows().stream()
                .flatMap(application -> application.members().stream())
                .map(AuthorityRef::id)
                .collect(Collectors.toSet());
        var then = round.terms()
                .eligibilityDay()
                .map(day -> AsAt.day(day, asAt.recordedBy()))
                .orElse(asAt);
        var named = members.isEmpty() ? Map.<String, AuthorityRef>of() : authorities.named(by, members, then);
        return page.rows().reversed().stream()
                .map(application -> new Scored(
                        application.id(),
                        application.name(),
                        application.members().stream()
                                .map(member ->
                                        named.getOrDefault(member.id(), member).region())
                                .collect(Collectors.toSet()),
                        handedIn(application)))
                .toList();
    }

    private static Instant handedIn(ApplicationView application) {
        return application.steps().stream()
                .filter(step -> step.act() == ApplicationAct.SUBMIT)
                .map(ApplicationView.Step::recordedAt)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    Optional<People.Person> person(String signIn) {
        return people.whoSignsInAs(signIn);
    }
}
