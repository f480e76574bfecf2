package uk.gov.education.improvement.web.pages.dispute;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.time.Moments;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.dispute.DisputeView;
import uk.gov.education.improvement.web.door.LookingFrom;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.govuk.SummaryList.Row;
import uk.gov.education.improvement.web.pages.pattern.Author;
import uk.gov.education.improvement.web.pages.pattern.Coded;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/**
 * Two readings of one report side by side, and who said what.
 *
 * @param mayDecide whether the reader may settle it
 * @param done whether the reader has just settled it
 */
public record DisputePage(
        DisputeView dispute, AuthorityRef authority, LookingFrom looking, boolean mayDecide, boolean done)
        implements Page {

    static String title(AuthorityRef authority) {
        return "Dispute about a judgement of " + authority.name();
    }

    static String address(String id) {
        return DisputesPage.PATH + "/" + id;
    }

    @Override
    public String title() {
        return title(authority);
    }

    @Override
    public String section() {
        return Sections.JUDGEMENTS;
    }

    @Override
    public List<Link> trail() {
        return Sections.trail(Link.of("Disputes", looking.link(DisputesPage.PATH)));
    }

    public boolean waits() {
        return dispute.decision().isEmpty();
    }

    public String opened() {
        return "Opened " + Moments.inWords(dispute.openedAt())
                + dispute.claimedBy()
                        .map(who -> ", by a file of " + Author.inWords(who))
                        .orElse("");
    }

    public List<Row> stood() {
        var stood = dispute.stood();
        return Stream.of(
                        Optional.of(Row.of("Source", stood.source())),
                        Optional.of(Row.of("How sure it is", Coded.words(stood.confidence()))),
                        Optional.of(Row.of("Recorded", Moments.inWords(stood.recordedAt()))),
                        dispute.stoodBy().map(who -> Row.of("Recorded by", Author.inWords(who))),
                        stood.reason().map(why -> Row.of("Reason", why)))
                .flatMap(Optional::stream)
                .toList();
    }

    public List<Row> claimed() {
        return Stream.of(
                        Optional.of(Row.of("Source", dispute.claimed().source())),
                        Optional.of(Row.of(
                                "How sure it is", Coded.words(dispute.claimed().confidence()))),
                        Optional.of(Row.of("Brought", Moments.inWords(dispute.openedAt()))),
                        dispute.claimedBy().map(who -> Row.of("Brought by", Author.inWords(who))))
                .flatMap(Optional::stream)
                .toList();
    }

    public List<Row> decision() {
        return dispute.decision()
                .map(decision -> Stream.of(
                                Optional.of(
                                        Row.of("Decision", decision.settlement().label())),
                                Optional.of(Row.of("Reason", decision.reason())),
                                Optional.of(Row.of("Decided", Moments.inWords(decision.at()))),
                                decision.by().map(who -> Row.of("Decided by", who)))
                        .flatMap(Optional::stream)
                        .toList())
                .orElse(List.of());
    }

    public String linkToJudgement() {
        return looking.link(Sections.JUDGEMENTS + "/" + dispute.inspectionId());
    }

    public String linkToDecision() {
        return DecisionPage.address(dispute.id());
    }
}
