package uk.gov.education.improvement.kernel.database;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.apache.derby.jdbc.EmbeddedDataSource;
import uk.gov.education.improvement.kernel.access.AccessTable;
import uk.gov.education.improvement.kernel.access.People;
import uk.gov.education.improvement.kernel.change.ChangeRecord;
import uk.gov.education.improvement.kernel.change.Recording;
import uk.gov.education.improvement.kernel.time.Clock;
import uk.gov.education.improvement.kernel.time.DemonstrationDay;
import uk.gov.education.improvement.kernel.time.SettableInstant;

/**
 * A real database for tests of use cases outside the container: Derby in memory with the product's migrations, and an
 * EclipseLink factory with RESOURCE_LOCAL for one module's unit. Plain JDBC on {@link #dataSource} takes part in the
 * running transaction, as it does on the server's shared data source.
 */
public final class TestDatabase implements AutoCloseable {
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    static {
        FLYWAY.setLevel(Level.SEVERE);
    }

    private final EmbeddedDataSource derby = new EmbeddedDataSource();
    private final ThreadLocal<List<QueryInfo>> listening = new ThreadLocal<>();

    /** Derby, with an ear for what is asked of it. */
    private final DataSource listened = ProxyDataSourceBuilder.create(derby)
            .afterQuery((execution, queries) -> {
                if (listening.get() != null) {
                    listening.get().addAll(queries);
                }
            })
            .build();

    private final EntityManagerFactory factory;
    private final ThreadLocal<Ongoing> current = new ThreadLocal<>();

    private final DataSource dataSource = proxy(DataSource.class, (method, arguments) -> {
        if (!method.getName().equals("getConnection")) {
            throw new IllegalStateException("Not expected of a data source here: " + method);
        }
        return connection();
    });

    private final UserTransaction transaction = proxy(UserTransaction.class, (method, arguments) -> {
        switch (method.getName()) {
            case "begin" -> begin();
            case "commit" -> end(true);
            case "rollback" -> end(false);
            case "getStatus" -> {
                return current.get() == null ? Status.STATUS_NO_TRANSACTION : Status.STATUS_ACTIVE;
            }
            default -> throw new IllegalStateException("Not expected of a transaction here: " + method);
        }
        return null;
    });

    public final SettableInstant instant = new SettableInstant();
    public final Clock clock = new Clock(instant, new DemonstrationDay(dataSource));
    public final Identifiers identifiers = new Identifiers(instant, new Random(1));
    public final Transactions transactions = new Transactions(transaction);
    public final AccessTable access = new AccessTable();
    public final People people = new People(dataSource);
    public final ChangeRecord changes = new ChangeRecord(dataSource, clock);
    public final Recording recording = new Recording(clock, identifiers, changes, people);

    /** The kernel's own tables only. */
    public TestDatabase() {
        this(null, "kernel");
    }

    /**
     * @param unit the persistence unit, or null for none
     * @param modules whose migrations are needed, in the order of dependence
     */
    public TestDatabase(String unit, String... modules) {
        derby.setDatabaseName("memory:" + UUID.randomUUID());
        derby.setCreateDatabase("create");
        Migrations.migrate(dataSource, modules);
        factory = unit == null
                ? null
                : Persistence.createEntityManagerFactory(
                        unit,
                        Map.of(
                                "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                                "jakarta.persistence.jtaDataSource", "",
                                "jakarta.persistence.nonJtaDataSource", listened,
                                "eclipselink.weaving", "false",
                                "eclipselink.target-server", "None",
                                "eclipselink.logging.level", "WARNING"));
    }

    /** The unit's entity manager, usable within a transaction of {@link #transactions} only. */
    public EntityManager entities() {
        return proxy(EntityManager.class, (method, arguments) -> {
            if (current.get() == null) {
                throw new IllegalStateException("There is no transaction");
            }
            return method.invoke(current.get().entities(), arguments);
        });
    }

    public DataSource dataSource() {
        return dataSource;
    }

    /** Runs SQL behind the product's back. */
    public int sql(String statement) {
        try (var connection = dataSource.getConnection();
                var update = connection.createStatement()) {
            return update.executeUpdate(statement);
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }

    /** The SQL that some work sends to the database from this thread, in its order. */
    public List<String> statementsOf(Runnable work) {
        return sentBy(work).stream().map(QueryInfo::getQuery).toList();
    }

    /** What Derby says of how it answers each question that some work asks of it: the very same is asked once more. */
    public List<String> plansOf(Runnable work) {
        return sentBy(work).stream()
                .filter(sent ->
                        sent.getQuery().stripLeading().toLowerCase(Locale.ROOT).startsWith("select"))
                .map(this::plan)
                .toList();
    }

    private List<QueryInfo> sentBy(Runnable work) {
        listening.set(new ArrayList<>());
        try {
            work.run();
            return listening.get();
        } finally {
            listening.remove();
        }
    }

    private String plan(QueryInfo sent) {
        try (var connection = derby.getConnection();
                var setting = connection.createStatement()) {
            setting.execute("call syscs_util.syscs_set_runtimestatistics(1)");
            try (var query = connection.prepareStatement(sent.getQuery())) {
                for (var parameters : sent.getParametersList()) {
                    for (var parameter : parameters) {
                        parameter.getMethod().invoke(query, parameter.getArgs());
                    }
                }
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        // to the end, so that the plan says how many rows it took
                    }
                }
            }
            try (var plan = setting.executeQuery("values syscs_util.syscs_get_runtimestatistics()")) {
                plan.next();
                return plan.getString(1);
            }
        } catch (SQLException | ReflectiveOperationException e) {
            throw new IllegalStateException(sent.getQuery(), e);
        }
    }

    @Override
    public void close() {
        if (factory != null) {
            factory.close();
        }
        derby.setCreateDatabase(null);
        derby.setConnectionAttributes("drop=true");
        try {
            derby.getConnection().close();
        } catch (SQLException dropped) {
            // Derby reports a successful drop as an exception
        }
    }

    /** @param entities null when there is no unit */
    private record Ongoing(EntityManager entities, Connection connection) {}

    private void begin() throws SQLException, NotSupportedException {
        if (current.get() != null) {
            throw new NotSupportedException("There is a transaction already");
        }
        if (factory == null) {
            var connection = listened.getConnection();
            connection.setAutoCommit(false);
            current.set(new Ongoing(null, connection));
        } else {
            var manager = factory.createEntityManager();
            manager.getTransaction().begin();
            // Asking for the connection makes the unit read and write on this one from here on, as in the container.
            current.set(new Ongoing(manager, manager.unwrap(Connection.class)));
        }
    }

    private void end(boolean commit) throws SQLException {
        var ending = current.get();
        current.remove();
        if (ending.entities() == null) {
            try (var connection = ending.connection()) {
                if (commit) {
                    connection.commit();
                } else {
                    connection.rollback();
                }
            }
        } else {
            try (var manager = ending.entities()) {
                if (commit) {
                    manager.getTransaction().commit();
                } else {
                    manager.getTransaction().rollback();
                }
            }
        }
    }

    private Connection connection() throws SQLException {
        if (current.get() == null) {
            return listened.getConnection();
        }
        var shared = current.get().connection();
        return proxy(
                Connection.class,
                (method, arguments) -> method.getName().equals("close") ? null : method.invoke(shared, arguments));
    }

    private interface Behaviour {
        Object on(Method method, Object[] arguments) throws Exception;
    }

    private static <T> T proxy(Class<T> type, Behaviour behaviour) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    try {
                        return behaviour.on(method, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
