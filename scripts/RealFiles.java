import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The folder of real files and a running product: {@code load} posts the files, as any other program would, and prints what
 * became of each row; {@code check} holds the loaded product against what is known of the files, and ends with 1 when
 * something does not hold.
 */
class RealFiles {
    private static final Map<String, String> KIND_OF_FILE = new LinkedHashMap<>();

    static {
        // in this order: judgements, deliverers and neighbours speak of authorities
        KIND_OF_FILE.put("local_authorities.csv", "authorities");
        KIND_OF_FILE.put("ofsted_judgements.csv", "judgements");
        KIND_OF_FILE.put("delivery_organisations.csv", "deliverers");
        KIND_OF_FILE.put("interventions.csv", "interventions");
        KIND_OF_FILE.put("partners_in_practice.csv", "partners");
        KIND_OF_FILE.put("statistical_neighbours.csv", "neighbours");
        KIND_OF_FILE.put("naas_sites.csv", "sites");
        KIND_OF_FILE.put("regional_alliances.csv", "alliances");
        KIND_OF_FILE.put("peer_support.csv", "engagements");
        KIND_OF_FILE.put("support_mentions_in_ofsted_reports.csv", "mentions");
    }

    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final String address = setting("IMPROVEMENT_URL", "http://localhost:9080");
    private final String credentials = "Basic "
            + Base64.getEncoder()
                    .encodeToString((setting("IMPROVEMENT_USER", "analyst") + ":"
                                    + setting("IMPROVEMENT_PASSWORD", "demonstration"))
                            .getBytes(StandardCharsets.UTF_8));
    private final Path folder;
    private int failures;

    RealFiles(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        var files = new RealFiles(Path.of(arguments[1]));
        try {
            switch (arguments[0]) {
                case "load" -> files.load();
                default -> files.check();
            }
        } catch (ConnectException nobodyThere) {
            System.err.println("No product answers at " + files.address + ". Start one with scripts/run, or say where it is"
                    + " in IMPROVEMENT_URL.");
            files.failures++;
        }
        System.exit(files.failures == 0 ? 0 : 1);
    }

    private void load() throws IOException, InterruptedException {
        for (var file : KIND_OF_FILE.entrySet()) {
            var path = folder.resolve(file.getKey());
            if (!Files.exists(path)) {
                System.out.println(file.getKey() + ": not in this folder");
            } else if (!load(path, file.getValue())) {
                failures++;
            }
        }
    }

    private boolean load(Path path, String kind) throws IOException, InterruptedException {
        var answer = brought(path, kind, false);
        var result = answer.path("result");
        if (!result.has("read")) {
            System.out.println(path.getFileName() + ": " + answer.path("detail").asText(answer.path("failure").asText()));
            return false;
        }
        System.out.printf(
                "%s: read %d, new %d, changed %d, same %d, refused %d%n",
                path.getFileName(),
                result.path("read").asLong(),
                result.path("new").asLong(),
                result.path("changed").asLong(),
                result.path("same").asLong(),
                result.path("refused").asLong());
        for (var refusal : result.path("refusals")) {
            System.out.printf(
                    "  refused: row %d, %s “%s” %s; allowed: %s%n",
                    refusal.path("row").asLong(),
                    refusal.path("column").asText(),
                    refusal.path("value").asText(),
                    refusal.path("why").asText(),
                    refusal.path("allowed").asText());
        }
        for (var warning : result.path("warnings")) {
            System.out.printf(
                    "  note: row %d: %s%n", warning.path("row").asLong(), warning.path("words").asText());
        }
        return true;
    }

