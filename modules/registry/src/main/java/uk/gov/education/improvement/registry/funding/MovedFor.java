package uk.gov.education.improvement.registry.funding;

import java.util.Optional;

/** For which award, and which instalment of it, money moves; for none where the line itself changes. */
public record MovedFor(Optional<String> awardId, Optional<String> instalmentId) {
    public static final MovedFor LINE = new MovedFor(Optional.empty(), Optional.empty());

    public static MovedFor award(String awardId) {
        return new MovedFor(Optional.of(awardId), Optional.empty());
    }

    public static MovedFor instalment(String awardId, String instalmentId) {
        return new MovedFor(Optional.of(awardId), Optional.of(instalmentId));
    }
}
