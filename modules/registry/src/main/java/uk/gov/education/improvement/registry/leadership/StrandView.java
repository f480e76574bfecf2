package uk.gov.education.improvement.registry.leadership;

/**
 * A strand of the programme.
 *
 * @param id by which reports name it
 * @param counted what each of its reports must say
 */
public record StrandView(String id, String name, Counted counted, String about, String source) {}
