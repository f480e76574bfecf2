package uk.gov.education.improvement.registry.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Recording;
import uk.gov.education.improvement.kernel.change.Writing;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.registry.eligibility.Eligibility;

/** Prepares rounds, writes their terms, and moves them on. A draft is the department's; to publish it shows it to everybody. */
@ApplicationScoped
public class RoundWork {
    public static final Act RUN = new Act("round.run");

    /** What the record of change calls a round. */
    public static final String SUBJECT = "round";

    private final AccessTable access;
    private final Transactions transactions;
    private final RoundBook book;
    private final Eligibility eligibility;
    private final Recording recording;

    @Inject
    public RoundWork(
            AccessTable access,
            Transactions transactions,
            RoundBook book,
            Eligibility eligibility,
            Recording recording) {
        this.access = access;
        this.transactions = transactions;
        this.book = book;
        this.eligibility = eligibility;
        this.recording = recording;
    }

    /** @throws Refused when the asker may not run rounds */
    public void toPrepare(Asker by) {
        access.scope(by, RUN);
    }

    /**
     * The round that is to be changed or moved, as it stands now.
     *
     * @throws Refused when the asker may not run it, or it is unknown
     */
    public RoundView toTake(Asker by, String id) {
        var scope = access.scope(by, RUN);
        return transactions.within(() -> book.find(scope, id, now()));
    }

    /**
     * The draft that is to be changed, as it stands now.
     *
     * @throws Refused when the asker may not run it, or it is unknown or no draft any more
     */
    public RoundView toChange(Asker by, String id) {
        var round = toTake(by, id);
        refuseUnlessDraft(round.state());
        return round;
    }

    private static void refuseUnlessDraft(Optional<RoundState> state) {
        if (state.filter(RoundState::isDraft).isEmpty()) {
            throw new Refused(new RoundRefusal.RoundNotDraft(Round.called(state)));
        }
    }

    /** A new draft, with a name and nothing else. */
    public RoundView prepare(Asker by, RoundTerms terms) {
        var scope = access.scope(by, RUN);
        return transactions.within(() -> begin(by, scope, terms, Optional.empty()));
    }

    /**
     * A new draft that says what another round says, but for its name, days and money.
     *
     * @throws Refused when the other is unknown
     */
    public RoundView clone(Asker by, String otherId, String name) {
        var scope = access.scope(by, RUN);
        return transactions.within(() -> {
            var other = book.find(scope, otherId, now());
            return begin(by, scope, other.terms().clonedAs(name), Optional.of(otherId));
        });
    }

    private RoundView begin(Asker by, Scope scope, RoundTerms terms, Optional<String> clonedFrom) {
        refuseUnknown(by, scope, terms);
        var round = new Round(recording.newId(), clonedFrom);
        var move = new Move<>(
                RoundAct.PREPARE,
                PartialDate.on(recording.today()),
                Optional.empty(),
                clonedFrom.isPresent() ? "Begun with what another round says" : "Begun",
                "The department");
        var writing = book.writing();
        writing.add(round);
        writing.add(round.take(recording.newId(), move));
        write(writing, round, terms, Audience.DEPARTMENT, move.why(), Optional.empty());
        return recorded(by, scope, round, writing, "prepared", Optional.empty(), terms, Optional.of(move));
    }

    /** @throws Refused when the round is unknown, stale or no draft, or the rule or the line is unknown */
    public RoundView change(Asker by, ChangeTerms command) {
        var scope = access.scope(by, RUN);
        return transactions.within(() -> {
            var round = held(scope, command.roundId(), command.version());
            refuseUnlessDraft(round.state());
            refuseUnknown(by, scope, command.terms());
            var before = book.terms(scope, round);
            var writing = book.writing();
            write(writing, round, command.terms(), Audience.DEPARTMENT, "Changed", Optional.of(before));
            return recorded(
                    by,
                    scope,
                    round,
                    writing,
                    "changed",
                    Optional.of(before.terms()),
                    command.terms(),
                    Optional.empty());
        });
    }

