package uk.gov.education.improvement.bench.load;

/** What is measured: the same thing asked of the product and of the floor. */
record Case(String name, Asking product, Asking floor) {
    /** One request with its answer. */
    interface Asking {
        /** @return whether it was answered as it must be */
        boolean once();
    }
}
