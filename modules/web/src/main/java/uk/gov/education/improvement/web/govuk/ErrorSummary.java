package uk.gov.education.improvement.web.govuk;

import gg.jte.Content;
import java.util.List;
import java.util.Map;

/** All that is wrong with a form, at the top of its page, each with a link to its field. */
public record ErrorSummary(Content title, Content description, List<Link> errors, Attributes attributes)
        implements Element<ErrorSummary> {

    public static ErrorSummary of(List<Link> errors) {
        return new ErrorSummary(Text.of("There is a problem"), Text.NONE, errors, Attributes.NONE);
    }

    /** From the message of each field's id, in the order of the map. */
    public static ErrorSummary of(Map<String, String> messages) {
        return of(messages.entrySet().stream()
                .map(message -> Link.of(message.getValue(), "#" + message.getKey()))
                .toList());
    }

    public ErrorSummary title(Content changed) {
        return new ErrorSummary(changed, description, errors, attributes);
    }

    public ErrorSummary description(Content changed) {
        return new ErrorSummary(title, changed, errors, attributes);
    }

    @Override
    public ErrorSummary attributes(Attributes changed) {
        return new ErrorSummary(title, description, errors, changed);
    }
}
