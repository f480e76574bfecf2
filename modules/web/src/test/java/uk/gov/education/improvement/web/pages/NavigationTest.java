package uk.gov.education.improvement.web.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.access.Organisation;
import uk.gov.education.improvement.kernel.access.Origin;
import uk.gov.education.improvement.web.govuk.Link;

class NavigationTest {
    private final AccessTable access = new AccessTable();

    @Test
    void who_may_not_see_interventions_is_not_led_to_the_list_that_says_them() {
        var assessor = asker("department", "assessor");

        assertFalse(hrefs(Navigation.of(access, assessor)).contains("/authorities"));
        assertTrue(hrefs(Navigation.of(access, Askers.ANALYST)).contains("/authorities"));
    }

    @Test
    void who_may_not_see_needs_is_led_to_what_there_is_of_support() {
        var expected = List.of("/engagements", "/support/comparison", "/support/leadership");

        assertEquals(expected, hrefs(Navigation.support(access, Askers.LGA)));
        assertEquals(expected, hrefs(Navigation.support(access, asker("region:North East", "regional-lead"))));
    }

    private static Asker asker(String organisation, String role) {
        return new Asker("p", "p", Organisation.parse(organisation), Set.of(role), Origin.PAGE, "c");
    }

    private static List<String> hrefs(List<Link> links) {
        return links.stream().map(Link::href).toList();
    }
}
