package org.gridcase.rectification.service;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.deadline.Periods;
import org.gridcase.publicity.NoticeDraft;
import org.gridcase.publicity.NoticeField;
import org.gridcase.publicity.NoticeKind;
import org.gridcase.publicity.Publications;
import org.gridcase.rectification.domain.Course;
import org.gridcase.rectification.domain.Line;
import org.gridcase.rectification.domain.RectificationStage;
import org.gridcase.rectification.persistence.RectificationRecord;
import org.gridcase.rectification.persistence.RectificationRows;
import org.gridcase.rectification.persistence.Steps;
import org.gridcase.shared.FreeText;
import org.gridcase.shared.Refusal;
import org.gridcase.shared.Words;
import org.gridcase.territory.HeldPost;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is overdue goes up one level, and becomes public. The level above watches over it and sets the next date; the problem
 * stays open and stays the unit's.
 */
@Service
@Transactional
public class Raising {

    private static final int LONGEST_TITLE = 100;

    private final RectificationSteps steps;
    private final RectificationRows problems;
    private final RectificationRecords records;
    private final Checkers checkers;
    private final Periods periods;
    private final CaseFiles cases;
    private final Publications publications;
    private final Words words;

    Raising(
            RectificationSteps steps,
            RectificationRows problems,
            RectificationRecords records,
            Checkers checkers,
            Periods periods,
            CaseFiles cases,
            Publications publications,
            Words words) {
        this.steps = steps;
        this.problems = problems;
        this.records = records;
        this.checkers = checkers;
        this.periods = periods;
        this.cases = cases;
        this.publications = publications;
        this.words = words;
    }

    /**
     * A time has run out, or it was not put right once too often. At the district it stays: nobody is above.
     *
     * @param late whether a time has run out
     */
    public StepOpening raise(CaseNumber number, boolean late) {
        RectificationRecord problem = steps.lock(number);
        if (late) {
            periods.over(number);
        }
        HeldPost before = problem.overseer();
        boolean climbs = before == null || !Line.atTop(before);
        HeldPost overseer = before == null ? checkers.above(problem.unit()) : climbs ? checkers.above(before) : before;
        if (climbs) {
            Course course = problem.course().up();
            problems.raised(number, course, overseer);
            steps.say(number, Steps.RAISED, null, RectificationSteps.SERVICE, null, null);
            records.raised(number, overseer);
            publish(problem, overseer);
        }
        return steps.open(number, RectificationStage.ORDER, overseer);
    }

    /** By the officer of the level above: the unit does not decide whether residents read of it. */
    private void publish(RectificationRecord problem, HeldPost overseer) {
        Map<String, String> fields = new HashMap<>();
        fields.put(NoticeField.PROBLEM.key(), problem.problem());
        fields.put(NoticeField.UNIT.key(), records.name(problem.unit()));
        fields.put(NoticeField.SCHEDULE.key(), schedule(problem));
        String title = word("rectification.notice.title")
                + cases.facts(problem.number()).title();
        CaseNumber notice = publications.draft(
                new NoticeDraft(
                        problem.number(),
                        overseer.place(),
                        NoticeKind.RECTIFICATION_OVERDUE,
                        null,
                        shortened(title),
                        fields,
                        false),
                null);
        records.toPublish(problem.number(), notice);
    }

    private String schedule(RectificationRecord problem) {
        return problem.dueOn() == null
                ? word("rectification.notice.noDate")
                : word("rectification.notice.date") + problem.dueOn();
    }

    private String word(String key) {
        return words.of(key, key, Locale.SIMPLIFIED_CHINESE);
    }

    private static String shortened(String title) {
        return title.codePointCount(0, title.length()) <= LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…";
    }

    /** The level above says what has to be done by when. */
    public void order(CaseNumber number, String instruction, LocalDate day, String by) {
        RectificationRecord problem = steps.lock(number);
        checkers.requireNotOfUnit(problem.unit(), by);
        String text = FreeText.required("instruction", instruction, RectificationSteps.LONGEST_TEXT);
        if (!steps.isWithinRule(day)) {
            throw Refusal.invalid(
                    RectificationSteps.DUE_ON,
                    "rectification.day.tooLate",
                    steps.lastDay().toString());
        }
        problems.dueOn(number, day);
        steps.say(number, Steps.ORDERED, by, RectificationSteps.OVERSEER, text, day);
        records.ordered(number, text, day, by);
    }
}
