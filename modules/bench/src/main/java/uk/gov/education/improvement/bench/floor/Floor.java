package uk.gov.education.improvement.bench.floor;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import jakarta.annotation.Resource;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;

/**
 * What the least would cost: one servlet, JDBC on the product's data source, the product's statements, JSON by hand. It
 * asks nobody who they are, and checks nothing.
 */
@WebServlet("/*")
public class Floor extends HttpServlet {
    @Resource(lookup = "jdbc/app")
    private DataSource database;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getPathInfo().split("/");
        try (var connection = database.getConnection()) {
            var answer = answer(connection, path, request);
            var bytes = answer.getBytes(StandardCharsets.UTF_8);
            response.setContentType(path[1].equals("page") ? "text/html;charset=UTF-8" : "application/json");
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static String answer(Connection connection, String[] path, HttpServletRequest request)
            throws SQLException, IOException {
        var asAt = request.getParameter("asAt");
        var day = asAt == null ? LocalDate.now() : LocalDate.parse(asAt);
        return switch (path[1]) {
            case "authority" -> Reads.authority(connection, path[2], day);
            case "page" -> Reads.page(connection, path[2], day);
            case "list" -> Reads.list(connection, words(request), number(request, "size"), day);
            case "eligibility" ->
                Reads.eligibility(connection, request.getParameter("rule"), number(request, "size"), day);
            case "create" -> Writes.create(connection, body(request));
            case "change" -> Writes.change(connection, path[2], number(request, "version"), body(request));
            case "load" ->
                "{\"written\":" + Writes.load(connection, request.getReader(), number(request, "rows")) + "}";
            case "fill" -> "{\"filled\":" + Filler.fill(connection, number(request, "to")) + "}";
            case "counts" -> counts(connection);
            case "score" ->
                "{\"filled\":" + Scorings.fill(connection, request.getParameter("round"), number(request, "to")) + "}";
            case "rank" -> Scorings.rank(connection, request.getParameter("round"), number(request, "size"));
            case "partners" -> partners(connection);
            case "process" -> process();
            default -> throw new IOException("no such case: " + path[1]);
        };
    }

    private static List<String> words(HttpServletRequest request) {
        var search = request.getParameter("q");
        return search == null ? List.of() : Arrays.asList(search.split(" "));
    }

    private static int number(HttpServletRequest request, String name) {
        return Integer.parseInt(request.getParameter(name));
    }

    private static String body(HttpServletRequest request) throws IOException {
        return new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String counts(Connection connection) throws SQLException {
        var json = new HandMade().open('{');
        Reads.counts(connection).forEach(json::put);
        return json.close('}').toString();
    }

    private static String partners(Connection connection) throws SQLException {
        return new HandMade()
                .open('{')
                .put("checks", Reads.number(connection, "select count(*) from registry.partner_check"))
                .put(
                        "reviews",
                        Reads.number(connection, "select count(*) from registry.partner where state = 'UNDER_REVIEW'"))
                .close('}')
                .toString();
    }

    /** What the whole server has used so far. */
    private static String process() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return new HandMade()
                .open('{')
                .put("cpuNanos", system.getProcessCpuTime())
                .put("allocated", threads.getTotalThreadAllocatedBytes())
                .put("pid", ProcessHandle.current().pid())
                .close('}')
                .toString();
    }
}
