package uk.gov.education.improvement.web.govuk;

import gg.jte.Content;

/** News that is not about the page's own task; success says that the last thing done worked. */
public record NotificationBanner(
        Content title, String titleId, int level, Content words, boolean success, Attributes attributes)
        implements Element<NotificationBanner> {

    public static NotificationBanner of(String words) {
        return of(Text.of(words));
    }

    public static NotificationBanner of(Content words) {
        return banner("Important", words, false);
    }

    public static NotificationBanner success(String words) {
        return success(Text.of(words));
    }

    public static NotificationBanner success(Content words) {
        return banner("Success", words, true);
    }

    private static NotificationBanner banner(String title, Content words, boolean success) {
        return new NotificationBanner(
                Text.of(title),
                "govuk-notification-banner-title",
                2,
                words,
                success,
                Attributes.of("role", success ? "alert" : "region"));
    }

    public NotificationBanner title(Content changed) {
        return new NotificationBanner(changed, titleId, level, words, success, attributes);
    }

    public NotificationBanner titleId(String changed) {
        return new NotificationBanner(title, changed, level, words, success, attributes);
    }

    /** The level of its heading, 1 to 6. */
    public NotificationBanner level(int changed) {
        return new NotificationBanner(title, titleId, changed, words, success, attributes);
    }

    public String heading() {
        return "h" + level;
    }

    /** Plain words become a heading; markup brings its own. */
    public boolean plain() {
        return words instanceof Text;
    }

    @Override
    public NotificationBanner attributes(Attributes changed) {
        return new NotificationBanner(title, titleId, level, words, success, changed);
    }
}
