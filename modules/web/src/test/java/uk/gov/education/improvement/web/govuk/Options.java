package uk.gov.education.improvement.web.govuk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The options of a fixture, as Nunjucks macros take them, read as our records. */
record Options(JsonNode json) {

    static final Map<String, Function<Options, Object>> COMPONENTS = Map.ofEntries(
            Map.entry("back-link", Options::backLink),
            Map.entry("breadcrumbs", Options::breadcrumbs),
            Map.entry("button", Options::button),
            Map.entry("checkboxes", Options::checkboxes),
            Map.entry("date-input", Options::dateInput),
            Map.entry("details", Options::details),
            Map.entry("error-message", Options::errorMessage),
            Map.entry("error-summary", Options::errorSummary),
            Map.entry("fieldset", Options::fieldset),
            Map.entry("file-upload", Options::fileUpload),
            Map.entry("footer", Options::footer),
            Map.entry("generic-header", Options::genericHeader),
            Map.entry("header", Options::header),
            Map.entry("hint", Options::hint),
            Map.entry("input", Options::input),
            Map.entry("inset-text", Options::insetText),
            Map.entry("label", Options::label),
            Map.entry("notification-banner", Options::notificationBanner),
            Map.entry("pagination", Options::pagination),
            Map.entry("panel", Options::panel),
            Map.entry("phase-banner", Options::phaseBanner),
            Map.entry("radios", Options::radios),
            Map.entry("select", Options::select),
            Map.entry("service-navigation", Options::serviceNavigation),
            Map.entry("skip-link", Options::skipLink),
            Map.entry("summary-list", Options::summaryList),
            Map.entry("table", Options::table),
            Map.entry("tabs", Options::tabs),
            Map.entry("tag", Options::tag),
            Map.entry("task-list", Options::taskList),
            Map.entry("textarea", Options::textarea),
            Map.entry("warning-text", Options::warningText));

    // reading

    private boolean has(String name) {
        return json.hasNonNull(name);
    }

    private Options at(String name) {
        return new Options(json.path(name));
    }

    private String text(String name) {
        return text(name, null);
    }

    private String text(String name, String otherwise) {
        return has(name) ? json.get(name).asText() : otherwise;
    }

    private boolean flag(String name) {
        return json.path(name).asBoolean();
    }

    private List<Options> list(String name) {
        return list(json.path(name));
    }

    /** Without the holes (null, false, "", {}) a list may have in JavaScript. */
    private static List<Options> list(JsonNode array) {
        var list = new ArrayList<Options>();
        array.forEach(each -> {
            if (each.isArray() || each.isObject() && !each.isEmpty()) {
                list.add(new Options(each));
            }
        });
        return list;
    }

    /** The text or html option of such a name, or nothing. */
    private Content content(String text, String html) {
        if (has(html) && json.get(html).isTextual()) {
            var markup = text(html);
            return output -> output.writeContent(markup);
        }
        return Text.of(text(text));
    }

    /** What a fieldset holds. */
    Content html() {
        return content("", "html");
    }

    private Content content() {
        return content("text", "html");
    }

    private Attributes attributes() {
        return attributes("attributes").classed(text("classes"));
    }

    private Attributes attributes(String name) {
        var attributes = Attributes.NONE;
        for (var each : json.path(name).properties()) {
            attributes = attributes.with(each.getKey(), each.getValue().asText());
        }
        return attributes;
    }

    /** With options that are simply attributes. */
    private Attributes attributes(Stream<String> names) {
        var attributes = attributes();
        for (var name : names.toList()) {
            attributes = attributes.with(name, text(name));
        }
        return attributes.flag("disabled", flag("disabled"));
    }

    private Words words() {
        return new Words(content(), attributes());
    }

    private Link link() {
        return new Link(content(), text("href"), text("visuallyHiddenText"), attributes());
    }

    private List<Link> links() {
        return list("items").stream().map(Options::link).toList();
    }

    private <T> T part(String name, Function<Options, T> read) {
        return has(name) ? read.apply(at(name)) : null;
    }

