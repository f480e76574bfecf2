package uk.gov.education.improvement.web.journey;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.ClassTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Marks a class whose tests travel through the product as shipped, once per database. Its tests and its constructor may ask
 * for a {@link RunningServer}, its tests also for a {@link Browser}. All journeys of a run share one server per database,
 * which starts when the first of them needs it: a journey finds what others have left behind. A journey that leaves more
 * behind than others should find travels apart. The class's name ends with "Journey".
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ClassTemplate
@ExtendWith(SharedServers.class)
public @interface Journey {
    Database.Vendor[] on() default {Database.Vendor.DERBY, Database.Vendor.POSTGRESQL};

    /** Whether it travels on a second server, which it shares with other journeys that leave much behind. */
    boolean apart() default false;
}
