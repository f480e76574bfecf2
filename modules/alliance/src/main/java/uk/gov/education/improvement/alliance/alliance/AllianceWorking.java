package uk.gov.education.improvement.alliance.alliance;

import java.util.Optional;

/**
 * What an alliance is called and how it works, in its sources' words; empty where they do not say.
 *
 * @param challengeForm how members challenge each other: in pairs, triads, two directors to one, by exception
 * @param selfEvaluation what each member says of itself
 * @param cycle the timetable of a year
 * @param data the figures it shares
 * @param concernRoute where a serious worry about a member goes
 */
public record AllianceWorking(
        String name,
        Optional<String> shortName,
        Optional<String> challengeForm,
        Optional<String> selfEvaluation,
        Optional<String> cycle,
        Optional<String> data,
        Optional<String> concernRoute) {}
