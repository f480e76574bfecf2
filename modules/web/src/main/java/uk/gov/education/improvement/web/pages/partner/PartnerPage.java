package uk.gov.education.improvement.web.pages.partner;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.time.Certainty;
import uk.gov.education.improvement.kernel.time.Moments;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.eligibility.ExplanationView;
import uk.gov.education.improvement.registry.engagement.ProviderDaysView;
import uk.gov.education.improvement.registry.partner.FundedDaysView;
import uk.gov.education.improvement.registry.partner.PartnerAct;
import uk.gov.education.improvement.registry.partner.PartnerCheckView;
import uk.gov.education.improvement.registry.partner.PartnerStepView;
import uk.gov.education.improvement.registry.partner.PartnerView;
import uk.gov.education.improvement.registry.partner.PartnerView.MemberView;
import uk.gov.education.improvement.web.door.LookingFrom;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.govuk.SummaryList.Row;
import uk.gov.education.improvement.web.pages.pattern.Author;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/**
 * A partner as at a day.
 *
 * @param succession all partnerships of its members, itself among them, oldest first
 * @param given what of its days is agreed and delivered; nothing for who may not read engagements
 * @param authors who took each step, by the instant it was recorded, for those who may read the record of change
 * @param done what the reader has just done, or empty
 */
