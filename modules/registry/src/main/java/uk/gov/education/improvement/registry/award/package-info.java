/**
 * Awards: money of a budget line that is promised to a partnership, and paid in instalments against milestones.
 *
 * <p>An award is for one or several authorities, with a name for the partnership or the trust; each member sees it, and no
 * other authority does. Life of an award: proposed → approved, which commits money of its line → agreed → completed or ended
 * early, when what was not paid goes back; withdrawn before it is agreed. Life of an instalment: planned → claimed with
 * evidence → approved → paid; held or refused on the way, clawed back in part or as a whole afterwards.
 *
 * <p>One that is a part of an agreement names the round this follows from, and is approved, agreed and withdrawn with it only.
 *
 * <p>All money moves through {@code LineAccounts} of the package {@code funding}.
 */
package uk.gov.education.improvement.registry.award;
