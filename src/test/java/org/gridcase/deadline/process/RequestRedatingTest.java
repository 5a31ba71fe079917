package org.gridcase.deadline.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import org.gridcase.GridcaseTest;
import org.gridcase.deadline.process.RequestDriver.Case;
import org.gridcase.deadline.service.DeadlineWork;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.transaction.annotation.Transactional;

/** A corrected calendar moves what requests owe as well. Rolled back: it concerns every open case of the database. */
@GridcaseTest
@Transactional
class RequestRedatingTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Clock clock;

    private RequestDriver driver;
    private DeadlineWork work;

    @BeforeEach
    void prepare() {
        driver = beans.createBean(RequestDriver.class);
        work = beans.createBean(DeadlineWork.class);
    }

    @Test
    void aRequestIsToBeDecidedByTheNextWorkingDay() {
        Case asked = driver.taken().asksPause("3 wd");
        Instant before = asked.request().decideBy();

        work.alsoARest(day(before));
        work.redate();

        Instant after = asked.request().decideBy();
        assertThat(day(after)).isAfter(day(before));
        assertThat(asked.timer("decisionOverdue").getDuedate()).isEqualTo(Date.from(after));
        assertThat(asked.open("decideDeadlineRequest").getDueDate()).isEqualTo(Date.from(after));
        assertThat(asked.timeline()).contains("requestRedated");

        work.redate();
        assertThat(asked.timeline()).containsOnlyOnce("requestRedated");
    }

    @Test
    void aPauseLastsAsManyWorkingDaysAsWereGranted() {
        Case paused = driver.taken().asksPause("3 wd").decides("grid-worker", "approve");
        Instant before = paused.request().pauseUntil();
        Instant due = paused.period().timing().dueAt();

        work.alsoARest(day(before));
        work.redate();

        assertThat(day(paused.request().pauseUntil())).isAfter(day(before));
        assertThat(paused.timer("pauseLapsed").getDuedate())
                .isEqualTo(Date.from(paused.request().pauseUntil()));
        assertThat(paused.period().timing().dueAt()).isAfter(due);
        assertThat(paused.timeline()).containsOnlyOnce("pauseRedated");
    }

    private LocalDate day(Instant at) {
        return at.atZone(clock.getZone()).toLocalDate();
    }
}
