/**
 * The components of the GOV.UK Design System, ported once: a record says what is shown, the template of the same name
 * (src/main/jte/govuk) shows it. GovukFixturesTest holds every one of them against the design system's own examples.
 *
 * <p>A page writes {@code @template.govuk.input(Input.of("name", "Full name").hint("As on the certificate").value(v).error(e))}.
 *
 * <p>Where a block {@code @`…`} with attributes in it is handed over inside the call, the parameter must be named, or jte
 * takes the first equals sign for a parameter's: {@code @template.govuk.details(it = Details.of("Why", @`…`))}.
 *
 * <p>Five ideas serve all components. {@link Text} is a string that is escaped when shown; where markup is wanted, a
 * template hands over a block {@code @`…`}, and both are a {@link gg.jte.Content}. {@link Attributes} are what an author
 * adds to an element beyond what the component says itself; whatever has them is an {@link Element}. {@link Words} are
 * content with attributes of its own. {@link Field} is what all form controls share, and whatever has one is a
 * {@link Question}. {@link Choice} is one option of radios, checkboxes or a select.
 *
 * <p>Records never change: {@code hint(…)} and its like answer a new one. A part that may be absent is null when it is,
 * and a method that sets one takes null for "none", so that {@code error(errors.of("name"))} needs no condition.
 */
package uk.gov.education.improvement.web.govuk;
