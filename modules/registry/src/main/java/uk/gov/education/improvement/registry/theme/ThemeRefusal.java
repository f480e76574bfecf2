package uk.gov.education.improvement.registry.theme;

import java.util.List;
import uk.gov.education.improvement.kernel.refusal.Fault;
import uk.gov.education.improvement.kernel.refusal.Kind;
import uk.gov.education.improvement.kernel.refusal.Refusal;

/** Why something about a theme is refused. */
public sealed interface ThemeRefusal extends Refusal {
    /** @param themes those there are */
    record UnknownTheme(String asked, List<String> themes) implements ThemeRefusal {
        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public String words() {
            return asked.isEmpty()
                    ? "Select a theme"
                    : "There is no theme “" + asked + "”. Themes are: " + String.join("; ", themes) + ".";
        }

        @Override
        public List<Fault> faults() {
            return List.of(new Fault("theme", words()));
        }
    }
}
