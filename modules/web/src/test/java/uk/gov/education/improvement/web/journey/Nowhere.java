package uk.gov.education.improvement.web.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpRequest.BodyPublishers;

/**
 * Authorities that do not exist, for judgements that nobody gave: none of a real one is made up. They have their duty from
 * April 2025, after every day on which journeys count authorities.
 */
final class Nowhere {
    private static final String HEADINGS = "dfe_number,gss_code,name,region,type,from,to\n";

    private Nowhere() {}

    /** @param number one that the department gave to nobody */
    static void bring(RunningServer server, String number, String name) {
        var brought = Imported.by(
                        server.program("analyst"),
                        "kind=authorities",
                        BodyPublishers.ofString(
                                HEADINGS + number + ",," + name + ",London,London borough,2025-04-01,\n"))
                .expect(200);
        assertEquals(0, brought.json().at("/result/refused").asInt(), brought.toString());
    }
}
