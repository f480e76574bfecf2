package uk.gov.education.improvement.kernel.repeat;

import java.util.Optional;

/**
 * What a program is answered, as far as it is kept.
 *
 * @param status of HTTP
 * @param location where to go on, as it was said
 * @param etag of the record that was answered, as it was then
 * @param body as it was written
 */
public record Answer(int status, Optional<String> location, Optional<String> etag, Optional<String> body) {}
