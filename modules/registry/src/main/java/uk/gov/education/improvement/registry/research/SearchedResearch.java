package uk.gov.education.improvement.registry.research;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.access.Act;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.search.Few;
import uk.gov.education.improvement.kernel.search.Found;
import uk.gov.education.improvement.kernel.search.Found.Hit;
import uk.gov.education.improvement.kernel.search.Searched;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.registry.authority.Names;

/** Research projects by their titles, themes, authorities and researchers: among the newest hundred. */
@Dependent
public class SearchedResearch implements Searched {
    private static final ResearchFilter NEWEST =
            ResearchFilter.of(new Address(Map.of())).sized(Address.MOST_ROWS);

    private final ResearchProjects projects;

    @Inject
    public SearchedResearch(ResearchProjects projects) {
        this.projects = projects;
    }

    @Override
    public String subject() {
        return ResearchFile.SUBJECT;
    }

    @Override
    public String plural() {
        return "Research projects";
    }

    @Override
    public Act act() {
        return ResearchProjects.READ;
    }

    @Override
    public Found find(Asker by, String text, AsAt asAt, int most) {
        return Few.meant(projects.list(by, NEWEST, asAt).rows(), SearchedResearch::terms, Names.words(text))
                .shown(most, SearchedResearch::hit);
    }

    private static Set<String> terms(ResearchView project) {
        var terms = new HashSet<String>();
        Stream.of(
                        project.title(),
                        project.themesInWords(),
                        project.authoritiesInWords(),
                        String.join(" ", project.researchers()))
                .forEach(words -> terms.addAll(Names.terms(words)));
        return terms;
    }

    private static Hit hit(ResearchView project) {
        return new Hit(project.id(), Optional.empty(), project.title(), project.authoritiesInWords());
    }
}
