package uk.gov.education.improvement.registry.need;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.intervention.Interventions;
import uk.gov.education.improvement.registry.theme.ThemeView;
import uk.gov.education.improvement.registry.theme.Themes;

/** What needs stand on: the authorities they are of, the directions they come from, and their themes. */
@Dependent
class NeedGrounds {
    private final Authorities authorities;
    private final Interventions interventions;
    private final Themes themes;

    @Inject
    NeedGrounds(Authorities authorities, Interventions interventions, Themes themes) {
        this.authorities = authorities;
        this.interventions = interventions;
        this.themes = themes;
    }

    /**
     * The recipient, with its duty on the day.
     *
     * @throws Refused when it is not known, or without duty
     */
    AuthorityRef recipient(Asker by, String called, LocalDate day, AsAt asAt) {
        var found = Optional.ofNullable(
                        authorities.called(by, List.of(called), asAt).get(called))
                .filter(authority -> authority.dfeNumber().isPresent())
                .orElseThrow(() -> invalid("“" + called + "” is no number or code of an authority that is known here"));
        var inForce = authorities.inForce(by, AsAt.day(day, asAt.recordedBy())).stream()
                .anyMatch(authority -> authority.id().equals(found.id()));
        if (!inForce) {
            throw invalid(found.name() + " has not the duty for children's services on "
                    + PartialDate.on(day).inWords());
        }
        return found;
    }

    private static Refused invalid(String words) {
        return new Refused(new Invalid("authority", words));
    }

    /** @throws Refused when there is no such direction that the asker may see, or it is another's */
    void refuseDirectionOfAnother(Asker by, String interventionId, AuthorityRef recipient, AsAt asAt) {
        var direction = interventions.find(by, interventionId, asAt);
        // of a draft nobody learns before it is issued
        if (direction.draft() || !direction.authorityId().equals(recipient.id())) {
            throw new Refused(new NeedRefusal.DirectionOfAnother(recipient.name()));
        }
    }

    /**
     * The same about themes that there are, by their codes.
     *
     * @throws Refused when it names one that there is not
     */
    NeedTerms known(Asker by, NeedTerms said) {
        var all = themes.all(by);
        return said.about(said.themes().stream()
                .map(called -> ThemeView.called(all, called).code())
                .toList());
    }

    List<ThemeView> themes(Asker by) {
        return themes.all(by);
    }

    /** By our ids, as they are called on the day. */
    Map<String, AuthorityRef> named(Asker by, Collection<String> ids, AsAt asAt) {
        return ids.isEmpty() ? Map.of() : authorities.named(by, ids, asAt);
    }
}
