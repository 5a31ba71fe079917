package org.gridcase.reminder.delivery;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gridcase.reminder.Reminder;
import org.gridcase.reminder.ReminderKind.Colour;
import org.gridcase.reminder.delivery.DeliveryFailure.Reason;
import org.gridcase.reminder.delivery.ReminderProperties.Robot;
import org.gridcase.reminder.domain.RobotLine;
import org.gridcase.reminder.persistence.DeliveryTable.Due;
import org.gridcase.shared.Words;
import org.gridcase.territory.PlaceCode;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * The group robot of a place, or of the nearest place above that has one. A group chat is half public: it hears case
 * numbers, levels, steps and times, never a title or a name. Several reminders go in one message.
 */
@Component
@EnableConfigurationProperties(ReminderProperties.class)
class RobotChannel implements ReminderChannel {

    static final String NAME = "robot";

    /** The service's own staff speaks Chinese; nobody can choose a language for a group. */
    private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

    private final Map<String, Robot> robots;
    private final Duration rest;
    private final RobotCall call;
    private final Words words;
    private final Clock clock;

    RobotChannel(ReminderProperties properties, RobotCall call, Words words, Clock clock) {
        this.robots = properties.robots().stream().collect(Collectors.toMap(Robot::place, Function.identity()));
        this.rest = properties.robotRest();
        this.call = call;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> targets(Reminder reminder) {
        return reminder.place().upwards().stream()
                .map(PlaceCode::value)
                .filter(robots::containsKey)
                .findFirst()
                .map(Set::of)
                .orElse(Set.of());
    }

    @Override
    public boolean inDatabase() {
        return false;
    }

    @Override
    public Duration rest() {
        return rest;
    }

    @Override
    public List<Due> together(List<Due> due) {
        Robot robot = robots.get(due.get(0).target());
        if (robot == null) {
            return due;
        }
        List<RobotLine> lines = new ArrayList<>();
        for (Due next : due) {
            lines.add(line(next));
            if (lines.size() > 1 && !robot.format().fits(title(lines.size()), lines)) {
                return due.subList(0, lines.size() - 1);
            }
        }
        return due;
    }

    @Override
    public void deliver(List<Due> due) {
        String place = due.get(0).target();
        Robot robot = robots.get(place);
        if (robot == null) {
            throw new DeliveryFailure(Reason.UNKNOWN_ROBOT, place);
        }
        List<RobotLine> lines = due.stream().map(this::line).toList();
        call.post(
                robot.format().address(robot.url(), robot.secret(), clock.instant()),
                robot.format().message(title(due.size()), lines));
    }

    private String title(int count) {
        return words.text("reminder.robot.title", null, List.of(String.valueOf(count)), LANGUAGE);
    }

    private RobotLine line(Due due) {
        String text = words.text(due.kind().message(), due.kind().code(), due.arguments(), LANGUAGE);
        return new RobotLine(text, due.kind().colour() == Colour.RED);
    }
}
