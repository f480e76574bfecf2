package uk.gov.education.improvement.registry.engagement;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.change.Versioned;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.capacity.HalfDays;
import uk.gov.education.improvement.registry.delivery.DeliveryView;
import uk.gov.education.improvement.registry.delivery.FeedbackView;
import uk.gov.education.improvement.registry.delivery.ImpactReviewView;
import uk.gov.education.improvement.registry.delivery.SupportForm;
import uk.gov.education.improvement.registry.theme.ThemeView;

/**
 * An engagement as at a day: its short form, which the sector sees from the day it is agreed, and for its parties and the
 * department the {@link Detail}.
 *
 * @param provider how the provider is called
 * @param parties those of both sides, the recipient first
 * @param themes what it is about, as the need or the scope says
 * @param state after the last step that had certainly taken effect
 * @param since the day of that step
 * @param began the day support began, as precise as it is recorded; empty where it has not
 * @param ended the day it was completed; empty where it is not, or no end is recorded
 * @param recorded where it was recorded from what others published, what they say; empty where it was agreed here
 * @param reviewOfProvider where it is live and the provider is a partner under review on the day, since when
 * @param detail empty for who is no party
 */
public record EngagementView(
        String id,
        long version,
        Provider.Kind kind,
        Optional<String> partnerId,
        String provider,
        List<Party> parties,
        List<ThemeView> themes,
        Optional<EngagementState> state,
        Optional<String> since,
        Optional<PartialDate> began,
        Optional<PartialDate> ended,
        boolean directed,
        Optional<Recorded> recorded,
        Optional<String> reviewOfProvider,
        Optional<Detail> detail,
        LocalDate asAt,
        LocalDate publishedBy,
        Instant recordedBy)
        implements Versioned {
    /**
     * Support as others published it. It has no scope, no days, no log and no reviews here.
     *
     * @param basis on which it is given, in the words of the source
     * @param what it is
     */
    public record Recorded(String basis, String what, String confidence, String source) {}

    /** @param authorityId empty where it is no authority */
    public record Party(Side side, Optional<String> authorityId, String name) {}

    /**
     * What its parties and the department see.
     *
     * @param days by theme, what is or was agreed over all years, delivered, given back, and left
     * @param forms delivered days by form
     * @param review the next review of impact that is due
     * @param yourSide the side of the asker; empty for the department
     */
    public record Detail(
            Optional<String> needId,
            Optional<String> directedBy,
            Optional<EngagementScope> scope,
            List<DaysOf> days,
            List<FormDays> forms,
            List<DeliveryView> deliveries,
            List<ImpactReviewView> reviews,
            Optional<FeedbackView> feedback,
            Optional<Due> review,
            List<Step> steps,
            @JsonIgnore Optional<Side> yourSide) {
        public HalfDays agreed() {
            return HalfDays.sum(days.stream().map(DaysOf::agreed).toList());
        }

        public HalfDays delivered() {
            return HalfDays.sum(days.stream().map(DaysOf::delivered).toList());
        }

        public HalfDays givenBack() {
            return HalfDays.sum(days.stream().map(DaysOf::givenBack).toList());
        }

        public HalfDays left() {
            return agreed().minus(delivered()).minus(givenBack());
        }
    }

    /** @param givenBack what its end gave back of what was agreed */
    public record DaysOf(ThemeView theme, HalfDays agreed, HalfDays delivered, HalfDays givenBack) {
        @JsonProperty
        public HalfDays left() {
            return agreed.minus(delivered).minus(givenBack);
        }
    }

    public record FormDays(SupportForm form, HalfDays delivered) {}

    /** @param late whether the day has gone by */
    public record Due(int months, LocalDate day, boolean late) {}

    /** @param override why a provider was taken that is not in good standing */
    public record Step(
            EngagementAct act,
            EngagementState to,
            String effective,
            String why,
            Optional<String> override,
            String source,
            Instant recordedAt) {
        public String effectiveInWords() {
            return PartialDate.parse(effective).inWords();
        }
    }

    public List<Party> recipients() {
        return parties.stream().filter(party -> party.side() == Side.RECIPIENT).toList();
    }

    /** Whom it is given to, in words. */
    public String recipient() {
        return String.join(", ", recipients().stream().map(Party::name).toList());
    }

    /** What it is about, in words: its themes, or what its source says it is. */
    public String about() {
        return recorded.map(Recorded::what)
                .orElseGet(() ->
                        String.join(", ", themes.stream().map(ThemeView::name).toList()));
    }

    @JsonIgnore
    public boolean isRecorded() {
        return recorded.isPresent();
    }

    /** Whether others published that it began and nobody its end: that is no word that it goes on. */
    @JsonIgnore
    public boolean isEndUnknown() {
        return isRecorded() && ended.isEmpty();
    }

    /** Where it stands, for people. */
    public String stage() {
        return isEndUnknown()
                ? "End not recorded"
                : state.map(EngagementState::label).orElse("");
    }

    /** Whether it is, as far as the asker sees, the support for a need. */
    public boolean isOf(String needId) {
        return detail.flatMap(Detail::needId).filter(needId::equals).isPresent();
    }

    @JsonIgnore
    public boolean isLive() {
        return state.filter(EngagementState::isLive).isPresent();
    }
}
