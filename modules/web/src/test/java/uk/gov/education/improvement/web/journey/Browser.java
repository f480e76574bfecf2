package uk.gov.education.improvement.web.journey;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One person's browser window. {@link #page()} offers all that Playwright can; the rest is what every page is held to. */
public final class Browser implements AutoCloseable {
    private static final int WIDE = 1280;
    /** The width at which WCAG 2.2 (1.4.10 Reflow) forbids scrolling in two directions. */
    private static final int NARROW = 320;

    private static final int HEIGHT = 900;
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final List<String> WCAG_22_AA =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** What Chromium's console calls an error, and a form that comes back with its errors is not. */
    private static final String FORM_CAME_BACK = ".*the server responded with a status of (413|422) .*";

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Browser(com.microsoft.playwright.Browser chromium, URI base) {
        context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(base.toString())
                .setLocale("en-GB")
                .setTimezoneId("Europe/London")
                .setViewportSize(WIDE, HEIGHT));
        page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().matches(FORM_CAME_BACK)) {
                complaints.add(message.text());
            }
        });
    }

    public Page page() {
        return page;
    }

    public Response visit(String path) {
        return page.navigate(path);
    }

    public void signIn(String user) {
        visit("/sign-in");
        page.fill("input[name=user]", user);
        page.fill("input[name=password]", "demonstration");
        page.press("input[name=password]", "Enter");
        page.waitForURL(url -> !url.endsWith("/sign-in"));
    }

    /** Everything a page is held to: no violations, no scrolling sideways on a phone, no errors; leaves two pictures. */
    public void check(String name) {
        screenshots(name);
        axe();
        fitsNarrow();
        noComplaints();
    }

    /** Leaves target/screenshots/name-1280.png and name-320.png. */
    public void screenshots(String name) {
        for (var width : List.of(WIDE, NARROW)) {
            page.setViewportSize(width, HEIGHT);
            page.screenshot(new ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(SCREENSHOTS.resolve(name + "-" + width + ".png")));
        }
        page.setViewportSize(WIDE, HEIGHT);
    }

    /** WCAG 2.2 AA and good practice, as far as a program can tell, wide and narrow. */
    public void axe() {
        for (var width : List.of(WIDE, NARROW)) {
            page.setViewportSize(width, HEIGHT);
            var violations = new AxeBuilder(page).withTags(WCAG_22_AA).analyze().getViolations();
            if (!violations.isEmpty()) {
                throw new AssertionError(page.url() + ", " + width + " wide:\n"
                        + violations.stream()
                                .map(rule -> rule.getId() + ": " + rule.getHelp() + "\n"
                                        + rule.getNodes().stream()
                                                .map(node -> "    " + node.getTarget() + " " + node.getHtml())
                                                .collect(Collectors.joining("\n")))
                                .collect(Collectors.joining("\n")));
            }
        }
        page.setViewportSize(WIDE, HEIGHT);
    }

    public void fitsNarrow() {
        page.setViewportSize(NARROW, HEIGHT);
        var width = (Integer) page.evaluate("document.documentElement.scrollWidth");
        page.setViewportSize(WIDE, HEIGHT);
        if (width > NARROW) {
            throw new AssertionError(page.url() + " is " + width + " wide on a screen of " + NARROW);
        }
    }

    /** Neither a failed script nor anything else the console calls an error, on all pages of this window so far. */
    public void noComplaints() {
        if (!complaints.isEmpty()) {
            throw new AssertionError(page.url() + ": " + String.join("\n", complaints));
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
