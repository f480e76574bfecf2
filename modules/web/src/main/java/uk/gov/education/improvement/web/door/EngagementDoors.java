package uk.gov.education.improvement.web.door;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import uk.gov.education.improvement.registry.engagement.DeliveryWork;
import uk.gov.education.improvement.registry.engagement.EngagementWork;
import uk.gov.education.improvement.registry.engagement.ProviderChoice;
import uk.gov.education.improvement.registry.engagement.ReviewWork;

/** The use cases that move an engagement, for pages and programs alike. */
@RequestScoped
public class EngagementDoors {
    private final ProviderChoice choice;
    private final EngagementWork work;
    private final DeliveryWork deliveries;
    private final ReviewWork reviews;

    @Inject
    public EngagementDoors(ProviderChoice choice, EngagementWork work, DeliveryWork deliveries, ReviewWork reviews) {
        this.choice = choice;
        this.work = work;
        this.deliveries = deliveries;
        this.reviews = reviews;
    }

    public ProviderChoice choice() {
        return choice;
    }

    public EngagementWork work() {
        return work;
    }

    public DeliveryWork deliveries() {
        return deliveries;
    }

    public ReviewWork reviews() {
        return reviews;
    }
}
