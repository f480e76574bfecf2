package uk.gov.education.improvement.kernel.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.gov.education.improvement.kernel.access.AskedBy;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.database.TestDatabase;
import uk.gov.education.improvement.kernel.database.Wiring;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.Refused;

class JobsTest {
    private final TestDatabase database = new TestDatabase();
    private final HandDriven executor = new HandDriven();
    private final Work work = new Work();
    private boolean away;
    private final DataSource sometimesAway = (DataSource) Proxy.newProxyInstance(
            JobsTest.class.getClassLoader(), new Class<?>[] {DataSource.class}, (self, method, arguments) -> {
                if (away) {
                    throw new SQLException("The database is away");
                }
                return method.invoke(database.dataSource(), arguments);
            });
    private final Jobs jobs = new Jobs(sometimesAway, database.clock, database.identifiers);

    @BeforeEach
    void a_table_to_write_to() {
        database.sql("create table kernel.note (words varchar(20) not null)");
    }

    @AfterEach
    void close() {
        database.close();
    }

    /** Does whatever the test says. */
    static final class Work implements JobWork {
        private BiConsumer<Job, Progress> does = (job, progress) -> {};
        private Consumer<Job> abandons = job -> {};

        private final List<String> abandoned = new ArrayList<>();

        @Inject
        Work() {}

        @Override
        public void abandon(Job job) {
            abandons.accept(job);
            abandoned.add(job.id());
        }

        @Override
        public String kind() {
            return "count";
        }

        @Override
        public void run(Job job, Progress progress) {
            does.accept(job, progress);
        }
    }

    @Test
    void a_queued_job_says_who_asked_for_what_and_how_far_it_is() {
        var id = queue();

        var job = jobs.find(id).orElseThrow();

        assertEquals(Job.State.QUEUED, job.state());
        assertEquals(0, job.done());
        assertEquals(OptionalLong.of(10), job.total());
        assertEquals("{\"to\":10}", job.input());
        assertEquals(AskedBy.of(Askers.ANALYST), job.askedBy());
        assertTrue(job.result().isEmpty());
        assertTrue(job.finishedAt().isEmpty());
    }

    @Test
    void a_job_queued_by_a_use_case_that_is_refused_was_never_there() {
        assertThrows(
                Refused.class,
                () -> database.transactions.within(() -> {
                    queue();
                    throw new Refused(new Invalid("", "No."));
                }));

        assertEquals(List.of(), jobs.newest("count", 10));
    }

    @Test
    void the_runner_does_what_waits_in_the_order_of_asking_and_keeps_the_result() {
        var done = new ArrayList<String>();
        work.does = (job, progress) -> {
            done.add(job.id());
            progress.add(10);
            progress.finish(Map.of("counted", 10));
        };
        var first = queue();
        var second = queue();

        runner().look();

        assertEquals(List.of(first, second), done);
        var job = jobs.find(first).orElseThrow();
        assertEquals(Job.State.DONE, job.state());
        assertEquals(10, job.done());
        assertEquals("{\"counted\":10}", job.result().orElseThrow());
        assertTrue(job.finishedAt().isPresent());
    }

    @Test
    void two_servers_that_take_one_job_at_once_take_it_once() throws Exception {
        for (var round = 0; round < 10; round++) {
            var id = queue();
            var together = new CyclicBarrier(2);

            var taken = atOnce(
                    () -> {
                        together.await();
                        return jobs.take(id, "server-a");
                    },
                    () -> {
                        together.await();
                        return jobs.take(id, "server-b");
                    });

            assertEquals(1, taken.stream().filter(took -> took).count());
        }
    }

    @Test
    void two_runners_share_the_jobs_and_do_none_twice() throws Exception {
        var done = new ArrayList<String>();
        work.does = (job, progress) -> {
            synchronized (done) {
                done.add(job.id());
            }
            progress.finish(Map.of());
        };
        var ids = new ArrayList<String>();
        for (var i = 0; i < 20; i++) {
            ids.add(queue());
        }

        var one = runner();
        var other = runner();
        atOnce(
                () -> {
                    one.look();
                    return true;
                },
                () -> {
                    other.look();
                    return true;
                });

        assertEquals(ids, done.stream().sorted().toList());
        assertEquals(List.of(), jobs.waiting(10));
    }

