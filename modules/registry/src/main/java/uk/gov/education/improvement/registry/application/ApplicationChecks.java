package uk.gov.education.improvement.registry.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.access.Owner;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Change;
import uk.gov.education.improvement.kernel.change.Recording;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.registry.eligibility.ExplanationView;
import uk.gov.education.improvement.registry.round.RoundState;
import uk.gov.education.improvement.registry.round.RoundView;

/**
 * What the department does with applications: it applies the rule of the round when that has closed, and keeps what it saw;
 * decides what the rule cannot say, or against it; and permits an authority to apply late.
 */
@ApplicationScoped
public class ApplicationChecks {
    public static final Act CHECK = new Act("application.check");
    public static final Act OVERTURN = new Act("application.overturn");
    public static final Act PERMIT_LATE = new Act("application.permit-late");

    /** Of how many applications the rule is asked at once. */
    public static final int MOST = 500;

    private final AccessTable access;
    private final Transactions transactions;
    private final ApplicationBook book;
    private final Recording recording;

    @Inject
    public ApplicationChecks(AccessTable access, Transactions transactions, ApplicationBook book, Recording recording) {
        this.access = access;
        this.transactions = transactions;
        this.book = book;
        this.recording = recording;
    }

    /**
     * The application the rule is to be applied to, as it stands now.
     *
     * @throws Refused when the asker may not apply it, or the application is unknown
     */
    public ApplicationView toCheck(Asker by, String id) {
        var scope = access.scope(by, CHECK);
        return transactions.within(() -> book.find(by, scope, id, now()));
    }

    /**
     * The application about which a person is to decide, as it stands now.
     *
     * @throws Refused when the asker may not decide, or it is unknown
     */
    public ApplicationView toDecide(Asker by, String id) {
        var scope = access.scope(by, OVERTURN);
        return transactions.within(() -> book.find(by, scope, id, now()));
    }

    /**
     * The round to whose applications the rule is to be applied.
     *
     * @throws Refused when the asker may not apply it, or the round is unknown
     */
    public RoundView toCheckAll(Asker by, String roundId) {
        access.scope(by, CHECK);
        return transactions.within(() -> book.round(by, roundId, now()));
    }

    /**
     * The round to which somebody is to be permitted to apply late.
     *
     * @throws Refused when the asker may not permit it, or the round is unknown
     */
    public RoundView toPermit(Asker by, String roundId) {
        access.scope(by, PERMIT_LATE);
        return transactions.within(() -> book.round(by, roundId, now()));
    }

    /**
     * Asks the rule of the round of each member by its eligibility day, and keeps the answers. Where they do not say, the
     * application stays as it is, and a person decides.
     *
     * @param version the version of the application the asker has seen
     * @throws Refused when it is unknown, stale or not handed in, or the round has not closed
     */
    public ApplicationView check(Asker by, String id, long version) {
        var scope = access.scope(by, CHECK);
        return transactions.within(() -> {
            var checked = check(by, scope, held(by, scope, id, version));
            return book.find(by, scope, id, AsAt.day(recording.today(), checked.at()));
        });
    }

    /**
     * The same for all of a round that are handed in, at most {@link #MOST} at once, each in a transaction of its own.
     *
     * @throws Refused when the round is unknown or has not closed
     */
    public RoundCheckView checkAll(Asker by, String roundId) {
        var scope = access.scope(by, CHECK);
        var ids = transactions.within(() -> {
            book.holdRound(by, roundId);
            refuseOpen(book.round(by, roundId, now()));
            return book.handedIn(scope, roundId, MOST);
        });
        var findings = new ArrayList<Finding>();
        for (var id : ids) {
            // somebody else may have applied it, or the applicant taken it back, since they were listed
            transactions
                    .within(() -> book.lockHandedIn(by, scope, id).map(application -> check(by, scope, application)))
                    .ifPresent(checked -> findings.add(checked.finding()));
        }
        var counts = findings.stream().collect(Collectors.groupingBy(finding -> finding, Collectors.counting()));
        return new RoundCheckView(
                roundId,
                counts.getOrDefault(Finding.ELIGIBLE, 0L),
                counts.getOrDefault(Finding.INELIGIBLE, 0L),
                counts.getOrDefault(Finding.NOT_KNOWN, 0L));
    }

    private record Checked(Finding finding, Instant at) {}

    private Checked check(Asker by, Scope scope, Application application) {
        application.refuseUnlessMay(ApplicationAct.FIND_ELIGIBLE);
        var asAt = now();
        var round = book.round(by, application.roundId(), asAt);
        refuseUnpublished(round);
        refuseOpen(round);
        var trail = book.trail(scope, application);
        var expression = book.text(scope, application).expression();
        var explained = book.explain(by, round, expression.members(), asAt);
        var seen = expression.members().stream()
                .flatMap(member -> Optional.ofNullable(explained.get(member)).stream())
                .toList();
        var writing = book.writing();
        var finding = ApplicationBook.keep(application, expression, seen, recording, writing);
        var move = found(finding)
                .map(act -> new Move<>(
                        act,
                        PartialDate.on(recording.today()),
                        Optional.empty(),
                        inWords(finding, seen),
                        "Rule " + round.terms().rule().orElseThrow() + ", asked for "
                                + PartialDate.on(round.terms().eligibilityDay().orElseThrow())
                                        .inWords()));
        move.ifPresent(one -> {
            trail.refuseOutOfOrder(one, recording.today());
            writing.add(application.take(recording.newId(), one, false));
        });
        writing.changed(ApplicationBook.change(application, "checked", Optional.empty(), expression, move));
        return new Checked(finding, recording.append(by, writing));
    }

