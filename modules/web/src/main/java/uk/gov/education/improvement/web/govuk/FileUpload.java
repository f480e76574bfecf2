package uk.gov.education.improvement.web.govuk;

/**
 * A file, or several.
 *
 * @param enhanced with JavaScript, files can be dropped as well
 * @param wrapper the attributes of the drop zone
 */
public record FileUpload(Field field, boolean enhanced, Attributes wrapper, Attributes attributes)
        implements Question<FileUpload> {

    public static FileUpload of(String name, String label) {
        return of(name, Label.of(label));
    }

    public static FileUpload of(String name, Label label) {
        return new FileUpload(Field.labelled(name, label), false, Attributes.NONE, Attributes.NONE);
    }

    /** The kinds of file, such as {@code .csv,text/csv}. */
    public FileUpload accept(String kinds) {
        return with("accept", kinds);
    }

    public FileUpload multiple() {
        return flag("multiple", true);
    }

    public FileUpload dropZone(Attributes changed) {
        return new FileUpload(field, true, changed, attributes);
    }

    @Override
    public FileUpload field(Field changed) {
        return new FileUpload(changed, enhanced, wrapper, attributes);
    }

    @Override
    public FileUpload attributes(Attributes changed) {
        return new FileUpload(field, enhanced, wrapper, changed);
    }
}
