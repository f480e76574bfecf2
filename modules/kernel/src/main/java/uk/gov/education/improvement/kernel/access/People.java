package uk.gov.education.improvement.kernel.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import uk.gov.education.improvement.kernel.database.DatabaseFault;

/** Who the people are. Their names stand here and nowhere else, so that they can be erased without breaking the record. */
@ApplicationScoped
public class People {
    /**
     * @param id ours, used in the record of change
     * @param signIn what the sign-in service calls the person
     */
    public record Person(String id, String signIn, String name, Organisation organisation, Set<String> roles) {}

    /** Of a person {@code p}. */
    static final String COLUMNS = "p.id, p.sign_in, p.name, p.organisation, p.roles";

    private final DataSource database;

    @Inject
    public People(DataSource database) {
        this.database = database;
    }

    public Optional<Person> whoSignsInAs(String signIn) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select " + COLUMNS + " from kernel.person p where p.sign_in = ?")) {
            query.setString(1, signIn);
            try (var rows = query.executeQuery()) {
                return rows.next() ? Optional.of(read(rows)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }

    static Person read(ResultSet row) throws SQLException {
        return new Person(
                row.getString("id"),
                row.getString("sign_in"),
                row.getString("name"),
                Organisation.parse(row.getString("organisation")),
                Arrays.stream(row.getString("roles").split(" ")).collect(Collectors.toUnmodifiableSet()));
    }

    /** The names to show for ids in the record of change; an id without a name is shown as it is. */
    public Map<String, String> names(Collection<String> ids) {
        var names = new HashMap<String, String>();
        if (ids.isEmpty()) {
            return names;
        }
        var places = String.join(",", ids.stream().map(id -> "?").toList());
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select id, name from kernel.person where id in (" + places + ")")) {
            var place = 1;
            for (var id : ids) {
                query.setString(place++, id);
            }
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    names.put(rows.getString(1), rows.getString(2));
                }
            }
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
        return names;
    }

    /** Adds the people who are not there yet. */
    public void admit(Collection<Person> people) {
        try (var connection = database.getConnection()) {
            for (var person : people) {
                try (var insert = connection.prepareStatement("""
                        insert into kernel.person (id, sign_in, name, organisation, roles)
                        select ?, ?, ?, ?, ? from kernel.change_head
                        where not exists (select id from kernel.person where sign_in = ?)""")) {
                    insert.setString(1, person.id());
                    insert.setString(2, person.signIn());
                    insert.setString(3, person.name());
                    insert.setString(4, person.organisation().toString());
                    insert.setString(5, String.join(" ", person.roles()));
                    insert.setString(6, person.signIn());
                    insert.executeUpdate();
                }
            }
        } catch (SQLException e) {
            throw new DatabaseFault(e);
        }
    }
}
