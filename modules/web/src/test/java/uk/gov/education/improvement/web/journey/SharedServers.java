package uk.gov.education.improvement.web.journey;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContext;
import org.junit.jupiter.api.extension.ClassTemplateInvocationContextProvider;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Lends the journeys one server per database, and one Chromium; JUnit closes them after the last journey of the run. */
final class SharedServers implements ClassTemplateInvocationContextProvider {
    private static final Namespace SHARED = Namespace.create(SharedServers.class);

    @Override
    public boolean supportsClassTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<OnVendor> provideClassTemplateInvocationContexts(ExtensionContext context) {
        return Stream.of(context.getRequiredTestClass()
                        .getAnnotation(Journey.class)
                        .on())
                .map(OnVendor::new);
    }

    record OnVendor(Database.Vendor vendor)
            implements ClassTemplateInvocationContext, ParameterResolver, AfterTestExecutionCallback {
        @Override
        public String getDisplayName(int invocation) {
            return "on " + vendor;
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(this);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            var type = parameter.getParameter().getType();
            return type == RunningServer.class || type == Browser.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            var server = server(context);
            return parameter.getParameter().getType() == RunningServer.class ? server : browser(context, server);
        }

        /** The report names the class only, so this says on which database, and shows what the person saw. */
        @Override
        public void afterTestExecution(ExtensionContext context) {
            if (context.getExecutionException().isPresent()) {
                var name = context.getRequiredTestClass().getSimpleName() + "."
                        + context.getRequiredTestMethod().getName();
                System.out.println(name + " failed on " + vendor);
                var browser = context.getStore(SHARED).get(Browser.class, Browser.class);
                if (browser != null) {
                    browser.screenshots("failed-" + name);
                }
            }
        }

        private RunningServer server(ExtensionContext context) {
            var apart =
                    context.getRequiredTestClass().getAnnotation(Journey.class).apart();
            var name = vendor.name().toLowerCase(Locale.ROOT) + (apart ? "-apart" : "");
            var server = context.getRoot()
                    .getStore(SHARED)
                    .computeIfAbsent(name, ignored -> RunningServer.start(name, vendor), RunningServer.class);
            if (!server.isRunning()) {
                server.restart();
            }
            return server;
        }

        private static Browser browser(ExtensionContext context, RunningServer server) {
            var chromium = context.getRoot()
                    .getStore(SHARED)
                    .computeIfAbsent(Chromium.class, ignored -> new Chromium(), Chromium.class);
            return context.getStore(SHARED)
                    .computeIfAbsent(Browser.class, ignored -> chromium.open(server.at("/")), Browser.class);
        }
    }
}
