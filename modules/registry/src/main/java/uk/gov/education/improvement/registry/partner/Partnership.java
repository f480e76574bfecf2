package uk.gov.education.improvement.registry.partner;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.gov.education.improvement.registry.authority.AuthorityView;
import uk.gov.education.improvement.registry.authority.Names;

/**
 * Who is a partner together, as a row of one of its members says it.
 *
 * @param knownBy the same for all rows of one partnership
 * @param goesBy the group, or the organisation that delivers; empty where only the members are named
 */
record Partnership(String knownBy, Optional<String> goesBy) {
    private static final String JOINT = "joint with ";
    private static final String WITH = "with ";

    /**
     * @param number of the member
     * @param name as the file calls it
     * @param together what the file says of others: {@code joint with} another member, {@code with} whom it helps anyway, a
     *     group or an organisation
     */
    static Partnership of(String number, String name, Optional<String> together) {
        var said = together.orElse("");
        if (said.startsWith(JOINT)) {
            return new Partnership(
                    Stream.of(name, said.substring(JOINT.length()))
                            .map(Names::key)
                            .sorted()
                            .collect(Collectors.joining(" + ")),
                    Optional.empty());
        }
        // whom it helps anyway is no partner
        return said.isEmpty() || said.startsWith(WITH)
                ? new Partnership(number, together)
                : new Partnership(Names.key(said), together);
    }

    /** Of authorities as they are called, and of who delivers for all of them. */
    static Partnership of(List<AuthorityView> members, Optional<String> deliverer) {
        if (deliverer.isPresent()) {
            return new Partnership(Names.key(deliverer.get()), deliverer);
        }
        return members.size() == 1
                ? new Partnership(members.getFirst().dfeNumber().orElseThrow(), Optional.empty())
                : new Partnership(
                        members.stream()
                                .map(member -> Names.key(member.form().name()))
                                .sorted()
                                .collect(Collectors.joining(" + ")),
                        Optional.empty());
    }

    /** What to call it: its members, and what it goes by. */
    static String called(List<String> members, Optional<String> goesBy) {
        var names = members.isEmpty()
                ? "A partnership"
                : members.size() == 1
                        ? members.getFirst()
                        : String.join(", ", members.subList(0, members.size() - 1)) + " and " + members.getLast();
        return names + goesBy.map(name -> " (" + name + ")").orElse("");
    }
}
