package uk.gov.education.improvement.registry.register;

import java.util.List;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.registry.engagement.EngagementView;
import uk.gov.education.improvement.registry.mention.MentionView;
import uk.gov.education.improvement.registry.need.NeedView;

/**
 * How an authority was helped and helps, as far as the asker may see it.
 *
 * @param needs a page of them, what was raised first first
 * @param had support that has begun and that it has or had, what was recorded last first
 * @param given what it gives or gave others
 */
public record Helped(
        List<MentionView> mentions, Slice<NeedView> needs, List<EngagementView> had, List<EngagementView> given) {}
