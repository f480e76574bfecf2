package uk.gov.education.improvement.web.pages.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.inspection.CorrectJudgement;
import uk.gov.education.improvement.registry.inspection.Grade;
import uk.gov.education.improvement.registry.inspection.InspectionView;
import uk.gov.education.improvement.registry.inspection.Judgement;
import uk.gov.education.improvement.registry.inspection.JudgementFields;
import uk.gov.education.improvement.registry.inspection.Part;
import uk.gov.education.improvement.registry.inspection.RecordJudgement;
import uk.gov.education.improvement.web.pages.pattern.CheckAnswersPage.Answer;
import uk.gov.education.improvement.web.pages.pattern.FormFields;

/** The form for a judgement: how one fills it in, how it is read, and how its answers are said. */
final class JudgementForm {
    private JudgementForm() {}

    /** A new form; until its report is out, nothing but the draft says how sure it is. */
    static FormFields forDraft() {
        return FormFields.empty().with("confidence", "drafted before publication");
    }

    static FormFields filledFrom(InspectionView inspection) {
        var judgement = JudgementFields.of(inspection);
        var fields = FormFields.empty()
                .version(inspection.version())
                .with("framework", judgement.framework())
                .with("visit", judgement.visit())
                .with("visitStart", judgement.visitStart())
                .with("visitEnd", judgement.visitEnd())
                .with("published", judgement.published())
                .with("findings", judgement.findings())
                .with("confidence", judgement.confidence())
                .with("source", judgement.source());
        for (var part : Part.values()) {
            fields = fields.with(Judgement.fieldOf(part), judgement.grade(part));
        }
        return fields;
    }

    static RecordJudgement draft(FormFields fields, String authority) {
        return new RecordJudgement(authority, typed(fields).read());
    }

    static CorrectJudgement correction(FormFields fields, String id) {
        var judgement = fields.making(() -> typed(fields).read());
        var version = fields.version();
        var correction = fields.making(() -> new CorrectJudgement(
                id, version, judgement, fields.text("reason").orElse("")));
        fields.refuseIfFaulty();
        return correction;
    }

    private static JudgementFields typed(FormFields fields) {
        return new JudgementFields(
                fields.typed("framework"),
                fields.typed("visit"),
                fields.typed("visitStart"),
                fields.typed("visitEnd"),
                fields.typed("published"),
                fields.typed(Judgement.fieldOf(Part.OVERALL)),
                fields.typed(Judgement.fieldOf(Part.LEADERS)),
                fields.typed(Judgement.fieldOf(Part.HELP_AND_PROTECTION)),
                fields.typed(Judgement.fieldOf(Part.IN_CARE)),
                fields.typed(Judgement.fieldOf(Part.CARE_LEAVERS)),
                fields.typed(Judgement.fieldOf(Part.ADOPTION)),
                fields.typed("findings"),
                fields.typed("confidence"),
                fields.typed("source"));
    }

    /** @param published what the day of publication is called: of a draft it is the expected one */
    static List<Answer> answers(String authority, Judgement judgement, String published) {
        return answers(authority, judgement, Optional.empty(), published);
    }

    /** @param before what stands now, to say what changes */
    static List<Answer> answers(String authority, Judgement judgement, InspectionView before, String published) {
        return answers(authority, judgement, Optional.of(judgementOf(before)), published);
    }

    static Judgement judgementOf(InspectionView inspection) {
        return JudgementFields.of(inspection).read();
    }

    private static List<Answer> answers(
            String authority, Judgement judgement, Optional<Judgement> before, String published) {
        var answers = new ArrayList<Answer>();
        answers.add(Answer.of("Authority", authority));
        Reading say = (label, words) ->
                answers.add(Answer.of(label, inWords(judgement, words), before.map(was -> inWords(was, words))));
        say.add("Framework", said -> Optional.of(said.framework().label()));
        say.add("Visit", said -> Optional.of(said.visit().label()));
        say.add("Visit began", said -> said.visitStart().map(PartialDate::inWords));
        say.add("Visit ended", said -> said.visitEnd().map(PartialDate::inWords));
        say.add(published, said -> Optional.of(said.published().inWords()));
        for (var part : Part.values()) {
            say.add(
                    part.label(),
                    said -> Optional.ofNullable(said.grades().get(part)).map(Grade::label));
        }
        say.add("Findings", Judgement::findings);
        say.add("How sure this reading is", said -> Optional.of(said.confidence()));
        say.add("Source", said -> Optional.of(said.source()));
        return answers;
    }

    private interface Reading {
        void add(String label, Function<Judgement, Optional<String>> words);
    }

    private static String inWords(Judgement judgement, Function<Judgement, Optional<String>> words) {
        return words.apply(judgement).orElse("None");
    }
}