    @Test
    void a_job_whose_server_died_is_taken_again_after_its_lease_and_not_before() {
        var id = queue();
        jobs.take(id, "server-that-dies");

        assertEquals(List.of(), jobs.waiting(10));
        assertFalse(jobs.take(id, "server-b"));
        database.instant.set(database.clock.now().plus(Jobs.LEASE).plusSeconds(1));

        assertEquals(id, jobs.waiting(10).getFirst().id());
        assertTrue(jobs.take(id, "server-b"));
    }

    @Test
    void a_sign_of_life_keeps_the_lease_and_shows_how_far_the_job_is() {
        var id = queue();
        jobs.take(id, "server-a");
        database.instant.set(database.clock.now().plus(Jobs.LEASE).minusSeconds(1));
        jobs.beat(id, "server-a", 7);

        database.instant.set(database.clock.now().plusSeconds(5));

        assertFalse(jobs.take(id, "server-b"));
        assertEquals(7, jobs.find(id).orElseThrow().done());
    }

    @Test
    void a_sign_of_life_of_a_server_that_lost_the_job_says_nothing() {
        var id = queue();
        jobs.take(id, "server-a");
        database.instant.set(database.clock.now().plus(Jobs.LEASE).plusSeconds(1));
        jobs.take(id, "server-b");

        jobs.beat(id, "server-a", 9);

        assertEquals(0, jobs.find(id).orElseThrow().done());
    }

    @Test
    void progress_is_seen_by_others_while_the_job_runs() {
        var seen = new ArrayList<Long>();
        work.does = (job, progress) -> {
            progress.add(3);
            executor.tick();
            seen.add(jobs.find(job.id()).orElseThrow().done());
            progress.add(4);
            executor.tick();
            seen.add(jobs.find(job.id()).orElseThrow().done());
            progress.finish(Map.of());
        };
        queue();

        runner().look();

        assertEquals(List.of(3L, 7L), seen);
    }

    @Test
    void a_database_that_is_away_for_a_moment_does_not_end_the_signs_of_life() {
        var seen = new ArrayList<Long>();
        work.does = (job, progress) -> {
            away = true;
            executor.tick();
            away = false;
            progress.add(3);
            executor.tick();
            seen.add(jobs.find(job.id()).orElseThrow().done());
            progress.finish(Map.of());
        };
        queue();

        runner().look();

        assertEquals(List.of(3L), seen);
    }

    @Test
    void a_job_that_ends_each_server_that_takes_it_is_given_up_with_words() {
        var id = queue();
        for (var server = 1; server <= JobRunner.MOST_ATTEMPTS; server++) {
            assertTrue(jobs.take(id, "server-that-dies-" + server));
            database.instant.set(database.clock.now().plus(Jobs.LEASE).plusSeconds(1));
        }
        work.does = (job, progress) -> {
            throw new AssertionError("It is not run again.");
        };

        runner().look();

        var job = jobs.find(id).orElseThrow();
        assertEquals(Job.State.FAILED, job.state());
        assertTrue(job.result().orElseThrow().contains("begun 5 times"), job.result()::orElseThrow);
        assertEquals(List.of(id), work.abandoned);
    }

    @Test
    void a_job_is_tried_again_as_often_as_it_may() {
        var id = queue();
        for (var server = 1; server < JobRunner.MOST_ATTEMPTS; server++) {
            jobs.take(id, "server-that-dies-" + server);
            database.instant.set(database.clock.now().plus(Jobs.LEASE).plusSeconds(1));
        }
        work.does = (job, progress) -> progress.finish(Map.of());

        runner().look();

        assertEquals(Job.State.DONE, jobs.find(id).orElseThrow().state());
        assertEquals(List.of(), work.abandoned);
    }

    @Test
    void who_finishes_a_job_that_another_server_took_over_has_its_work_undone() {
        work.does = (job, progress) -> database.transactions.within(() -> {
            database.sql("insert into kernel.note (words) values ('by the first server')");
            database.instant.set(database.clock.now().plus(Jobs.LEASE).plusSeconds(1));
            inAnotherThread(() -> jobs.take(job.id(), "server-b"));
            progress.finish(Map.of("by", "the first server"));
            return null;
        });
        var id = queue();

        runner().look();

        assertEquals(0, database.sql("delete from kernel.note"));
        var job = jobs.find(id).orElseThrow();
        assertEquals(Job.State.RUNNING, job.state());
        assertTrue(job.result().isEmpty());
    }

