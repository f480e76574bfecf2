package uk.gov.education.improvement.registry.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.search.Few;
import uk.gov.education.improvement.kernel.search.Found;
import uk.gov.education.improvement.kernel.search.Found.Hit;
import uk.gov.education.improvement.kernel.search.Searched;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.authority.Names;
import uk.gov.education.improvement.registry.authority.RecordsOfAuthorities;

/**
 * Applications by the names, numbers and codes of those that hand them in; else the newest hundred that the asker may see, by
 * the names of the partnerships and of their members.
 */
@Dependent
public class SearchedApplications implements Searched {
    private final Applications applications;
    private final RecordsOfAuthorities records;

    @Inject
    public SearchedApplications(Applications applications, RecordsOfAuthorities records) {
        this.applications = applications;
        this.records = records;
    }

    @Override
    public String subject() {
        return ApplicationBook.SUBJECT;
    }

    @Override
    public String plural() {
        return "Applications";
    }

    @Override
    public Act act() {
        return Applications.READ;
    }

    @Override
    public Found find(Asker by, String text, AsAt asAt, int most) {
        var byApplicant = records.ofNumbers(
                by,
                text,
                asAt,
                numbers -> applications.list(by, ApplicationFilter.by(numbers, most), asAt),
                SearchedApplications::hit);
        if (byApplicant.total() > 0 && !byApplicant.otherwise()) {
            return byApplicant;
        }
        var newest = applications.list(
                by, new ApplicationFilter(List.of(), List.of(), Optional.empty(), Address.MOST_ROWS), asAt);
        var byName = Few.meant(newest.rows(), SearchedApplications::terms, Names.words(text));
        return byName.found().isEmpty() || byName.otherwise() && byApplicant.total() > 0
                ? byApplicant
                : byName.shown(most, SearchedApplications::hit);
    }

    private static Set<String> terms(ApplicationView application) {
        return Stream.concat(
                        Stream.of(application.name()),
                        application.members().stream().map(AuthorityRef::name))
                .flatMap(name -> Names.terms(name).stream())
                .collect(Collectors.toSet());
    }

    private static Hit hit(ApplicationView application) {
        return new Hit(
                application.id(),
                application.members().stream().findFirst().map(AuthorityRef::id),
                application.name(),
                application.round()
                        + application
                                .state()
                                .map(state -> ": " + state.label().toLowerCase(Locale.ROOT))
                                .orElse(""));
    }
}
