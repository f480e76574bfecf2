package uk.gov.education.improvement.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import uk.gov.education.improvement.accreditation.phase.CreatePhase;
import uk.gov.education.improvement.accreditation.phase.PhaseAct;
import uk.gov.education.improvement.accreditation.phase.PhaseWork;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Organisation;
import uk.gov.education.improvement.kernel.access.Origin;
import uk.gov.education.improvement.kernel.change.ChangeRecord;
import uk.gov.education.improvement.kernel.database.DatabaseFault;
import uk.gov.education.improvement.kernel.database.Transactions;
import uk.gov.education.improvement.kernel.file.Imports;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.kernel.trail.Move;
import uk.gov.education.improvement.registry.RegistryUnit;
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.eligibility.Eligibility;
import uk.gov.education.improvement.registry.eligibility.EligibilityFilter;
import uk.gov.education.improvement.registry.inspection.Framework;
import uk.gov.education.improvement.registry.inspection.Grade;
import uk.gov.education.improvement.registry.inspection.InspectionFilter;
import uk.gov.education.improvement.registry.inspection.InspectionWork;
import uk.gov.education.improvement.registry.inspection.Inspections;
import uk.gov.education.improvement.registry.inspection.Judgement;
import uk.gov.education.improvement.registry.inspection.Part;
import uk.gov.education.improvement.registry.inspection.RecordJudgement;
import uk.gov.education.improvement.registry.inspection.Visit;
import uk.gov.education.improvement.registry.register.Register;
import uk.gov.education.improvement.registry.register.RegisterFilter;
import uk.gov.education.improvement.registry.register.Timelines;

/**
 * What only the server can show: transactions over the shared data source, weaving, statement counts. The WAR is deployed
 * as built, but for one line of its descriptor. One class for all of it, since every further one would deploy the WAR again.
 */
@ExtendWith(ArquillianExtension.class)
class InContainerIT {
    /** The request all of this is asked by. */
    private static final String HERE = "in-container";

    private static final Asker ANALYST = new Asker(
            "demonstration-analyst",
            "",
            Organisation.parse("department"),
            Set.of("analyst", "product"),
            Origin.REST,
            HERE);

    private static final Asker ADMINISTRATOR = new Asker(
            "demonstration-admin", "", Organisation.parse("department"), Set.of("administrator"), Origin.REST, HERE);

    @Resource(lookup = "jdbc/app")
    DataSource database;

    @Inject
    UserTransaction transaction;

    @Inject
    Transactions transactions;

    @Inject
    Imports imports;

    @Inject
    Register register;

    @Inject
    Inspections inspections;

    @Inject
    InspectionWork work;

    @Inject
    Eligibility eligibility;

    @Inject
    Authorities authorities;

    @Inject
    Timelines timelines;

    @Inject
    ChangeRecord changes;

    @Inject
    PhaseWork phaseWork;

    private EntityManager entities;

    @Inject
    void take(@RegistryUnit EntityManager ofRegistry) {
        entities = ofRegistry;
    }

