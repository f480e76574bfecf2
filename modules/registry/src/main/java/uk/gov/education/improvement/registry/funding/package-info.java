/**
 * Programmes, their budget lines and the ledger: what money there is, what of it is promised, and what was paid.
 *
 * <p>A programme is announced and has budget lines. The money of a line stands, for each financial year, in four accounts:
 * provided, available, committed, paid. Every movement takes from one account what it puts into another, so that its postings
 * add up to nothing; provided is the source, and the other three are never below nothing. Whoever moves money holds its line
 * first: a line cannot be promised twice, whatever arrives at once (docs/decisions/0011). {@link LineAccounts} is the one
 * place where movements are made.
 *
 * <p>Life of a line: opened with what it is provided with → increased, decreased, carried over → ended, after which nothing is
 * awarded from it.
 */
package uk.gov.education.improvement.registry.funding;
