package uk.gov.education.improvement.registry.engagement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Recording;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.trail.Trail;
import uk.gov.education.improvement.registry.theme.ThemeView;

/** What comes before delivery, and an early end: the scope, the agreement of both sides, to start, decline and withdraw. */
@ApplicationScoped
public class EngagementWork {
    public static final Act MATCH = new Act("engagement.match");
    public static final Act SCOPE = new Act("engagement.scope");
    public static final Act AGREE = new Act("engagement.agree");
    public static final Act WITHDRAW = new Act("engagement.withdraw");

    private final AccessTable access;
    private final Transactions transactions;
    private final EngagementMoves moves;
    private final EngagementTerms terms;
    private final Recording recording;

    @Inject
    public EngagementWork(
            AccessTable access,
            Transactions transactions,
            EngagementMoves moves,
            EngagementTerms terms,
            Recording recording) {
        this.access = access;
        this.transactions = transactions;
        this.moves = moves;
        this.terms = terms;
        this.recording = recording;
    }

    /**
     * The engagement that is to be moved, as it stands now, of which the asker sees everything.
     *
     * @throws Refused when the asker may not take the act with it, or it is unknown
     */
    public EngagementView toTake(Asker by, String id, EngagementAct act) {
        var scope = access.scope(by, act.access());
        return transactions.within(() -> {
            var found = moves.book().find(by, scope, id, moves.now());
            var detail = found.detail().orElseThrow(() -> EngagementBook.unknown(id));
            if (found.isRecorded()) {
                throw new Refused(new EngagementRefusal.EngagementOfAFile());
            }
            if (!act.isFor(detail.yourSide(), found.kind())) {
                throw new Refused(new EngagementRefusal.NotForYourSide(act.whoMay()));
            }
            return found;
        });
    }

    /** The themes there are, for forms. */
    public List<ThemeView> themes(Asker by) {
        return transactions.within(() -> moves.book().themes(by));
    }

    /**
     * Writes the scope, which takes back what was agreed. One that is directed has the days of the instrument, where that has
     * them.
     *
     * @throws Refused when it is unknown or stale, for another side, or no scope is written where it stands
     */
    public EngagementView write(Asker by, WriteScope command) {
        var scope = access.scope(by, SCOPE);
        return transactions.within(() -> {
            var held = moves.hold(scope, command.engagementId(), command.version());
            moves.refuseUnlessMay(held, EngagementAct.WRITE_SCOPE);
            if (command.override().isPresent() && held.side().isPresent()) {
                throw new Refused(new EngagementRefusal.NotForYourSide("Only the department"));
            }
            var engagement = held.engagement();
            var said = terms.directed(by, engagement, command.scope());
            var before = moves.book().text(scope, engagement, moves.now());
            var about = moves.book().about(scope, engagement, moves.now());
            var cited = moves.book().practices(scope, engagement);
            terms.refuseUnknownPractices(by, said);
            var writing = moves.book().writing();
            moves.take(
                    by,
                    scope,
                    held,
                    new EngagementMoves.Doing(
                            EngagementAct.WRITE_SCOPE,
                            before.isPresent() ? "The scope is written anew" : "The scope is written",
                            command.override(),
                            said),
                    List.of(),
                    writing);
            writing.add(new EngagementText(recording.newId(), engagement, said, recording.today(), before));
            rename(engagement, about, said, writing);
            cite(engagement, cited, said, writing);
            return moves.append(by, scope, held, writing);
        });
    }

    private void rename(Engagement engagement, List<EngagementTheme> about, EngagementScope said, Writing writing) {
        about.stream()
                .filter(theme -> !said.themes().contains(theme.theme()))
                .forEach(theme -> writing.add(theme.noLonger(recording.newId(), recording.today())));
        said.themes().stream()
                .filter(code -> about.stream().noneMatch(theme -> theme.theme().equals(code)))
                .forEach(code ->
                        writing.add(new EngagementTheme(recording.newId(), engagement.id(), code, recording.today())));
    }

    private void cite(Engagement engagement, List<EngagementPractice> cited, EngagementScope said, Writing writing) {
        cited.stream()
                .filter(one -> !said.practices().contains(one.practiceId()))
                .forEach(one -> writing.add(one.noLonger(recording.newId(), recording.today())));
        said.practices().stream()
                .filter(id -> cited.stream().noneMatch(one -> one.practiceId().equals(id)))
                .forEach(id ->
                        writing.add(new EngagementPractice(recording.newId(), engagement.id(), id, recording.today())));
    }

    /**
     * Agrees for the side of the asker; the department for an adviser. The second agreement takes the days of the provider.
     *
     * @throws Refused when it is unknown or stale, nothing is to be agreed by this side, the need is over, the provider may not
     *     give this support (any more), or has not as many days left
     */
    public EngagementView agree(Asker by, AgreeEngagement command) {
        var scope = access.scope(by, AGREE);
        return transactions.within(() -> {
            var held = moves.hold(scope, command.engagementId(), command.version());
            var act = held.side().orElse(Side.PROVIDER).agrees();
            moves.refuseUnlessMay(held, act);
            var engagement = held.engagement();
            moves.refuseNeedThatIsOver(scope, engagement);
            var said = moves.book()
                    .text(scope, engagement, moves.now())
                    .orElseThrow(() -> EngagementBook.unknown(engagement.id()))
                    .scope();
            terms.refuseUnfit(by, held, said, override(by, scope, held));
            var writing = moves.book().writing();
            moves.take(
                    by,
                    scope,
                    held,
                    EngagementMoves.Doing.of(
                            act,
                            held.side().isPresent()
                                    ? "Agreed; other support was looked at"
                                    : "Agreed by the department for the adviser; other support was looked at"),
                    said.days(),
                    writing);
            return moves.append(by, scope, held, writing);
        });
    }

    /** The last reason that was given for a provider not in good standing, while that stands as it stood then. */
    private Optional<String> override(Asker by, Scope scope, EngagementMoves.Held held) {
        Trail<EngagementStep> trail = moves.book().trail(scope, held.engagement());
        return trail.steps().reversed().stream()
                .filter(step -> step.override().isPresent())
                .findFirst()
                .filter(step ->
                        terms.standsAsThen(by, held, AsAt.day(step.effective().last(), step.recordedAt())))
                .flatMap(EngagementStep::override);
    }

    /**
     * Starts, pauses, resumes, completes, declines or withdraws, with effect from today.
     *
     * @throws Refused when it is unknown or stale, for another side, or the act does not follow
     */
    public EngagementView take(Asker by, TakeEngagementStep command) {
        var scope = access.scope(by, command.act().access());
        return transactions.within(() -> {
            var held = moves.hold(scope, command.engagementId(), command.version());
            moves.refuseUnlessMay(held, command.act());
            var writing = moves.book().writing();
            moves.take(by, scope, held, EngagementMoves.Doing.of(command.act(), command.why()), List.of(), writing);
            return moves.append(by, scope, held, writing);
        });
    }

    /** The legal day, for forms. */
    public LocalDate today() {
        return recording.today();
    }
}
