package uk.gov.education.improvement.kernel.file;

import java.io.InputStream;

/**
 * Asks for a file to be taken.
 *
 * @param dryRun to see what would happen: the very path of the real run, as far as the writing
 * @param refusedApart to take the good rows when others are refused; without it the file is taken whole or not at all
 */
public record ImportRequest(String kind, String fileName, InputStream content, boolean dryRun, boolean refusedApart) {}
