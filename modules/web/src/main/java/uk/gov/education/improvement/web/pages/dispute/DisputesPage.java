package uk.gov.education.improvement.web.pages.dispute;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.time.Moments;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.dispute.DisputeFilter;
import uk.gov.education.improvement.registry.dispute.DisputeView;
import uk.gov.education.improvement.web.pages.pattern.Asked;
import uk.gov.education.improvement.web.pages.pattern.FilterField;
import uk.gov.education.improvement.web.pages.pattern.FilterField.AnyOf;
import uk.gov.education.improvement.web.pages.pattern.ListPage;
import uk.gov.education.improvement.web.pages.pattern.Listing;
import uk.gov.education.improvement.web.pages.pattern.Sections;

/**
 * Judgements on whose grades two sources disagree.
 *
 * @param names of the authorities on the page, by our ids
 */
public record DisputesPage(Slice<DisputeView> slice, Map<String, AuthorityRef> names, Asked asked)
        implements ListPage<DisputeView> {
    static final String PATH = Sections.DISPUTES;

    private static final Listing LISTING = new Listing("Disputes", PATH, "dispute", "disputes");

    private static final FilterField STATE = AnyOf.of(
            "state",
            "State",
            DisputeFilter.STATES,
            state -> state,
            state -> state.equals(DisputeFilter.WAITING) ? "Waits for a decision" : "Settled");

    @Override
    public Listing listing() {
        return LISTING;
    }

    @Override
    public List<FilterField> fields() {
        return List.of(STATE);
    }

    @Override
    public List<String> columns() {
        return List.of("Judgement", "Parts that differ", "Opened", "State");
    }

    @Override
    public boolean looksFromDay() {
        return false;
    }

    @Override
    public String heading() {
        return paging().words();
    }

    @Override
    public String nothing() {
        return "There is none. A dispute opens when a file gives other grades than the judgement that stands, and they come"
                + " from another source, or a person had recorded those that stand.";
    }

    public String name(DisputeView dispute) {
        return names.get(dispute.authorityId()).name();
    }

    public static String parts(DisputeView dispute) {
        return dispute.parts().stream().map(one -> one.part().label()).collect(Collectors.joining(", "));
    }

    public String opened(DisputeView dispute) {
        return Moments.inWords(dispute.openedAt());
    }

    public String linkTo(DisputeView dispute) {
        return looking().link(PATH + "/" + dispute.id());
    }
}
