package uk.gov.education.improvement.web.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.inspection.CorrectJudgement;
import uk.gov.education.improvement.registry.inspection.Framework;
import uk.gov.education.improvement.registry.inspection.Grade;
import uk.gov.education.improvement.registry.inspection.InspectionView;
import uk.gov.education.improvement.registry.inspection.Judgement;
import uk.gov.education.improvement.registry.inspection.Part;
import uk.gov.education.improvement.registry.inspection.PartView.Missing;
import uk.gov.education.improvement.registry.inspection.RecordJudgement;
import uk.gov.education.improvement.registry.inspection.Visit;
import uk.gov.education.improvement.web.pages.CheckAnswersPage.Answer;

/** The form for a judgement: how one fills it in, how it is read, and how its answers are said. */
final class JudgementForm {
    private JudgementForm() {}

    /** A new form; until its report is out, nothing but the draft says how sure it is. */
    static FormFields forDraft() {
        return FormFields.empty().with("confidence", "drafted before publication");
    }

    static FormFields filledFrom(InspectionView inspection) {
        var fields = FormFields.empty()
                .version(inspection.version())
                .with("framework", inspection.framework().name())
                .with("visit", inspection.visit().name())
                .with("visitStart", inspection.visitStart())
                .with("visitEnd", inspection.visitEnd())
                .with("published", inspection.published())
                .with("findings", inspection.findings())
                .with("confidence", inspection.confidence())
                .with("source", inspection.source());
        for (var part : inspection.parts()) {
            var grade = part.missing() == Missing.NOT_JUDGED ? Optional.of(Grade.NOT_JUDGED) : part.grade();
            fields = fields.with(Judgement.fieldOf(part.part()), grade.map(Grade::name));
        }
        return fields;
    }

    static RecordJudgement draft(FormFields fields, String authority) {
        var judgement = judgement(fields);
        fields.refuseIfFaulty();
        return new RecordJudgement(authority, judgement);
    }

    static CorrectJudgement correction(FormFields fields, String id) {
        var judgement = judgement(fields);
        var version = fields.version();
        var correction = fields.making(() -> new CorrectJudgement(
                id, version, judgement, fields.text("reason").orElse("")));
        fields.refuseIfFaulty();
        return correction;
    }

    private static Judgement judgement(FormFields fields) {
        var framework = fields.choice("framework", Framework.class);
        var visit = fields.choice("visit", Visit.class);
        var start = fields.date("visitStart");
        var end = fields.date("visitEnd");
        var published = fields.date("published");
        var grades = new EnumMap<Part, Grade>(Part.class);
        for (var part : Part.values()) {
            fields.choice(Judgement.fieldOf(part), Grade.class).ifPresent(grade -> grades.put(part, grade));
        }
        return fields.making(() -> new Judgement(
                framework.orElse(null),
                visit.orElse(null),
                start,
                end,
                published.orElse(null),
                grades,
                fields.text("findings"),
                fields.text("confidence").orElse("not stated"),
                fields.text("source").orElse("")));
    }

    /** @param before what stands now, to say what changes; empty for a new judgement */
    static List<Answer> answers(String authority, FormFields fields, Optional<FormFields> before, String published) {
        var answers = new ArrayList<Answer>();
        answers.add(Answer.of("Authority", authority, Optional.empty()));
        Reading say = (label, name, words) -> answers.add(
                Answer.of(label, inWords(fields, name, words), before.map(standing -> inWords(standing, name, words))));
        say.add("Framework", "framework", text -> Framework.valueOf(text).label());
        say.add("Visit", "visit", text -> Visit.valueOf(text).label());
        say.add("Visit began", "visitStart", JudgementForm::day);
        say.add("Visit ended", "visitEnd", JudgementForm::day);
        say.add(published, "published", JudgementForm::day);
        Arrays.stream(Part.values())
                .forEach(part -> say.add(
                        part.label(),
                        Judgement.fieldOf(part),
                        text -> Grade.valueOf(text).label()));
        say.add("Findings", "findings", text -> text);
        say.add("How sure this reading is", "confidence", text -> text);
        say.add("Source", "source", text -> text);
        fields.text("reason")
                .ifPresent(
                        reason -> answers.add(Answer.of("Why the judgement is corrected", reason, Optional.empty())));
        return answers;
    }

    private interface Reading {
        void add(String label, String name, Function<String, String> words);
    }

    private static String inWords(FormFields fields, String name, Function<String, String> words) {
        return fields.text(name).map(words).orElse("None");
    }

    private static String day(String text) {
        return PartialDate.parse(text).inWords();
    }
}
