package uk.gov.education.improvement.registry.engagement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uk.gov.education.improvement.registry.engagement.Engaged.MANAGER;
import static uk.gov.education.improvement.registry.engagement.Engaged.NORTH_TYNESIDE;
import static uk.gov.education.improvement.registry.engagement.Engaged.SUNDERLAND;
import static uk.gov.education.improvement.registry.engagement.Engaged.YEAR;
import static uk.gov.education.improvement.registry.engagement.Engaged.lead;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.access.Organisation;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.NotAllowed;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.StaleVersion;
import uk.gov.education.improvement.kernel.refusal.Refusal;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.trail.MoveFields;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;
import uk.gov.education.improvement.registry.capacity.CapacityRefusal;
import uk.gov.education.improvement.registry.capacity.HalfDays;
import uk.gov.education.improvement.registry.delivery.Delivered;
import uk.gov.education.improvement.registry.delivery.Feedback;
import uk.gov.education.improvement.registry.delivery.Impact;
import uk.gov.education.improvement.registry.delivery.Usefulness;
import uk.gov.education.improvement.registry.need.NeedAct;
import uk.gov.education.improvement.registry.need.NeedState;
import uk.gov.education.improvement.registry.need.NeedTerms;
import uk.gov.education.improvement.registry.need.NeedView;
import uk.gov.education.improvement.registry.need.RaiseNeed;
import uk.gov.education.improvement.registry.need.TakeNeedStep;
import uk.gov.education.improvement.registry.partner.PartnerAct;
import uk.gov.education.improvement.registry.partner.TakePartnerStep;
import uk.gov.education.improvement.registry.theme.ThemeView;

/** Engagements from a chosen provider to what came of them, on a real database. */
class EngagementWorkTest {
    private RegistryOnTestDatabase registry;
    private Engaged engaged;
    private String tyneside;

    @BeforeEach
    void begin() {
        registry = Engaged.withPartners();
        engaged = new Engaged(registry);
        tyneside = engaged.partner("392");
        engaged.funded(tyneside, "NEGLECT", YEAR, 10);
    }

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void a_need_is_matched_agreed_by_both_delivered_past_its_days_extended_reviewed_twice_and_closed() {
        var need = engaged.raised(SUNDERLAND, "NEGLECT");
        var engagement = engaged.chosen(need, Provider.Kind.PARTNER, tyneside);
        engagement = engaged.scoped(NORTH_TYNESIDE, engagement, Map.of("NEGLECT", "2.5"));
        engagement = engaged.agreed(SUNDERLAND, engagement);
        assertEquals(Optional.of(EngagementState.AGREED_BY_RECIPIENT), engagement.state());
        engagement = engaged.agreed(NORTH_TYNESIDE, engagement);
        assertEquals("10 2.5 0 7.5", days());
        assertEquals(Optional.of(NeedState.OPEN), found(need).state());

        engagement = engaged.took(NORTH_TYNESIDE, engagement, EngagementAct.START);
        assertEquals(Optional.of(NeedState.IN_PLACE), found(need).state());
        registry.setTheDay("2019-07-01");
        engagement = engaged.delivered(NORTH_TYNESIDE, engagement, "neglect", "2");
        var before = engagement;
        var beyond = refusal(() -> engaged.delivered(NORTH_TYNESIDE, before, "NEGLECT", "1"));
        assertEquals(
                "Of “Neglect” in 2019–20, 2.5 days are agreed and 2 delivered: 0.5 days left. Ask the department to extend the"
                        + " engagement first.",
                assertInstanceOf(EngagementRefusal.BeyondAgreedDays.class, beyond)
                        .words());
        engagement = engaged.extended(engagement, "NEGLECT", "1.5");
        engagement = engaged.delivered(NORTH_TYNESIDE, engagement, "NEGLECT", "1");
        assertEquals("10 4 3 6", days());

        engagement = engaged.took(MANAGER, engagement, EngagementAct.COMPLETE);
        assertEquals("10 3 3 7", days());
        var early = engagement;
        assertInstanceOf(EngagementRefusal.ImpactReviewNotDue.class, refusal(() -> reviewed(SUNDERLAND, early)));
        assertInstanceOf(EngagementRefusal.ImpactReviewsMissing.class, refusal(() -> closed(early, "")));
        registry.setTheDay("2020-01-01");
        assertEquals(
                "6 2020-01-01",
                registry.engagements.find(MANAGER, early.id(), engaged.now()).detail().stream()
                        .flatMap(detail -> detail.review().stream())
                        .map(due -> due.months() + " " + due.day())
                        .findFirst()
                        .orElseThrow());
        engagement = reviewed(SUNDERLAND, engagement);
        registry.setTheDay("2020-07-02");
        engagement = reviewed(MANAGER, engagement);
        engagement = registry.reviewWork.give(
                SUNDERLAND,
                new GiveFeedback(
                        engagement.id(), engagement.version(), Feedback.read("VERY", "The days in the team", "yes")));
        engagement = closed(engagement, "");

        assertEquals(Optional.of(EngagementState.CLOSED), engagement.state());
        var detail = registry.engagements
                .find(NORTH_TYNESIDE, engagement.id(), engaged.now())
                .detail()
                .orElseThrow();
        assertEquals(
                List.of(6, 12),
                detail.reviews().stream().map(review -> review.months()).toList());
        assertEquals(Usefulness.VERY, detail.feedback().orElseThrow().feedback().usefulness());
        assertEquals("Fewer wait", detail.steps().getLast().why());
        assertTrue(registry.database.changes.verify().holds());
    }

