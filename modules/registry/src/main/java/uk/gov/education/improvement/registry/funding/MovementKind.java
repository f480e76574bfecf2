package uk.gov.education.improvement.registry.funding;

/** What moves money, and between which accounts of a line and financial year. */
public enum MovementKind {
    ALLOT("Allotted", Account.PROVIDED, Account.AVAILABLE),
    INCREASE("Increased", Account.PROVIDED, Account.AVAILABLE),
    DECREASE("Decreased", Account.AVAILABLE, Account.PROVIDED),
    /** Out of one financial year and into another: of each, what was provided changes too. */
    CARRY_OVER("Carried over", Account.AVAILABLE, Account.PROVIDED),
    COMMIT("Awarded", Account.AVAILABLE, Account.COMMITTED),
    RELEASE("Released", Account.COMMITTED, Account.AVAILABLE),
    PAY("Paid", Account.COMMITTED, Account.PAID),
    CLAW_BACK("Clawed back", Account.PAID, Account.AVAILABLE);

    private final String label;
    private final Account from;
    private final Account to;

    MovementKind(String label, Account from, Account to) {
        this.label = label;
        this.from = from;
        this.to = to;
    }

    public String label() {
        return label;
    }

    Account from() {
        return from;
    }

    Account to() {
        return to;
    }
}
