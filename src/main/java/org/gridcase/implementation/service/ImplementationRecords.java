package org.gridcase.implementation.service;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.TimelineEntry;
import org.gridcase.deadline.Owed;
import org.gridcase.implementation.domain.WorkStage;
import org.gridcase.implementation.persistence.TaskRecord;
import org.gridcase.territory.HeldPost;
import org.gridcase.territory.Place;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Component;

/** Puts on the timeline what became of a task. */
@Component
class ImplementationRecords {

    private static final String WORK = WorkStage.WORK.code();
    private static final String CONFIRM = WorkStage.CONFIRM.code();
    private static final String DELAY = WorkStage.DELAY.code();

    private final CaseFiles cases;
    private final Territory territory;

    ImplementationRecords(CaseFiles cases, Territory territory) {
        this.cases = cases;
        this.territory = territory;
    }

    void assigned(TaskRecord task, String by) {
        cases.record(
                task.number(),
                TimelineEntry.by(
                        by,
                        "implementationAssigned",
                        WORK,
                        null,
                        name(task.owner()),
                        task.dueOn().toString()));
        cases.record(
                task.about(),
                TimelineEntry.byService(
                        "implementationOfThis", null, task.number().value()));
    }

    void owed(CaseNumber number, WorkStage stage, Owed owed) {
        cases.record(
                number,
                TimelineEntry.byService(
                        "implementationOwed",
                        stage.code(),
                        stage.word(),
                        owed.dueAt().toString()));
    }

    void progress(CaseNumber number, String text, String by) {
        cases.record(number, TimelineEntry.by(by, "implementationProgress", WORK, text));
    }

    void done(CaseNumber number, String text, BigDecimal spent, String by) {
        if (spent == null) {
            cases.record(number, TimelineEntry.by(by, "implementationDone", WORK, text));
        } else {
            cases.record(number, TimelineEntry.by(by, "implementationDoneFor", WORK, text, spent.toPlainString()));
        }
    }

    void confirmed(CaseNumber number, String text, String by) {
        cases.record(number, TimelineEntry.by(by, "implementationConfirmed", CONFIRM, text));
    }

    void returned(CaseNumber number, String why, String by) {
        cases.record(number, TimelineEntry.by(by, "implementationReturned", CONFIRM, why));
    }

    void extended(CaseNumber number, String why, LocalDate day, String by) {
        cases.record(number, TimelineEntry.by(by, "implementationExtended", DELAY, why, day.toString()));
    }

    void givenUp(CaseNumber number, String why, String by) {
        cases.record(number, TimelineEntry.by(by, "implementationGivenUp", DELAY, why));
    }

    String name(HeldPost post) {
        String place = territory
                .find(post.place())
                .map(Place::name)
                .orElse(post.place().value());
        return place + post.post().label();
    }
}