    private String days() {
        return registry.providerDays.of(MANAGER, tyneside, engaged.now()).stream()
                .map(days -> days.funded() + " " + days.agreed() + " " + days.delivered() + " " + days.left())
                .findFirst()
                .orElse("");
    }

    private NeedView found(NeedView need) {
        return registry.needs.find(MANAGER, need.id(), engaged.now());
    }

    private EngagementView reviewed(Asker by, EngagementView engagement) {
        return registry.reviewWork.review(
                by,
                new ReviewImpact(
                        engagement.id(),
                        engagement.version(),
                        new Impact.Fields("Plans are clearer", "An audit", List.of("ACHIEVED", "Too early to say"))
                                .read()));
    }

    private EngagementView closed(EngagementView engagement, String unreviewed) {
        return registry.reviewWork.close(
                MANAGER,
                new CloseEngagement(
                        engagement.id(),
                        engagement.version(),
                        "Fewer wait",
                        unreviewed.isEmpty() ? Optional.empty() : Optional.of(unreviewed)));
    }

    @Test
    void parties_and_the_department_see_all_of_it_and_the_sector_who_supports_whom_once_both_agreed() {
        var engagement = engaged.scoped(MANAGER, engaged.matched(), Map.of("NEGLECT", "2"));
        var regional = new Asker(
                "p-region",
                "region",
                Organisation.parse("region:North East"),
                Set.of("regional-lead"),
                Askers.ANALYST.origin(),
                "correlation");
        for (var other : List.of(lead("359"), Askers.LGA, regional)) {
            assertInstanceOf(EngagementRefusal.UnknownEngagement.class, refusal(() -> seen(other, engagement)));
            assertEquals(0, listed(other));
        }
        assertInstanceOf(NotAllowed.class, refusal(() -> seen(Askers.NOBODY, engagement)));

        engaged.agreed(NORTH_TYNESIDE, engaged.agreed(SUNDERLAND, engagement));

        for (var other : List.of(lead("359"), Askers.LGA, regional)) {
            var seen = seen(other, engagement);
            assertEquals(Optional.empty(), seen.detail());
            assertEquals("Sunderland", seen.recipient());
            assertEquals(
                    List.of("Neglect"),
                    seen.themes().stream().map(theme -> theme.name()).toList());
            assertEquals(1, listed(other));
        }
        for (var party : List.of(SUNDERLAND, NORTH_TYNESIDE, lead("393"), MANAGER)) {
            assertTrue(seen(party, engagement).detail().isPresent());
        }
        assertInstanceOf(
                EngagementRefusal.UnknownEngagement.class,
                refusal(() -> engaged.took(lead("359"), seen(MANAGER, engagement), EngagementAct.START)));
    }

    private EngagementView seen(Asker by, EngagementView engagement) {
        return registry.engagements.find(by, engagement.id(), engaged.now());
    }

    private long listed(Asker by) {
        return registry.engagements
                .list(by, EngagementFilter.all(25), engaged.now())
                .total();
    }

    @Test
    void each_side_acts_by_its_own_sign_in() {
        var matched = engaged.matched();

        assertInstanceOf(
                EngagementRefusal.NotForYourSide.class,
                refusal(() -> engaged.scoped(SUNDERLAND, matched, Map.of("NEGLECT", "1"))));
        var scoped = engaged.scoped(lead("393"), matched, Map.of("NEGLECT", "1"));
        assertInstanceOf(EngagementRefusal.NotForYourSide.class, refusal(() -> engaged.agreed(MANAGER, scoped)));
        var once = engaged.agreed(NORTH_TYNESIDE, scoped);
        assertInstanceOf(
                EngagementRefusal.EngagementActNotPossible.class, refusal(() -> engaged.agreed(lead("393"), once)));
        assertInstanceOf(
                EngagementRefusal.NotForYourSide.class,
                refusal(() -> engaged.took(NORTH_TYNESIDE, once, EngagementAct.WITHDRAW)));
        assertInstanceOf(StaleVersion.class, refusal(() -> engaged.agreed(SUNDERLAND, scoped)));
        assertInstanceOf(
                Invalid.class,
                refusal(() -> registry.engagementWork.agree(
                        SUNDERLAND, new AgreeEngagement(once.id(), once.version(), false))));
        var both = engaged.agreed(SUNDERLAND, once);
        var started = engaged.took(MANAGER, both, EngagementAct.START);
        assertInstanceOf(
                EngagementRefusal.NotForYourSide.class,
                refusal(() -> engaged.delivered(SUNDERLAND, started, "NEGLECT", "1")));
        assertInstanceOf(NotAllowed.class, refusal(() -> engaged.raised(Askers.LGA, "NEGLECT")));
    }

