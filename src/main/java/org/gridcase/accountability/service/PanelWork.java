package org.gridcase.accountability.service;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gridcase.accountability.domain.Choice;
import org.gridcase.accountability.domain.Course;
import org.gridcase.accountability.domain.Panel;
import org.gridcase.accountability.domain.Tally;
import org.gridcase.accountability.persistence.PanelRows;
import org.gridcase.accountability.persistence.ReviewRecord;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.TimelineEntry;
import org.gridcase.shared.FreeText;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.Level;
import org.gridcase.territory.Person;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The panels (评议组): formed by data, asked one by one, counted. */
@Service
@Transactional
public class PanelWork {

    private static final int APPEAL = 2;
    private static final int LONGEST_REASON = 2_000;
    private static final String STAGE = ReviewStep.VOTE.stage();

    private final ReviewCourse course;
    private final ReviewSteps steps;
    private final FactCollector facts;
    private final PanelRows panels;
    private final CaseFiles cases;
    private final Territory territory;

    PanelWork(
            ReviewCourse course,
            ReviewSteps steps,
            FactCollector facts,
            PanelRows panels,
            CaseFiles cases,
            Territory territory) {
        this.course = course;
        this.steps = steps;
        this.facts = facts;
        this.panels = panels;
        this.cases = cases;
        this.territory = territory;
    }

    /** @return false when there are not enough people without a part in the matter: then nobody is held responsible */
    public boolean form(CaseNumber number) {
        ReviewRecord review = course.lock(number);
        int round = review.course().round();
        boolean appeal = round == APPEAL;
        PlaceCode district = review.unit().place().at(Level.DISTRICT).orElseThrow();
        List<Person> considered =
                territory.holdersInDistrict(district, Post.DISTRICT_CENTRE, Post.INSPECTOR, Post.DEPARTMENT_OFFICER);
        Panel.Parts parts = new Panel.Parts(
                review.unit(),
                review.accuser(),
                facts.departments(review),
                appeal ? Set.copyOf(panels.members(number, round - 1)) : Set.of());
        Panel panel = Panel.form(number + "|" + round, considered, parts, review.rule(), appeal);
        panels.formed(number, round, panel);
        panel.members().forEach(member -> cases.openToPerson(number, member));
        cases.record(
                number,
                panel.formed()
                        ? TimelineEntry.byService(
                                "reviewPanelFormed",
                                STAGE,
                                "accountability.round." + round,
                                String.valueOf(panel.members().size()),
                                String.valueOf(panel.leftOut().size()))
                        : TimelineEntry.byService("reviewNoPanel", STAGE, "accountability.round." + round));
        course.move(review, review.course().seated(panel.formed()));
        return panel.formed();
    }

    /** Asks those members who have not voted yet. */
    public Opening openBallot(CaseNumber number) {
        ReviewRecord review = course.lock(number);
        int round = review.course().round();
        Set<String> asked = new HashSet<>(panels.members(number, round));
        asked.removeAll(panels.voted(number, round));
        return steps.ofPanel(review, asked.stream().sorted().toList());
    }

    public void vote(CaseNumber number, String username, String outcome, String reason) {
        Choice choice = Choice.of(outcome).orElseThrow(() -> Refusal.invalid("outcome", "accountability.vote.outcome"));
        String why = choice == Choice.ABSTAIN
                ? FreeText.optional("reason", reason, LONGEST_REASON)
                : FreeText.required("reason", reason, LONGEST_REASON);
        ReviewRecord review = course.requireAt(number, Course.State.VOTING);
        int round = review.course().round();
        if (!panels.members(number, round).contains(username)) {
            throw Refusal.forbidden("accountability.vote.notYours");
        }
        if (panels.voted(number, round).contains(username)) {
            throw Refusal.conflict("accountability.vote.already");
        }
        panels.vote(number, round, username, choice, why, review.rule().secret(), course.now());
        cases.record(number, TimelineEntry.by(username, "reviewVoted", STAGE, null));
    }

    /** The time for voting is over; who has not voted is counted as absent. */
    public void votingOver(CaseNumber number) {
        ReviewRecord review = course.lock(number);
        steps.over(review);
        int round = review.course().round();
        int absent = panels.members(number, round).size()
                - panels.voted(number, round).size();
        cases.record(number, TimelineEntry.byService("reviewAbsent", STAGE, String.valueOf(absent)));
    }

    /** Counts the ballot. What a panel decided is written once. */
    public Course count(CaseNumber number) {
        ReviewRecord review = course.lock(number);
        int round = review.course().round();
        Tally tally = panels.tally(number, round);
        Tally.Result result = tally.result(review.rule());
        Course next = review.course().counted(result, review.rule().ballots());
        cases.record(
                number,
                TimelineEntry.byService(
                        "reviewCounted",
                        STAGE,
                        String.valueOf(tally.held()),
                        String.valueOf(tally.notHeld()),
                        String.valueOf(tally.abstained()),
                        "accountability.result." + result.code()));
        if (next.state() != Course.State.VOTING) {
            panels.decided(number, round, tally, result, course.now());
        }
        return course.move(review, next);
    }
}
