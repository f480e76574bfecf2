package uk.gov.education.improvement.web.journey;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.options.WaitUntilState;
import org.junit.jupiter.api.Test;

/** The rules for pages see what they are meant to see: each catches an offender kept for it. */
@Journey(on = Database.Vendor.DERBY)
class BrowserJourney {
    private static final String SOUND = """
            <main><h1>Children's services</h1><p>A page that anybody can use.</p></main>""";

    @Test
    void a_sound_page_passes(Browser browser) {
        show(browser, SOUND);

        browser.check("sound");
    }

    @Test
    void a_field_without_a_label_is_a_violation(Browser browser) {
        show(browser, SOUND.replace("</main>", "<input name='town'></main>"));

        var failure = assertThrows(AssertionError.class, browser::axe);

        assertTrue(failure.getMessage().contains("label: "), failure.getMessage());
    }

    @Test
    void a_page_that_scrolls_sideways_on_a_phone_is_caught(Browser browser) {
        show(browser, SOUND.replace("<p>", "<p style='width: 400px'>"));

        assertThrows(AssertionError.class, browser::fitsNarrow);
    }

    @Test
    void a_missing_file_is_caught(Browser browser) {
        show(browser, SOUND.replace("</main>", "<img src='/assets/images/missing.svg' alt=''></main>"));

        assertThrows(AssertionError.class, browser::noComplaints);
    }

    /** The server's own address, so that the page's files come from the product. */
    private static void show(Browser browser, String body) {
        browser.visit("/health/ready");
        browser.page()
                .setContent(
                        """
                        <!doctype html><html lang="en"><head><title>A page</title>
                        <meta name="viewport" content="width=device-width, initial-scale=1">
                        <link rel="stylesheet" href="/assets/govuk-frontend.min.css"></head><body>%s</body></html>""".formatted(body),
                        new com.microsoft.playwright.Page.SetContentOptions().setWaitUntil(WaitUntilState.NETWORKIDLE));
    }
}