public record PartnerPage(
        PartnerView partner,
        Rule rule,
        List<PartnerView> succession,
        List<FundedDaysView> capacity,
        List<ProviderDaysView> given,
        Map<Instant, String> authors,
        Next next,
        LookingFrom looking,
        String done)
        implements Page {
    private static final String FUNDED = "funded";

    /**
     * What the rule sees.
     *
     * @param now of each member on the day, by our id of the authority
     * @param then at each judgement published by the day, oldest first
     */
    public record Rule(Map<String, ExplanationView> now, List<PartnerCheckView> then) {}

    /**
     * What is open to the reader; what one may not do is not drawn.
     *
     * @param acts in their order, the first is the one that comes next
     * @param agreedAfter the round whose agreements the reader may look at, where one of them made this a partner
     */
    public record Next(List<PartnerAct> acts, boolean fund, Optional<String> agreedAfter) {}

    static String path(PartnerView partner) {
        return Sections.PARTNERS + "/" + partner.id();
    }

    static String address(PartnerView partner, PartnerAct act) {
        return path(partner) + "?done=" + act.path();
    }

    static String funded(PartnerView partner) {
        return path(partner) + "?done=" + FUNDED;
    }

    /** The engagements of which it is the provider. */
    public String linkToEngagements() {
        return looking.link(Sections.ENGAGEMENTS + "?provider=" + partner.id());
    }

    @Override
    public String title() {
        return partner.called();
    }

    @Override
    public String section() {
        return Sections.PARTNERS;
    }

    @Override
    public List<Link> trail() {
        return Sections.belowPartners(looking);
    }

    public Optional<String> doneInWords() {
        return Stream.concat(
                        Arrays.stream(PartnerAct.values())
                                .filter(act -> act.path().equals(done))
                                .map(act -> "It is recorded that the partner was " + act.done() + "."),
                        Stream.of(FUNDED).filter(done::equals).map(word -> "The funded days are recorded."))
                .findFirst();
    }

    public String standingInWords() {
        var day = looking.knownInWords();
        return switch (partner.standing()) {
            case NOT_BEGUN -> "On " + day + " it had not begun.";
            case DESIGNATED -> "It is to become a partner: its agreement has not begun on " + day + ".";
            case ACTIVE -> "It is a partner on " + day + ".";
            case UNDER_REVIEW ->
                "It is a partner on " + day + ", and under review: a review ends nothing until it is decided.";
            case RENEWED -> "It is a partner on " + day + ", renewed after a review.";
            case SUSPENDED -> "It is suspended on " + day + ".";
            case ENDED ->
                partner.cameToNothing()
                        ? "It never became a partner: its agreement was withdrawn before it was signed."
                        : "It is no longer a partner on " + day + ".";
            case NOT_KNOWN ->
                "Whether it is a partner on " + day + " is not known: what is recorded of its agreement does not say.";
        };
    }

    public String reviewInWords() {
        return partner.reviewSince()
                .map(since -> "A review has waited for a decision since "
                        + PartialDate.parse(since).inWords()
                        + (partner.onTheDay() == Certainty.NO
                                ? ". The agreement is over meanwhile; say how the review ended."
                                : ". It ends nothing by itself: renew, suspend or end the partner."))
                .orElse("");
    }

    public Optional<PartnerAct> first() {
        return next.acts().stream().findFirst();
    }

    public List<PartnerAct> others() {
        return next.acts().stream().skip(1).toList();
    }

    public String linkTo(PartnerAct act) {
        return path(partner) + "/" + act.path();
    }

    public String linkToCapacity() {
        return path(partner) + "/" + FundedDaysPages.PATH;
    }

    /** Where its agreement is signed or withdrawn, as long as it is neither; empty for who may not look at it. */
    public Optional<String> linkToAgreement() {
        return next.agreedAfter()
                .filter(round -> partner.waitsForAgreement())
                .map(Sections::agreements)
                .map(looking::link);
    }

    public List<Row> facts() {
        var rows = new ArrayList<Row>();
        rows.add(Row.of("Programme", partner.cohort().kind().label()));
        rows.add(Row.of(
                "Cohort", partner.cohort().name() + " (" + partner.cohort().code() + ")"));
        partner.goesBy().ifPresent(name -> rows.add(Row.of("Goes by", name)));
        rows.add(Row.of(partner.cameToNothing() ? "Agreement as it was proposed" : "Agreement", partner.agreement()));
        rows.add(Row.of(
                "Rule it was chosen by",
                partner.cohort().rule().orElse("None is recorded: judgements are not asked about")));
        rows.add(Row.of("Source of the cohort", partner.cohort().source()));
        return rows;
    }

    public List<MemberView> members() {
        return partner.members();
    }

    public Optional<ExplanationView> now(MemberView member) {
        return Optional.ofNullable(rule.now().get(member.authority().id()));
    }

    public String linkTo(MemberView member) {
        return looking.link(Sections.AUTHORITIES + "/" + member.authority().id());
    }

    public String explanation(MemberView member) {
        return looking.link(Sections.ELIGIBILITY + "/" + member.authority().id() + "?rule="
                + partner.cohort().rule().orElse(""));
    }

    /** The newest first. */
    public List<PartnerCheckView> checks() {
        return rule.then().reversed();
    }

    public String nameOf(PartnerCheckView check) {
        return partner.member(check.authorityId())
                .map(member -> member.authority().name())
                .orElse("A member");
    }

    public String linkTo(PartnerCheckView check) {
        return looking.link(Sections.JUDGEMENTS + "/" + check.inspectionId());
    }

    /** The very question again: on the day of publication, by what was recorded then. */
    public String asked(PartnerCheckView check) {
        return Sections.ELIGIBILITY + "/" + check.authorityId() + "?rule=" + check.rule() + "&asAt="
                + check.countsFrom() + "&recordedBy=" + check.askedBy();
    }

    public boolean hasSuccession() {
        return succession.size() > 1;
    }

    public boolean isThis(PartnerView other) {
        return other.id().equals(partner.id());
    }

    public String linkTo(PartnerView other) {
        return looking.link(path(other));
    }

    /** The newest first. */
    public List<PartnerStepView> steps() {
        return partner.steps().reversed();
    }

    public String heading(PartnerStepView step) {
        var words = step.act().done();
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    public String when(PartnerStepView step) {
        return (step.from().isEmpty() && !partner.startRecorded() ? "Start not recorded" : step.effectiveInWords())
                + (step.byTheDay() == Certainty.CERTAIN ? "" : ", which may be after the day you look from");
    }

    /** When it was recorded, and by whom where the reader may know. */
    public String recorded(PartnerStepView step) {
        var author = Optional.ofNullable(authors.get(step.recordedAt()))
                .map(who -> step.act() == PartnerAct.REVIEW && !Author.isPerson(who)
                        ? "the service, by the rule of the cohort"
                        : Author.inWords(who));
        return "Recorded " + Moments.inWords(step.recordedAt())
                + author.map(who -> ", by " + who).orElse("");
    }
}
