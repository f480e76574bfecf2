/**
 * Long work as rows, taken by lease.
 *
 * <p>A {@link Job} is {@code QUEUED → RUNNING → DONE | REFUSED | FAILED}. {@link JobRunner} takes what waits and shows how far
 * it is; a job whose server died is taken again once its lease has run out. A {@link JobWork} ends its job in the transaction
 * of its last act, so that work is done exactly once.
 */
package uk.gov.education.improvement.kernel.job;
