package uk.gov.education.improvement.web.problem;

import java.util.List;
import uk.gov.education.improvement.web.shell.Page;

/**
 * The same for people: what happened, and what to do.
 *
 * @param incident the number to tell support, or empty
 */
public record ProblemPage(int status, String title, List<String> paragraphs, String incident) implements Page {}
