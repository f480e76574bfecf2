package uk.gov.education.improvement.web;

import de.siegmar.fastcsv.reader.CsvReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import uk.gov.education.improvement.kernel.access.Organisation;
import uk.gov.education.improvement.kernel.access.People;
import uk.gov.education.improvement.kernel.demonstration.DemonstrationCalendar;
import uk.gov.education.improvement.kernel.file.OwnFiles;

/** What a demonstration has beside the product: people, facts, and a day that can be set. */
@ApplicationScoped
class Demonstration {
    private final OwnFiles ownFiles;
    private final People people;
    private final DemonstrationCalendar calendar;

    @Inject
    Demonstration(OwnFiles ownFiles, People people, DemonstrationCalendar calendar) {
        this.ownFiles = ownFiles;
        this.people = people;
        this.calendar = calendar;
    }

    /** @param facts whether it has more than its people */
    void begin(boolean facts) {
        admitPeople();
        if (facts) {
            load();
        }
    }

    private void load() {
        ownFiles.load("judgements", "/demonstration/judgements.csv");
        ownFiles.load("deliverers", "/demonstration/deliverers.csv");
        ownFiles.load("phases", "/demonstration/phases.csv");
        ownFiles.load("sites", "/demonstration/sites.csv");
        ownFiles.load("interventions", "/demonstration/interventions.csv");
        ownFiles.load("partners", "/demonstration/partners.csv");
        ownFiles.load("research-projects", "/demonstration/research-projects.csv");
        ownFiles.load("programmes", "/demonstration/programmes.csv");
    }

    /** What an earlier start on the same database may have left. */
    void leave() {
        calendar.leave();
    }

    private void admitPeople() {
        try (var csv = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        Demonstration.class.getResourceAsStream("/demonstration/people.csv"),
                        StandardCharsets.UTF_8))) {
            people.admit(csv.stream()
                    .map(row -> new People.Person(
                            row.getField("id"),
                            row.getField("sign_in"),
                            row.getField("name"),
                            Organisation.parse(row.getField("organisation")),
                            Set.of(row.getField("roles").split(" "))))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
