package uk.gov.education.improvement.registry.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Owner;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Recording;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.round.RoundView;

/** What an applicant does: starts an application, writes it, hands it in, takes it back to amend it, withdraws it. */
@ApplicationScoped
public class ApplicationWork {
    public static final Act APPLY = new Act("application.apply");

    private static final String APPLICANT = "The applicant";

    private final AccessTable access;
    private final Transactions transactions;
    private final ApplicationBook book;
    private final Recording recording;

    @Inject
    public ApplicationWork(AccessTable access, Transactions transactions, ApplicationBook book, Recording recording) {
        this.access = access;
        this.transactions = transactions;
        this.book = book;
        this.recording = recording;
    }

    /**
     * The round to which the asker may start an application now.
     *
     * @throws Refused when the asker may not apply, the round is unknown or takes none from it, or there is one already
     */
    public RoundView toStart(Asker by, String roundId) {
        var scope = access.scope(by, APPLY);
        return transactions.within(() -> {
            var round = book.round(by, roundId, now());
            refuseClosed(scope, round, Owner.of(by.organisation()));
            book.refuseSecond(scope, round, Owner.of(by.organisation()));
            return round;
        });
    }

    /**
     * The application that is to be written or moved, as it stands now.
     *
     * @throws Refused when it is unknown, or not the asker's own
     */
    public ApplicationView toWrite(Asker by, String id) {
        var scope = access.scope(by, APPLY);
        return transactions.within(() -> book.find(by, scope, id, now()));
    }

    /**
     * A new draft, of the asker's authority alone.
     *
     * @throws Refused when the round is unknown or takes none from it today, the authority has no duty, or has one already
     */
    public ApplicationView start(Asker by, String roundId) {
        var scope = access.scope(by, APPLY);
        return transactions.within(() -> {
            var owner = Owner.of(by.organisation());
            book.holdRound(by, roundId);
            var round = book.round(by, roundId, now());
            var late = refuseClosed(scope, round, owner);
            book.refuseSecond(scope, round, owner);
            var own = members(by, List.of(), round);
            var application =
                    new Application(recording.newId(), round.id(), round.terms().name(), owner);
            var expression = new Expression(own.getFirst().name(), ids(own), null);
            var move = move(ApplicationAct.START, "Begun");
            var writing = book.writing();
            writing.add(application);
            writing.add(application.take(recording.newId(), move, late));
            return written(by, scope, application, writing, expression, Optional.empty(), Optional.of(move));
        });
    }

    /**
     * @throws Refused when it is unknown, stale or no draft, a member is not known or without duty, or an answer is to a
     *     question that the round does not ask
     */
    public ApplicationView write(Asker by, WriteExpression command) {
        var scope = access.scope(by, APPLY);
        return transactions.within(() -> {
            var application = held(by, scope, command.applicationId(), command.version());
            application.refuseUnlessDraft();
            var round = book.round(by, application.roundId(), now());
            var said = command.expression();
            refuseUnasked(said, round);
            var members = members(by, said.members(), round);
            var before = book.text(scope, application);
            return written(
                    by,
                    scope,
                    application,
                    book.writing(),
                    said.of(said.name(), ids(members)),
                    Optional.of(before),
                    Optional.empty());
        });
    }

    /**
     * Hands it in, takes it back to amend it, or withdraws it.
     *
     * @throws Refused when it is unknown or stale, the act does not follow; when it is to be handed in or amended and the
     *     round takes none from the asker today; when it is to be handed in and an answer is missing or too long
     */
    public ApplicationView take(Asker by, TakeApplicationStep command) {
        var scope = access.scope(by, APPLY);
        return transactions.within(() -> {
            var application = held(by, scope, command.applicationId(), command.version());
            var act = command.act();
            application.refuseUnlessMay(act);
            var move = move(act, command.why().orElse(act == ApplicationAct.SUBMIT ? "Submitted" : "To be amended"));
            book.trail(scope, application).refuseOutOfOrder(move, recording.today());
            var before = book.text(scope, application);
            var late = act != ApplicationAct.WITHDRAW && refuseUnready(by, scope, application, before, act);
            var writing = book.writing();
            writing.add(application.take(recording.newId(), move, late));
            return written(
                    by, scope, application, writing, before.expression(), Optional.of(before), Optional.of(move));
        });
    }

