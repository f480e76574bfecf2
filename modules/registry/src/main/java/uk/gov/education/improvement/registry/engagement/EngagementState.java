package uk.gov.education.improvement.registry.engagement;

import static uk.gov.education.improvement.registry.engagement.EngagementAct.AGREE_AS_PROVIDER;
import static uk.gov.education.improvement.registry.engagement.EngagementAct.AGREE_AS_RECIPIENT;
import static uk.gov.education.improvement.registry.engagement.EngagementAct.CLOSE;
import static uk.gov.education.improvement.registry.engagement.EngagementAct.COMPLETE;
import static uk.gov.education.improvement.registry.engagement.EngagementAct.DECLINE;
import static uk.gov.education.improvement.registry.engagement.EngagementAct.EXTEND;
import static uk.gov.education.improvement.registry.engagement.EngagementAct.MATCH;
import static uk.gov.education.improvement.registry.engagement.EngagementAct.PAUSE;
import static uk.gov.education.improvement.registry.engagement.EngagementAct.RECORD;
import static uk.gov.education.improvement.registry.engagement.EngagementAct.RESUME;
import static uk.gov.education.improvement.registry.engagement.EngagementAct.REVIEW_AT_12;
import static uk.gov.education.improvement.registry.engagement.EngagementAct.REVIEW_AT_6;
import static uk.gov.education.improvement.registry.engagement.EngagementAct.START;
import static uk.gov.education.improvement.registry.engagement.EngagementAct.WITHDRAW;
import static uk.gov.education.improvement.registry.engagement.EngagementAct.WRITE_SCOPE;

import java.util.Arrays;
import java.util.List;
import uk.gov.education.improvement.kernel.trail.StateTable;

/** Where an engagement stands. The table says which acts lead where; what does not stand in it is refused. */
public enum EngagementState {
    MATCHED("Matched"),
    SCOPED("Scoped"),
    AGREED_BY_RECIPIENT("Agreed by the recipient"),
    AGREED_BY_PROVIDER("Agreed by the provider"),
    AGREED("Agreed by both"),
    IN_DELIVERY("In delivery"),
    PAUSED("Paused"),
    COMPLETED("Completed"),
    REVIEWED_AT_6("Reviewed at 6 months"),
    REVIEWED_AT_12("Reviewed at 12 months"),
    CLOSED("Closed"),
    DECLINED("Declined"),
    WITHDRAWN("Withdrawn");

    static final StateTable<EngagementState, EngagementAct> TABLE = StateTable.of(
                    EngagementState.class, EngagementAct.class)
            .begins(MATCH, MATCHED)
            .begins(RECORD, IN_DELIVERY)
            .leads(MATCHED, WRITE_SCOPE, SCOPED)
            .leads(MATCHED, DECLINE, DECLINED)
            .leads(MATCHED, WITHDRAW, WITHDRAWN)
            .leads(SCOPED, WRITE_SCOPE, SCOPED)
            .leads(SCOPED, AGREE_AS_RECIPIENT, AGREED_BY_RECIPIENT)
            .leads(SCOPED, AGREE_AS_PROVIDER, AGREED_BY_PROVIDER)
            .leads(SCOPED, DECLINE, DECLINED)
            .leads(SCOPED, WITHDRAW, WITHDRAWN)
            .leads(AGREED_BY_RECIPIENT, WRITE_SCOPE, SCOPED)
            .leads(AGREED_BY_RECIPIENT, AGREE_AS_PROVIDER, AGREED)
            .leads(AGREED_BY_RECIPIENT, DECLINE, DECLINED)
            .leads(AGREED_BY_RECIPIENT, WITHDRAW, WITHDRAWN)
            .leads(AGREED_BY_PROVIDER, WRITE_SCOPE, SCOPED)
            .leads(AGREED_BY_PROVIDER, AGREE_AS_RECIPIENT, AGREED)
            .leads(AGREED_BY_PROVIDER, DECLINE, DECLINED)
            .leads(AGREED_BY_PROVIDER, WITHDRAW, WITHDRAWN)
            .leads(AGREED, WRITE_SCOPE, SCOPED)
            .leads(AGREED, START, IN_DELIVERY)
            .leads(AGREED, WITHDRAW, WITHDRAWN)
            .leads(IN_DELIVERY, EXTEND, IN_DELIVERY)
            .leads(IN_DELIVERY, PAUSE, PAUSED)
            .leads(IN_DELIVERY, COMPLETE, COMPLETED)
            .leads(IN_DELIVERY, WITHDRAW, WITHDRAWN)
            .leads(PAUSED, RESUME, IN_DELIVERY)
            .leads(PAUSED, WITHDRAW, WITHDRAWN)
            .leads(COMPLETED, REVIEW_AT_6, REVIEWED_AT_6)
            .leads(COMPLETED, CLOSE, CLOSED)
            .leads(REVIEWED_AT_6, REVIEW_AT_12, REVIEWED_AT_12)
            .leads(REVIEWED_AT_6, CLOSE, CLOSED)
            .leads(REVIEWED_AT_12, CLOSE, CLOSED);

    private final String label;

    EngagementState(String label) {
        this.label = label;
    }

    /** As people write it. */
    public String label() {
        return label;
    }

    /** Whether support is being given, or is on its way. */
    public boolean isLive() {
        return switch (this) {
            case MATCHED, SCOPED, AGREED_BY_RECIPIENT, AGREED_BY_PROVIDER, AGREED, IN_DELIVERY, PAUSED -> true;
            case COMPLETED, REVIEWED_AT_6, REVIEWED_AT_12, CLOSED, DECLINED, WITHDRAWN -> false;
        };
    }

    /** Whether the sector sees that there is such support. */
    public boolean isShared() {
        return switch (this) {
            case AGREED, IN_DELIVERY, PAUSED, COMPLETED, REVIEWED_AT_6, REVIEWED_AT_12, CLOSED -> true;
            case MATCHED, SCOPED, AGREED_BY_RECIPIENT, AGREED_BY_PROVIDER, DECLINED, WITHDRAWN -> false;
        };
    }

    /** Whether days of the provider are taken by it. */
    boolean takesDays() {
        return this == AGREED || this == IN_DELIVERY || this == PAUSED;
    }

    /** Whether support has begun, and goes on or is only interrupted. */
    public boolean isBeingGiven() {
        return this == IN_DELIVERY || this == PAUSED;
    }

    /** Whether support was given to its end. */
    public boolean isFinished() {
        return switch (this) {
            case COMPLETED, REVIEWED_AT_6, REVIEWED_AT_12, CLOSED -> true;
            case MATCHED,
                    SCOPED,
                    AGREED_BY_RECIPIENT,
                    AGREED_BY_PROVIDER,
                    AGREED,
                    IN_DELIVERY,
                    PAUSED,
                    DECLINED,
                    WITHDRAWN -> false;
        };
    }

    /** Whether it is still to be agreed. */
    boolean isBeforeAgreement() {
        return isLive() && !takesDays();
    }

    /** Those in which support is or was given. */
    static List<EngagementState> given() {
        return Arrays.stream(values())
                .filter(state -> state.isBeingGiven() || state.isFinished())
                .toList();
    }

    /** Those in which an engagement is live. */
    public static List<EngagementState> live() {
        return Arrays.stream(values()).filter(EngagementState::isLive).toList();
    }
}