    @Test
    void a_new_scope_takes_back_what_was_agreed_and_its_days() {
        var both = engaged.agreed(
                SUNDERLAND,
                engaged.agreed(NORTH_TYNESIDE, engaged.scoped(MANAGER, engaged.matched(), Map.of("NEGLECT", "8"))));
        assertEquals("10 8 0 2", days());

        var anew = engaged.scoped(NORTH_TYNESIDE, both, Map.of("NEGLECT", "3", "QUALITY", "1"));

        assertEquals(Optional.of(EngagementState.SCOPED), anew.state());
        assertEquals("10 0 0 10", days());
        assertEquals(
                List.of("Neglect", "Performance and quality assurance"),
                anew.themes().stream().map(theme -> theme.name()).toList());
        var once = engaged.agreed(SUNDERLAND, anew);
        var out =
                assertInstanceOf(CapacityRefusal.OutOfDays.class, refusal(() -> engaged.agreed(NORTH_TYNESIDE, once)));
        assertEquals(
                "North Tyneside and South Tyneside has no funded days recorded of “Performance and quality assurance” in"
                        + " 2019–20, and this needs 1 day. Record what it is funded to give first.",
                out.words());
        assertEquals(once.version(), seen(MANAGER, once).version());
    }

    @Test
    void an_early_end_gives_back_what_was_not_delivered_and_opens_the_need_again() {
        var started = engaged.inDelivery("6");
        var need = registry.needs.find(
                MANAGER, started.detail().orElseThrow().needId().orElseThrow(), engaged.now());
        var delivered = engaged.delivered(MANAGER, started, "NEGLECT", "1.5");
        assertEquals("10 6 1.5 4", days());

        var withdrawn = engaged.took(SUNDERLAND, delivered, EngagementAct.WITHDRAW);

        assertEquals(Optional.of(EngagementState.WITHDRAWN), withdrawn.state());
        assertEquals("10 1.5 1.5 8.5", days());
        assertEquals(Optional.of(NeedState.OPEN), found(need).state());
    }

    @Test
    void a_need_stays_in_place_while_other_support_goes_on() {
        var need = engaged.raised(SUNDERLAND, "NEGLECT");
        var one = started(engaged.chosen(need, Provider.Kind.PARTNER, tyneside), NORTH_TYNESIDE);
        var other = started(engaged.chosen(need, Provider.Kind.LGA, ""), Askers.LGA);

        engaged.took(MANAGER, one, EngagementAct.WITHDRAW);
        assertEquals(Optional.of(NeedState.IN_PLACE), found(need).state());
        engaged.took(MANAGER, other, EngagementAct.WITHDRAW);

        assertEquals(Optional.of(NeedState.OPEN), found(need).state());
    }

    private EngagementView started(EngagementView matched, Asker provider) {
        var scoped = engaged.scoped(MANAGER, matched, Map.of("NEGLECT", "1"));
        return engaged.took(MANAGER, engaged.agreed(SUNDERLAND, engaged.agreed(provider, scoped)), EngagementAct.START);
    }

    @Test
    void the_department_agrees_for_an_adviser_who_has_no_sign_in_and_there_is_no_limit_of_days() {
        var scoped = engaged.scoped(
                MANAGER,
                engaged.chosen(engaged.raised(SUNDERLAND, "NEGLECT"), Provider.Kind.ADVISER, "A former director"),
                Map.of("NEGLECT", "100"));

        var both = engaged.agreed(SUNDERLAND, engaged.agreed(MANAGER, scoped));

        assertEquals(Optional.of(EngagementState.AGREED), both.state());
        assertEquals(
                "Agreed by the department for the adviser; other support was looked at",
                both.detail().orElseThrow().steps().get(2).why());
    }

    @Test
    void nobody_supports_itself_and_no_authority_one_of_the_same_delivery_organisation() {
        var north = engaged.raised(NORTH_TYNESIDE, "NEGLECT");
        var richmond = engaged.raised(lead("318"), "NEGLECT");

        var self = refusal(() -> engaged.chosen(north, Provider.Kind.PARTNER, tyneside));
        var same = refusal(() -> engaged.chosen(richmond, Provider.Kind.AUTHORITY, "314"));

        assertEquals(
                "North Tyneside cannot support itself. Choose another provider.",
                assertInstanceOf(EngagementRefusal.SelfSupport.class, self).words());
        assertEquals(
                "Achieving for Children (Kingston and Richmond) delivers services for Richmond upon Thames and for Kingston upon Thames: it would support"
                        + " itself. Choose another provider.",
                assertInstanceOf(EngagementRefusal.SameDeliverer.class, same).words());
        assertEquals(0, listed(MANAGER));
    }