    @Deployment
    static WebArchive product() throws IOException {
        var product = ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("app.war")));
        // the servlet that runs the tests stands behind the filter, which would ask it to sign in
        try (var descriptor = product.delete("WEB-INF/web.xml").getAsset().openStream()) {
            var text = new String(descriptor.readAllBytes(), StandardCharsets.UTF_8);
            return product.setWebXML(new StringAsset(text.replace("/assets/.*", "/(assets/|Arquillian).*")));
        }
    }

    @Test
    void the_database_follows_the_transaction_of_the_server() throws Exception {
        execute("create table in_container (word varchar(20))");

        transaction.begin();
        execute("insert into in_container values ('kept')");
        transaction.commit();
        transaction.begin();
        execute("insert into in_container values ('undone')");
        transaction.rollback();

        assertEquals(1, count("select count(*) from in_container"));
        assertEquals(1, count("select count(*) from in_container where word = 'kept'"));
    }

    @Test
    void entities_are_woven() throws Exception {
        for (var entity : List.of(
                "registry.authority.Authority",
                "registry.authority.AuthorityForm",
                "registry.inspection.Inspection",
                "registry.inspection.JudgementReading",
                "accreditation.phase.Phase",
                "accreditation.phase.PhaseStep",
                "alliance.alliance.Alliance",
                "alliance.alliance.AllianceForm")) {
            assertTrue(wovenInto(entity).isPresent(), entity);
        }
    }

    private static Optional<Class<?>> wovenInto(String entity) throws ClassNotFoundException {
        var woven = Class.forName("uk.gov.education.improvement." + entity);
        return Arrays.stream(woven.getInterfaces())
                .filter(one -> one.getSimpleName().equals("PersistenceWeaved"))
                .findFirst();
    }

    @Test
    void what_is_shown_costs_the_same_statements_for_ten_rows_and_for_a_hundred_and_fifty() throws Exception {
        var asAt = AsAt.day(LocalDate.of(2017, 10, 13), Instant.now());
        recordJudgements("207", 10);
        // a partner as well: of who is none nothing is asked about partnerships
        recordJudgements("205", 150);
        var later = AsAt.day(LocalDate.of(2017, 10, 13), Instant.now());
        var everything = new Address(Map.of());

        assertCostsTheSame(
                size -> register.list(ANALYST, RegisterFilter.of(everything).sized(size), later)
                        .page()
                        .rows()
                        .size());
        assertCostsTheSame(size -> inspections
                .list(ANALYST, InspectionFilter.of(everything).sized(size), later)
                .rows()
                .size());
        assertCostsTheSame(size -> eligibility
                .ask(ANALYST, EligibilityFilter.of(everything).sized(size), later)
                .page()
                .rows()
                .size());
        // eligibility reads all judgements however few it shows: few and many of those
        assertEquals(
                statements(() -> eligibility.ask(ANALYST, EligibilityFilter.of(everything), asAt)),
                statements(() -> eligibility.ask(ANALYST, EligibilityFilter.of(everything), later)));
        assertCostsTheSame(size -> timelines
                .of(ANALYST, size == 10 ? "207" : "205", later)
                .entries()
                .size());
        assertEquals(
                statements(() -> authorities.find(ANALYST, "207", later)),
                statements(() -> authorities.find(ANALYST, "392", later)));
        var ten = idsOfAuthorities(10);
        var many = idsOfAuthorities(150);
        assertEquals(
                statements(() -> authorities.withIds(ANALYST, ten, later)),
                statements(() -> authorities.withIds(ANALYST, many, later)));
    }

    private List<String> idsOfAuthorities(int many) {
        // Doncaster first: it has a deliverer, and what that is called is not asked where there is none
        return authorities.inForce(ANALYST, AsAt.day(LocalDate.of(2017, 10, 13), Instant.now())).stream()
                .sorted(Comparator.comparing(authority -> !authority.dfeNumber().equals(Optional.of("371"))))
                .limit(many)
                .map(AuthorityRef::id)
                .toList();
    }

    private void recordJudgements(String dfeNumber, int many) {
        var csv = new StringBuilder("dfe_number,framework,published,overall,leaders,help_and_protection,in_care\n");
        for (var one = 0; one < many; one++) {
            csv.append(dfeNumber)
                    .append(",SIF,")
                    .append(LocalDate.of(2014, 1, 1).plusDays(one))
                    .append(",good,good,good,good\n");
        }
        transactions.within(() -> imports.takeOwn(
                ANALYST, "judgements", new ByteArrayInputStream(csv.toString().getBytes(StandardCharsets.UTF_8))));
    }

    private void assertCostsTheSame(ToIntFunction<Integer> shown) throws Exception {
        var rows = new int[2];
        var ofTen = statements(() -> rows[0] = shown.applyAsInt(10));
        var ofMany = statements(() -> rows[1] = shown.applyAsInt(150));
        assertTrue(rows[0] >= 10 && rows[0] < 20, rows[0] + " rows");
        assertTrue(rows[1] >= 150, rows[1] + " rows");
        assertEquals(ofTen, ofMany);
    }

    /** How many statements the registry's unit sends to the database for it. */
    private int statements(Runnable asking) throws Exception {
        var statements = new AtomicInteger();
        // jobs read through the same unit meanwhile: what was recorded above has just queued one
        var asker = Thread.currentThread();
        transaction.begin();
        try {
            // the server keeps EclipseLink's classes from applications; what it has woven in leads to them
            var loader = wovenInto("registry.authority.Authority").orElseThrow().getClassLoader();
            var session = entities.unwrap(loader.loadClass("org.eclipse.persistence.sessions.Session"));
            var profiler = loader.loadClass("org.eclipse.persistence.sessions.SessionProfiler");
            var counting = Proxy.newProxyInstance(loader, new Class<?>[] {profiler}, (self, called, with) -> {
                switch (called.getName()) {
                    case "startOperationProfile" -> {
                        if ("Timer:StatementExecute".equals(with[0]) && Thread.currentThread() == asker) {
                            statements.incrementAndGet();
                        }
                        return null;
                    }
                    case "profileExecutionOfQuery" -> {
                        var execute = Arrays.stream(with[2].getClass().getMethods())
                                .filter(method -> method.getName().equals("internalExecuteQuery")
                                        && method.getParameterCount() == 2)
                                .findFirst()
                                .orElseThrow();
                        return execute.invoke(with[2], with[0], with[1]);
                    }
                    case "getProfileWeight" -> {
                        return 10; // everything
                    }
                    default -> {
                        return null;
                    }
                }
            });
            for (var one = session;
                    one != null;
                    one = one.getClass().getMethod("getParent").invoke(one)) {
                one.getClass().getMethod("setProfiler", profiler).invoke(one, counting);
            }
            asking.run();
            for (var one = session;
                    one != null;
                    one = one.getClass().getMethod("getParent").invoke(one)) {
                one.getClass().getMethod("setProfiler", profiler).invoke(one, (Object) null);
            }
        } finally {
            transaction.rollback();
        }
        assertTrue(statements.get() > 0, "nothing was counted");
        return statements.get();
    }

    @Test
    void a_use_case_that_fails_half_way_leaves_nothing() throws Exception {
        var recorded = recordedHere();
        var rows = count("select count(*) from registry.judgement_reading");
        var draft = draft("392", "2026-05-05");
        // too long for the record of change: fails as its last act, when the unit has been flushed
        var nobody = new Asker("x".repeat(100), "", ANALYST.organisation(), ANALYST.roles(), Origin.REST, HERE);

        assertThrows(DatabaseFault.class, () -> work.record(nobody, draft));
        assertThrows(
                IllegalStateException.class,
                () -> transactions.within(() -> {
                    work.record(ANALYST, draft);
                    throw new IllegalStateException("half-way");
                }));

        assertEquals(recorded, recordedHere());
        assertEquals(rows, count("select count(*) from registry.judgement_reading"));
        assertTrue(changes.verify().holds());
        work.record(ANALYST, draft);
        assertEquals(recorded + 1, recordedHere());
    }

    @Test
    void one_transaction_across_two_units_that_fails_half_way_leaves_nothing_in_either() throws Exception {
        var recorded = recordedHere();
        var steps = count("select count(*) from accreditation.phase_step");
        var readings = count("select count(*) from registry.judgement_reading");
        var phase = new CreatePhase(
                7,
                "A phase of two units",
                Optional.empty(),
                new Move<>(PhaseAct.PLAN, PartialDate.parse("2026-01-05"), Optional.empty(), "a test", "a test"));
        var draft = draft("393", "2026-06-06");
        Runnable both = () -> {
            phaseWork.create(ADMINISTRATOR, phase);
            work.record(ANALYST, draft);
        };

        assertThrows(
                IllegalStateException.class,
                () -> transactions.within(() -> {
                    both.run();
                    throw new IllegalStateException("half-way");
                }));
        // the second unit refuses when the first has been flushed and recorded
        assertThrows(
                Refused.class,
                () -> transactions.within(() -> {
                    both.run();
                    return work.record(ANALYST, draft);
                }));

        assertEquals(recorded, recordedHere());
        assertEquals(steps, count("select count(*) from accreditation.phase_step"));
        assertEquals(0, count("select count(*) from accreditation.phase where number = 7"));
        assertEquals(readings, count("select count(*) from registry.judgement_reading"));
        transactions.within(() -> {
            both.run();
            return null;
        });
        assertEquals(recorded + 2, recordedHere());
        assertEquals(1, count("select count(*) from accreditation.phase where number = 7"));
        assertEquals(readings + 1, count("select count(*) from registry.judgement_reading"));
        assertTrue(changes.verify().holds());
    }

    private static RecordJudgement draft(String authority, String published) {
        return new RecordJudgement(
                authority,
                new Judgement(
                        Framework.ILACS_2023,
                        Visit.INSPECTION,
                        Optional.empty(),
                        Optional.empty(),
                        PartialDate.parse(published),
                        Map.of(Part.OVERALL, Grade.GOOD),
                        Optional.empty(),
                        "none",
                        "a test"));
    }

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Entries of the record of change, without those of jobs: what is recorded here queues some, which write meanwhile. */
    private int recordedHere() throws SQLException {
        return count("select count(*) from kernel.change_entry where correlation = '" + HERE + "'");
    }

    private int count(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