    /** Whether it is late. */
    private boolean refuseUnready(
            Asker by, Scope scope, Application application, ApplicationText text, ApplicationAct act) {
        var round = book.round(by, application.roundId(), now());
        var late = refuseClosed(scope, round, application.owner());
        if (act == ApplicationAct.SUBMIT) {
            var expression = text.expression();
            var missing = expression.missing(round.terms().questions());
            if (!missing.isEmpty()) {
                throw new Refused(new ApplicationRefusal.ApplicationNotReady(String.join("; ", missing)));
            }
            members(by, expression.members(), round);
        }
        return late;
    }

    /** Whether it would be late. */
    private boolean refuseClosed(Scope scope, RoundView round, Owner owner) {
        var terms = round.terms();
        var open = round.stage() == RoundView.Stage.OPEN;
        var permitted = round.stage() == RoundView.Stage.CLOSED
                && book.permission(scope, round.id(), owner)
                        .filter(permission -> permission.allows(recording.today()))
                        .isPresent();
        if (!open && !permitted) {
            throw new Refused(new ApplicationRefusal.RoundNotOpen(
                    terms.name(),
                    switch (round.stage()) {
                        case COMING ->
                            "it opens on "
                                    + PartialDate.on(terms.opens().orElseThrow())
                                            .inWords();
                        case CLOSED ->
                            "it closed on "
                                    + PartialDate.on(terms.closes().orElseThrow())
                                            .inWords();
                        case IN_PREPARATION, OPEN, DECIDED, CONCLUDED, ENDED ->
                            "it is " + round.stage().label().toLowerCase(Locale.ROOT);
                    }));
        }
        return !open;
    }

    private static void refuseUnasked(Expression said, RoundView round) {
        var asked = round.terms().questions().size();
        said.answers().keySet().stream()
                .filter(number -> !number.matches("[1-9]\\d?") || Integer.parseInt(number) > asked)
                .findFirst()
                .ifPresent(number -> {
                    throw new Refused(new Invalid(
                            "answers/" + number, "The round asks " + asked + " questions, and no “" + number + "”"));
                });
    }

    private List<AuthorityRef> members(Asker by, List<String> others, RoundView round) {
        return book.members(by, by.organisation().code(), others, round, now());
    }

    private static List<String> ids(List<AuthorityRef> members) {
        return members.stream().map(AuthorityRef::id).toList();
    }

    private Application held(Asker by, Scope scope, String id, long version) {
        var application = book.lock(by, scope, id);
        recording.checkVersion(scope, ApplicationBook.SUBJECT, id, version, application.version());
        return application;
    }

    private Move<ApplicationAct> move(ApplicationAct act, String why) {
        return new Move<>(act, PartialDate.on(recording.today()), Optional.empty(), why, APPLICANT);
    }

    private ApplicationView written(
            Asker by,
            Scope scope,
            Application application,
            Writing writing,
            Expression expression,
            Optional<ApplicationText> before,
            Optional<Move<ApplicationAct>> move) {
        var what = move.map(one -> one.act().done()).orElse("saved");
        var text = new ApplicationText(
                recording.newId(), application, expression, move.map(Move::why).orElse("Written"), recording.today());
        writing.add(before.map(text::insteadOf).orElse(text));
        // of a step only what moved is said: what it says is the same
        writing.changed(ApplicationBook.change(
                application,
                what,
                move.isPresent() ? Optional.empty() : before.map(ApplicationText::expression),
                expression,
                move));
        var at = recording.append(by, writing);
        return book.find(by, scope, application.id(), AsAt.day(recording.today(), at));
    }

    private AsAt now() {
        return AsAt.day(recording.today(), recording.recordedUntil());
    }
}