    @Test
    void a_provider_not_in_good_standing_is_taken_with_a_reason_only_and_one_that_ended_never() {
        var need = engaged.raised(SUNDERLAND, "NEGLECT");
        put(tyneside, PartnerAct.REVIEW);

        var refused = refusal(() -> engaged.chosen(need, Provider.Kind.PARTNER, tyneside));
        var taken = engaged.chosen(need, Provider.Kind.PARTNER, tyneside, "Its service for neglect is not in doubt");

        assertEquals(
                "North Tyneside and South Tyneside is not in good standing (under review). The department may take it all the same,"
                        + " with a reason that is kept.",
                assertInstanceOf(EngagementRefusal.ProviderNotInGoodStanding.class, refused)
                        .words());
        assertEquals(
                Optional.of("Its service for neglect is not in doubt"),
                taken.detail().orElseThrow().steps().getFirst().override());
        assertEquals(Optional.of(Engaged.DAY), taken.reviewOfProvider());
        var flagged = EngagementFilter.all(25).flagged(List.of(EngagementFilter.Flag.PROVIDER_UNDER_REVIEW));
        assertEquals(1, registry.engagements.count(MANAGER, flagged, engaged.now()));
        var both = engaged.agreed(
                SUNDERLAND, engaged.agreed(NORTH_TYNESIDE, engaged.scoped(MANAGER, taken, Map.of("NEGLECT", "1"))));
        assertEquals(Optional.of(EngagementState.AGREED), both.state());

        var withdrawn = engaged.took(MANAGER, both, EngagementAct.WITHDRAW);
        assertEquals(Optional.empty(), withdrawn.reviewOfProvider());
        assertEquals(0, registry.engagements.count(MANAGER, flagged, engaged.now()));
        put(tyneside, PartnerAct.END);
        var ended = refusal(() -> engaged.chosen(need, Provider.Kind.PARTNER, tyneside, "All the same"));
        assertTrue(ended.words().endsWith("(ended). Choose another provider."), ended.words());
    }

    private void put(String partner, PartnerAct act) {
        var move = new MoveFields(Engaged.DAY, "", "A judgement", "Ofsted").read(act);
        registry.partnerWork.take(
                MANAGER,
                new TakePartnerStep(
                        partner,
                        registry.partners.find(MANAGER, partner, engaged.now()).version(),
                        move));
    }

    @Test
    void
            a_review_of_the_provider_that_opens_after_the_match_stands_in_the_way_of_agreement_until_the_department_says_why() {
        var scoped = engaged.scoped(MANAGER, engaged.matched(), Map.of("NEGLECT", "1"));
        put(tyneside, PartnerAct.REVIEW);

        assertInstanceOf(
                EngagementRefusal.ProviderNotInGoodStanding.class, refusal(() -> engaged.agreed(SUNDERLAND, scoped)));
        var command = engaged.scope(scoped, Map.of("NEGLECT", "1"));
        var because = new WriteScope(scoped.id(), scoped.version(), command.scope(), Optional.of("It is strong on it"));
        assertInstanceOf(
                EngagementRefusal.NotForYourSide.class,
                refusal(() -> registry.engagementWork.write(NORTH_TYNESIDE, because)));
        var anew = registry.engagementWork.write(MANAGER, because);

        assertEquals(
                Optional.of(EngagementState.AGREED_BY_RECIPIENT),
                engaged.agreed(SUNDERLAND, anew).state());
    }

    @Test
    void no_provider_is_chosen_for_a_need_that_is_over_and_none_agrees_any_more() {
        var need = engaged.raised(SUNDERLAND, "NEGLECT");
        var scoped =
                engaged.scoped(MANAGER, engaged.chosen(need, Provider.Kind.PARTNER, tyneside), Map.of("NEGLECT", "1"));
        registry.needWork.take(
                SUNDERLAND, new TakeNeedStep(need.id(), found(need).version(), NeedAct.WITHDRAW, "Not any more"));

        var chosen = refusal(() -> engaged.chosen(need, Provider.Kind.LGA, ""));
        var agreed = refusal(() -> engaged.agreed(SUNDERLAND, scoped));

        assertEquals("Nobody gives support for a need that is withdrawn.", chosen.words());
        assertInstanceOf(EngagementRefusal.NeedSeeksNobody.class, agreed);
        assertEquals(1, listed(MANAGER));
    }

    @Test
    void support_of_a_need_that_was_withdrawn_meanwhile_does_not_begin() {
        var need = engaged.raised(SUNDERLAND, "NEGLECT");
        var scoped = engaged.scoped(MANAGER, engaged.chosen(need, Provider.Kind.LGA, ""), Map.of("NEGLECT", "1"));
        var agreed = engaged.agreed(Askers.LGA, engaged.agreed(SUNDERLAND, scoped));
        registry.needWork.take(
                SUNDERLAND, new TakeNeedStep(need.id(), found(need).version(), NeedAct.WITHDRAW, "Not any more"));

        var refusal = refusal(() -> engaged.took(Askers.LGA, agreed, EngagementAct.START));

        assertInstanceOf(EngagementRefusal.NeedSeeksNobody.class, refusal);
    }

    @Test
    void a_partner_is_chosen_as_a_partner_and_once_for_one_need() {
        var need = engaged.raised(SUNDERLAND, "NEGLECT");

        var asAuthority = refusal(() -> engaged.chosen(need, Provider.Kind.AUTHORITY, "392"));
        engaged.chosen(need, Provider.Kind.PARTNER, tyneside);
        var again = refusal(() -> engaged.chosen(need, Provider.Kind.PARTNER, tyneside));

        assertEquals(
                "North Tyneside is a partner: choose it as the partner North Tyneside and South Tyneside",
                asAuthority.faults().getFirst().words());
        assertEquals(
                "North Tyneside and South Tyneside is chosen for this need already",
                again.faults().getFirst().words());
    }

