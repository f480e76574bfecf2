package uk.gov.education.improvement.bench.load;

/**
 * What is measured: the same thing asked of the product and of the floor.
 *
 * @param overAll answers about every authority there is, so that it takes as long as there are many
 */
record Case(String name, boolean overAll, Asking product, Asking floor) {
    /** One request with its answer. */
    interface Asking {
        /** @return whether it was answered as it must be */
        boolean once();
    }
}
