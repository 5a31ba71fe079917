package org.gridcase.accountability.service;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gridcase.accountability.AccountabilityReviews;
import org.gridcase.accountability.domain.Unit;
import org.gridcase.accountability.persistence.ReviewRecord;
import org.gridcase.calendar.ClockLedger.Holder;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.TimelineEntry;
import org.gridcase.deadline.Owed;
import org.gridcase.deadline.Periods;
import org.gridcase.deadline.Periods.Step;
import org.gridcase.reminder.Reminder;
import org.gridcase.reminder.ReminderKind;
import org.gridcase.reminder.Reminders;
import org.gridcase.territory.Level;
import org.gridcase.territory.Person;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;
import org.springframework.stereotype.Component;

/** Opens the steps of a review: who owes them until when, and who is told. */
@Component
class ReviewSteps {

    private static final String ORDINARY = "ordinary";

    private final Periods periods;
    private final CaseFiles cases;
    private final FactCollector facts;
    private final Reminders reminders;

    ReviewSteps(Periods periods, CaseFiles cases, FactCollector facts, Reminders reminders) {
        this.periods = periods;
        this.cases = cases;
        this.facts = facts;
        this.reminders = reminders;
    }

    /** The unit owes a step. */
    Opening ofUnit(ReviewRecord review, ReviewStep step) {
        Unit unit = review.unit();
        Owed owed = open(review, step, unit.place(), unit.posts());
        Set<String> people = facts.people(unit).map(Person::username).collect(Collectors.toSet());
        tell(review, step, people, owed, "");
        return new Opening(unit.groups(), List.of(), owed);
    }

    /** The members of a panel owe their votes; the district's centre sees to it that they come. */
    Opening ofPanel(ReviewRecord review, List<String> members) {
        PlaceCode district = review.unit().place().at(Level.DISTRICT).orElseThrow();
        Owed owed = open(review, ReviewStep.VOTE, district, List.of(Post.DISTRICT_CENTRE));
        tell(review, ReviewStep.VOTE, Set.copyOf(members), owed, "-" + owed.period());
        return new Opening(List.of(), members, owed);
    }

    private Owed open(ReviewRecord review, ReviewStep step, PlaceCode place, List<Post> posts) {
        Holder holder = new Holder(step.stage(), posts.get(0).code(), place.value(), null);
        Owed owed = periods.open(
                review.number(),
                new Step(AccountabilityReviews.PROCESS, step.code(), ORDINARY),
                holder,
                posts,
                step.heldReason());
        cases.record(
                review.number(),
                TimelineEntry.byService(
                        step.timeline(), step.stage(), owed.dueAt().toString()));
        return owed;
    }

    private void tell(ReviewRecord review, ReviewStep step, Set<String> people, Owed owed, String which) {
        send(
                review,
                "review-" + review.number() + "-" + step.code() + which,
                ReminderKind.REVIEW_STEP,
                people,
                List.of(
                        review.number().value(),
                        "case.level." + step.stage(),
                        "deadlineStep." + step.code(),
                        owed.dueAt().toString()));
    }

    /** Tells the unit and whoever accused it how the review ended. */
    void tellVerdict(ReviewRecord review, String at) {
        Set<String> people = facts.people(review.unit()).map(Person::username).collect(Collectors.toSet());
        if (review.accuser() != null) {
            people.add(review.accuser());
        }
        send(
                review,
                "review-" + review.number() + "-decided",
                ReminderKind.REVIEW_DECIDED,
                people,
                List.of(
                        review.number().value(),
                        "case.level.panel",
                        "deadlineStep.vote",
                        at,
                        "accountability.verdict." + review.course().verdict().code()));
    }

    private void send(ReviewRecord review, String key, ReminderKind kind, Set<String> people, List<String> arguments) {
        if (!people.isEmpty()) {
            reminders.send(new Reminder(
                    key, kind, review.number().value(), review.unit().place(), people, arguments));
        }
    }

    /** The time of the step is over; what was owed is recorded as missed. */
    void over(ReviewRecord review) {
        periods.over(review.number());
    }
}
