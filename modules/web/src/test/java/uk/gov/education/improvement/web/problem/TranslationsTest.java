package uk.gov.education.improvement.web.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.InternalServerErrorException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.education.improvement.kernel.database.DatabaseFault;
import uk.gov.education.improvement.kernel.database.Identifiers;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.NotAllowed;
import uk.gov.education.improvement.kernel.refusal.Refused;

class TranslationsTest {
    @ParameterizedTest
    @ValueSource(strings = {"40XL1", "40001", "40P01"})
    void who_had_to_give_way_to_others_is_asked_to_come_again(String state) {
        var gaveWay = new IllegalStateException(new DatabaseFault(new SQLException("waited too long", state)));

        var answer = new Translations.OfEverythingElse(null).toResponse(gaveWay);

        assertEquals(503, answer.getStatus());
        assertEquals("60", answer.getHeaderString("Retry-After"));
        assertEquals(
                503, ((Translations.Trouble) answer.getEntity()).forPrograms().status());
    }

    @Test
    void who_asks_for_what_cannot_be_done_here_hears_what_can() {
        var answer = translated(new NotAllowedException(
                Response.status(405).allow("GET", "HEAD").build()));

        assertEquals(405, answer.getStatus());
        assertEquals(Set.of("GET", "HEAD"), answer.getAllowedMethods());
    }

    @Test
    void a_fault_of_the_framework_is_an_incident_and_not_a_request_that_was_not_understood() {
        var answer = translated(new InternalServerErrorException());

        assertEquals(500, answer.getStatus());
        assertEquals("/problems/incident", problem(answer).type());
    }

    @Test
    void who_sent_no_version_and_wrote_at_the_same_moment_hears_of_no_version() {
        var answer = translated(new IllegalStateException(new OptimisticLockException()));

        assertEquals(409, answer.getStatus());
        assertEquals("/problems/written-twice", problem(answer).type());
    }

    @Test
    void who_may_not_is_told_so_in_words_and_a_program_by_which_act() {
        var answer = translated(new Refused(new NotAllowed("need.read")));

        assertEquals(403, answer.getStatus());
        assertTrue(
                problem(answer).detail().contains("need.read"), problem(answer).detail());
        assertEquals(
                List.of("Your role does not include this. Ask a service administrator if you need it."),
                ((Translations.Trouble) answer.getEntity()).forPeople().paragraphs());
    }

    private static Response translated(Exception exception) {
        return new Translations.OfEverythingElse(new Identifiers(InstantSource.system(), new Random(1)))
                .toResponse(exception);
    }

    private static Problem problem(Response answer) {
        return ((Translations.Trouble) answer.getEntity()).forPrograms();
    }
}
