package org.gridcase.rectification.service;

import java.util.List;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.rectification.PointedOut;
import org.gridcase.rectification.Rectifications;
import org.gridcase.rectification.domain.Asked;
import org.gridcase.rectification.persistence.RectificationRecord;
import org.gridcase.rectification.persistence.RectificationRows;
import org.gridcase.rectification.process.RectificationWorkflow;
import org.gridcase.shared.FreeText;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people and other modules do with rectifications outside of the tasks of the process. */
@Service
@Transactional
public class RectificationsFacade implements Rectifications {

    private final RectificationOpening opening;
    private final FinderWork finding;
    private final RectificationRows problems;
    private final RectificationSteps steps;
    private final Checkers checkers;
    private final RectificationWorkflow workflow;
    private final CaseFiles cases;
    private final Territory territory;

    RectificationsFacade(
            RectificationOpening opening,
            FinderWork finding,
            RectificationRows problems,
            RectificationSteps steps,
            Checkers checkers,
            RectificationWorkflow workflow,
            CaseFiles cases,
            Territory territory) {
        this.opening = opening;
        this.finding = finding;
        this.problems = problems;
        this.steps = steps;
        this.checkers = checkers;
        this.workflow = workflow;
        this.cases = cases;
        this.territory = territory;
    }

    @Override
    public CaseNumber pointOut(PointedOut problem, String by) {
        CaseNumber number = opening.open(problem, by);
        workflow.problemPointedOut(number);
        return number;
    }

    /** The signed-in person points it out. */
    public CaseNumber pointOutByPerson(String about, String place, String unit, String title, String problem) {
        CaseNumber number = opening.byPerson(about, place, unit, title, problem);
        workflow.problemPointedOut(number);
        return number;
    }

    /**
     * The signed-in person takes back what it found, at any time before it is put right.
     *
     * @throws Refusal (403) when the person did not find it, (409) when it is closed
     */
    public void withdrawByPerson(String number, String reason) {
        String username = territory.currentPerson().username();
        RectificationRecord problem = steps.lock(cases.visible(number).number());
        checkers.requireNotOfUnit(problem.unit(), username);
        if (!username.equals(problem.finder())) {
            throw Refusal.forbidden("rectification.notFinder");
        }
        if (problem.closedAt() != null) {
            throw Refusal.conflict("rectification.closed");
        }
        String why = FreeText.required(RectificationSteps.REASON, reason, RectificationSteps.LONGEST_TEXT);
        finding.takeBack(problem.number(), Asked.FINDER, why, username);
        workflow.problemWithdrawn(problem.number());
    }

    @Override
    @Transactional(readOnly = true)
    public List<CaseNumber> openAbout(CaseNumber about) {
        return problems.about(about).stream()
                .filter(problem -> problem.closedAt() == null)
                .map(RectificationRecord::number)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<CaseNumber> putRightAbout(CaseNumber about) {
        return problems.putRightAbout(about);
    }
}