    @Test
    void a_delivery_lies_between_the_agreement_and_today_and_is_corrected_and_taken_back_as_facts_are() {
        var started = engaged.inDelivery("2");
        registry.setTheDay("2019-07-01");
        for (var day : List.of("2019-06-02", "2019-07-02")) {
            assertInstanceOf(
                    EngagementRefusal.DeliveredOutside.class, refusal(() -> log(started, day, "1", null)), day);
        }
        var logged = log(started, "2019-06-03", "2", null);
        var id = logged.detail().orElseThrow().deliveries().getFirst().id();

        var corrected = log(logged, "2019-06-04", "1.5", id);
        var delivery = corrected.detail().orElseThrow().deliveries().getFirst();
        assertEquals(id, delivery.id());
        assertEquals(Optional.of("It was less"), delivery.correction());
        assertEquals("0.5", corrected.detail().orElseThrow().left().toString());
        var gone = registry.deliveryWork.takeBack(
                NORTH_TYNESIDE, new TakeBackDelivery(corrected.id(), corrected.version(), id, "Never was"));

        assertEquals(List.of(), gone.detail().orElseThrow().deliveries());
        assertEquals("2", gone.detail().orElseThrow().left().toString());
        assertInstanceOf(EngagementRefusal.UnknownDelivery.class, refusal(() -> log(gone, "2019-06-04", "1", id)));
        var paused = engaged.took(NORTH_TYNESIDE, gone, EngagementAct.PAUSE);
        assertInstanceOf(
                EngagementRefusal.EngagementNotInDelivery.class, refusal(() -> log(paused, "2019-06-04", "1", null)));
        assertInstanceOf(
                EngagementRefusal.FeedbackNotYet.class,
                refusal(() -> registry.reviewWork.give(
                        SUNDERLAND,
                        new GiveFeedback(paused.id(), paused.version(), Feedback.read("NOT_USEFUL", "x", "no")))));
        assertEquals(
                logged.version(),
                registry.engagements
                        .find(MANAGER, logged.id(), new AsAt(logged.asAt(), logged.publishedBy(), logged.recordedBy()))
                        .version());
    }

    private EngagementView log(EngagementView engagement, String day, String days, String corrected) {
        return registry.deliveryWork.log(
                NORTH_TYNESIDE,
                new LogDelivery(
                        engagement.id(),
                        engagement.version(),
                        new Delivered.Fields(day, "MENTORING", "NEGLECT", days, "A day", "Nora").read(),
                        Optional.ofNullable(corrected),
                        Optional.ofNullable(corrected).map(id -> "It was less")));
    }

    @Test
    void days_count_against_their_own_year_and_end_with_the_scope_until_it_is_extended() {
        var started = engaged.inDelivery("4");
        engaged.funded(tyneside, "NEGLECT", "2020-21", 3);
        registry.setTheDay("2020-04-10");

        var after = refusal(() -> log(started, "2020-04-05", "2", null));
        assertEquals(
                "The day of delivery is after the last day of the scope, 31 March 2020. Ask the department to extend it"
                        + " first.",
                assertInstanceOf(EngagementRefusal.DeliveredOutside.class, after)
                        .words());
        assertInstanceOf(Invalid.class, refusal(() -> engaged.extended(started, List.of(), "")));
        assertEquals(
                "The new last day must be after the last day, 31 March 2020",
                refusal(() -> engaged.extended(started, List.of(), "2020-03-31"))
                        .faults()
                        .getFirst()
                        .words());
        var longer = engaged.extended(started, List.of(), "2020-06-30");
        var unpaid = refusal(() -> log(longer, "2020-04-05", "2", null));
        assertEquals(
                "Of “Neglect” in 2020–21, no days are agreed. Ask the department to extend the engagement first.",
                assertInstanceOf(EngagementRefusal.BeyondAgreedDays.class, unpaid)
                        .words());
        assertEquals(longer.version(), seen(MANAGER, started).version());
        var more =
                engaged.extended(longer, List.of(new WriteScope.DaysFields("NEGLECT", "2020-21", "2")), "2020-07-31");
        var logged = log(log(more, "2020-04-05", "2", null), "2020-03-31", "4", null);

        assertInstanceOf(
                EngagementRefusal.BeyondAgreedDays.class, refusal(() -> log(logged, "2020-03-31", "0.5", null)));
        var detail = logged.detail().orElseThrow();
        assertEquals("2020-07-31", detail.scope().orElseThrow().until().toString());
        assertEquals(
                "More is wanted (2 days more; until 31 July 2020)",
                detail.steps().getLast().why());
    }

    @Test
    void days_are_delivered_in_the_forms_of_the_scope_only() {
        var started = engaged.inDelivery("2");
        var training = new Delivered.Fields("2019-06-03", "TRAINING", "NEGLECT", "1", "A day", "Nora").read();

        var refused = refusal(() -> registry.deliveryWork.log(
                NORTH_TYNESIDE,
                new LogDelivery(started.id(), started.version(), training, Optional.empty(), Optional.empty())));

        assertEquals(
                "The scope has not this form. Select one of its own: Mentoring, Case audit",
                refused.faults().getFirst().words());
    }

