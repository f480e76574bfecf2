package uk.gov.education.improvement.web.shell;

import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.web.door.LookingFrom.Kept;
import uk.gov.education.improvement.web.govuk.Breadcrumbs;
import uk.gov.education.improvement.web.govuk.Footer;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.govuk.PhaseBanner;
import uk.gov.education.improvement.web.govuk.ServiceNavigation;
import uk.gov.education.improvement.web.govuk.ServiceNavigation.Item;
import uk.gov.education.improvement.web.govuk.ServiceNavigation.Standing;

/**
 * What a page tells its frame.
 *
 * @param title of the page, as in its heading
 * @param hasErrors its form came back, which the title says first
 * @param currentSection the address of the section the page is in, or null
 * @param navigation the sections this person may see
 * @param user the name of who is signed in
 * @param csrfToken goes with every form, here the one to sign out
 * @param governmentHost crown, crest and the font GDS Transport are shown only where the law allows it
 * @param phase null once the service is live
 * @param breadcrumbs or null
 * @param search what the search over everything keeps of the address, or null where there is no such search
 * @param support the lists and pictures of support that this person may see
 */
public record Shell(
        String title,
        boolean hasErrors,
        String currentSection,
        List<Link> navigation,
        Optional<String> user,
        String csrfToken,
        boolean governmentHost,
        PhaseBanner phase,
        Breadcrumbs breadcrumbs,
        List<Kept> search,
        List<Link> support) {

    public static final String SERVICE = "Manage children's services improvement";

    public static Shell of(String title) {
        return new Shell(title, false, null, List.of(), Optional.empty(), "", false, null, null, null, List.of());
    }

    public Shell hasErrors(boolean changed) {
        return new Shell(
                title,
                changed,
                currentSection,
                navigation,
                user,
                csrfToken,
                governmentHost,
                phase,
                breadcrumbs,
                search,
                support);
    }

    public Shell navigation(String current, List<Link> sections) {
        return new Shell(
                title,
                hasErrors,
                current,
                sections,
                user,
                csrfToken,
                governmentHost,
                phase,
                breadcrumbs,
                search,
                support);
    }

    public Shell signedIn(String name, String token) {
        return new Shell(
                title,
                hasErrors,
                currentSection,
                navigation,
                Optional.of(name),
                token,
                governmentHost,
                phase,
                breadcrumbs,
                search,
                support);
    }

    public Shell governmentHost(boolean changed) {
        return new Shell(
                title,
                hasErrors,
                currentSection,
                navigation,
                user,
                csrfToken,
                changed,
                phase,
                breadcrumbs,
                search,
                support);
    }

    public Shell phase(PhaseBanner changed) {
        return new Shell(
                title,
                hasErrors,
                currentSection,
                navigation,
                user,
                csrfToken,
                governmentHost,
                changed,
                breadcrumbs,
                search,
                support);
    }

    public Shell breadcrumbs(Link... links) {
        return new Shell(
                title,
                hasErrors,
                currentSection,
                navigation,
                user,
                csrfToken,
                governmentHost,
                phase,
                Breadcrumbs.of(links).collapsing(),
                search,
                support);
    }

    /** With the box that searches everything, by the clocks of the page. */
    public Shell searching(List<Kept> kept) {
        return new Shell(
                title,
                hasErrors,
                currentSection,
                navigation,
                user,
                csrfToken,
                governmentHost,
                phase,
                breadcrumbs,
                kept,
                support);
    }

    public Shell supporting(List<Link> pages) {
        return new Shell(
                title,
                hasErrors,
                currentSection,
                navigation,
                user,
                csrfToken,
                governmentHost,
                phase,
                breadcrumbs,
                search,
                pages);
    }

    /** Whether this person may see a section. */
    public boolean leadsTo(String section) {
        return navigation.stream().map(Link::href).anyMatch(section::equals);
    }

    /** What the browser shows: errors first, then the page, then the service. */
    public String documentTitle() {
        return (hasErrors ? "Error: " : "") + title + " – " + SERVICE;
    }

    public ServiceNavigation serviceNavigation() {
        var items = navigation.stream()
                .map(link -> new Item(link, link.href().equals(currentSection) ? Standing.ACTIVE : Standing.ELSEWHERE))
                .toList();
        return ServiceNavigation.of(SERVICE, "/", items);
    }

    public Footer footer() {
        return Footer.of().crown(governmentHost);
    }
}
