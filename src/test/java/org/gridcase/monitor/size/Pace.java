package org.gridcase.monitor.size;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.deadline.PassedTime;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How time passes while cases are taken through their processes. */
interface Pace {

    Instant now();

    /** People take their time. */
    void wait(Duration time);

    /** The time for which this timer waits has come. */
    void until(Job timer, String element, CaseNumber number);

    /** In the time that passes anyway: nobody waits, and what a timer waits for is moved to the present. */
    static Pace real(JdbcClient jdbc) {
        return new Pace() {
            @Override
            public Instant now() {
                return Instant.now();
            }

            @Override
            public void wait(Duration time) {
                // Whoever comes next comes at once.
            }

            @Override
            public void until(Job timer, String element, CaseNumber number) {
                PassedTime.until(element, number.value(), jdbc);
            }
        };
    }

    /** A clock that stands still until it is moved, for the service and for the engine. */
    final class Moved extends Clock implements Pace {

        private final ZoneId zone;
        private volatile Instant now;

        Moved(ZoneId zone) {
            this.zone = zone;
        }

        void at(Instant instant) {
            now = instant;
            ClockUtil.setCurrentTime(Date.from(instant));
        }

        /** The present again. */
        void release() {
            now = null;
            ClockUtil.reset();
        }

        @Override
        public Instant now() {
            return instant();
        }

        @Override
        public void wait(Duration time) {
            at(instant().plus(time));
        }

        @Override
        public void until(Job timer, String element, CaseNumber number) {
            Instant due = timer.getDuedate().toInstant();
            if (due.isAfter(instant())) {
                at(due);
            }
        }

        @Override
        public Instant instant() {
            return now == null ? Instant.now() : now;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return Clock.fixed(instant(), other);
        }
    }
}