    /**
     * @throws Refused when the round is unknown or stale, the act does not follow, the day lies in the future or before what
     *     came last; when it is to be published and something is missing
     */
    public RoundView take(Asker by, TakeRoundStep command) {
        var scope = access.scope(by, RUN);
        return transactions.within(() -> {
            var round = held(scope, command.roundId(), command.version());
            var move = command.move();
            book.trail(scope, round).refuseOutOfOrder(move, recording.today());
            var fact = book.terms(scope, round);
            var terms = fact.terms();
            var writing = book.writing();
            writing.add(round.take(recording.newId(), move));
            if (move.act() == RoundAct.PUBLISH) {
                refuseVague(move);
                refuseUnready(by, scope, terms);
                write(writing, round, terms, Audience.SECTOR, move.why(), Optional.of(fact));
            }
            return recorded(by, scope, round, writing, move.act().done(), Optional.empty(), terms, Optional.of(move));
        });
    }

    /** @throws Refused when the round is unknown, stale or not published, or the day is not later than the one that stands */
    public RoundView putOff(Asker by, PutOffClosing command) {
        var scope = access.scope(by, RUN);
        return transactions.within(() -> {
            var round = held(scope, command.roundId(), command.version());
            if (round.state().orElseThrow() != RoundState.PUBLISHED) {
                throw new Refused(new RoundRefusal.RoundActNotPossible(
                        "put off the closing day of", Round.called(round.state())));
            }
            var before = book.terms(scope, round);
            var terms = before.terms();
            if (!command.closes().isAfter(terms.closes().orElseThrow())) {
                throw new Refused(new Invalid("closes", "The new closing day must be later than the one that stands"));
            }
            if (command.closes().isBefore(recording.today())) {
                throw new Refused(new Invalid("closes", "The new closing day must not lie in the past"));
            }
            var later = terms.closing(command.closes(), command.decides().or(terms::decides));
            var writing = book.writing();
            write(writing, round, later, Audience.SECTOR, command.why(), Optional.of(before));
            return recorded(by, scope, round, writing, "put off", Optional.of(terms), later, Optional.empty());
        });
    }

    private Round held(Scope scope, String id, long version) {
        var round = book.lock(scope, id);
        recording.checkVersion(scope, SUBJECT, id, version, round.version());
        return round;
    }

    private void write(
            Writing writing, Round round, RoundTerms terms, Audience audience, String why, Optional<TermsFact> before) {
        var fact = new TermsFact(recording.newId(), round.id(), audience, terms, why);
        round.written();
        writing.add(before.map(fact::insteadOf).orElse(fact));
    }

    private RoundView recorded(
            Asker by,
            Scope scope,
            Round round,
            Writing writing,
            String what,
            Optional<Object> before,
            RoundTerms terms,
            Optional<Move<RoundAct>> move) {
        writing.changed(RoundBook.change(round, what, before, terms, move));
        var at = recording.append(by, writing);
        return book.view(scope, round, AsAt.day(recording.today(), at));
    }

    private void refuseUnready(Asker by, Scope scope, RoundTerms terms) {
        var missing = terms.missing();
        if (!missing.isEmpty()) {
            throw new Refused(new RoundRefusal.RoundNotReady(
                    missing.stream().map(RoundTerms.Section::label).toList()));
        }
        if (terms.closes().orElseThrow().isBefore(recording.today())) {
            throw new Refused(new Invalid("closes", "The round would be closed already: its closing day has passed"));
        }
        refuseUnknown(by, scope, terms);
    }

    /** Whether it takes applications hangs on it: what is published in some month is not certainly published before its end. */
    private void refuseVague(Move<RoundAct> move) {
        if (!move.effective().isDay()
                || move.published()
                        .filter(day -> day.last().isAfter(recording.today()))
                        .isPresent()) {
            throw new Refused(
                    new Invalid("effective", "Enter the whole day on which it is published, not a later one"));
        }
    }

    private void refuseUnknown(Asker by, Scope scope, RoundTerms terms) {
        terms.lineId().ifPresent(line -> book.refuseLine(scope, line));
        terms.rule().ifPresent(version -> {
            if (eligibility.rules(by).stream().noneMatch(rule -> rule.version().equals(version))) {
                throw new Refused(new Invalid("rule", "There is no rule “" + version + "”"));
            }
        });
    }

    private AsAt now() {
        return AsAt.day(recording.today(), recording.recordedUntil());
    }
}
