package uk.gov.education.improvement.web.shell;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.web.door.LookingFrom;
import uk.gov.education.improvement.web.govuk.*;
import uk.gov.education.improvement.web.govuk.Pagination.Page;
import uk.gov.education.improvement.web.govuk.SummaryList.Row;
import uk.gov.education.improvement.web.govuk.Table.Cell;
import uk.gov.education.improvement.web.govuk.TaskList.Task;

/** One page with every component on it, as an author would write it. */
final class SamplePage {
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, SamplePage.class.getClassLoader());

    private static final LookingFrom LOOKING = new LookingFrom(
            AsAt.day(LocalDate.of(2026, 3, 27), Instant.EPOCH),
            LocalDate.of(2026, 3, 27),
            "/interventions",
            new Address(Map.of()));

    private SamplePage() {}

    static Shell shell() {
        return Shell.of("Interventions")
                .hasErrors(true)
                .navigation(
                        "/interventions",
                        List.of(
                                Link.of("Home", "/home"),
                                Link.of("Authorities", "/authorities"),
                                Link.of("Interventions", "/interventions"),
                                Link.of("Partners", "/partners")))
                .signedIn("Ada O'Neil <Leeds>", "token-1")
                .phase(PhaseBanner.of("Alpha", "This is a new service."))
                .breadcrumbs(Link.of("Home", "/home"), Link.here("Interventions"));
    }

    static String show(Shell shell) {
        return html(shell, content());
    }

    static String html(Shell shell, Content content) {
        var html = new StringOutput();
        TEMPLATES.render("layout.jte", Map.of("shell", shell, "content", content), html);
        return html.toString();
    }

    static Content content() {
        return all(
                component("errorSummary", ErrorSummary.of(Map.of("name", "Enter the name of the authority"))),
                component("notificationBanner", NotificationBanner.success("The intervention was lifted")),
                markup("<h1 class=\"govuk-heading-l\">Interventions</h1>"),
                component(
                        "searchBox", SearchBox.of("/authorities", "q", "Search").hint("Name or code")),
                markup("<form method=\"post\" novalidate>"),
                component(
                        "input",
                        Input.of("name", "Name").hint("As on the notice").error("Enter the name of the authority")),
                component(
                        "input",
                        Input.of("amount", "Amount").prefix("£").width(10).digits()),
                component(
                        "textarea",
                        Textarea.of("why", "Reason").value("It has <improved>").rows(3)),
                component(
                        "select",
                        Select.of(
                                        "region",
                                        "Region",
                                        List.of(Choice.of("ne", "North East"), Choice.of("nw", "North West")))
                                .value("nw")),
                component(
                        "radios",
                        Radios.of(
                                        "kind",
                                        "Kind of intervention",
                                        List.of(
                                                Choice.of("notice", "Notice").hint("Improvement notice"),
                                                Choice.of("direction", "Direction")
                                                        .revealing(component("input", Input.of("number", "Number"))),
                                                Choice.divider("or"),
                                                Choice.of("none", "None")))
                                .value("direction")),
                component(
                        "checkboxes",
                        Checkboxes.of("parts", "Parts", List.of(Choice.of("a", "Help"), Choice.of("b", "Care")))
                                .values(List.of("b"))),
                component(
                        "dateInput",
                        DateInput.of("since", "In force since")
                                .hint("For example, 27 3 2026")
                                .value(LocalDate.of(2026, 3, 27))),
                component("fileUpload", FileUpload.of("notice", "Notice").accept(".pdf")),
                component("button", Button.of("Continue").preventingDoubleClick()),
                component("button", Button.of("Save as draft").secondary()),
                markup("</form>"),
                component("warningText", WarningText.of("A notice is published.")),
                component("insetText", InsetText.of("Reviewed every three months.")),
                component("details", Details.of("What is a notice?", "A letter with requirements.")),
                component(
                        "summaryList",
                        SummaryList.of(
                                Row.of("Authority", "Leeds")
                                        .actions(Link.of("Change", "/change").more("authority")),
                                Row.of("Grade", component("tag", Tag.of("Good", Tag.Colour.GREEN))))),
                component(
                        "taskList",
                        TaskList.of(
                                Task.of("Details", "/details").completed(),
                                Task.of("Evidence", "/evidence")
                                        .hint("At least one file")
                                        .status(Tag.of("In progress", Tag.Colour.TEAL)),
                                Task.of("Decision", null).cannotStartYet())),
                component(
                        "filter",
                        Filter.of(LOOKING, "/authorities", component("input", Input.of("town", "Town")))
                                .selected(List.of(Filter.Selected.of(
                                        "Region",
                                        Link.of("North East", "/authorities?region=nw"),
                                        Link.of("North West", "/authorities?region=ne")))),
                        "results",
                        all(
                                markup("<h2 class=\"govuk-heading-m\" id=\"results\">2 authorities</h2>"),
                                component(
                                        "table",
                                        Table.of(List.of(
                                                        List.of(Cell.of("Leeds"), Cell.numeric("12")),
                                                        List.of(Cell.of("Wigan"), Cell.numeric("7"))))
                                                .caption("Authorities", Size.M)
                                                .head(Cell.of("Name"), Cell.numeric("Days"))
                                                .firstCellIsHeader()),
                                component(
                                        "pagination",
                                        Pagination.of(List.of(
                                                        Page.of("1", "?page=1").here(), Page.of("2", "?page=2")))
                                                .next(Link.of(Text.NONE, "?page=2"))))),
                component(
                        "tabs",
                        Tabs.of(
                                Tabs.Tab.of("past", "Past", Text.of("Three notices")),
                                Tabs.Tab.of("now", "Now", Text.of("One notice")))),
                markup("<h2 class=\"govuk-heading-m\">History</h2>"),
                component(
                        "timeline",
                        Timeline.of(List.of(
                                        Timeline.Entry.of(LocalDate.of(2026, 3, 27), "Notice issued")
                                                .body("After the inspection of January 2026."),
                                        Timeline.Entry.of(LocalDate.of(2025, 1, 9), "Inspection")))
                                .level(3)));
    }

    private static Content component(String name, Object it) {
        return output -> TEMPLATES.render(template(name), Map.of("it", it), output);
    }

    private static Content component(String name, Object it, String more, Object value) {
        return output -> TEMPLATES.render(template(name), Map.of("it", it, more, value), output);
    }

    private static String template(String name) {
        var ours = Set.of("filter", "timeline", "searchBox").contains(name);
        return (ours ? "shell/" : "govuk/") + name + ".jte";
    }

    private static Content markup(String html) {
        return output -> output.writeContent(html);
    }

    private static Content all(Content... parts) {
        return output -> Stream.of(parts).forEach(part -> part.writeTo(output));
    }
}