    /** What came of a file, or why nothing did. */
    private JsonNode brought(Path path, String kind, boolean dryRun) throws IOException, InterruptedException {
        var name = URLEncoder.encode(path.getFileName().toString(), StandardCharsets.UTF_8);
        var answer = read(send(request("/api/v1/imports?refusedApart=true&kind=" + kind + "&fileName=" + name
                        + (dryRun ? "&dryRun=true" : ""))
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofFile(path))));
        var id = answer.path("id").asText();
        while (!answer.has("detail")
                && !answer.path("result").has("read")
                && answer.path("failure").asText("").isEmpty()) {
            Thread.sleep(200);
            answer = ask("/api/v1/imports/" + id);
        }
        return answer;
    }

    /** A loaded file that is brought once more, to see what it would do. */
    private void again(String file, String kind, int rows, int refused) throws IOException, InterruptedException {
        var result = brought(folder.resolve(file), kind, true).path("result");
        holds(
                file + " brought again: read, new, changed, same, refused",
                List.of(rows, 0, 0, rows - refused, refused).toString(),
                List.of(
                                result.path("read").asInt(),
                                result.path("new").asInt(),
                                result.path("changed").asInt(),
                                result.path("same").asInt(),
                                result.path("refused").asInt())
                        .toString());
    }

    private void check() throws IOException, InterruptedException {
        for (var count : List.of("2009-04-01 152", "2019-04-01 151", "2021-04-01 152", "2023-04-01 153")) {
            var parts = count.split(" ");
            var authorities = ask("/api/v1/authorities?size=1&asAt=" + parts[0]);
            holds("authorities on " + parts[0], parts[1], authorities.path("total").asText());
        }
        eligibility("2017-10-13", 152, 28, 22, 93, 9);
        eligibility("2018-12-14", 152, 40, 27, 81, 4);
        System.out.println("(On 2019-04-01 the design states 79 and 2 for the last two. That counts Northamptonshire's"
                + " report, published “2019” and visited in June 2019, as known in April; here it is only possible.)");
        // The oracle has 79 and 2 here, because it reads Northamptonshire's “published 2019” as the first day of that
        // year. By the rule that a published date counts from the last day it can mean it is not known by April, and
        // stands under “possible”; its visit began in June 2019.
        eligibility("2019-04-01", 151, 42, 28, 78, 3);
        possible("2019-04-01", "928");
        comparison("2017-10-13", 22, 0);
        chosen(folder.resolve("partners_in_practice.csv"));
        partners();
        supports();
        neighbours();
        sites();
        alliances();
        again("interventions.csv", "interventions", 67, 0);
        // in force on the day, certainly: every end that is not recorded stands apart
        holds(
                "instruments issued by 2022-12-31",
                "67",
                ask("/api/v1/interventions?size=1&asAt=2022-12-31").path("total").asText());
        System.out.println(failures == 0 ? "All oracles hold." : failures + " do not hold.");
    }

    private void eligibility(String day, int authorities, int eligible, int partFails, int below, int notRecorded)
            throws IOException, InterruptedException {
        var answer = ask("/api/v1/eligibility?size=1&rule=2017-10&asAt=" + day);
        var counts = answer.path("counts");
        holds(
                "rule 2017-10 on " + day + ": authorities, eligible, a part fails, overall below, not recorded",
                List.of(authorities, eligible, partFails, below, notRecorded).toString(),
                List.of(
                                answer.path("authorities").asInt(),
                                counts.path("ELIGIBLE").asInt(),
                                counts.path("PART_FAILS").asInt(),
                                counts.path("OVERALL_BELOW").asInt(),
                                counts.path("NOT_RECORDED").asInt())
                        .toString());
    }

    /** What the overall grade alone would change. */
    private void comparison(String day, int gain, int lose) throws IOException, InterruptedException {
        var answer = ask("/api/v1/eligibility/comparison?size=1&rule=2017-10&instead=overall-alone&asAt=" + day);
        holds(
                "overall grade alone instead of rule 2017-10 on " + day + ": gain, lose",
                List.of(gain, lose).toString(),
                List.of(
                                answer.path("counts").path("GAINS").asInt(),
                                answer.path("counts").path("LOSES").asInt())
                        .toString());
    }

    private void possible(String day, String authority) throws IOException, InterruptedException {
        var answer = ask("/api/v1/eligibility/" + authority + "?asAt=" + day);
        holds(
                authority + " has a judgement that may have been published by " + day,
                "NOT_RECORDED, possibly INADEQUATE of 2019",
                answer.path("verdict").asText() + ", possibly "
                        + answer.path("possible").path("parts").path(0).path("grade").asText() + " of "
                        + answer.path("possible").path("published").asText());
    }

    /** The nine whose partnership began in December 2018 are eligible on the 14th. */
    private void chosen(Path partners) throws IOException, InterruptedException {
        var chosen = Files.readAllLines(partners).stream()
                .filter(line -> line.contains(",2018-12,"))
                .map(line -> line.substring(0, 3))
                .toList();
        holds("authorities chosen in December 2018", "9", String.valueOf(chosen.size()));
        for (var authority : chosen) {
            var answer = ask("/api/v1/eligibility/" + authority + "?asAt=2018-12-14");
            var used = answer.path("used");
            holds(
                    answer.path("authority").path("name").asText() + " on 2018-12-14, by its judgement of "
                            + used.path("published").asText(),
                    "ELIGIBLE",
                    answer.path("verdict").asText());
        }
    }

    /** Nine authorities in eight partnerships; three fell while they were partners, and one afterwards. */
    private void partners() throws IOException, InterruptedException {
        // one row is an applicant's, which is noted and not recorded
        again("partners_in_practice.csv", "partners", 28, 0);
        for (var count : List.of(
                // the eight of “2018-12”, and Cheshire West and Chester of “2018”: certainly by the last day of each
                "2018-12-31 cohort=PiP-2&standing=ACTIVE 9",
                "2020-06-01 cohort=PiP-2&standing=UNDER_REVIEW 3",
                "2026-01-01 standing=ENDED 17",
                "2026-01-01 standing=NOT_KNOWN 6")) {
            var parts = count.split(" ");
            holds(
                    "partners on " + parts[0] + " with " + parts[1],
                    parts[2],
                    ask("/api/v1/partners?size=1&" + parts[1] + "&asAt=" + parts[0]).path("total").asText());
        }
    }

    /** Six engagements; of two an end is recorded, and one of those is of a year. */
    private void supports() throws IOException, InterruptedException {
        again("peer_support.csv", "engagements", 6, 0);
        for (var count : List.of(
                "2018-01-31&state=IN_DELIVERY 5", "2021-12-31&state=COMPLETED 1", "2022-12-31 6", "2024-12-31&state=COMPLETED 2")) {
            var parts = count.split(" ");
            holds(
                    "support between authorities on " + parts[0],
                    parts[1],
                    ask("/api/v1/engagements?size=1&asAt=" + parts[0]).path("total").asText());
        }
        holds(
                "comparisons of what came after on 2022-12-31",
                "1",
                ask("/api/v1/comparisons?size=1&asAt=2022-12-31").path("total").asText());
    }

    /** One set; four of its authorities had ended by its day, two of which stand among the neighbours of the others. */
    private void neighbours() throws IOException, InterruptedException {
        var set = ask("/api/v1/neighbour-sets?asAt=2022-12-31").path("items").path(0);
        holds(
                "statistical neighbours: set, authorities, places",
                "2021-04, 156, 1560",
                set.path("set").asText() + ", " + set.path("authorities").asText() + ", "
                        + set.path("neighbours").asText());
        again("statistical_neighbours.csv", "neighbours", 1560, 0);
        neighbours("392", "2022-12-31", "COUNTS, 10 of 10, overall 0 better, 0 the same, 10 worse");
        neighbours("359", "2022-12-31", "COUNTS, 10 of 10, overall 3 better, 5 the same, 2 worse");
        neighbours("837", "2022-12-31", "ENDED_BY_THE_SET, 9 of 10");
        neighbours("940", "2023-04-01", "COUNTS, 9 of 10, overall 6 better, 3 the same, 0 worse");
    }

    private void neighbours(String authority, String day, String expected) throws IOException, InterruptedException {
        var compared = ask("/api/v1/authorities/" + authority + "/neighbours?asAt=" + day);
        var overall = compared.at("/parts/0/neighbours");
        holds(
                "neighbours of " + authority + " that count on " + day,
                expected,
                compared.path("membership").asText() + ", " + compared.path("counted").asText() + " of "
                        + compared.path("neighbours").size()
                        + (overall.isMissingNode()
                                ? ""
                                : ", overall " + overall.path("BETTER").asText() + " better, "
                                        + overall.path("SAME").asText() + " the same, "
                                        + overall.path("WORSE").asText() + " worse"));
    }

    /** Of the file's 28 rows the two of the pilot name a phase that is no part of the rollout, and are refused. */
    private void sites() throws IOException, InterruptedException {
        for (var count : List.of("2018-07-31 1 5", "2019-03-17 2 0", "2019-03-18 2 21", "2022-02-28 1 5")) {
            var parts = count.split(" ");
            var sites = ask("/api/v1/sites?size=1&phase=" + parts[1] + "&asAt=" + parts[0]);
            holds("sites of phase " + parts[1] + " on " + parts[0], parts[2], sites.path("total").asText());
        }
    }

    private void alliances() throws IOException, InterruptedException {
        var members = new StringBuilder();
        for (var alliance : ask("/api/v1/alliances?asAt=2023-04-01").path("items")) {
            members.append(alliance.path("members").asText()).append(' ');
        }
        holds("members of the alliances on 2023-04-01", "10 11 33 12 24 19 15 14 15", members.toString().strip());
        holds(
                "what the file of alliances says of the South East",
                "annual, Feb challenge then March summit",
                ask("/api/v1/alliances/SOUTH_EAST").path("cycle").asText());
    }

    private void holds(String what, String expected, String found) {
        var holds = expected.equals(found);
        failures += holds ? 0 : 1;
        System.out.println((holds ? "holds  " : "FAILS  ") + what + ": " + found + (holds ? "" : ", expected " + expected));
    }

    private JsonNode ask(String path) throws IOException, InterruptedException {
        var answer = send(request(path));
        if (answer.statusCode() != 200) {
            throw new IOException(path + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return read(answer);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", credentials);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private JsonNode read(HttpResponse<String> answer) throws IOException {
        return json.readTree(answer.body());
    }

    private static String setting(String name, String usual) {
        return Optional.ofNullable(System.getenv(name)).orElse(usual);
    }
}
