package org.gridcase.reminder.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.gridcase.reminder.persistence.DeliveryOverview;
import org.gridcase.reminder.persistence.DeliveryOverview.ChannelCounts;
import org.gridcase.reminder.persistence.DeliveryOverview.Delivery;
import org.gridcase.reminder.persistence.DeliveryTable;
import org.gridcase.shared.Refusal;
import org.gridcase.shared.Words;
import org.gridcase.territory.Place;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Component;

/** What became of the reminders. Names a robot by its place, never by its address. */
@Component
class Deliveries {

    static final int SIZE = 50;

    private static final List<String> STATES = List.of("pending", "delivered", "failed");
    private static final String ROBOT = "robot";

    private final DeliveryOverview overview;
    private final DeliveryTable table;
    private final Territory territory;
    private final Words words;
    private final Clock clock;

    Deliveries(DeliveryOverview overview, DeliveryTable table, Territory territory, Words words, Clock clock) {
        this.overview = overview;
        this.table = table;
        this.territory = territory;
        this.words = words;
        this.clock = clock;
    }

    /**
     * @param channel inbox or robot
     * @param target the username, or the code of the robot's place
     * @param targetLabel the name of the robot's place
     * @param error why the last attempt failed, in the reader's language
     */
    record DeliveryView(
            long id,
            String reminder,
            String caseNumber,
            String channel,
            String target,
            String targetLabel,
            String state,
            int attempts,
            String errorCode,
            String error,
            Instant sentAt,
            Instant nextAttemptAt,
            Instant deliveredAt) {}

    record DeliveriesView(List<ChannelCounts> counts, List<DeliveryView> deliveries, int page, int size) {}

    DeliveriesView page(String state, int page, Locale locale) {
        if (!STATES.contains(state)) {
            throw Refusal.invalid("state", "reminder.filter.state", String.join(", ", STATES));
        }
        List<DeliveryView> deliveries = overview.page(state, Pages.checked(page), SIZE).stream()
                .map(delivery -> view(delivery, locale))
                .toList();
        return new DeliveriesView(overview.counts(), deliveries, page, SIZE);
    }

    void sendAgain(long id) {
        if (!table.sendAgain(id, clock.instant())) {
            throw Refusal.conflict("reminder.delivery.notFailed");
        }
    }

    int sendAllAgain() {
        return table.sendAllAgain(clock.instant());
    }

    private DeliveryView view(Delivery delivery, Locale locale) {
        return new DeliveryView(
                delivery.id(),
                words.text(delivery.kind().message(), delivery.kind().code(), delivery.arguments(), locale),
                delivery.caseNumber(),
                delivery.channel(),
                delivery.target(),
                label(delivery),
                delivery.state(),
                delivery.attempts(),
                delivery.error(),
                error(delivery, locale),
                delivery.sentAt(),
                delivery.nextAttemptAt(),
                delivery.deliveredAt());
    }

    private String label(Delivery delivery) {
        return ROBOT.equals(delivery.channel())
                ? territory
                        .find(PlaceCode.of(delivery.target()))
                        .map(Place::path)
                        .orElse(delivery.target())
                : delivery.target();
    }

    private String error(Delivery delivery, Locale locale) {
        if (delivery.error() == null) {
            return null;
        }
        List<String> detail = delivery.errorDetail() == null ? List.of() : List.of(delivery.errorDetail());
        return words.text("reminder.error." + delivery.error(), delivery.error(), detail, locale);
    }
}
