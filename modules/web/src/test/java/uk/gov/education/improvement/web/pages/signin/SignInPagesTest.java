package uk.gov.education.improvement.web.pages.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInPagesTest {
    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "/%",
                "/{x",
                "//elsewhere.example",
                "/\\elsewhere.example",
                "https://elsewhere.example/",
                "authorities",
                "/a b",
                "/sign-out"
            })
    void what_is_no_page_of_ours_leads_home(String then) {
        assertEquals(URI.create("/"), SignInPages.local(then));
    }

    @Test
    void a_page_of_ours_is_gone_to_with_all_it_asks() {
        var page = "/inspections?authority=392&asAt=2017-10-13";

        assertEquals(URI.create(page), SignInPages.local(page));
    }
}