    private Field around(Field field, String id) {
        return field.id(text(id, field.name()))
                .hint(part("hint", Options::hint))
                .error(part("errorMessage", Options::errorMessage))
                .describedBy(at("fieldset").text("describedBy", text("describedBy")))
                .group(at("formGroup").attributes());
    }

    private Field labelled() {
        return around(Field.labelled(text("name"), at("label").label()), "id");
    }

    private Field grouped(String name, String id) {
        return around(Field.grouped(text(name, ""), part("fieldset", Options::fieldset)), id);
    }

    private List<Choice> choices(String chosen) {
        return list("items").stream()
                .map(item -> new Choice(
                        item.text("value"),
                        item.has("divider") ? Text.of(item.text("divider")) : item.content(),
                        item.part("hint", Options::hint),
                        item.at("conditional").json.path("html").isTextual()
                                ? item.at("conditional").content()
                                : null,
                        item.has(chosen) ? item.flag(chosen) : null,
                        item.has("divider"),
                        item.at("label").attributes(),
                        item.attributes(Stream.of("id", "name")).with("data-behaviour", item.text("behaviour"))))
                .toList();
    }

    // one for each component

    private BackLink backLink() {
        var words = has("text") || has("html") ? content() : Text.of("Back");
        return new BackLink(words, text("href", "#"), attributes());
    }

    private Breadcrumbs breadcrumbs() {
        var breadcrumbs = new Breadcrumbs(links(), text("labelText", "Breadcrumb"), attributes());
        return flag("collapseOnMobile") ? breadcrumbs.collapsing() : breadcrumbs;
    }

    private Button button() {
        var button = new Button(
                content(),
                text("href"),
                flag("isStartButton"),
                attributes(Stream.of("id", "type", "name", "value"))
                        .with("data-prevent-double-click", text("preventDoubleClick")));
        return flag("disabled") ? button.disabled() : button;
    }

    private Checkboxes checkboxes() {
        var values = new ArrayList<String>();
        json.path("values").forEach(value -> values.add(value.asText()));
        return new Checkboxes(grouped("name", "idPrefix"), choices("checked"), values, attributes());
    }

    private DateInput dateInput() {
        var names = Stream.of("day", "month", "year");
        var parts = has("items") && !json.get("items").isEmpty()
                ? list("items").stream().map(this::datePart)
                : names.filter(name -> !json.path(name).isBoolean())
                        .map(name -> datePart(at(name).named(name))
                                .classed(name.equals("year") ? "govuk-input--width-4" : null));
        return new DateInput(grouped("namePrefix", "id"), parts.toList(), attributes());
    }

    /** With this name where it has none. */
    private Options named(String name) {
        var named = JsonNodeFactory.instance.objectNode().put("name", name);
        json.properties().forEach(option -> named.set(option.getKey(), option.getValue()));
        return new Options(named);
    }

    private DateInput.Part datePart(Options item) {
        var name = item.text("name");
        var fullName = has("namePrefix") ? text("namePrefix") + "-" + name : name;
        var usual = at(name).text("value", at("values").text(name, at("values").text(fullName)));
        var part = DateInput.Part.of(name);
        return new DateInput.Part(
                name,
                item.text("label", part.label()),
                item.text("value", usual),
                item.flag("error") || item.text("classes", "").contains("govuk-input--error"),
                item.attributes(Stream.of("id", "inputmode", "autocomplete", "pattern")));
    }

    private Details details() {
        return new Details(
                content("summaryText", "summaryHtml"),
                content(),
                attributes(Stream.of("id")).flag("open", flag("open")));
    }

    private ErrorMessage errorMessage() {
        return new ErrorMessage(
                content(), text("visuallyHiddenText", "Error"), attributes().or("id", text("id")));
    }

    private ErrorSummary errorSummary() {
        return new ErrorSummary(
                content("titleText", "titleHtml"),
                content("descriptionText", "descriptionHtml"),
                list("errorList").stream().map(Options::link).toList(),
                attributes().with("data-disable-auto-focus", text("disableAutoFocus")));
    }

    private Fieldset fieldset() {
        return new Fieldset(
                at("legend").content(),
                at("legend").flag("isPageHeading"),
                at("legend").attributes(),
                attributes(Stream.of("role")).with("aria-describedby", text("describedBy")));
    }

