package uk.gov.education.improvement.registry.eligibility;

import java.util.Map;
import uk.gov.education.improvement.kernel.list.Slice;
import uk.gov.education.improvement.kernel.time.AsAt;

/**
 * What a rule says of all authorities on a day.
 *
 * @param authorities how many had the duty on the day
 * @param counts how many have each verdict; together they are all authorities
 * @param possible how many have a judgement that may have been published by the day, but not certainly
 * @param page the authorities the filter leaves, by name
 */
public record EligibilityView(
        RuleView rule,
        AsAt asAt,
        long authorities,
        Map<Verdict, Long> counts,
        long possible,
        Slice<ExplanationView> page) {}
