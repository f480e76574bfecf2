package uk.gov.education.improvement.web.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The product as shipped: the built server with the built WAR, in a process and on a port of its own. What it writes lies
 * in {@code target/journeys/<name>}: {@code console.log}, the server's output folder, Derby's files. Not for use by
 * several threads.
 */
public final class RunningServer implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final int SHOWN_LINES = 60;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final String name;
    private final Path folder;
    private final Database database;
    private final Map<String, String> settings;
    private final int port = freePort();
    private final Thread end = new Thread(this::killIfRunning);

    private Process process;

    private RunningServer(String name, Database.Vendor vendor, Map<String, String> settings) {
        this.name = name;
        this.folder = emptied(Path.of("target", "journeys", name).toAbsolutePath());
        this.database = Database.fresh(vendor, folder);
        this.settings = Map.copyOf(settings);
    }

    /** Starts a server on an empty database and returns when it is ready. */
    public static RunningServer start(String name, Database.Vendor vendor) {
        return start(name, vendor, Map.of());
    }

    /** As {@link #start(String, Database.Vendor)}, with further environment variables for the server. */
    public static RunningServer start(String name, Database.Vendor vendor, Map<String, String> settings) {
        var server = new RunningServer(name, vendor, settings);
        Runtime.getRuntime().addShutdownHook(server.end);
        server.launch();
        return server;
    }

    public Database database() {
        return database;
    }

    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + port).resolve(path);
    }

    /** Somebody who has not signed in. */
    public Visitor visitor() {
        return new Visitor(at("/"));
    }

    /** A program that signs each of its requests with name and password. */
    public Visitor program(String user) {
        return visitor().identifiedAs(user, "demonstration");
    }

    /** A person who has signed in on the sign-in page. */
    public Visitor person(String user) {
        var person = visitor();
        person.signIn(user, "demonstration");
        return person;
    }

    /** What the server has written so far, since its first start. */
    public String console() {
        try {
            return Files.readString(folder.resolve("console.log"));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** The server's Java process. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    /** As a power cut would: the Java process gets no chance to finish anything. */
    public void kill() {
        var command = process.info().command().orElse("");
        if (!command.endsWith("java")) {
            throw new IllegalStateException("would kill " + command + " and leave the server running");
        }
        killIfRunning();
        if (process.exitValue() != 128 + 9) {
            throw new IllegalStateException("ended by itself with " + process.exitValue() + " before it was killed");
        }
    }

    /** Lets the server finish what it does. */
    public void stop() {
        process.destroy();
        await(Duration.ofMinutes(1));
    }

    /** Starts it again on the same database and port; stops it before, if it still runs. */
    public void restart() {
        if (isRunning()) {
            stop();
        }
        launch();
    }

    @Override
    public void close() {
        try {
            stop();
        } finally {
            Runtime.getRuntime().removeShutdownHook(end);
        }
    }

    private void launch() {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("wlp.home"), "bin", "server").toString(), "run", "improvement")
                .redirectErrorStream(true)
                .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(Redirect.appendTo(folder.resolve("console.log").toFile()));
        var environment = builder.environment();
        environment.keySet().removeIf(variable -> variable.matches("(DB|HTTP|WLP|LOG|SIGN|MP)_.*|JVM_ARGS"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("JVM_ARGS", "-XX:TieredStopAtLevel=1"); // starts sooner; the rest is as shipped
        environment.put("WLP_OUTPUT_DIR", folder.resolve("output").toString());
        environment.put("HTTP_PORT", Integer.toString(port));
        environment.putAll(database.environment());
        environment.putAll(settings);
        var began = Instant.now();
        try {
            process = builder.start();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
        while (!isReady()) {
            if (!process.isAlive()) {
                throw new IllegalStateException(
                        name + " ended with " + process.exitValue() + " at its start:\n" + lastLines());
            }
            if (began.plus(LONGEST_START).isBefore(Instant.now())) {
                killIfRunning();
                throw new IllegalStateException(name + " was not ready within " + LONGEST_START + ":\n" + lastLines());
            }
            pause();
        }
        System.out.printf(
                "%s is ready at %s after %.1f s%n",
                name, at("/"), Duration.between(began, Instant.now()).toMillis() / 1000.0);
    }

    private boolean isReady() {
        var request = HttpRequest.newBuilder(at("/health/ready"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(100);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private void killIfRunning() {
        if (process != null && process.isAlive()) {
            process.destroyForcibly();
            await(Duration.ofSeconds(20));
        }
    }

    private void await(Duration longest) {
        try {
            if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(name + " did not stop within " + longest + ":\n" + lastLines());
            }
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private String lastLines() {
        List<String> lines = console().lines().toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size()));
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private static Path emptied(Path folder) {
        try {
            if (Files.exists(folder)) {
                try (var files = Files.walk(folder)) {
                    for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
            return Files.createDirectories(folder);
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
