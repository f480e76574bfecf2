package uk.gov.education.improvement.web.pages.intervention;

import java.util.List;
import java.util.Map;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.intervention.InterventionView;
import uk.gov.education.improvement.registry.oversight.LiftedView;
import uk.gov.education.improvement.web.door.LookingFrom;
import uk.gov.education.improvement.web.govuk.Link;
import uk.gov.education.improvement.web.pages.pattern.Sections;
import uk.gov.education.improvement.web.shell.Page;

/** Who was lifted out of intervention, as recorded here and as others stated it. */
public record LiftedPage(LiftedView view, Map<String, AuthorityRef> names, LookingFrom looking) implements Page {
    @Override
    public String title() {
        return "Lifted out of intervention";
    }

    @Override
    public String section() {
        return Sections.INTERVENTIONS;
    }

    @Override
    public List<Link> trail() {
        return Sections.trail(Link.of("Interventions", looking.link(Sections.INTERVENTIONS)));
    }

    public String since() {
        return PartialDate.on(view.since()).inWords();
    }

    public String name(InterventionView intervention) {
        return names.get(intervention.authorityId()).name();
    }

    public String linkTo(InterventionView intervention) {
        return looking.link(Sections.INTERVENTIONS + "/" + intervention.id());
    }

    public String counted() {
        var number = view.lifted().size();
        return (number == 0 ? "None" : Integer.toString(number)) + " since " + since();
    }
}
