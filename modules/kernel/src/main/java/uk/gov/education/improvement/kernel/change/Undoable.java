package uk.gov.education.improvement.kernel.change;

/** A record that files say facts about, and that keeps count of them or is known by what they say. */
public interface Undoable {
    /**
     * A batch that said something about it is undone.
     *
     * @param wholly whether nothing that is known of it was known before the batch
     */
    void undone(boolean wholly);
}
