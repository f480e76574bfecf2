package uk.gov.education.improvement.registry.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.gov.education.improvement.kernel.access.Askers;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.RegistryOnTestDatabase;
import uk.gov.education.improvement.registry.eligibility.EligibilityFilter;

/** What is the latest judgement, in plain Java over a history made at random, beside what the database says. */
class LatestJudgementTest {
    private static final List<Grade> GRADES = List.of(Grade.values());
    private static RegistryOnTestDatabase registry;
    private static int used;

    /** One reading of one report, as the plain definition knows it. */
    private record Read(
            String inspection,
            String authority,
            Instant at,
            PartialDate published,
            boolean draft,
            Judgement judgement) {
        boolean certainBy(LocalDate known) {
            return !published.last().isAfter(known);
        }

        boolean possibleBy(LocalDate known) {
            return !certainBy(known) && !published.first().isAfter(known);
        }
    }

    /** The ids of two inspections, or what stands for none. */
    private record Two(String latest, String possible) {}

    @BeforeAll
    static void load() {
        registry = RegistryOnTestDatabase.withReferenceData();
    }

    @AfterAll
    static void close() {
        registry.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void the_database_picks_what_the_plain_definition_picks_and_asks_no_more_for_a_longer_history(long seed) {
        var random = new Random(seed);
        var authorities = registry.authorities.inForce(Askers.ANALYST, registry.on("2018-01-01")).stream()
                .skip(4L * used++)
                .limit(4)
                .map(authority -> authority.id())
                .toList();
        var history = new ArrayList<Read>();
        var possible = 0;

        for (var step = 0; step < 40; step++) {
            write(random, authorities, history);
            write(random, authorities, history);
            var asAt = asAt(random, history);
            var expected = authorities.stream().collect(Collectors.toMap(id -> id, id -> latest(history, id, asAt)));
            var asker = random.nextBoolean() ? Askers.LGA : Askers.ANALYST;
            var all = new HashMap<String, Inspections.Judged>();
            var statements = registry.database
                    .statementsOf(() -> all.putAll(registry.inspections.standing(asker, List.of(), asAt)))
                    .size();
            var some = registry.inspections.standing(asker, authorities.subList(0, 2), asAt);

            assertEquals(expected, ids(authorities, all), asAt.toString());
            assertEquals(ids(authorities.subList(0, 2), all), ids(authorities.subList(0, 2), some));
            assertEquals(grades(all), grades(registry.inspections.latest(asker, asAt)));
            assertTrue(authorities.subList(0, 2).containsAll(some.keySet()));
            assertEquals(
                    judged(history, authorities, Grade.GOOD, asAt),
                    registry.inspections.judged(asker, List.of(Grade.GOOD), asAt).stream()
                            .filter(authorities::contains)
                            .sorted()
                            .toList());
            assertEquals(all.isEmpty() ? 1 : 2, statements);
            possible += (int) expected.values().stream()
                    .filter(two -> !two.possible().isEmpty())
                    .count();
        }

        var asAt = registry.on("2018-01-01");
        var listed = registry
                .eligibility
                .ask(Askers.LGA, EligibilityFilter.all(Optional.of("2017-10"), 200), asAt)
                .page()
                .rows()
                .stream()
                .filter(row -> authorities.contains(row.authority().id()))
                .collect(Collectors.toMap(
                        row -> row.authority().id(),
                        row -> new Two(
                                row.used().map(InspectionView::id).orElse(""),
                                row.possible().map(InspectionView::id).orElse(""))));
        assertEquals(authorities.stream().collect(Collectors.toMap(id -> id, id -> latest(history, id, asAt))), listed);
        assertTrue(possible > 5, "possible: " + possible);
    }

    /** Of the certain ones, the day and each part. */
    private static Map<String, String> grades(Map<String, ?> some) {
        var said = new TreeMap<String, String>();
        some.forEach((authority, one) -> {
            if (one instanceof GradedReport graded) {
                said.put(authority, said(graded.published().inWords(), graded::grade));
            } else if (one instanceof Inspections.Judged judged) {
                judged.latest()
                        .ifPresent(report -> said.put(
                                authority,
                                said(
                                        report.publishedInWords(),
                                        part -> report.part(part).grade())));
            }
        });
        return said;
    }

    private static String said(String day, Function<Part, Optional<Grade>> grades) {
        return day + Arrays.stream(Part.values()).map(grades).toList();
    }

    private static Two latest(List<Read> history, String authority, AsAt asAt) {
        var known = asAt.day().isBefore(asAt.publishedBy()) ? asAt.day() : asAt.publishedBy();
        var order = Comparator.comparing((Read read) -> read.published().last()).thenComparing(Read::inspection);
        return new Two(
                standing(history, authority, asAt)
                        .filter(read -> read.certainBy(known))
                        .max(order)
                        .map(Read::inspection)
                        .orElse(""),
                standing(history, authority, asAt)
                        .filter(read -> read.possibleBy(known))
                        .max(order)
                        .map(Read::inspection)
                        .orElse(""));
    }

    /** The last reading of each report that was recorded by then, where it is graded and published. */
    private static Stream<Read> standing(List<Read> history, String authority, AsAt asAt) {
        var last = new HashMap<String, Read>();
        history.stream()
                .filter(read -> read.authority().equals(authority) && !read.at().isAfter(asAt.recordedBy()))
                .forEach(read -> last.put(read.inspection(), read));
        return last.values().stream()
                .filter(read -> !read.draft() && read.judgement().visit().graded());
    }

    private static List<String> judged(List<Read> history, List<String> authorities, Grade overall, AsAt asAt) {
        return authorities.stream()
                .filter(id -> {
                    var latest = latest(history, id, asAt).latest();
                    return standing(history, id, asAt)
                            .anyMatch(read -> read.inspection().equals(latest)
                                    && read.judgement().grades().get(Part.OVERALL) == overall);
                })
                .sorted()
                .toList();
    }

    private static Map<String, Two> ids(List<String> authorities, Map<String, Inspections.Judged> standing) {
        return authorities.stream().collect(Collectors.toMap(id -> id, id -> {
            var own = standing.getOrDefault(id, Inspections.Judged.NOT_RECORDED);
            return new Two(
                    own.latest().map(InspectionView::id).orElse(""),
                    own.possible().map(InspectionView::id).orElse(""));
        }));
    }

    /** Drafts, publishes or corrects something. What contradicts an earlier report is refused, and adds nothing. */
    private static void write(Random random, List<String> authorities, List<Read> history) {
        var work = registry.inspectionWork;
        try {
            if (history.isEmpty() || random.nextInt(3) == 0) {
                var authority = authorities.get(random.nextInt(authorities.size()));
                add(history, work.record(Askers.ANALYST, new RecordJudgement(authority, judgement(random))));
                return;
            }
            var any = history.get(random.nextInt(history.size())).inspection();
            var now = registry.inspections.find(Askers.ANALYST, any, registry.on("2026-11-21"));
            var written = now.draft() && random.nextInt(4) != 0
                    ? work.publish(Askers.ANALYST, new PublishJudgement(any, now.version(), day(random)))
                    : work.correct(
                            Askers.ANALYST, new CorrectJudgement(any, now.version(), judgement(random), "misread"));
            add(history, written);
        } catch (Refused twice) {
            assertTrue(twice.refusal() instanceof InspectionRefusal.AlreadyRecorded, twice.toString());
        }
    }

    private static void add(List<Read> history, InspectionView written) {
        history.add(new Read(
                written.id(),
                written.authorityId(),
                written.recordedAt(),
                PartialDate.parse(written.published()),
                written.draft(),
                JudgementFields.of(written).read()));
    }

    private static Judgement judgement(Random random) {
        var graded = random.nextInt(5) != 0;
        return new Judgement(
                // the one in whose time all these days are
                Framework.SIF,
                graded ? Visit.INSPECTION : Visit.FOCUSED,
                Optional.empty(),
                Optional.empty(),
                PartialDate.parse(
                        day(random).toString().substring(0, List.of(4, 4, 7, 10).get(random.nextInt(4)))),
                graded ? Map.of(Part.OVERALL, GRADES.get(random.nextInt(GRADES.size()))) : Map.of(),
                Optional.empty(),
                "made up",
                "a test");
    }

    /** Few enough days that several reports count from the same one. */
    private static LocalDate day(Random random) {
        return LocalDate.of(2016 + random.nextInt(3), 1 + 11 * random.nextInt(2), 1 + 30 * random.nextInt(2));
    }

    private static LocalDate near(Random random) {
        return day(random).plusDays(List.of(-1, 0, 1, 15, 200).get(random.nextInt(5)));
    }

    private static AsAt asAt(Random random, List<Read> history) {
        var recordedBy = history.isEmpty() || random.nextBoolean()
                ? registry.now()
                : history.get(random.nextInt(history.size())).at().minusNanos(1_000 * random.nextInt(2));
        var day = near(random);
        return new AsAt(day, random.nextBoolean() ? day : near(random), recordedBy);
    }
}
