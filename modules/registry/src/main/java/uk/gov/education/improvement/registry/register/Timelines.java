package uk.gov.education.improvement.registry.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.registry.authority.AuthorityView;
import uk.gov.education.improvement.registry.engagement.EngagementView;
import uk.gov.education.improvement.registry.inspection.InspectionView;
import uk.gov.education.improvement.registry.inspection.Inspections;
import uk.gov.education.improvement.registry.inspection.PartView;
import uk.gov.education.improvement.registry.intervention.InterventionView;
import uk.gov.education.improvement.registry.intervention.Interventions;
import uk.gov.education.improvement.registry.mention.MentionView;
import uk.gov.education.improvement.registry.need.NeedView;
import uk.gov.education.improvement.registry.partner.PartnerView;
import uk.gov.education.improvement.registry.register.TimelineView.Entry;
import uk.gov.education.improvement.registry.register.TimelineView.Kind;

/** The one timeline of an authority. */
@ApplicationScoped
public class Timelines {
    /** The most entries that are shown, the newest. */
    public static final int MOST = 500;

    private final Transactions transactions;
    private final Authorities authorities;
    private final Inspections inspections;
    private final Interventions interventions;
    private final Helping helping;

    @Inject
    public Timelines(
            Transactions transactions,
            Authorities authorities,
            Inspections inspections,
            Interventions interventions,
            Helping helping) {
        this.transactions = transactions;
        this.authorities = authorities;
        this.inspections = inspections;
        this.interventions = interventions;
        this.helping = helping;
    }

    /** @param identifier our id, DfE number or GSS code */
    public TimelineView of(Asker by, String identifier, AsAt asAt) {
        return transactions.within(() -> {
            var authority = authorities.find(by, identifier, asAt);
            return of(
                    authority,
                    inspections.ofAuthority(by, authority.id(), asAt),
                    interventions.ofAuthority(by, authority.id(), asAt),
                    helping.partnerships(by, authority.id(), asAt),
                    helping.helped(by, authority, asAt),
                    asAt);
        });
    }

    /** How it was helped, as far as the asker may see it: for a page that reads the rest itself. */
    public Helped helped(Asker by, AuthorityView authority, AsAt asAt) {
        return transactions.within(() -> helping.helped(by, authority, asAt));
    }

    /** The same from what a page has read already. */
    public TimelineView of(
            AuthorityView authority,
            List<InspectionView> ofAuthority,
            List<InterventionView> instruments,
            List<PartnerView> partnerships,
            Helped helped,
            AsAt asAt) {
        var entries = new ArrayList<Entry>();
        ofAuthority.forEach(inspection -> entries.add(judgement(inspection)));
        for (var instrument : instruments) {
            begun(instrument.from(), asAt).ifPresent(from -> entries.add(issued(instrument, from)));
        }
        partnerships.forEach(partnership -> entries.addAll(designated(authority, partnership)));
        for (var deliverer : authority.deliverers()) {
            begun(deliverer.from(), asAt)
                    .ifPresent(from -> entries.add(new Entry(
                            from.first(),
                            deliverer.life(),
                            Kind.DELIVERER,
                            "Services delivered by " + deliverer.name(),
                            deliverer.kind() + "; " + deliverer.basis(),
                            deliverer.source(),
                            false,
                            Optional.empty())));
        }
        for (var form : authority.forms()) {
            begun(form.from(), asAt)
                    .ifPresent(from -> entries.add(new Entry(
                            from.first(),
                            from.inWords(),
                            Kind.FORM,
                            form.type().label() + " " + form.name(),
                            form.gssCode().map(code -> "GSS code " + code).orElse("No GSS code recorded"),
                            form.source(),
                            false,
                            Optional.empty())));
        }
        helped.mentions().forEach(mention -> entries.add(mention(mention)));
        helped.needs().rows().forEach(need -> entries.add(need(need)));
        helped.had().forEach(one -> entries.addAll(supported(one, "Supported by " + one.provider())));
        helped.given().forEach(one -> entries.addAll(supported(one, "Supports " + one.recipient())));
        entries.addAll(lineage(authority.predecessors(), "Took over from ", asAt));
        entries.addAll(lineage(authority.successors(), "Succeeded by ", asAt));
        return new TimelineView(
                authority.id(),
                asAt,
                entries.stream()
                        .sorted(Comparator.comparing(Entry::day).reversed())
                        .limit(MOST)
                        .toList(),
                Lanes.of(authority, ofAuthority, instruments, partnerships, asAt));
    }

