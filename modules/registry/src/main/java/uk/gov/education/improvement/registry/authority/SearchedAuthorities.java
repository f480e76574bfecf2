package uk.gov.education.improvement.registry.authority;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.search.Found;
import uk.gov.education.improvement.kernel.search.Found.Hit;
import uk.gov.education.improvement.kernel.search.Searched;
import uk.gov.education.improvement.kernel.time.AsAt;

/** Authorities by any name they had or were called by, their number, and their codes of any age. */
@Dependent
public class SearchedAuthorities implements Searched {
    private final AuthorityNames names;
    private final Authorities authorities;

    @Inject
    public SearchedAuthorities(AuthorityNames names, Authorities authorities) {
        this.names = names;
        this.authorities = authorities;
    }

    @Override
    public String subject() {
        return AuthoritiesFile.SUBJECT;
    }

    @Override
    public String plural() {
        return "Authorities";
    }

    @Override
    public Act act() {
        return Authorities.READ;
    }

    /** Those that have their duty on the day first. */
    @Override
    public Found find(Asker by, String text, AsAt asAt, int most) {
        var meant = names.authorities(by, text, asAt);
        if (meant.ids().isEmpty()) {
            return Found.NOTHING;
        }
        var views = authorities.withIds(by, meant.ids(), asAt);
        return new Found(
                views.size(),
                meant.more(),
                meant.otherwise(),
                views.stream()
                        .sorted(Comparator.comparing(AuthorityView::standing)
                                .thenComparing(view -> Names.key(view.form().name()))
                                .thenComparing(AuthorityView::id))
                        .limit(most)
                        .map(SearchedAuthorities::hit)
                        .toList());
    }

    private static Hit hit(AuthorityView view) {
        var number = view.dfeNumber().map(own -> "DfE number " + own + ", ").orElse("");
        var about = view.form().type().label() + ", " + number
                + view.form().region().label();
        return new Hit(
                view.id(),
                Optional.of(view.id()),
                view.form().name(),
                switch (view.standing()) {
                    case IN_FORCE -> about;
                    case ENDED -> about + ". Had no longer the duty on this day";
                    case NOT_BEGUN -> about + ". Had not yet the duty on this day";
                });
    }
}