    @Test
    void feedback_is_the_recipient_s_and_is_given_once_and_closing_without_reviews_needs_a_reason() {
        var completed = engaged.took(MANAGER, engaged.inDelivery("2"), EngagementAct.COMPLETE);
        var useful = Feedback.read("Essential", "All of it", "Yes");

        assertInstanceOf(
                NotAllowed.class,
                refusal(() -> registry.reviewWork.give(
                        MANAGER, new GiveFeedback(completed.id(), completed.version(), useful))));
        assertInstanceOf(
                EngagementRefusal.NotForYourSide.class,
                refusal(() -> registry.reviewWork.give(
                        NORTH_TYNESIDE, new GiveFeedback(completed.id(), completed.version(), useful))));
        var given = registry.reviewWork.give(SUNDERLAND, new GiveFeedback(completed.id(), completed.version(), useful));
        assertInstanceOf(
                EngagementRefusal.FeedbackGiven.class,
                refusal(() ->
                        registry.reviewWork.give(SUNDERLAND, new GiveFeedback(given.id(), given.version(), useful))));
        var closed = closed(given, "The authority was reorganised");

        assertEquals(
                "Fewer wait (without the reviews at 6 and at 12 months: The authority was reorganised)",
                closed.detail().orElseThrow().steps().getLast().why());
    }

    @Test
    void sixty_agreements_at_once_never_take_more_days_than_there_are_and_none_is_lost() throws Exception {
        engaged.funded(tyneside, "QUALITY", YEAR, 20);
        var waiting = new ArrayList<EngagementView>();
        for (var place = 0; place < 60; place++) {
            var matched = engaged.chosen(engaged.raised(SUNDERLAND, "QUALITY"), Provider.Kind.PARTNER, tyneside);
            var scoped = engaged.scoped(MANAGER, matched, Map.of("QUALITY", place % 2 == 0 ? "0.5" : "1.5"));
            waiting.add(engaged.agreed(SUNDERLAND, scoped));
        }

        var refusals = new ArrayList<Optional<Refusal>>();
        try (var threads = Executors.newFixedThreadPool(12)) {
            var tasks = waiting.stream()
                    .<Callable<Optional<Refusal>>>map(one -> () -> {
                        try {
                            engaged.agreed(NORTH_TYNESIDE, one);
                            return Optional.empty();
                        } catch (Refused refused) {
                            return Optional.of(refused.refusal());
                        }
                    })
                    .toList();
            for (var answer : threads.invokeAll(tasks)) {
                refusals.add(answer.get());
            }
        }

        var quality = registry.providerDays.of(MANAGER, tyneside, engaged.now()).stream()
                .filter(days -> days.theme().code().equals("QUALITY"))
                .findFirst()
                .orElseThrow();
        var agreed = HalfDays.NONE;
        for (var place = 0; place < waiting.size(); place++) {
            var now = seen(MANAGER, waiting.get(place));
            if (refusals.get(place).isEmpty()) {
                assertEquals(Optional.of(EngagementState.AGREED), now.state());
                agreed = agreed.plus(now.detail().orElseThrow().agreed());
            } else {
                assertInstanceOf(
                        CapacityRefusal.OutOfDays.class, refusals.get(place).get());
                assertEquals(waiting.get(place).version(), now.version());
                assertTrue(now.detail().orElseThrow().agreed().isMoreThan(quality.left()));
            }
        }
        assertEquals(agreed, quality.agreed());
        assertTrue(quality.left().halves() >= 0, quality.toString());
        assertTrue(registry.database.changes.verify().holds());
    }

    @Test
    void a_list_costs_the_same_for_three_and_for_thirty() {
        for (var place = 0; place < 3; place++) {
            engaged.matched();
        }
        var few = registry.database.statementsOf(() -> listed(MANAGER));
        for (var place = 0; place < 27; place++) {
            engaged.matched();
        }

        var many = registry.database.statementsOf(() -> listed(MANAGER));

        assertEquals(few.size(), many.size());
    }

    private static Refusal refusal(Executable work) {
        return assertThrows(Refused.class, work).refusal();
    }

