package org.gridcase.responsibility.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.deadline.Periods;
import org.gridcase.responsibility.persistence.ChangeRecord;
import org.gridcase.responsibility.persistence.HearingRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Nothing more can come of a proposal: its case is closed, and everybody whom it concerned is told. */
@Service
@Transactional
public class ListClosing {

    private final ChangeSteps steps;
    private final HearingRows hearings;
    private final Periods periods;
    private final CaseFiles cases;
    private final ListChangeRecords records;
    private final Clock clock;

    ListClosing(
            ChangeSteps steps,
            HearingRows hearings,
            Periods periods,
            CaseFiles cases,
            ListChangeRecords records,
            Clock clock) {
        this.steps = steps;
        this.hearings = hearings;
        this.periods = periods;
        this.cases = cases;
        this.records = records;
        this.clock = clock;
    }

    public void close(CaseNumber number) {
        ChangeRecord change = steps.lock(number);
        String why = change.state().code();
        Instant at =
                change.inForceFrom() == null ? clock.instant().truncatedTo(ChronoUnit.MICROS) : change.inForceFrom();
        records.closed(change, hearings.of(number, change.round()), at);
        periods.close(number, why);
        cases.closed(number, why);
    }
}
