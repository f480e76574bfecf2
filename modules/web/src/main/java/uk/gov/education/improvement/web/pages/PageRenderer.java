package uk.gov.education.improvement.web.pages;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.web.door.Configuration;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.door.LookingFrom.Kept;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.govuk.PhaseBanner;
import uk.gov.education.improvement.web.shell.Page;
import uk.gov.education.improvement.web.shell.Shell;

/** Turns the page that a door answers into HTML, in the frame of the service. The templates were compiled in the build. */
@Priority(Priorities.ENTITY_CODER)
public class PageRenderer implements ContainerResponseFilter {
    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");
    private static final String ROOT = "uk.gov.education.improvement.web.";
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, PageRenderer.class.getClassLoader());

    private final AccessTable access;
    private final Configuration configuration;

    @Inject
    public PageRenderer(AccessTable access, Configuration configuration) {
        this.access = access;
        this.configuration = configuration;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Page page) {
            var html = new Utf8ByteOutput();
            TEMPLATES.render(template(page), Map.of("page", page, "shell", shell(page, Enquiry.of(request))), html);
            response.setEntity(html.toByteArray(), new Annotation[0], HTML);
        }
    }

    /** A page's template stands where its class stands. */
    private static String template(Page page) {
        return page.getClass().getName().substring(ROOT.length()).replace('.', '/') + ".jte";
    }

    /** Said on every page, since everybody looks from it. */
    private static String setDay(Enquiry enquiry) {
        return enquiry == null || !enquiry.isDaySet()
                ? ""
                : " It takes " + PartialDate.on(enquiry.today()).inWords() + " for today: somebody set that day.";
    }

    /** The search looks by the clocks of the page; by the usual ones where the page's make no sense. */
    private static List<Kept> clocks(Enquiry enquiry) {
        try {
            return enquiry.lookingFrom().clocks();
        } catch (Refused noSuchDay) {
            return List.of();
        }
    }

    private Shell shell(Page page, Enquiry enquiry) {
        var shell = Shell.of(page.title()).hasErrors(page.hasErrors()).governmentHost(configuration.governmentHost());
        if (configuration.demonstration()) {
            shell = shell.phase(PhaseBanner.of(
                    "Demonstration",
                    "This is a demonstration with public facts. It is not a service of the department."
                            + setDay(enquiry)));
        }
        if (enquiry != null && enquiry.signedIn().isPresent()) {
            var asker = enquiry.asker();
            var sections = Navigation.of(access, asker);
            shell = shell.navigation(Navigation.current(page.section(), sections), sections)
                    .signedIn(asker.name(), enquiry.token())
                    .supporting(Navigation.support(access, asker));
            shell = page.isSearch() ? shell : shell.searching(clocks(enquiry));
        }
        return page.trail().isEmpty() ? shell : shell.breadcrumbs(page.trail().toArray(Link[]::new));
    }
}
