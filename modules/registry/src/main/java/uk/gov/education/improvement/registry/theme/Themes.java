package uk.gov.education.improvement.registry.theme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.refusal.Refused;

/** The themes of support, the same for everybody who signs in. */
@ApplicationScoped
public class Themes {
    public static final Act READ = new Act("theme.read");

    /** Far above how many there are. */
    public static final int MOST = 100;

    private final AccessTable access;
    private final Transactions transactions;
    private final ThemeStore store;

    @Inject
    public Themes(AccessTable access, Transactions transactions, ThemeStore store) {
        this.access = access;
        this.transactions = transactions;
        this.store = store;
    }

    /** All of them, in their order: by one statement. */
    public List<ThemeView> all(Asker by) {
        var scope = access.scope(by, READ);
        return transactions.within(
                () -> store.all(scope, MOST).stream().map(Theme::view).toList());
    }

    /** All of them, for a file that speaks of them; asked in its transaction. */
    public List<ThemeView> ofFile(Scope scope) {
        return store.all(scope, MOST).stream().map(Theme::view).toList();
    }

    /**
     * One, by its code or its name in whatever case.
     *
     * @throws Refused when there is none
     */
    public ThemeView find(Asker by, String called) {
        return ThemeView.called(all(by), called);
    }
}
