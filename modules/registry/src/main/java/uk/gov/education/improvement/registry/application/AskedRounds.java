package uk.gov.education.improvement.registry.application;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.PartialDate;
import uk.gov.education.improvement.registry.authority.Authorities;
import uk.gov.education.improvement.registry.authority.AuthorityRef;
import uk.gov.education.improvement.registry.eligibility.Eligibility;
import uk.gov.education.improvement.registry.eligibility.ExplanationView;
import uk.gov.education.improvement.registry.round.RoundView;
import uk.gov.education.improvement.registry.round.Rounds;

/** What applications stand on: the round as the asker may see it, the authorities that apply, and what the rule says of them. */
@Dependent
class AskedRounds {
    private final Rounds rounds;
    private final Authorities authorities;
    private final Eligibility eligibility;

    @Inject
    AskedRounds(Rounds rounds, Authorities authorities, Eligibility eligibility) {
        this.rounds = rounds;
        this.authorities = authorities;
        this.eligibility = eligibility;
    }

    /** Until the transaction ends; before the application is held. */
    void hold(Asker by, String id) {
        rounds.hold(by, id);
    }

    /** @throws Refused when there is none that the asker may see */
    RoundView round(Asker by, String id, AsAt asAt) {
        return rounds.find(by, id, asAt);
    }

    /** By our ids, as they are called on the day. */
    Map<String, AuthorityRef> named(Asker by, Collection<String> ids, AsAt asAt) {
        return ids.isEmpty() ? Map.of() : authorities.named(by, ids, asAt);
    }

    /**
     * The authorities that apply, each with its duty on the day and by the day the rule is asked for.
     *
     * @param own what the applicant is called; the first of them in any case
     * @throws Refused when one is not known, named twice, or without duty
     */
    List<AuthorityRef> members(Asker by, String own, List<String> others, RoundView round, AsAt asAt) {
        return known(by, "members", own, others, round, asAt);
    }

    /** One that may apply, by what it is called; refused alike. */
    AuthorityRef authority(Asker by, String called, RoundView round, AsAt asAt) {
        return known(by, "authority", called, List.of(), round, asAt).getFirst();
    }

    private List<AuthorityRef> known(
            Asker by, String field, String own, List<String> others, RoundView round, AsAt asAt) {
        var called = Stream.concat(Stream.of(own), others.stream().map(String::strip))
                .distinct()
                .toList();
        var found = authorities.called(by, called, asAt);
        called.stream()
                .filter(name -> Optional.ofNullable(found.get(name))
                        .flatMap(AuthorityRef::dfeNumber)
                        .isEmpty())
                .findFirst()
                .ifPresent(name -> {
                    throw invalid(field, "“" + name + "” is no authority that is known here");
                });
        var first = found.get(own);
        // the own authority may be named again, in another way
        var members = Stream.concat(
                        Stream.of(first),
                        called.stream()
                                .map(found::get)
                                .filter(member -> !member.id().equals(first.id())))
                .toList();
        if (members.stream().map(AuthorityRef::id).distinct().count() < members.size()) {
            throw invalid(field, "Name each authority once");
        }
        var asked = round.terms().eligibilityDay().orElse(asAt.day());
        Stream.of(asAt.day(), asked).distinct().forEach(day -> refuseWithoutDuty(by, field, members, day, asAt));
        return members;
    }

    private void refuseWithoutDuty(Asker by, String field, List<AuthorityRef> members, LocalDate day, AsAt asAt) {
        var inForce = authorities.inForce(by, AsAt.day(day, asAt.recordedBy())).stream()
                .map(AuthorityRef::id)
                .collect(Collectors.toSet());
        members.stream()
                .filter(member -> !inForce.contains(member.id()))
                .findFirst()
                .ifPresent(member -> {
                    throw invalid(
                            field,
                            member.name() + " has not the duty for children's services on "
                                    + PartialDate.on(day).inWords() + ", and cannot apply");
                });
    }

    /** What the rule of a round says of each member by its eligibility day; a member without duty by then is left out. */
    Map<String, ExplanationView> explain(Asker by, RoundView round, Collection<String> members, AsAt asAt) {
        return explainOn(by, round, members, round.terms().eligibilityDay().orElseThrow(), asAt);
    }

    /** The same by another day. */
    Map<String, ExplanationView> explainOn(
            Asker by, RoundView round, Collection<String> members, LocalDate day, AsAt asAt) {
        return eligibility.explain(by, round.terms().rule().orElseThrow(), members, AsAt.day(day, asAt.recordedBy()));
    }

    private static Refused invalid(String field, String words) {
        return new Refused(new Invalid(field, words));
    }
}
