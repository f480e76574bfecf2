/** What only the demonstration has: a day that can be set. */
package uk.gov.education.improvement.kernel.demonstration;