    private FileUpload fileUpload() {
        var wrapper = attributes("wrapperAttributes")
                .classed(text("wrapperClasses"))
                .with("data-i18n.choose-files-button", text("chooseFilesButtonText"))
                .with("data-i18n.no-file-chosen", text("noFileChosenText"))
                .with(
                        "data-i18n.multiple-files-chosen.one",
                        at("multipleFilesChosenText").text("one"))
                .with(
                        "data-i18n.multiple-files-chosen.other",
                        at("multipleFilesChosenText").text("other"))
                .with("data-i18n.drop-instruction", text("dropInstructionText"))
                .with("data-i18n.entered-drop-zone", text("enteredDropZoneText"))
                .with("data-i18n.left-drop-zone", text("leftDropZoneText"));
        return new FileUpload(
                labelled(), flag("javascript"), wrapper, attributes(Stream.of()).flag("multiple", flag("multiple")));
    }

    private Footer footer() {
        var footer = Footer.of().container(Attributes.NONE.classed(text("containerClasses")));
        if (has("meta")) {
            var meta = at("meta");
            footer = footer.links(meta.text("visuallyHiddenTitle", footer.linksTitle()), meta.links())
                    .meta(meta.content());
        }
        return footer.sections(list("navigation").stream()
                        .map(section -> new Footer.Section(
                                section.text("title"),
                                section.links(),
                                section.json.path("columns").asInt(),
                                section.text("width", "full")))
                        .toList())
                .licence(
                        json.path("contentLicence").isNull()
                                ? null
                                : at("contentLicence").content())
                .copyright(at("copyright").content())
                .attributes(attributes());
    }

    private GenericHeader genericHeader() {
        return new GenericHeader(
                content("logoText", "logoHtml"),
                text("url", "/"),
                Attributes.NONE.classed(text("containerClasses")),
                attributes());
    }

    private Header header() {
        return new Header(
                text("productName"),
                text("homepageUrl", "//gov.uk"),
                Attributes.NONE.classed(text("containerClasses")),
                attributes());
    }

    private Hint hint() {
        return new Hint(content(), attributes(Stream.of("id")));
    }

    private Input input() {
        var names = Stream.of("type", "value", "spellcheck", "autocomplete", "autocapitalize", "pattern", "inputmode");
        return new Input(
                labelled(),
                part("prefix", Options::words),
                part("suffix", Options::words),
                at("inputWrapper").attributes(),
                attributes(names));
    }

    private InsetText insetText() {
        return new InsetText(content(), attributes(Stream.of("id")));
    }

    private Label label() {
        return new Label(content(), flag("isPageHeading"), attributes(Stream.of("for")));
    }

    private NotificationBanner notificationBanner() {
        var banner = text("type", "").equals("success")
                ? NotificationBanner.success(content())
                : NotificationBanner.of(content());
        return new NotificationBanner(
                has("titleText") || has("titleHtml") ? content("titleText", "titleHtml") : banner.title(),
                text("titleId", banner.titleId()),
                json.path("titleHeadingLevel").asInt(banner.level()),
                banner.words(),
                banner.success(),
                attributes()
                        .with("role", text("role", banner.attributes().value("role")))
                        .with("data-disable-auto-focus", text("disableAutoFocus")));
    }

    private Pagination pagination() {
        var pages = list("items").stream()
                .map(item -> item.flag("ellipsis")
                        ? Pagination.Page.GAP
                        : new Pagination.Page(
                                item.text("number"),
                                item.text("href"),
                                item.flag("current"),
                                item.text("visuallyHiddenText", "Page " + item.text("number")),
                                item.attributes()))
                .toList();
        return new Pagination(
                part("previous", step -> step.link().more(step.text("labelText"))),
                part("next", step -> step.link().more(step.text("labelText"))),
                pages,
                text("landmarkLabel", "Pagination"),
                attributes());
    }

    private Panel panel() {
        return new Panel(
                content("titleText", "titleHtml"),
                content(),
                json.path("headingLevel").asInt(1),
                attributes());
    }

