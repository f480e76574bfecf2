package uk.gov.education.improvement.web.api;

import jakarta.ws.rs.core.Response;
import java.util.function.Supplier;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.Fault;
import uk.gov.education.improvement.kernel.refusal.Refused;
import uk.gov.education.improvement.web.door.Enquiry;

/** How bodies that ask for a change are read, and how a record that one made is answered. */
final class Bodies {
    private Bodies() {}

    /** What is wrong with a field is said of the place it has in the body. */
    static <T> T within(String place, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Refused refused) {
            throw new Refused(new Invalid(refused.refusal().faults().stream()
                    .map(fault -> new Fault(place + "." + fault.field(), fault.words()))
                    .toList()));
        }
    }

    static void needed(Object body) {
        if (body == null) {
            throw new Refused(new Invalid("", "The body lacks what is to be done"));
        }
    }

    /**
     * The version that a change is of, once there is a body that asks for it.
     *
     * @param what the kind of record, in lower case
     */
    static long onVersion(String ifMatch, String what, Object body) {
        var version = Etags.versionIn(ifMatch, what);
        needed(body);
        return version;
    }

    /** The answer to what made a record: its address is below that of the request. */
    static Response created(Enquiry enquiry, String id, Object made) {
        return Response.created(enquiry.uri().getAbsolutePathBuilder().path(id).build())
                .entity(made)
                .build();
    }
}