    @Test
    void what_waits_is_shown_to_the_side_that_can_do_it_and_to_no_other() {
        var matched = engaged.matched();
        assertEquals("0 1 1", waiting(EngagementFilter.Flag.TO_SCOPE));
        var scoped = engaged.scoped(NORTH_TYNESIDE, matched, Map.of("NEGLECT", "2"));
        assertEquals("0 0 0", waiting(EngagementFilter.Flag.TO_SCOPE));
        assertEquals("1 1 0", waiting(EngagementFilter.Flag.TO_AGREE));
        var once = engaged.agreed(SUNDERLAND, scoped);
        assertEquals("0 1 0", waiting(EngagementFilter.Flag.TO_AGREE));
        var both = engaged.agreed(NORTH_TYNESIDE, once);
        assertEquals("0 0 0", waiting(EngagementFilter.Flag.TO_AGREE));
        assertEquals("0 0 0", waiting(EngagementFilter.Flag.TO_START));
        registry.setTheDay("2019-06-10");
        assertEquals("0 1 1", waiting(EngagementFilter.Flag.TO_START));

        var started = engaged.took(NORTH_TYNESIDE, both, EngagementAct.START);
        registry.setTheDay("2020-03-31");
        assertEquals("0 0 0", waiting(EngagementFilter.Flag.OVERDUE));
        registry.setTheDay("2020-04-01");
        assertEquals("0 1 1", waiting(EngagementFilter.Flag.OVERDUE));
        engaged.took(NORTH_TYNESIDE, started, EngagementAct.COMPLETE);
        registry.setTheDay("2020-09-30");
        assertEquals("0 0 0", waiting(EngagementFilter.Flag.REVIEW_DUE));
        registry.setTheDay("2020-10-01");

        assertEquals("1 0 1", waiting(EngagementFilter.Flag.REVIEW_DUE));
    }

    @Test
    void the_department_is_told_of_the_agreement_of_an_adviser_alone() {
        var need = engaged.raised(SUNDERLAND, "NEGLECT");
        engaged.scoped(MANAGER, engaged.chosen(need, Provider.Kind.PARTNER, tyneside), Map.of("NEGLECT", "1"));
        engaged.scoped(
                MANAGER, engaged.chosen(need, Provider.Kind.ADVISER, "A former director"), Map.of("NEGLECT", "1"));

        assertEquals("2 1 1", waiting(EngagementFilter.Flag.TO_AGREE));
    }

