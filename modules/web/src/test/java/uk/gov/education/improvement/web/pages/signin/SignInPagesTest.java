package uk.gov.education.improvement.web.pages.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    @Test
    void the_page_names_each_lead_who_can_sign_in_to_the_demonstration() throws Exception {
        var page = Files.readString(Path.of("src", "main", "jte", "pages", "signin", "SignInPage.jte"));
        List<String> leads;
        try (var people = getClass().getResourceAsStream("/demonstration/people.csv")) {
            leads = new String(people.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("demonstration-lead-"))
                    .map(line -> line.split(","))
                    .map(cells -> "<code>" + cells[1] + "</code> ("
                            + cells[2].replace("Lead of ", "").replace(" (demonstration)", "") + ")")
                    .toList();
        }

        assertEquals(36, leads.size());
        assertEquals(
                List.of(), leads.stream().filter(lead -> !page.contains(lead)).toList());
    }
}
