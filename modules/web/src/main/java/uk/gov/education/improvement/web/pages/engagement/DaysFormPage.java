package uk.gov.education.improvement.web.pages.engagement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import uk.gov.education.improvement.registry.capacity.ThemeDays;
import uk.gov.education.improvement.registry.engagement.EngagementScope;
import uk.gov.education.improvement.registry.engagement.WriteScope.DaysFields;
import uk.gov.education.improvement.registry.funding.FinancialYear;
import uk.gov.education.improvement.web.govuk.Choice;
import uk.gov.education.improvement.web.govuk.Input;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.govuk.Select;
import uk.gov.education.improvement.web.pages.pattern.Errors;
import uk.gov.education.improvement.web.pages.pattern.FormFields;
import uk.gov.education.improvement.web.pages.pattern.QuestionsPage;
import uk.gov.education.improvement.web.shell.Page;

/**
 * A form that ends with rows of days: a theme, a financial year, and how many. It has more rows when more are asked for.
 *
 * @param form what is asked before the rows
 * @param legend what the rows are
 * @param themes those that can be chosen
 * @param years those that can be chosen
 */
public record DaysFormPage(QuestionsPage form, String legend, List<Choice> themes, List<FinancialYear> years)
        implements Page {
    /** The button that asks for one row more. */
    static final String ADD = "add";

    /** How many rows there are, so that they stay. */
    static final String ROWS = "rows";

    private static final int FEWEST = 3;
    private static final String THEME = "theme-";
    private static final String YEAR = "year-";
    private static final String DAYS = "days-";

    /** What is wrong with any of the rows is said once, above them, and leads to the first. */
    private static final List<String> OF_ROWS = List.of("themes", "theme", "year", "days");

    /** The rows that say something. */
    static List<DaysFields> read(FormFields fields) {
        return IntStream.rangeClosed(1, rows(fields))
                .mapToObj(row ->
                        new DaysFields(fields.typed(THEME + row), fields.typed(YEAR + row), fields.typed(DAYS + row)))
                .filter(row -> !row.isBlank())
                .toList();
    }

    /** The same fields with days that are agreed or proposed already. */
    static FormFields filled(FormFields fields, List<ThemeDays> some) {
        var with = fields.with(ROWS, Integer.toString(Math.max(FEWEST, some.size())));
        for (var row = 1; row <= some.size(); row++) {
            var days = some.get(row - 1);
            with = with.with(THEME + row, days.theme())
                    .with(YEAR + row, days.year())
                    .with(DAYS + row, days.days().toString());
        }
        return with;
    }

    static FormFields oneMore(FormFields fields) {
        return fields.with(ROWS, Integer.toString(Math.min(EngagementScope.MOST_DAYS, rows(fields) + 1)));
    }

    private static int rows(FormFields fields) {
        var said = fields.typed(ROWS);
        var asked = said.matches("\\d{1,2}") ? Integer.parseInt(said) : FEWEST;
        return Math.clamp(asked, FEWEST, EngagementScope.MOST_DAYS);
    }

    static Errors moved(Errors errors) {
        return errors.moved(field -> OF_ROWS.contains(field) ? THEME + 1 : field);
    }

    @Override
    public String title() {
        return form.title();
    }

    @Override
    public String section() {
        return form.section();
    }

    @Override
    public List<Link> trail() {
        return form.trail();
    }

    @Override
    public boolean hasErrors() {
        return form.hasErrors();
    }

    public String rowsName() {
        return ROWS;
    }

    public List<Integer> rows() {
        return IntStream.rangeClosed(1, rows(form.fields())).boxed().toList();
    }

    public boolean hasRoom() {
        return rows().size() < EngagementScope.MOST_DAYS;
    }

    public Optional<String> error() {
        return Optional.ofNullable(form.errors().of(THEME + 1));
    }

    public Select theme(int row) {
        return Select.of(THEME + row, "Theme", themes)
                .value(form.fields().typed(THEME + row))
                .classed("app-full-width");
    }

    /** A year that is none of the choices, and was written before, stays one. */
    public Select year(int row) {
        var said = form.fields().typed(YEAR + row);
        var choices = new ArrayList<Choice>();
        choices.add(Choice.of("", "Select"));
        choices.addAll(Choice.each(years, FinancialYear::said, FinancialYear::said));
        if (choices.stream().noneMatch(choice -> said.equals(choice.value()))) {
            choices.add(Choice.of(said, said));
        }
        return Select.of(YEAR + row, "Year", choices).value(said);
    }

    public Input days(int row) {
        return Input.of(DAYS + row, "Days")
                .value(form.fields().typed(DAYS + row))
                .width(4);
    }
}
