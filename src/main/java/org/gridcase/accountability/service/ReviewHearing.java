package org.gridcase.accountability.service;

import org.gridcase.accountability.domain.Course;
import org.gridcase.accountability.persistence.PanelRows;
import org.gridcase.accountability.persistence.PanelRows.Statement;
import org.gridcase.accountability.persistence.ReviewRecord;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.TimelineEntry;
import org.gridcase.deadline.Owed;
import org.gridcase.deadline.Periods;
import org.gridcase.shared.FreeText;
import org.gridcase.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the unit says: its defence (申辩), and once its appeal (申诉). Silence is recorded and holds nothing up. */
@Service
@Transactional
public class ReviewHearing {

    private static final int LONGEST_TEXT = 5_000;
    private static final String APPEAL = "appeal";
    private static final String ACCEPT = "accept";

    private final ReviewCourse course;
    private final ReviewSteps steps;
    private final PanelRows panels;
    private final Periods periods;
    private final CaseFiles cases;

    ReviewHearing(ReviewCourse course, ReviewSteps steps, PanelRows panels, Periods periods, CaseFiles cases) {
        this.course = course;
        this.steps = steps;
        this.panels = panels;
        this.periods = periods;
        this.cases = cases;
    }

    public Opening openDefence(CaseNumber number) {
        return steps.ofUnit(course.lock(number), ReviewStep.DEFENCE);
    }

    /** Somebody of the unit takes the step up, or gives it back (null). */
    public Owed taken(CaseNumber number, String username) {
        return periods.taken(number, username, "taken");
    }

    public void defend(CaseNumber number, String text, String by) {
        ReviewRecord review = course.requireAt(number, Course.State.DEFENCE);
        String defence = FreeText.required("statement", text, LONGEST_TEXT);
        state(review, ReviewStep.DEFENCE, defence, by);
        cases.record(number, TimelineEntry.by(by, "reviewDefended", ReviewStep.DEFENCE.stage(), defence));
        course.move(review, review.course().heard());
    }

    /** The unit has said nothing in its time. */
    public void silent(CaseNumber number) {
        ReviewRecord review = course.lock(number);
        steps.over(review);
        state(review, ReviewStep.DEFENCE, null, null);
        cases.record(number, TimelineEntry.byService("reviewSilent", ReviewStep.DEFENCE.stage()));
        course.move(review, review.course().heard());
    }

    public Opening openAppeal(CaseNumber number) {
        return steps.ofUnit(course.lock(number), ReviewStep.APPEAL);
    }

    /** @return whether the unit appeals */
    public boolean appeal(CaseNumber number, String outcome, String text, String by) {
        if (!APPEAL.equals(outcome) && !ACCEPT.equals(outcome)) {
            throw Refusal.invalid("outcome", "accountability.appeal.outcome");
        }
        ReviewRecord review = course.requireAt(number, Course.State.APPEAL);
        boolean appeals = APPEAL.equals(outcome);
        String why = appeals ? FreeText.required("reason", text, LONGEST_TEXT) : null;
        state(review, ReviewStep.APPEAL, why, by);
        cases.record(
                number,
                appeals
                        ? TimelineEntry.by(by, "reviewAppealed", ReviewStep.APPEAL.stage(), why)
                        : TimelineEntry.by(by, "reviewAccepted", ReviewStep.APPEAL.stage(), null));
        course.move(review, review.course().appealed(appeals));
        return appeals;
    }

    /** The unit has not appealed in its time: the decision is final. */
    public void noAppeal(CaseNumber number) {
        ReviewRecord review = course.lock(number);
        steps.over(review);
        state(review, ReviewStep.APPEAL, null, null);
        cases.record(number, TimelineEntry.byService("reviewNoAppeal", ReviewStep.APPEAL.stage()));
        course.move(review, review.course().appealed(false));
    }

    private void state(ReviewRecord review, ReviewStep step, String text, String by) {
        panels.stated(review.number(), new Statement(step.code(), text, by, course.now()));
    }
}
