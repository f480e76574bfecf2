package uk.gov.education.improvement.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.io.File;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What only the server can show: transactions over the shared data source, weaving, statement counts. The WAR is deployed
 * as built. One class for all of it, since every further one would deploy the WAR again.
 */
@ExtendWith(ArquillianExtension.class)
class InContainerIT {
    @Resource(lookup = "jdbc/app")
    DataSource database;

    @Inject
    UserTransaction transaction;

    @Deployment
    static WebArchive product() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("app.war")));
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

    private void execute(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
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
