package uk.gov.education.improvement.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import uk.gov.education.improvement.kernel.database.Json;

/**
 * Answers what the server refuses before the application sees it, such as an address that is none. The server's own page
 * would show its insides.
 */
public class LastResort extends HttpServlet {
    private static final String API = "/api/";

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var said = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = said instanceof Integer code ? code : HttpServletResponse.SC_NOT_FOUND;
        var asked = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        var title = status == HttpServletResponse.SC_NOT_FOUND
                ? "Page not found"
                : status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR
                        ? "The request was not understood"
                        : "Sorry, there is a problem with the service";
        response.setStatus(status);
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Content-Security-Policy", "default-src 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (asked.startsWith(API)) {
            response.setContentType(Problem.MEDIA_TYPE);
            response.getWriter().write(Json.of(Problem.ofHttp(status, title)));
        } else {
            response.setContentType("text/html");
            response.getWriter()
                    .write("<!DOCTYPE html><html lang=\"en\"><title>" + title + "</title><h1>" + title
                            + "</h1><p><a href=\"/\">Go to the home page</a></p></html>");
        }
    }
}
