package uk.gov.education.improvement.alliance;

import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/** Asks for this module's EntityManager; persistence.xml names this qualifier. Usable in a transaction only. */
@Qualifier
@Retention(RUNTIME)
@Target(PARAMETER)
public @interface AllianceUnit {}
