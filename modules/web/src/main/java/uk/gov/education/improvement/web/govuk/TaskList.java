package uk.gov.education.improvement.web.govuk;

import gg.jte.Content;
import java.util.List;

/** What is to be done, and how far each is. */
public record TaskList(List<Task> tasks, String idPrefix, Attributes attributes) implements Element<TaskList> {

    /**
     * One task; it has either a tag or a status in plain words, which is for what is done.
     *
     * @param href null where it cannot be started yet
     */
    public record Task(Words title, String href, Content hint, Words status, Tag tag, Attributes attributes)
            implements Element<Task> {

        public static Task of(String title, String href) {
            return of(Words.of(title), href);
        }

        public static Task of(Words title, String href) {
            return new Task(title, href, Text.NONE, Words.of(Text.NONE), null, Attributes.NONE);
        }

        public Task hint(String changed) {
            return hint(Text.of(changed));
        }

        public Task hint(Content changed) {
            return new Task(title, href, changed, status, tag, attributes);
        }

        public Task status(String words) {
            return status(Words.of(words));
        }

        public Task status(Words changed) {
            return new Task(title, href, hint, changed, tag, attributes);
        }

        public Task status(Tag changed) {
            return new Task(title, href, hint, status, changed, attributes);
        }

        public Task completed() {
            return status("Completed");
        }

        public Task cannotStartYet() {
            return status(Words.of("Cannot start yet").classed("govuk-task-list__status--cannot-start-yet"));
        }

        public boolean hinted() {
            return !hint.isEmptyContent();
        }

        @Override
        public Task attributes(Attributes changed) {
            return new Task(title, href, hint, status, tag, changed);
        }
    }

    public static TaskList of(Task... tasks) {
        return of(List.of(tasks));
    }

    public static TaskList of(List<Task> tasks) {
        return new TaskList(tasks, "task-list", Attributes.NONE);
    }

    /** Needed where a page has several. */
    public TaskList idPrefix(String changed) {
        return new TaskList(tasks, changed, attributes);
    }

    @Override
    public TaskList attributes(Attributes changed) {
        return new TaskList(tasks, idPrefix, changed);
    }
}
