package uk.gov.education.improvement.registry.assignment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Audience;
import uk.gov.education.improvement.kernel.access.People;
import uk.gov.education.improvement.kernel.access.Scope;
import uk.gov.education.improvement.kernel.change.Change;
import uk.gov.education.improvement.kernel.database.Json;
import uk.gov.education.improvement.kernel.job.Job;
import uk.gov.education.improvement.kernel.job.Jobs;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.UnknownRecord;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.registry.need.NeedOutcomes;
import uk.gov.education.improvement.registry.need.NeedState;

/** Runs with their jobs and the names of those who asked, for the use cases; asked in their transaction. */
@Dependent
class AssignmentBook {
    /** The kind of these jobs. */
    static final String KIND = "assignment";

    /** What the record of change calls a run. */
    static final String SUBJECT = "assignment";

    private final AssignmentStore store;
    private final Jobs jobs;
    private final People people;
    private final NeedOutcomes needs;

    @Inject
    AssignmentBook(AssignmentStore store, Jobs jobs, People people, NeedOutcomes needs) {
        this.needs = needs;
        this.store = store;
        this.jobs = jobs;
        this.people = people;
    }

    /** Where the needs of a run stand now, by their ids. */
    Map<String, NeedState> states(Scope scope, Collection<String> needIds) {
        return needs.states(scope, needIds);
    }

    AssignmentStore store() {
        return store;
    }

    /** Queues the job in the caller's transaction. */
    String queue(Asker by, AskAssignment asked) {
        return jobs.queue(by, KIND, "bouts", OptionalLong.of(BestAssignment.BOUTS), asked);
    }

    static Change change(String runId, String done, Object what) {
        return new Change(SUBJECT, runId, done, Optional.empty(), what, Audience.DEPARTMENT);
    }

    /** @throws Refused when there is none */
    AssignmentView find(Scope scope, String id) {
        return find(scope, id, List.of());
    }

    /**
     * @param passedOver what was to be accepted and had been
     * @throws Refused when there is none
     */
    AssignmentView find(Scope scope, String id, List<String> passedOver) {
        var job = jobs.find(id).filter(one -> one.kind().equals(KIND)).orElseThrow(() -> unknown(id));
        var answers = store.answers(scope, id);
        var rows = store.rows(scope, id);
        var states = states(scope, rows.stream().map(ProposedNeed::needId).toList());
        var lines = rows.stream()
                .map(row -> new AssignmentView.Line(
                        row,
                        Optional.ofNullable(answers.get(row.needId())).map(AssignmentAnswer::view),
                        states.get(row.needId()) == NeedState.OPEN))
                .toList();
        return views(scope, List.of(job), lines, passedOver).stream()
                .findFirst()
                .orElseThrow(() -> unknown(id));
    }

    /** Without what is proposed. */
    List<AssignmentView> newest(Scope scope, int most) {
        return views(scope, jobs.newest(KIND, most), List.of(), List.of());
    }

    private List<AssignmentView> views(
            Scope scope, Collection<Job> some, List<AssignmentView.Line> lines, List<String> passedOver) {
        var runs = store.runs(scope, some.stream().map(Job::id).toList());
        var names =
                people.names(some.stream().map(job -> job.askedBy().person()).collect(Collectors.toSet()));
        return some.stream()
                .filter(job -> runs.containsKey(job.id()))
                .map(job -> view(job, runs.get(job.id()), names, lines, passedOver))
                .toList();
    }

    private static AssignmentView view(
            Job job,
            AssignmentRun run,
            Map<String, String> names,
            List<AssignmentView.Line> lines,
            List<String> passedOver) {
        var done = job.state() == Job.State.DONE;
        return new AssignmentView(
                job.id(),
                names.getOrDefault(job.askedBy().person(), job.askedBy().person()),
                run.asked(),
                job.state(),
                job.done(),
                job.queuedAt(),
                job.finishedAt(),
                run.asAt().day(),
                run.asAt().recordedBy(),
                done ? job.result().map(json -> Json.read(json, AssignmentResult.class)) : Optional.empty(),
                job.state().ended() && !done
                        ? job.result()
                                .map(json -> String.valueOf(
                                        Json.read(json, Map.class).get("refused")))
                        : Optional.empty(),
                lines,
                passedOver);
    }

    static Refused unknown(String id) {
        return new Refused(new UnknownRecord("run that matches many needs", id));
    }
}