    /** When it began, where it may have begun by the day. What began before records began has no place on the line. */
    private static Optional<PartialDate> begun(Optional<String> from, AsAt asAt) {
        return from.map(PartialDate::parse).filter(date -> !date.first().isAfter(asAt.day()));
    }

    private static Entry judgement(InspectionView inspection) {
        var grades = inspection.parts().stream()
                .filter(part -> part.grade().isPresent())
                .map(Timelines::inWords)
                .collect(Collectors.joining("; "));
        return new Entry(
                PartialDate.parse(inspection.published()).first(),
                (inspection.draft() ? "expected " : "") + inspection.publishedInWords(),
                Kind.JUDGEMENT,
                inspection.visit().label() + " (" + inspection.framework().family() + ")",
                grades.isEmpty() ? inspection.findings().orElse("") : grades,
                inspection.source(),
                inspection.draft(),
                Optional.of(inspection.id()));
    }

    private static Entry mention(MentionView mention) {
        return new Entry(
                mention.published(),
                mention.publishedInWords(),
                Kind.MENTION,
                "Mentioned in Ofsted's report of " + mention.publishedInWords(),
                mention.role().label() + ": " + mention.words(),
                mention.source(),
                false,
                mention.inspectionId());
    }

    private static Entry need(NeedView need) {
        return new Entry(
                need.raised(),
                PartialDate.on(need.raised()).inWords(),
                Kind.NEED,
                "Need for support raised: " + need.title(),
                need.themesInWords()
                        + need.state()
                                .map(state -> ": " + state.label().toLowerCase(Locale.ROOT))
                                .orElse(""),
                need.raisedBy().label(),
                false,
                Optional.of(need.id()));
    }

    /** From when support is given, and where that is recorded when it ended. */
    private static List<Entry> supported(EngagementView engagement, String title) {
        var detail = engagement.recorded().map(said -> said.basis() + ": ").orElse("") + engagement.about();
        return engagement.began().stream()
                .map(began -> new Entry(
                        began.first(),
                        began.inWords()
                                + engagement
                                        .ended()
                                        .map(ended -> " to " + ended.inWords())
                                        .orElse(engagement.isRecorded() ? ", no end recorded" : ""),
                        Kind.SUPPORT,
                        title,
                        detail,
                        engagement
                                .recorded()
                                .map(EngagementView.Recorded::source)
                                .orElse("Agreed here"),
                        false,
                        Optional.of(engagement.id())))
                .toList();
    }

    private static Entry issued(InterventionView instrument, PartialDate from) {
        return new Entry(
                from.first(),
                instrument.life(),
                Kind.INTERVENTION,
                instrument.called(),
                instrument.terms().trigger(),
                instrument.terms().source(),
                false,
                Optional.of(instrument.id()));
    }

    /** That it became a partner, and what was decided about it since. */
    private static List<Entry> designated(AuthorityView authority, PartnerView partnership) {
        return partnership.steps().stream()
                .map(step -> new Entry(
                        PartialDate.parse(step.effective()).first(),
                        step.from().isEmpty()
                                ? partnership
                                        .member(authority.id())
                                        .map(PartnerView.MemberView::life)
                                        .orElse("")
                                : step.effectiveInWords(),
                        Kind.DESIGNATION,
                        partnership.cohort().kind().label()
                                + (step.from().isEmpty()
                                        ? ""
                                        : ": " + step.act().done()),
                        step.from().isEmpty()
                                ? partnership.cohort().name()
                                        + (partnership.members().size() > 1 ? ": " + partnership.called() : "")
                                : step.why(),
                        step.source(),
                        false,
                        Optional.of(partnership.id())))
                .toList();
    }

    private static String inWords(PartView part) {
        return part.part().label() + ": " + part.label().toLowerCase(Locale.ROOT);
    }

    private static List<Entry> lineage(List<AuthorityView.Relative> relatives, String how, AsAt asAt) {
        return relatives.stream()
                .flatMap(relative -> begun(relative.on(), asAt).stream()
                        .map(on -> new Entry(
                                on.first(),
                                on.inWords(),
                                Kind.LINEAGE,
                                how + relative.name(),
                                relative.how()
                                        + relative.part()
                                                .map(part -> ", " + part)
                                                .orElse(""),
                                "",
                                false,
                                Optional.of(relative.id()))))
                .toList();
    }
}
