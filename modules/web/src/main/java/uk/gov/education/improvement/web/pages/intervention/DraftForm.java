package uk.gov.education.improvement.web.pages.intervention;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import uk.gov.education.improvement.registry.inspection.InspectionView;
import uk.gov.education.improvement.registry.inspection.Inspections;
import uk.gov.education.improvement.registry.instrument.InterventionFields;
import uk.gov.education.improvement.registry.instrument.Terms;
import uk.gov.education.improvement.web.door.Enquiry;
import uk.gov.education.improvement.web.govuk.Choice;
import uk.gov.education.improvement.web.pages.pattern.CheckAnswersPage.Answer;
import uk.gov.education.improvement.web.pages.pattern.FormFields;

/** What a draft says, as a form has it: for a new one and for a change. */
final class DraftForm {
    private DraftForm() {}

    static InterventionFields typed(FormFields fields) {
        return new InterventionFields(
                fields.typed("instrument"),
                fields.typed("service"),
                fields.typed("trigger"),
                fields.typed("inspectionId"),
                fields.typed("adviser"),
                fields.typed("commissioner"),
                fields.typed("boardChair"),
                fields.typed("others"),
                fields.typed("note"),
                fields.typed("source"));
    }

    static FormFields filledFrom(Terms terms) {
        var roles = terms.roles();
        return FormFields.empty()
                .with("instrument", terms.instrument().name())
                .with("service", terms.service().name())
                .with("trigger", terms.trigger())
                .with("inspectionId", terms.inspectionId().orElse(""))
                .with("adviser", roles.adviser().orElse(""))
                .with("commissioner", roles.commissioner().orElse(""))
                .with("boardChair", roles.boardChair().orElse(""))
                .with("others", roles.others().orElse(""))
                .with("note", terms.note().orElse(""))
                .with("source", terms.source());
    }

    /**
     * @param before what stood before, to say what changes
     * @param judgements to choose from
     */
    static List<Answer> answers(String authority, Terms terms, Optional<Terms> before, List<Choice> judgements) {
        var answers = new ArrayList<Answer>();
        answers.add(Answer.of("Authority", authority));
        Reading say = (label, words) ->
                answers.add(Answer.of(label, inWords(terms, words), before.map(was -> inWords(was, words))));
        say.add("Instrument", said -> Optional.of(said.instrument().label()));
        say.add("Service", said -> Optional.of(said.service().label()));
        say.add("Trigger", said -> Optional.of(said.trigger()));
        say.add("Judgement that triggered it", said -> said.inspectionId().map(id -> Choice.wordsOf(judgements, id)));
        say.add("Adviser", said -> said.roles().adviser());
        say.add("Commissioner", said -> said.roles().commissioner());
        say.add("Chair of the board", said -> said.roles().boardChair());
        say.add("Others named", said -> said.roles().others());
        say.add("Note", Terms::note);
        say.add("Source", said -> Optional.of(said.source()));
        return answers;
    }

    private interface Reading {
        void add(String label, Function<Terms, Optional<String>> words);
    }

    private static String inWords(Terms terms, Function<Terms, Optional<String>> words) {
        return words.apply(terms).orElse("None");
    }

    static List<Choice> judgements(Inspections inspections, Enquiry enquiry, String authorityId) {
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", "None, or not recorded here"));
        inspections.ofAuthority(enquiry.asker(), authorityId, enquiry.asAt()).reversed().stream()
                .filter(inspection -> !inspection.draft())
                .map(DraftForm::choice)
                .forEach(choices::add);
        return choices;
    }

    private static Choice choice(InspectionView inspection) {
        return Choice.of(inspection.id(), inspection.visit().label() + ", published " + inspection.publishedInWords());
    }
}
