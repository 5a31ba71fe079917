package org.gridcase.deadline.service;

import java.util.List;
import org.gridcase.calendar.AtEnd;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.deadline.MissedWindows;
import org.gridcase.deadline.persistence.PeriodRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class RecordedMisses implements MissedWindows {

    private final PeriodRows periods;

    RecordedMisses(PeriodRows periods) {
        this.periods = periods;
    }

    @Override
    public List<Missed> of(CaseNumber number) {
        return periods.of(number).stream()
                .filter(period ->
                        period.missedAt() != null && period.rule().atEnd().route() != AtEnd.Route.PROCEED)
                .map(period ->
                        new Missed(period.id(), period.began(), period.owed().escalateAt(), period.missedAt()))
                .toList();
    }
}