    @Test
    void a_job_that_is_refused_says_why() {
        work.does = (job, progress) -> {
            throw new Refused(new Invalid("", "The file is empty."));
        };
        var id = queue();

        runner().look();

        var job = jobs.find(id).orElseThrow();
        assertEquals(Job.State.REFUSED, job.state());
        assertEquals("{\"refused\":\"The file is empty.\"}", job.result().orElseThrow());
        assertEquals(List.of(id), work.abandoned);
    }

    @Test
    void what_was_kept_for_a_job_is_let_go_of_only_once_it_has_ended() {
        var ended = new ArrayList<Boolean>();
        work.does = (job, progress) -> {
            throw new Refused(new Invalid("", "The file is empty."));
        };
        work.abandons =
                job -> ended.add(jobs.find(job.id()).orElseThrow().state().ended());
        queue();

        runner().look();

        assertEquals(List.of(true), ended);
    }

    @Test
    void who_refuses_a_job_that_another_server_took_over_leaves_what_was_kept_for_it() {
        work.does = (job, progress) -> {
            if (jobs.newest("count", 10).getLast().id().equals(job.id())) {
                database.instant.set(database.clock.now().plus(Jobs.LEASE).plusSeconds(1));
                jobs.take(job.id(), "server-b");
                throw new Refused(new Invalid("", "Too late."));
            }
            progress.finish(Map.of());
        };
        var overtaken = queue();
        var next = queue();

        runner().look();

        assertEquals(Job.State.RUNNING, jobs.find(overtaken).orElseThrow().state());
        assertEquals(List.of(), work.abandoned);
        assertEquals(Job.State.DONE, jobs.find(next).orElseThrow().state());
    }

    @Test
    void a_job_that_fails_leaves_words_and_the_number_of_the_incident_and_not_the_error() {
        work.does = (job, progress) -> {
            throw new IllegalStateException("secret table name");
        };
        var id = queue();

        runner().look();

        var job = jobs.find(id).orElseThrow();
        assertEquals(Job.State.FAILED, job.state());
        assertTrue(job.state().ended());
        assertTrue(job.result().orElseThrow().contains("nothing was changed"));
        assertTrue(job.result().orElseThrow().contains(id));
        assertFalse(job.result().orElseThrow().contains("secret"));
    }

    @Test
    void a_job_that_fails_does_not_keep_the_next_one_waiting() {
        work.does = (job, progress) -> {
            if (jobs.newest("count", 10).getLast().id().equals(job.id())) {
                throw new IllegalStateException("the oldest one fails");
            }
            progress.finish(Map.of());
        };
        queue();
        var second = queue();

        runner().look();

        assertEquals(Job.State.DONE, jobs.find(second).orElseThrow().state());
    }

    @Test
    void a_job_of_a_kind_that_nobody_does_fails_with_words() {
        var id = jobs.queue(Askers.ANALYST, "unheard-of", "rows", OptionalLong.empty(), Map.of());

        runner().look();

        assertEquals(Job.State.FAILED, jobs.find(id).orElseThrow().state());
    }

    @Test
    void a_job_survives_the_end_of_the_server_that_did_not_get_to_it() {
        var id = queue();
        work.does = (job, progress) -> progress.finish(Map.of());
        database.instant.set(Instant.parse("2026-11-22T09:00:00Z"));

        runner().look();

        assertEquals(Job.State.DONE, jobs.find(id).orElseThrow().state());
    }

    private String queue() {
        return jobs.queue(Askers.ANALYST, "count", "rows", OptionalLong.of(10), Map.of("to", 10));
    }

    private JobRunner runner() {
        return new Wiring(database)
                .with(ScheduledExecutorService.class, executor.executor)
                .with(Work.class, work)
                .with(Jobs.class, jobs)
                .offering(Work.class)
                .the(JobRunner.class);
    }

    private static void inAnotherThread(Callable<Boolean> work) {
        try (var thread = Executors.newSingleThreadExecutor()) {
            assertTrue(thread.submit(work).get());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Boolean> atOnce(Callable<Boolean> one, Callable<Boolean> other) throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(one);
            var second = threads.submit(other);
            return List.of(first.get(), second.get());
        }
    }
}
