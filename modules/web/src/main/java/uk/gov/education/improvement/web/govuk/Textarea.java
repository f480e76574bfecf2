package uk.gov.education.improvement.web.govuk;

/** Several lines of text. */
public record Textarea(Field field, String value, Attributes attributes) implements Question<Textarea> {

    public static Textarea of(String name, String label) {
        return of(name, Label.of(label));
    }

    public static Textarea of(String name, Label label) {
        return new Textarea(Field.labelled(name, label), "", Attributes.NONE);
    }

    public Textarea value(String changed) {
        return new Textarea(field, changed == null ? "" : changed, attributes);
    }

    public Textarea rows(int rows) {
        return with("rows", String.valueOf(rows));
    }

    @Override
    public Textarea field(Field changed) {
        return new Textarea(changed, value, attributes);
    }

    @Override
    public Textarea attributes(Attributes changed) {
        return new Textarea(field, value, changed);
    }
}
