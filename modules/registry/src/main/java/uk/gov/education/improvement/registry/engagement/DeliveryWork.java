package uk.gov.education.improvement.registry.engagement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Recording;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.capacity.HalfDays;
import uk.gov.education.improvement.registry.capacity.ThemeDays;
import uk.gov.education.improvement.registry.delivery.Delivered;
import uk.gov.education.improvement.registry.delivery.DeliveryView;
import uk.gov.education.improvement.registry.delivery.SupportForm;
import uk.gov.education.improvement.registry.funding.FinancialYear;
import uk.gov.education.improvement.registry.theme.ThemeView;

/** The log of what is delivered, and its limit: days against days agreed, and what extends them. */
@ApplicationScoped
public class DeliveryWork {
    public static final Act DELIVER = new Act("engagement.deliver");
    public static final Act EXTEND = new Act("engagement.extend");

    private final AccessTable access;
    private final Transactions transactions;
    private final EngagementMoves moves;
    private final EngagementTerms terms;
    private final Recording recording;

    @Inject
    public DeliveryWork(
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
     * Adds days, which are taken of the provider as an agreement takes them, or moves the last day on.
     *
     * @throws Refused when it is unknown, stale or not in delivery, a theme is none of its own, the provider has not as many
     *     days left, or the new last day is not after the last, or not that of the direction
     */
    public EngagementView extend(Asker by, ExtendEngagement command) {
        var scope = access.scope(by, EXTEND);
        return transactions.within(() -> {
            var held = moves.hold(scope, command.engagementId(), command.version());
            moves.refuseUnlessMay(held, EngagementAct.EXTEND);
            Set<String> about = moves.book().about(scope, held.engagement(), moves.now()).stream()
                    .map(EngagementTheme::theme)
                    .collect(Collectors.toSet());
            if (command.days().stream().anyMatch(days -> !about.contains(days.theme()))) {
                throw new Refused(new Invalid("days", "Days are added of the themes of the engagement only"));
            }
            var before = moves.book().text(scope, held.engagement(), moves.now());
            var longer = command.until().flatMap(last -> before.map(text -> longer(by, held, text.scope(), last)));
            var writing = moves.book().writing();
            moves.take(
                    by,
                    scope,
                    held,
                    new EngagementMoves.Doing(
                            EngagementAct.EXTEND, command.inWords(), Optional.empty(), command.days()),
                    command.days(),
                    writing);
            longer.ifPresent(said -> writing.add(
                    new EngagementText(recording.newId(), held.engagement(), said, recording.today(), before)));
            return moves.append(by, scope, held, writing);
        });
    }

    private EngagementScope longer(Asker by, EngagementMoves.Held held, EngagementScope before, LocalDate last) {
        if (!last.isAfter(before.until())) {
            throw new Refused(new Invalid(
                    "until",
                    "The new last day must be after the last day, "
                            + PartialDate.on(before.until()).inWords()));
        }
        var said = terms.directed(by, held.engagement(), before.between(before.from(), last));
        if (!said.until().equals(last)) {
            throw new Refused(new Invalid(
                    "until",
                    "The last day is that of the direction, "
                            + PartialDate.on(said.until()).inWords()));
        }
        return said;
    }

    /**
     * Logs days, or corrects what was logged.
     *
     * @throws Refused when it is unknown, stale or not in delivery, for another side, the day lies in the future, before it was
     *     agreed or after its last day, the scope has not the form, or more would be delivered of a theme and financial year
     *     than is agreed
     */
    public EngagementView log(Asker by, LogDelivery command) {
        var scope = access.scope(by, DELIVER);
        return transactions.within(() -> {
            var held = held(scope, command.engagementId(), command.version());
            var engagement = held.engagement();
            var deliveries = moves.book().deliveries(scope, engagement, moves.now());
            var before = command.corrected().map(id -> known(deliveries, id));
            var said = about(by, command.delivered());
            refuseOutside(scope, engagement, said);
            refuseOutsideScope(scope, engagement, said);
            refuseBeyond(
                    by,
                    scope,
                    engagement,
                    deliveries.stream()
                            .filter(one -> before.filter(one::equals).isEmpty())
                            .toList(),
                    said);
            engagement.written();
            var writing = moves.book().writing();
            before.ifPresentOrElse(
                    one -> moves.book()
                            .given()
                            .correct(
                                    scope,
                                    engagement.id(),
                                    one.id(),
                                    said,
                                    command.why().orElseThrow(),
                                    writing),
                    () -> moves.book().given().add(engagement.id(), said, writing));
            writing.changed(EngagementBook.change(
                    engagement,
                    held.parties(),
                    before.isPresent() ? "corrected a delivery of" : "logged a delivery of",
                    said,
                    Optional.empty()));
            return moves.append(by, scope, held, writing);
        });
    }

    /**
     * Says that a delivery was logged by mistake.
     *
     * @throws Refused when the engagement or the delivery is unknown, it is stale or not in delivery, or for another side
     */
    public EngagementView takeBack(Asker by, TakeBackDelivery command) {
        var scope = access.scope(by, DELIVER);
        return transactions.within(() -> {
            var held = held(scope, command.engagementId(), command.version());
            var engagement = held.engagement();
            var delivery = known(moves.book().deliveries(scope, engagement, moves.now()), command.deliveryId());
            var writing = moves.book().writing();
            engagement.written();
            moves.book().given().takeBack(scope, engagement.id(), delivery.id(), command.why(), writing);
            writing.changed(EngagementBook.change(
                    engagement, held.parties(), "took back a delivery of", delivery.delivered(), Optional.empty()));
            return moves.append(by, scope, held, writing);
        });
    }

    private EngagementMoves.Held held(Scope scope, String id, long version) {
        var held = moves.hold(scope, id, version);
        if (!EngagementAct.START.isFor(held.side(), held.engagement().kind())) {
            throw new Refused(new EngagementRefusal.NotForYourSide(EngagementAct.START.whoMay()));
        }
        held.engagement().refuseUnlessInDelivery();
        return held;
    }

    private static DeliveryView known(List<DeliveryView> deliveries, String id) {
        return deliveries.stream()
                .filter(delivery -> delivery.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(new EngagementRefusal.UnknownDelivery(id)));
    }

    private Delivered about(Asker by, Delivered said) {
        var theme = ThemeView.called(moves.book().themes(by), said.theme());
        return new Delivered(said.day(), said.form(), theme.code(), said.days(), said.what(), said.by());
    }

    private void refuseOutside(Scope scope, Engagement engagement, Delivered said) {
        if (said.day().isAfter(recording.today())) {
            throw new Refused(new EngagementRefusal.DeliveredOutside("lies in the future"));
        }
        moves.book().trail(scope, engagement).steps().stream()
                .filter(step -> step.to() == EngagementState.AGREED || step.act() == EngagementAct.RECORD)
                .reduce((earlier, later) -> later)
                .map(step -> step.effective().first())
                .filter(said.day()::isBefore)
                .ifPresent(agreed -> {
                    throw new Refused(new EngagementRefusal.DeliveredOutside("is before the engagement was agreed, "
                            + PartialDate.on(agreed).inWords()));
                });
    }

    private void refuseOutsideScope(Scope scope, Engagement engagement, Delivered said) {
        moves.book()
                .text(scope, engagement, moves.now())
                .map(EngagementText::scope)
                .ifPresent(agreed -> {
                    if (said.day().isAfter(agreed.until())) {
                        throw new Refused(new EngagementRefusal.DeliveredOutside("is after the last day of the scope, "
                                + PartialDate.on(agreed.until()).inWords()
                                + ". Ask the department to extend it first"));
                    }
                    if (!agreed.forms().contains(said.form())) {
                        throw new Refused(new Invalid(
                                "form",
                                "The scope has not this form. Select one of its own: "
                                        + agreed.forms().stream()
                                                .map(SupportForm::label)
                                                .collect(Collectors.joining(", "))));
                    }
                });
    }

    private void refuseBeyond(Asker by, Scope scope, Engagement engagement, List<DeliveryView> others, Delivered said) {
        var of = said.ofTheme().of();
        var agreed = ThemeDays.byThemeAndYear(moves.book().taken(scope, engagement, moves.now()))
                .getOrDefault(of, HalfDays.NONE);
        var delivered = ThemeDays.byThemeAndYear(others.stream()
                        .map(delivery -> delivery.delivered().ofTheme())
                        .toList())
                .getOrDefault(of, HalfDays.NONE);
        var left = agreed.minus(delivered);
        if (said.days().isMoreThan(left)) {
            throw new Refused(new EngagementRefusal.BeyondAgreedDays(
                    ThemeView.called(moves.book().themes(by), said.theme()).name(),
                    FinancialYear.of(said.day()).inWords(),
                    agreed,
                    delivered));
        }
    }
}
