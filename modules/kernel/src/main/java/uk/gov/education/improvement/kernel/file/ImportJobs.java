package uk.gov.education.improvement.kernel.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.access.Owner;
import uk.gov.education.improvement.kernel.access.People;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.database.Json;
import uk.gov.education.improvement.kernel.job.Job;
import uk.gov.education.improvement.kernel.job.Jobs;
import uk.gov.education.improvement.kernel.sheet.CsvForm;

/** Imports as jobs: queued with their file, and shown with the names of those who asked. */
@ApplicationScoped
class ImportJobs {
    /** The kind of these jobs. */
    static final String KIND = "import";

    private final Jobs jobs;
    private final FilePieces pieces;
    private final NamedRows named;
    private final UndoneImports undone;
    private final People people;

    @Inject
    ImportJobs(Jobs jobs, FilePieces pieces, NamedRows named, UndoneImports undone, People people) {
        this.jobs = jobs;
        this.pieces = pieces;
        this.named = named;
        this.undone = undone;
        this.people = people;
    }

    /** What the job keeps of a request. */
    record Order(String kind, String fileName, CsvForm form, boolean dryRun, boolean refusedApart, long bytes) {}

    /** Queues the import in the caller's transaction. */
    String queue(Asker by, Order order, Path spooled) {
        var id = jobs.queue(by, KIND, "rows", OptionalLong.empty(), order);
        try (var content = Files.newInputStream(spooled)) {
            pieces.keep(id, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return id;
    }

    /** The department sees all imports, an organisation its own. */
    Optional<ImportView> find(Scope scope, String id) {
        return views(jobs
                        .find(id)
                        .filter(job -> job.kind().equals(KIND))
                        .filter(job -> scope.sees(
                                Audience.DEPARTMENT, Owner.of(job.askedBy().organisation())))
                        .stream()
                        .toList())
                .stream()
                .findFirst()
                .map(view -> named.of(id).map(view::naming).orElse(view));
    }

    /** Without the rows that their results name. */
    List<ImportView> newest(Asker by, Scope scope, int limit) {
        return views(
                scope.audiences().contains(Audience.DEPARTMENT)
                        ? jobs.newest(KIND, limit)
                        : jobs.newest(KIND, Owner.of(by.organisation()), limit));
    }

    private List<ImportView> views(List<Job> imports) {
        var undoings = undone.of(imports.stream().map(Job::id).toList());
        var names = people.names(Stream.concat(
                        imports.stream().map(job -> job.askedBy().person()),
                        undoings.values().stream().map(UndoneImports.Undoing::by))
                .collect(Collectors.toSet()));
        return imports.stream()
                .map(job -> view(job, names, Optional.ofNullable(undoings.get(job.id()))))
                .toList();
    }

    private static ImportView view(Job job, Map<String, String> names, Optional<UndoneImports.Undoing> undoing) {
        var order = Json.read(job.input(), Order.class);
        var person = job.askedBy().person();
        var done = job.state() == Job.State.DONE;
        return new ImportView(
                job.id(),
                order.kind(),
                order.fileName(),
                order.dryRun(),
                order.refusedApart(),
                names.getOrDefault(person, person),
                job.state(),
                job.done(),
                OptionalLong.of(order.bytes()),
                job.queuedAt(),
                job.finishedAt(),
                done ? job.result().map(json -> Json.read(json, ImportResult.class)) : Optional.empty(),
                job.state().ended() && !done
                        ? job.result()
                                .map(json -> String.valueOf(
                                        Json.read(json, Map.class).get("refused")))
                        : Optional.empty(),
                undoing.map(
                        one -> new ImportView.Undone(names.getOrDefault(one.by(), one.by()), one.at(), one.reason())));
    }
}
