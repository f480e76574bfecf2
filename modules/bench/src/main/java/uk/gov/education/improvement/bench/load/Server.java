package uk.gov.education.improvement.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The product as built, in a copy of its server that knows the floor besides; and the database it runs on. */
final class Server {
    static final Path FOLDER = Path.of("modules", "bench", "target", "bench").toAbsolutePath();

    private static final Path BUILT =
            Path.of("modules", "web", "target", "liberty", "wlp").toAbsolutePath();
    private static final Duration LONGEST_START = Duration.ofMinutes(10);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private final String port = Bench.setting("HTTP_PORT", "9390");
    private final Database database;
    private final Map<String, String> settings = new HashMap<>();
    private Process process;

    Server(Database database) {
        this.database = database;
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    }

    /** As it comes out of the build: it has never run, and there is no floor. */
    void install() {
        var user = FOLDER.resolve("usr");
        Database.delete(user);
        copy(BUILT.resolve("usr/shared"), user.resolve("shared"), List.of());
        // what a server leaves behind where it ran
        copy(
                BUILT.resolve("usr/servers/improvement"),
                user.resolve("servers/improvement"),
                List.of("workarea", "logs", "data", "resources", ".sCache"));
    }

    void addFloor() {
        try {
            var server = FOLDER.resolve("usr/servers/improvement");
            Files.createDirectories(server.resolve("configDropins/overrides"));
            Files.copy(
                    Path.of("server-config", "bench", "floor.xml"),
                    server.resolve("configDropins/overrides/floor.xml"),
                    StandardCopyOption.REPLACE_EXISTING);
            // unpacked, and without the libraries, which are the load's
            copy(
                    Path.of("modules", "bench", "target", "floor", "WEB-INF", "classes"),
                    server.resolve("apps/floor.war/WEB-INF/classes"),
                    List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void useFreshDatabase() {
        settings.putAll(database.fresh());
    }

    /** Returns with the first page that it shows; how long that took from the command on. */
    Duration start(String jvmArguments) {
        var builder = new ProcessBuilder(BUILT.resolve("bin/server").toString(), "run", "improvement")
                .redirectErrorStream(true)
                .redirectOutput(FOLDER.resolve("console.log").toFile());
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.matches("(DB|HTTP|WLP|LOG|SIGN|MP)_.*|JVM_ARGS"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("WLP_USER_DIR", FOLDER.resolve("usr").toString());
        environment.put("HTTP_PORT", port);
        environment.put("JVM_ARGS", jvmArguments);
        environment.putAll(settings);
        var began = System.nanoTime();
        try {
            process = builder.start();
            while (!showsItsFirstPage()) {
                if (!process.isAlive() || System.nanoTime() - began > LONGEST_START.toNanos()) {
                    throw new IllegalStateException("The server did not start: see " + FOLDER.resolve("console.log"));
                }
                Thread.sleep(20);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private boolean showsItsFirstPage() throws InterruptedException {
        try {
            return send(request("/sign-in").build()).statusCode() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    void stop() {
        if (process == null) {
            return;
        }
        process.destroy();
        try {
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
        process = null;
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofMinutes(20));
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the server's process has used so far; by what the floor says. */
    long used(String what) {
        return Json.number(send(request("/floor/process").build()).body(), what);
    }

    /** In MB: what the process holds now, {@code VmRSS}, or held at most, {@code VmHWM}. */
    long memory(String which) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                    .filter(line -> line.startsWith(which))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(-1L);
        } catch (IOException notHere) {
            return -1;
        }
    }

    private static void copy(Path from, Path to, List<String> except) {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var relative = from.relativize(file);
                if (!except.contains(relative.getName(0).toString())) {
                    var target = to.resolve(relative);
                    Files.createDirectories(target.getParent());
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(target);
                    } else {
                        Files.copy(file, target);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