    private PhaseBanner phaseBanner() {
        return PhaseBanner.of(at("tag").tag(), content()).attributes(attributes());
    }

    private Radios radios() {
        return new Radios(grouped("name", "idPrefix"), choices("checked"), text("value"), attributes());
    }

    private Select select() {
        return new Select(labelled(), choices("selected"), text("value"), attributes());
    }

    private ServiceNavigation serviceNavigation() {
        var items = list("navigation").stream()
                .map(item -> new ServiceNavigation.Item(
                        item.link(),
                        item.flag("current")
                                ? ServiceNavigation.Standing.CURRENT
                                : item.flag("active")
                                        ? ServiceNavigation.Standing.ACTIVE
                                        : ServiceNavigation.Standing.ELSEWHERE))
                .toList();
        var button = text("menuButtonText", "Menu");
        var menu = new ServiceNavigation.Menu(
                text("navigationId", "navigation"),
                text("navigationLabel", button),
                button,
                text("menuButtonLabel"),
                has("collapseNavigationOnMobile") ? flag("collapseNavigationOnMobile") : null,
                Attributes.NONE.classed(text("navigationClasses")));
        var slots = at("slots");
        return new ServiceNavigation(
                text("serviceName"),
                text("serviceUrl"),
                text("ariaLabel", "Service information"),
                items,
                menu,
                new ServiceNavigation.Slots(
                        slots.content("", "start"),
                        slots.content("", "navigationStart"),
                        slots.content("", "navigationEnd"),
                        slots.json.path("end").isObject() ? slots.at("end").content() : slots.content("", "end"),
                        slots.at("end").text("align", "").equals("inline")),
                attributes());
    }

    private SkipLink skipLink() {
        return new SkipLink(content(), text("href", "#content"), attributes());
    }

    private SummaryList summaryList() {
        var rows = list("rows").stream()
                .map(row -> new SummaryList.Row(
                        row.at("key").words(),
                        row.at("value").words(),
                        row.at("actions").links(),
                        row.at("actions").attributes(),
                        row.attributes()))
                .toList();
        var card = part(
                "card",
                it -> new SummaryList.Card(
                        it.at("title").content(),
                        it.at("title").json.path("headingLevel").asInt(2),
                        it.at("actions").links(),
                        it.attributes()));
        return new SummaryList(rows, card, attributes());
    }

    private Table table() {
        var rows = list("rows").stream().map(row -> cells(row.json)).toList();
        var caption = has("caption") ? Words.of(text("caption")).classed(text("captionClasses")) : null;
        return new Table(caption, cells(json.path("head")), rows, flag("firstCellIsHeader"), attributes());
    }

    private static List<Table.Cell> cells(JsonNode row) {
        return list(row).stream()
                .map(cell -> new Table.Cell(
                        cell.content(),
                        cell.text("format", "").equals("numeric"),
                        cell.attributes(Stream.of("colspan", "rowspan"))))
                .toList();
    }

    private Tabs tabs() {
        var tabs = new ArrayList<Tabs.Tab>();
        for (var item : list("items")) {
            tabs.add(new Tabs.Tab(
                    item.text("id", text("idPrefix") + "-" + (tabs.size() + 1)),
                    item.text("label"),
                    item.at("panel").content(),
                    item.at("panel").attributes(),
                    item.attributes()));
        }
        return new Tabs(text("title", "Contents"), tabs, attributes(Stream.of("id")));
    }

    private Tag tag() {
        return new Tag(content(), attributes());
    }

    private TaskList taskList() {
        var tasks = list("items").stream()
                .map(item -> new TaskList.Task(
                        item.at("title").words(),
                        item.text("href"),
                        item.at("hint").content(),
                        item.at("status").words(),
                        item.at("status").part("tag", Options::tag),
                        item.attributes()))
                .toList();
        return new TaskList(tasks, text("idPrefix", "task-list"), attributes());
    }

    private Textarea textarea() {
        return new Textarea(labelled(), text("value", ""), attributes(Stream.of("rows", "spellcheck", "autocomplete")));
    }

    private WarningText warningText() {
        return new WarningText(content(), text("iconFallbackText", "Warning"), attributes());
    }
}
