package uk.gov.education.improvement.web.pages.evidence;

import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.registry.mention.MentionFilter;
import uk.gov.education.improvement.registry.mention.MentionRole;
import uk.gov.education.improvement.registry.mention.MentionView;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.Asked;
import uk.gov.education.improvement.web.pages.pattern.FilterField;
import uk.gov.education.improvement.web.pages.pattern.FilterField.AnyOf;
import uk.gov.education.improvement.web.pages.pattern.FilterField.Typed;
import uk.gov.education.improvement.web.pages.pattern.ListPage;
import uk.gov.education.improvement.web.pages.pattern.Listing;
import uk.gov.education.improvement.web.pages.pattern.Sections;

/** What Ofsted's reports mention of support. */
public record MentionsPage(Slice<MentionView> slice, Asked asked) implements ListPage<MentionView> {
    private static final Listing LISTING =
            new Listing("Mentions in Ofsted's reports", Sections.MENTIONS, "mention", "mentions");

    @Override
    public Listing listing() {
        return LISTING;
    }

    @Override
    public String section() {
        return Sections.EVIDENCE;
    }

    @Override
    public List<Link> trail() {
        return PracticePage.trail(looking());
    }

    @Override
    public List<FilterField> fields() {
        return List.of(
                Typed.text(MentionFilter.AUTHORITY, "Authority", "Its DfE number, such as 392", number -> number),
                AnyOf.of(
                        MentionFilter.ROLE,
                        "What it was",
                        List.of(MentionRole.values()),
                        MentionRole::name,
                        MentionRole::label));
    }

    @Override
    public List<String> columns() {
        return List.of("Authority", "What it was", "What the report says", "Report");
    }

    @Override
    public String sources() {
        return "What Ofsted's reports say in short of support that was received or given. It is evidence, and no engagement.";
    }

    @Override
    public String nothing() {
        return "No mention fits. They come by file; take a filter away, or change the day.";
    }

    public String linkToAuthority(MentionView mention) {
        return looking().link(Sections.AUTHORITIES + "/" + mention.authority().id());
    }

    public Optional<String> linkToReport(MentionView mention) {
        return mention.inspectionId().map(id -> looking().link(Sections.JUDGEMENTS + "/" + id));
    }
}
