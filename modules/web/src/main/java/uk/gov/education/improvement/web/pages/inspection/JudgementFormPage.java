package uk.gov.education.improvement.web.pages.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.gov.education.improvement.registry.inspection.Framework;
import uk.gov.education.improvement.registry.inspection.Grade;
import uk.gov.education.improvement.registry.inspection.Judgement;
import uk.gov.education.improvement.registry.inspection.Part;
import uk.gov.education.improvement.registry.inspection.Visit;
import uk.gov.education.improvement.web.govuk.Choice;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.CheckAnswersPage.Answer;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.pages.pattern.FormFields;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/**
 * A form for a judgement: a new draft, or a correction.
 *
 * @param subject the record that is corrected, where there is one
 */
public record JudgementFormPage(
        String title,
        String action,
        FormFields fields,
        Errors errors,
        Optional<Corrected> subject,
        String token,
        List<Link> trail)
        implements Page {

    /**
     * The judgement that is corrected.
     *
     * @param draft its day of publication is then the expected one
     * @param changedSince what somebody else changed after the form was opened
     */
    public record Corrected(String id, boolean draft, List<Answer> changedSince) {}

    @Override
    public String section() {
        return Sections.JUDGEMENTS;
    }

    @Override
    public boolean hasErrors() {
        return errors.any();
    }

    public boolean expected() {
        return subject.map(Corrected::draft).orElse(true);
    }

    public String published() {
        return published(expected());
    }

    static String published(boolean expected) {
        return expected ? "Expected publication" : "Published";
    }

    public String linkToSubject() {
        return subject.map(corrected -> Sections.JUDGEMENTS + "/" + corrected.id())
                .orElse("");
    }

    public List<Answer> changedSince() {
        return subject.map(Corrected::changedSince).orElse(List.of());
    }

    public String typed(String name) {
        return fields.typed(name);
    }

    public String error(String name) {
        return errors.of(name);
    }

    public List<Choice> frameworks() {
        return Choice.each(List.of(Framework.values()), Framework::name, Framework::label);
    }

    public List<Choice> visits() {
        return choices("Select a kind of visit", Choice.each(List.of(Visit.values()), Visit::name, Visit::label));
    }

    public List<Choice> grades() {
        return choices("No grade given", Choice.each(List.of(Grade.values()), Grade::name, Grade::label));
    }

    public List<Part> parts() {
        return List.of(Part.values());
    }

    public String field(Part part) {
        return Judgement.fieldOf(part);
    }

    private static List<Choice> choices(String none, List<Choice> choices) {
        var all = new ArrayList<Choice>();
        all.add(Choice.of("", none));
        all.addAll(choices);
        return all;
    }
}
