package uk.gov.education.improvement.registry.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.search.Few;
import uk.gov.education.improvement.kernel.search.Found;
import uk.gov.education.improvement.kernel.search.Found.Hit;
import uk.gov.education.improvement.kernel.search.Searched;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.registry.authority.AuthorityNames;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.authority.Names;

/**
 * Applications by the names, numbers and codes of those that hand them in; else the newest hundred that the asker may see, by
 * the names of the partnerships and of their members.
 */
@Dependent
public class SearchedApplications implements Searched {
    private final AccessTable access;
    private final Applications applications;
    private final AuthorityNames names;
    private final Authorities authorities;

    @Inject
    public SearchedApplications(
            AccessTable access, Applications applications, AuthorityNames names, Authorities authorities) {
        this.access = access;
        this.applications = applications;
        this.names = names;
        this.authorities = authorities;
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
        var byApplicant = byApplicant(by, text, asAt, most);
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

    private Found byApplicant(Asker by, String text, AsAt asAt, int most) {
        if (!access.allows(by, Authorities.READ)) {
            return Found.NOTHING;
        }
        var meant = names.authorities(by, text, asAt);
        var numbers = authorities.named(by, meant.ids(), asAt).values().stream()
                .map(AuthorityRef::dfeNumber)
                .flatMap(Optional::stream)
                .toList();
        if (numbers.isEmpty()) {
            return Found.NOTHING;
        }
        var page = applications.list(by, ApplicationFilter.by(numbers, most), asAt);
        return new Found(
                page.total(),
                meant.more(),
                meant.otherwise(),
                page.rows().stream().map(SearchedApplications::hit).toList());
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
