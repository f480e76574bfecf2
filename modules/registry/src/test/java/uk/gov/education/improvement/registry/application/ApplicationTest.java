package uk.gov.education.improvement.registry.application;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.access.Owner;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.kernel.trail.StateTable;
import uk.gov.education.improvement.kernel.trail.WalksTheTable;
import uk.gov.education.improvement.registry.eligibility.Verdict;
import uk.gov.education.improvement.registry.round.Question;

/** The life of an application: its table of states, walked completely; what it says; and what is found of it. */
class ApplicationTest implements WalksTheTable<Application, ApplicationState, ApplicationAct> {
    private static final List<Question> QUESTIONS =
            List.of(new Question("What do you offer?", "", 3), new Question("Who leads it?", "", 3));

    @Override
    public StateTable<ApplicationState, ApplicationAct> table() {
        return ApplicationState.TABLE;
    }

    @Override
    public List<String> ways() {
        return List.of(
                "- START DRAFT",
                "DRAFT SUBMIT SUBMITTED",
                "DRAFT WITHDRAW WITHDRAWN",
                "SUBMITTED AMEND DRAFT",
                "SUBMITTED WITHDRAW WITHDRAWN",
                "SUBMITTED FIND_ELIGIBLE ELIGIBLE",
                "SUBMITTED FIND_INELIGIBLE INELIGIBLE",
                "INELIGIBLE AMEND DRAFT",
                "ELIGIBLE AMEND DRAFT",
                "INELIGIBLE OVERTURN ELIGIBLE",
                "ELIGIBLE OVERTURN_AGAINST INELIGIBLE",
                "ELIGIBLE SELECT SELECTED",
                "ELIGIBLE RESERVE RESERVE",
                "ELIGIBLE DECLINE DECLINED",
                "ELIGIBLE WITHDRAW WITHDRAWN",
                "RESERVE PROMOTE SELECTED",
                "RESERVE WITHDRAW WITHDRAWN",
                "SELECTED WITHDRAW WITHDRAWN");
    }

    @Override
    public Application unbegun() {
        return new Application("application", "round", "A round", new Owner("authority:392"));
    }

    @Override
    public ApplicationStep take(Application application, Move<ApplicationAct> move) {
        return application.take("id", move, false);
    }

    @Override
    public Class<ApplicationRefusal.ApplicationActNotPossible> refusal() {
        return ApplicationRefusal.ApplicationActNotPossible.class;
    }

    @Test
    void an_answer_is_missing_until_it_is_given_and_while_it_has_too_many_words() {
        var expression =
                new Expression("A partnership", List.of("392"), Map.of("1", " one two\nthree  four ", "2", " "));

        assertEquals(
                List.of("question 1 is answered in 4 words, and at most 3 are taken", "question 2 is not answered"),
                expression.missing(QUESTIONS));
        assertEquals(Expression.Progress.TOO_LONG, expression.progress(1, QUESTIONS.getFirst()));
        assertEquals(Expression.Progress.NOT_STARTED, expression.progress(2, QUESTIONS.getLast()));
        assertEquals(
                List.of(),
                expression.answering(1, "one two three").answering(2, "Nora").missing(QUESTIONS));
    }

    @Test
    void a_partnership_is_eligible_when_every_member_is_and_one_that_fails_decides_before_one_that_is_not_known() {
        var both = List.of("a", "b");

        assertEquals(Finding.ELIGIBLE, Finding.of(List.of(Verdict.ELIGIBLE, Verdict.ELIGIBLE), both));
        assertEquals(Finding.INELIGIBLE, Finding.of(List.of(Verdict.ELIGIBLE, Verdict.PART_FAILS), both));
        assertEquals(Finding.INELIGIBLE, Finding.of(List.of(Verdict.NOT_RECORDED, Verdict.OVERALL_BELOW), both));
        assertEquals(Finding.NOT_KNOWN, Finding.of(List.of(Verdict.ELIGIBLE, Verdict.NOT_RECORDED), both));
        assertEquals(Finding.NOT_KNOWN, Finding.of(List.of(Verdict.ELIGIBLE, Verdict.NOT_KNOWN), both));
        assertEquals(Finding.NOT_KNOWN, Finding.of(List.of(Verdict.ELIGIBLE), both));
    }
}