    private static Optional<ApplicationAct> found(Finding finding) {
        return switch (finding) {
            case ELIGIBLE -> Optional.of(ApplicationAct.FIND_ELIGIBLE);
            case INELIGIBLE -> Optional.of(ApplicationAct.FIND_INELIGIBLE);
            case NOT_KNOWN -> Optional.empty();
        };
    }

    /** Those that decide; all are kept as evidence. */
    private static String inWords(Finding finding, List<ExplanationView> seen) {
        var words = seen.stream()
                .filter(one -> finding == Finding.ELIGIBLE || one.deciding().isPresent())
                .map(one -> one.authority().name() + ": " + one.words())
                .collect(Collectors.joining(" "));
        return words.length() <= Move.LONGEST ? words : words.substring(0, Move.LONGEST - 1) + "…";
    }

    /**
     * Decides against what the rule said, or what it could not say. What the rule saw stays.
     *
     * @throws Refused when it is unknown or stale, there is nothing to decide, or the rule was not applied yet
     */
    public ApplicationView decide(Asker by, DecideEligibility command) {
        var scope = access.scope(by, OVERTURN);
        return transactions.within(() -> {
            var application = held(by, scope, command.applicationId(), command.version());
            var act = application.decided(command.eligible());
            var asAt = now();
            var round = book.round(by, application.roundId(), asAt);
            refuseUnpublished(round);
            refuseOpen(round);
            var stands = book.find(by, scope, application.id(), asAt);
            if (Stream.of(ApplicationAct.FIND_ELIGIBLE, ApplicationAct.FIND_INELIGIBLE)
                            .anyMatch(act::equals)
                    && !stands.waitsForPerson()) {
                throw new Refused(new ApplicationRefusal.RuleNotApplied());
            }
            var move = new Move<>(
                    act, PartialDate.on(recording.today()), Optional.empty(), command.why(), "The department");
            book.trail(scope, application).refuseOutOfOrder(move, recording.today());
            var writing = book.writing();
            writing.add(application.take(recording.newId(), move, false));
            writing.changed(ApplicationBook.change(
                    application, act.done(), Optional.empty(), stands.expression(), Optional.of(move)));
            var at = recording.append(by, writing);
            return book.find(by, scope, application.id(), AsAt.day(recording.today(), at));
        });
    }

    /**
     * Lets one authority apply until a day after the closing.
     *
     * @throws Refused when the round or the authority is unknown, the round is not published, or the day is not after its
     *     closing or has passed
     */
    public LatePermissionView permit(Asker by, PermitLate command) {
        var scope = access.scope(by, PERMIT_LATE);
        return transactions.within(() -> {
            book.holdRound(by, command.roundId());
            var asAt = now();
            var round = book.round(by, command.roundId(), asAt);
            refuseUnpublished(round);
            refuseDay(command, round);
            var authority = book.authority(by, command.authority(), round, asAt);
            var owner = new Owner("authority:" + authority.dfeNumber().orElseThrow());
            var before = book.permission(scope, round.id(), owner);
            var permission = new LatePermission(recording.newId(), command, authority, owner, before);
            var writing = book.writing();
            writing.add(permission);
            writing.changed(new Change(
                    "late-permission",
                    permission.id(),
                    "permitted",
                    Optional.empty(),
                    Map.of(
                            "round", round.terms().name(),
                            "authority", authority.name(),
                            "until", command.until().toString(),
                            "why", command.why()),
                    Audience.DEPARTMENT,
                    Optional.of(owner)));
            recording.append(by, writing);
            return permission.view(authority);
        });
    }

    private static void refuseUnpublished(RoundView round) {
        if (round.state().filter(RoundState.PUBLISHED::equals).isEmpty()) {
            throw new Refused(new ApplicationRefusal.RoundNotOpen(
                    round.terms().name(), "it is " + round.stage().label().toLowerCase(Locale.ROOT)));
        }
    }

    private void refuseDay(PermitLate command, RoundView round) {
        var closes = round.terms().closes().orElseThrow();
        if (!command.until().isAfter(closes)) {
            throw new Refused(new Invalid(
                    "until",
                    "Enter a day after the round closes, on "
                            + PartialDate.on(closes).inWords()));
        }
        if (command.until().isBefore(recording.today())) {
            throw new Refused(new Invalid("until", "Enter a day that has not passed"));
        }
    }

    private static void refuseOpen(RoundView round) {
        var stage = round.stage();
        if (stage == RoundView.Stage.OPEN || stage == RoundView.Stage.COMING) {
            throw new Refused(new ApplicationRefusal.RuleBeforeClosing(
                    PartialDate.on(round.terms().closes().orElseThrow()).inWords()));
        }
    }

    private Application held(Asker by, Scope scope, String id, long version) {
        var application = book.lock(by, scope, id);
        recording.checkVersion(scope, ApplicationBook.SUBJECT, id, version, application.version());
        return application;
    }

    private AsAt now() {
        return AsAt.day(recording.today(), recording.recordedUntil());
    }
}