    /** Of the recipient, the provider and the department. */
    private String waiting(EngagementFilter.Flag flag) {
        var filter = EngagementFilter.all(25).flagged(List.of(flag));
        return Stream.of(SUNDERLAND, NORTH_TYNESIDE, MANAGER)
                .map(by -> String.valueOf(registry.engagements.count(by, filter, engaged.now())))
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 12})
    void a_review_is_due_by_the_list_on_the_very_day_it_is_due_by_the_page(int months) {
        var day = LocalDate.parse("2023-01-01");
        while (day.isBefore(LocalDate.parse("2025-01-01"))) {
            var latest = ReviewWork.completedBy(day, months);

            assertFalse(latest.plusMonths(months).isAfter(day), day.toString());
            assertTrue(latest.plusDays(1).plusMonths(months).isAfter(day), day.toString());
            day = day.plusDays(1);
        }
    }

    @Test
    void what_it_was_about_is_asked_as_at_a_day() {
        var scoped = engaged.scoped(NORTH_TYNESIDE, engaged.matched(), Map.of("NEGLECT", "2"));
        registry.setTheDay("2019-06-20");
        engaged.scoped(NORTH_TYNESIDE, scoped, Map.of("QUALITY", "1"));

        assertEquals("Neglect", about(scoped, "2019-06-19"));
        assertEquals("Performance and quality assurance", about(scoped, "2019-06-20"));
        assertEquals(1, aboutNeglect("2019-06-19"));
        assertEquals(0, aboutNeglect("2019-06-20"));
    }

    private String about(EngagementView engagement, String day) {
        return registry.engagements.find(MANAGER, engagement.id(), registry.on(day)).themes().stream()
                .map(ThemeView::name)
                .collect(Collectors.joining(", "));
    }

    private long aboutNeglect(String day) {
        var filter = EngagementFilter.of(new Address(Map.of("theme", List.of("NEGLECT"))));
        return registry.engagements.count(MANAGER, filter, registry.on(day));
    }

    @Test
    void a_reason_for_a_standing_does_not_outlive_that_standing() {
        put(tyneside, PartnerAct.REVIEW);
        var taken = engaged.chosen(
                engaged.raised(SUNDERLAND, "NEGLECT"), Provider.Kind.PARTNER, tyneside, "It is strong on it");
        var scoped = engaged.scoped(NORTH_TYNESIDE, taken, Map.of("NEGLECT", "1"));
        put(tyneside, PartnerAct.SUSPEND);

        var refused = refusal(() -> engaged.agreed(SUNDERLAND, scoped));

        assertInstanceOf(EngagementRefusal.ProviderNotInGoodStanding.class, refused);
    }

    @Test
    void funded_days_are_never_fewer_than_are_taken() {
        engaged.inDelivery("6");

        var refused = refusal(() -> engaged.funded(tyneside, "NEGLECT", YEAR, 5));

        assertEquals(
                "Of “Neglect” in 2019–20, 6 days are agreed already. Fund at least as many, or end an engagement first.",
                assertInstanceOf(CapacityRefusal.FundedBelowTaken.class, refused)
                        .words());
        assertEquals("10 6 0 4", days());
        engaged.funded(tyneside, "NEGLECT", YEAR, 6);
        assertEquals("6 6 0 0", days());
    }

    @Test
    void what_was_agreed_stays_said_beside_what_its_end_gave_back() {
        var first = engaged.agreed(
                SUNDERLAND,
                engaged.agreed(
                        NORTH_TYNESIDE, engaged.scoped(NORTH_TYNESIDE, engaged.matched(), Map.of("NEGLECT", "4"))));
        var anew = engaged.scoped(NORTH_TYNESIDE, first, Map.of("NEGLECT", "5"));
        var both = engaged.agreed(NORTH_TYNESIDE, engaged.agreed(SUNDERLAND, anew));
        var started = engaged.took(NORTH_TYNESIDE, both, EngagementAct.START);
        var delivered = engaged.delivered(NORTH_TYNESIDE, engaged.extended(started, "NEGLECT", "1"), "NEGLECT", "3");
        assertEquals("6 3 0 3", counted(delivered));

        var completed = engaged.took(NORTH_TYNESIDE, delivered, EngagementAct.COMPLETE);

        assertEquals("6 3 3 0", counted(completed));
        assertEquals("10 3 3 7", days());
    }

    /** Agreed, delivered, given back and left. */
    private static String counted(EngagementView engagement) {
        var detail = engagement.detail().orElseThrow();
        return detail.agreed() + " " + detail.delivered() + " " + detail.givenBack() + " " + detail.left();
    }

    @Test
    void closing_after_the_first_review_names_the_one_that_is_missing() {
        var completed = engaged.took(MANAGER, engaged.inDelivery("2"), EngagementAct.COMPLETE);
        registry.setTheDay("2019-12-03");
        var once = reviewed(SUNDERLAND, completed);

        assertEquals(
                "It would be closed without the review at 12 months. Say why.",
                refusal(() -> closed(once, "")).words());
        assertEquals(
                "Fewer wait (without the review at 12 months: The authority was reorganised)",
                closed(once, "The authority was reorganised")
                        .detail()
                        .orElseThrow()
                        .steps()
                        .getLast()
                        .why());
    }

    @Test
    void declined_support_has_no_days() {
        var scoped = engaged.scoped(NORTH_TYNESIDE, engaged.matched(), Map.of("NEGLECT", "2"));
        assertEquals("2", scoped.detail().orElseThrow().agreed().toString());

        var declined = engaged.took(SUNDERLAND, scoped, EngagementAct.DECLINE);

        assertEquals("0", declined.detail().orElseThrow().agreed().toString());
    }

    @Test
    void a_need_that_had_support_to_its_end_is_not_opened_again() {
        var need = engaged.raised(SUNDERLAND, "NEGLECT");
        var one = started(engaged.chosen(need, Provider.Kind.PARTNER, tyneside), NORTH_TYNESIDE);
        var other = started(engaged.chosen(need, Provider.Kind.LGA, ""), Askers.LGA);

        engaged.took(MANAGER, one, EngagementAct.COMPLETE);
        engaged.took(MANAGER, other, EngagementAct.WITHDRAW);

        assertEquals(Optional.of(NeedState.IN_PLACE), found(need).state());
    }

    @Test
    void directed_support_has_the_days_of_the_direction_and_is_not_doubled_and_named_to_who_may_see_it_only() {
        var other = engaged.scoped(NORTH_TYNESIDE, engaged.matched(), Map.of("NEGLECT", "1"));
        var later = engaged.raised(SUNDERLAND, "NEGLECT");
        var directed = engaged.chosen(directed("2019-05-01"), Provider.Kind.LGA, "");

        var hidden = refusal(() -> engaged.agreed(NORTH_TYNESIDE, other));
        var seen = refusal(() -> engaged.chosen(later, Provider.Kind.PARTNER, tyneside));
        var scoped = engaged.scoped(MANAGER, directed, Map.of("NEGLECT", "1"));

        assertTrue(directed.directed());
        assertEquals(
                "2019-05-01",
                scoped.detail().orElseThrow().scope().orElseThrow().from().toString());
        assertEquals(
                "Sunderland has support under a direction already, about some of the same. Support that is directed is not"
                        + " doubled.",
                assertInstanceOf(EngagementRefusal.DirectedSupportThere.class, hidden)
                        .words());
        assertEquals(Optional.empty(), hidden.concerned());
        assertEquals(
                "Sunderland is supported by Local Government Association under a direction already, about the same: Neglect."
                        + " Support that is directed is not doubled.",
                assertInstanceOf(EngagementRefusal.DirectedSupportThere.class, seen)
                        .words());
        assertEquals(directed.id(), seen.concerned().orElseThrow().id());
    }

    /** A need of Sunderland from a direction that is in force from a day. */
    private NeedView directed(String from) {
        registry.files.take(
                Askers.ANALYST,
                "interventions",
                "dfe_number,type,domain,start,end,end_kind,adviser_or_partner,trigger,confidence,source\n"
                        + "394,statutory_direction,csc," + from + ",,,,a test,as precise as its source,a test\n");
        var sunderland =
                registry.authorities.find(MANAGER, "394", engaged.now()).id();
        var direction = registry.interventions
                .ofAuthority(MANAGER, sunderland, engaged.now())
                .getFirst()
                .id();
        return registry.needWork.raise(
                MANAGER,
                new RaiseNeed.Fields(
                                "394",
                                "DIRECTION",
                                direction,
                                "",
                                new NeedTerms.Fields(
                                        "Directed help", "All of it", List.of("NEGLECT"), "SOON", "", "", ""))
                        .read());
    }
}
