package uk.gov.education.improvement.web.door;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import uk.gov.education.improvement.kernel.access.Asker;
import uk.gov.education.improvement.kernel.access.Origin;
import uk.gov.education.improvement.kernel.list.Address;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.Faults;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.kernel.time.AsAt;
import uk.gov.education.improvement.kernel.time.PartialDate;

/**
 * What every door knows of a request: who asks, what the address says, from which day.
 *
 * @param signedIn who asks; empty on the few pages that need no sign-in
 * @param today the legal day, or the one the demonstration was set to
 * @param isDaySet whether the demonstration takes another day for today
 * @param recordedUntil until when everything is recorded: what an answer is made from unless the address asks for less
 * @param token for the forms on the page that answers
 */
public record Enquiry(
        Optional<Asker> signedIn, UriInfo uri, LocalDate today, boolean isDaySet, Instant recordedUntil, String token) {
    private static final List<String> DAYS = List.of("asAt", "publishedBy");
    private static final List<String> EVERYWHERE = List.of("asAt", "publishedBy", "recordedBy");
    private static final List<String> OF_LISTS = List.of("after", "size");

    /** The enquiry of a request; null when even the sign-in filter failed. */
    public static Enquiry of(ContainerRequestContext request) {
        return (Enquiry) request.getProperty(Enquiry.class.getName());
    }

    public Asker asker() {
        return signedIn.orElseThrow();
    }

    private Address said() {
        var parameters = uri.getQueryParameters();
        return signedIn.filter(asker -> asker.origin() == Origin.REST).isPresent()
                ? new Address(parameters)
                : Address.forPeople(parameters);
    }

    /** What the address says beside the day; a parameter that is none of these names is refused with the answer. */
    public Address address(List<String> parameters) {
        var known = new ArrayList<>(EVERYWHERE);
        known.addAll(OF_LISTS);
        known.addAll(parameters);
        return said().knowing(known.toArray(String[]::new));
    }

    public Address address(String... parameters) {
        return address(Arrays.asList(parameters));
    }

    /**
     * What the address says beside the day, as it is read there.
     *
     * @throws Refused with all that is wrong with it
     */
    public <T> T read(List<String> parameters, Function<Address, T> reading) {
        var address = address(parameters);
        var read = reading.apply(address);
        address.refuseIfFaulty();
        return read;
    }

    /**
     * Of a door whose address says nothing at all.
     *
     * @throws Refused when it does
     */
    public void refuseParameters() {
        said().knowing().refuseIfFaulty();
    }

    /**
     * Of a door whose answer depends on what had been recorded, and on no day of the world.
     *
     * @throws Refused when the address names one: it would be taken to count
     */
    public void refuseDays() {
        var faults = new Faults();
        said().names().stream()
                .filter(name -> DAYS.stream().anyMatch(name::startsWith))
                .forEach(name -> faults.when(
                        true,
                        name,
                        "This depends on no day of the world. Leave “" + name + "” out, or ask by recordedBy"));
        faults.refuseIfAny();
    }

    /**
     * From which day the question is asked, at a door whose address says nothing else.
     *
     * @throws Refused when it does, or when {@link #asAt} would refuse
     */
    public AsAt asAtAlone() {
        said().knowing(EVERYWHERE.toArray(String[]::new)).refuseIfFaulty();
        return asAt();
    }

    /**
     * From which day the question is asked.
     *
     * @throws Refused when a day in the address is none, or lies outside the years that a date may have
     */
    public AsAt asAt() {
        var address = said();
        var day = address.day("asAt").orElse(today);
        var publishedBy = address.day("publishedBy").orElse(day);
        address.refuseIfFaulty();
        return new AsAt(day, publishedBy, recordedBy(address));
    }

    private Instant recordedBy(Address address) {
        return address.all("recordedBy").stream()
                .findFirst()
                .map(text -> {
                    try {
                        var instant = Instant.parse(text).truncatedTo(ChronoUnit.MICROS);
                        // what databases can compare with
                        PartialDate.parse(
                                LocalDate.ofInstant(instant, ZoneOffset.UTC).toString());
                        return instant;
                    } catch (DateTimeException | Refused e) {
                        throw new Refused(new Invalid(
                                "recordedBy", "“" + text + "” is not an instant, such as 2026-11-21T09:00:00Z"));
                    }
                })
                .filter(recordedUntil::isAfter)
                .orElse(recordedUntil);
    }

    /** The clocks of the request, to be shown and handed on. */
    public LookingFrom lookingFrom() {
        return new LookingFrom(asAt(), today, "/" + uri.getPath(), said());
    }
}
