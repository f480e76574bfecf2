package uk.gov.education.improvement.registry.engagement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.refusal.Fault;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.kernel.trail.StateTable;
import uk.gov.education.improvement.kernel.trail.WalksTheTable;
import uk.gov.education.improvement.registry.capacity.HalfDays;
import uk.gov.education.improvement.registry.capacity.ThemeDays;
import uk.gov.education.improvement.registry.delivery.SupportForm;

/** The life of an engagement: its table of states, walked completely; its days, and what is wrong with what is typed. */
class EngagementTest implements WalksTheTable<Engagement, EngagementState, EngagementAct> {
    @Override
    public StateTable<EngagementState, EngagementAct> table() {
        return EngagementState.TABLE;
    }

    @Override
    public List<String> ways() {
        return List.of(
                "- MATCH MATCHED",
                "- RECORD IN_DELIVERY",
                "MATCHED WRITE_SCOPE SCOPED",
                "MATCHED DECLINE DECLINED",
                "MATCHED WITHDRAW WITHDRAWN",
                "SCOPED WRITE_SCOPE SCOPED",
                "SCOPED AGREE_AS_RECIPIENT AGREED_BY_RECIPIENT",
                "SCOPED AGREE_AS_PROVIDER AGREED_BY_PROVIDER",
                "SCOPED DECLINE DECLINED",
                "SCOPED WITHDRAW WITHDRAWN",
                "AGREED_BY_RECIPIENT WRITE_SCOPE SCOPED",
                "AGREED_BY_RECIPIENT AGREE_AS_PROVIDER AGREED",
                "AGREED_BY_RECIPIENT DECLINE DECLINED",
                "AGREED_BY_RECIPIENT WITHDRAW WITHDRAWN",
                "AGREED_BY_PROVIDER WRITE_SCOPE SCOPED",
                "AGREED_BY_PROVIDER AGREE_AS_RECIPIENT AGREED",
                "AGREED_BY_PROVIDER DECLINE DECLINED",
                "AGREED_BY_PROVIDER WITHDRAW WITHDRAWN",
                "AGREED WRITE_SCOPE SCOPED",
                "AGREED START IN_DELIVERY",
                "AGREED WITHDRAW WITHDRAWN",
                "IN_DELIVERY EXTEND IN_DELIVERY",
                "IN_DELIVERY PAUSE PAUSED",
                "IN_DELIVERY COMPLETE COMPLETED",
                "IN_DELIVERY WITHDRAW WITHDRAWN",
                "PAUSED RESUME IN_DELIVERY",
                "PAUSED WITHDRAW WITHDRAWN",
                "COMPLETED REVIEW_AT_6 REVIEWED_AT_6",
                "COMPLETED CLOSE CLOSED",
                "REVIEWED_AT_6 REVIEW_AT_12 REVIEWED_AT_12",
                "REVIEWED_AT_6 CLOSE CLOSED",
                "REVIEWED_AT_12 CLOSE CLOSED");
    }

    @Override
    public Engagement unbegun() {
        var lga = new Provider(Provider.Kind.LGA, Optional.empty());
        return new Engagement("engagement", Optional.of("need"), Optional.empty(), lga, "The LGA");
    }

    @Override
    public EngagementStep take(Engagement engagement, Move<EngagementAct> move) {
        return engagement.take("id", move);
    }

    @Override
    public Class<EngagementRefusal.EngagementActNotPossible> refusal() {
        return EngagementRefusal.EngagementActNotPossible.class;
    }

    @Test
    void days_are_counted_in_halves_and_less_than_a_half_is_none() {
        var some = HalfDays.parse("2.5").plus(HalfDays.parse("0.5"));

        assertEquals("3 days", some.inWords());
        assertEquals("1 day", HalfDays.parse("1.0").inWords());
        for (var none : List.of("0", "-1", "0.25", "2.75", "", "ten", "2501")) {
            assertEquals(List.of("days"), faults(() -> HalfDays.parse(none)), none);
        }
    }

    @Test
    void what_is_not_delivered_comes_back_from_the_last_year_on_and_never_more_than_was_agreed_of_a_year() {
        var agreed =
                List.of(days("NEGLECT", "2019-20", 4), days("NEGLECT", "2020-21", 2), days("QUALITY", "2019-20", 1));
        var delivered = List.of(days("NEGLECT", "2019-20", 3));

        assertEquals(
                List.of(days("NEGLECT", "2020-21", 2), days("NEGLECT", "2019-20", 1), days("QUALITY", "2019-20", 1)),
                ThemeDays.leftOf(agreed, delivered).stream()
                        .sorted((one, other) -> (one.theme() + other.year()).compareTo(other.theme() + one.year()))
                        .toList());
        assertEquals(List.of(), ThemeDays.leftOf(List.of(days("NEGLECT", "2019-20", 3)), delivered));
        assertEquals(
                List.of(days("NEGLECT", "2019-20", 4)),
                ThemeDays.leftOf(
                        List.of(days("NEGLECT", "2019-20", 4), days("NEGLECT", "2020-21", 2)),
                        List.of(days("NEGLECT", "2020-21", 2))));
    }

    private static ThemeDays days(String theme, String year, int days) {
        return new ThemeDays(theme, year, HalfDays.ofDays(days));
    }

    @Test
    void all_that_is_wrong_with_a_scope_is_said_at_once() {
        var nothing = new WriteScope.Fields(
                List.of(), List.of("a walk"), List.of(), List.of(" "), "", "2019", "never", List.of(), "");
        var backwards = assertThrows(
                Refused.class,
                () -> new EngagementScope(
                        List.of("NEGLECT", "QUALITY"),
                        List.of(SupportForm.MENTORING),
                        List.of(days("NEGLECT", "2019-20", 1), days("NEGLECT", "2019-20", 2)),
                        List.of("One"),
                        "Audits",
                        LocalDate.parse("2019-06-02"),
                        LocalDate.parse("2019-06-01"),
                        List.of()));

        assertEquals(
                List.of("forms", "from", "until", "themes", "days", "outcomes", "evidence"),
                faults(() -> nothing.read("id", 1, List.of())));
        assertEquals(
                List.of("days", "days", "until"),
                backwards.refusal().faults().stream().map(Fault::field).toList());
    }

    @Test
    void a_provider_is_named_but_for_the_lga() {
        assertEquals(List.of("kind"), faults(() -> Provider.read("a friend", "x")));
        assertEquals(List.of("provider"), faults(() -> Provider.read("adviser", " ")));
        assertEquals(Optional.empty(), Provider.read("LGA", "whoever").called());
    }

    private static List<String> faults(Runnable work) {
        return assertThrows(Refused.class, work::run).refusal().faults().stream()
                .map(Fault::field)
                .toList();
    }
}
