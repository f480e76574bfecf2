package uk.gov.education.improvement.kernel.time;

import java.time.LocalDate;
import java.util.Optional;
import uk.gov.education.improvement.kernel.refusal.CommonRefusal.Invalid;
import uk.gov.education.improvement.kernel.refusal.Refused;

/**
 * From a day to a day in the world, half-open: the day it ends is the first on which it no longer holds.
 *
 * @param from empty when it began before {@linkplain #RECORDS_BEGIN records began}, which is not the same as never
 */
public record Span(Optional<PartialDate> from, End end) {
    /** Records of children's services begin here; a life before it is "before records began", not absence. */
    public static final LocalDate RECORDS_BEGIN = LocalDate.of(2009, 4, 1);

    public static final LocalDate BEFORE_RECORDS = LocalDate.of(1, 1, 1);
    public static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    public Span {
        if (from.isPresent()
                && end instanceof End.On on
                && lastPossible(on).isBefore(from.get().first())) {
            throw new Refused(new Invalid("to", "It ends (" + on.date() + ") before it begins (" + from.get() + ")"));
        }
    }

    /** The first day on which it certainly holds. */
    public LocalDate certainFrom() {
        return from.map(PartialDate::last).orElse(BEFORE_RECORDS);
    }

    /** The first day on which it may hold. */
    public LocalDate possibleFrom() {
        return from.map(PartialDate::first).orElse(BEFORE_RECORDS);
    }

    /**
     * The first day on which it no longer certainly holds; {@link #certainFrom} where there is no certain day. Of what
     * has no recorded end the day it began is certain, when that is a whole day: one that began in 2013 may have ended
     * in the same year.
     */
    public LocalDate certainUntil() {
        return switch (end) {
            case End.On on ->
                on.inclusive() ? on.date().first().plusDays(1) : on.date().first();
            case End.StillInForce still ->
                still.knownOn().equals(FOREVER) ? FOREVER : still.knownOn().plusDays(1);
            case End.NotRecorded unknown ->
                from.isPresent() && from.get().first().equals(from.get().last())
                        ? certainFrom().plusDays(1)
                        : certainFrom();
        };
    }

    /** The first day on which it certainly no longer holds. */
    public LocalDate possibleUntil() {
        return switch (end) {
            case End.On on -> lastPossible(on).plusDays(1);
            case End.StillInForce still -> FOREVER;
            case End.NotRecorded unknown -> FOREVER;
        };
    }

    /** The last day on which it may still hold. */
    private static LocalDate lastPossible(End.On on) {
        return on.inclusive() ? on.date().last() : on.date().last().minusDays(1);
    }

    public Certainty inForceOn(LocalDate day) {
        if (!day.isBefore(certainFrom()) && day.isBefore(certainUntil())) {
            return Certainty.CERTAIN;
        }
        return !day.isBefore(possibleFrom()) && day.isBefore(possibleUntil()) ? Certainty.POSSIBLE : Certainty.NO;
    }

    public boolean mayOverlap(Span other) {
        return possibleFrom().isBefore(other.possibleUntil())
                && other.possibleFrom().isBefore(possibleUntil());
    }

    /**
     * What a record says of something that lives no longer than {@code life}; empty when all of it lies outside.
     *
     * <p>A date is cut only where it certainly lies outside, so that no day becomes more certain than the record made it.
     * An end that is not recorded stays so, and its beginning is left as well: a first day that was cut to is not one on
     * which anybody saw it. What may still lie outside is left to {@link #inForceOn(LocalDate, Span)}.
     */
    public Optional<Span> within(Span life) {
        if (!mayOverlap(life)) {
            return Optional.empty();
        }
        if (end instanceof End.NotRecorded) {
            return Optional.of(this);
        }
        var endsOutside = !certainUntil().isBefore(life.certainUntil())
                && !possibleUntil().isBefore(life.possibleUntil());
        return Optional.of(new Span(beginsBefore(life) ? life.from : from, endsOutside ? life.end : end));
    }

    /** As certain as this span and the life of what it is about together allow: nothing holds outside a life. */
    public Certainty inForceOn(LocalDate day, Span life) {
        return inForceOn(day).and(life.inForceOn(day));
    }

    private boolean beginsBefore(Span life) {
        return !certainFrom().isAfter(life.certainFrom()) && !possibleFrom().isAfter(life.possibleFrom());
    }

    /** The same, no earlier than a life. Its end is left as the source said it. */
    public Span since(Span life) {
        return new Span(beginsBefore(life) ? life.from : from, end);
    }

    /** For people: {@code April 2014, end not recorded}. */
    public String inWords() {
        return from.map(PartialDate::inWords).orElse("before records began") + ", " + end.inWords();
    }
}
