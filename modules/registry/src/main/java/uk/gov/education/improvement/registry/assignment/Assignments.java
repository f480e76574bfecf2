package uk.gov.education.improvement.registry.assignment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.change.Recording;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.theme.ThemeView;
import uk.gov.education.improvement.registry.theme.Themes;

/** Asks for the best assignment of partners to many needs, which a job works out, and shows what came of it. */
@ApplicationScoped
public class Assignments {
    public static final Act READ = new Act("assignment.read");
    public static final Act ASK = new Act("assignment.ask");

    /** The newest that are listed. */
    public static final int MOST_LISTED = 50;

    private final AccessTable access;
    private final Transactions transactions;
    private final AssignmentBook book;
    private final Themes themes;
    private final Recording recording;

    @Inject
    public Assignments(
            AccessTable access, Transactions transactions, AssignmentBook book, Themes themes, Recording recording) {
        this.access = access;
        this.transactions = transactions;
        this.book = book;
        this.themes = themes;
        this.recording = recording;
    }

    /**
     * The themes by which needs may be taken.
     *
     * @throws Refused when the asker may not ask
     */
    public List<ThemeView> toAsk(Asker by) {
        access.scope(by, ASK);
        return themes.all(by);
    }

    /**
     * Queues a run as of now; the caller kicks the job runner afterwards.
     *
     * @return our id of the run, which is a job
     * @throws Refused when the asker may not, or a theme is not known
     */
    public String ask(Asker by, AskAssignment said) {
        access.scope(by, ASK);
        return transactions.within(() -> {
            var known = themes.all(by);
            var asked = new AskAssignment(
                    said.regions(),
                    said.themes().stream()
                            .map(theme -> ThemeView.called(known, theme).code())
                            .toList(),
                    said.days(),
                    said.seconds(),
                    said.seed(),
                    said.keep(),
                    said.pins());
            var id = book.queue(by, asked);
            var writing = book.store().writing();
            writing.add(new AssignmentRun(id, asked, AsAt.day(recording.today(), recording.recordedUntil())));
            writing.changed(AssignmentBook.change(id, "asked for", asked));
            recording.append(by, writing);
            return id;
        });
    }

    /** The newest first, at most {@link #MOST_LISTED}, without what they propose. */
    public List<AssignmentView> newest(Asker by) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> book.newest(scope, MOST_LISTED));
    }

    /** @throws Refused when there is none, or the asker may see none */
    public AssignmentView find(Asker by, String id) {
        var scope = access.scope(by, READ);
        return transactions.within(() -> book.find(scope, id));
    }
}
