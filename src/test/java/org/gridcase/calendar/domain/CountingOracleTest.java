package org.gridcase.calendar.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.gridcase.calendar.domain.OracleDays.DAY;
import static org.gridcase.calendar.domain.OracleDays.DAYS;
import static org.gridcase.calendar.domain.OracleDays.ORIGIN;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.gridcase.calendar.domain.Period.Unit;
import org.gridcase.shared.Refusal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.LoggerFactory;

/**
 * Counting against an oracle that knows nothing but minutes: 10,000 random cases of calendar, period, begin and gaps, each
 * counted once more with another calendar as a re-dating does. The oracle shares no code with what it judges: the timeline
 * is a row of numbered minutes, a calendar two arrays of booleans.
 */
class CountingOracleTest {

    private static final int CASES = 10_000;
    private static final long FIXED_SEED = 20261122;

    private static final Instant ORIGIN_INSTANT = Instant.parse("2026-07-01T16:00:00Z");
    /** 1 January 2027, counted from the origin: 30 days of July, 31, 30, 31, 30, 31. */
    private static final int NEW_YEAR = 30 + 31 + 30 + 31 + 30 + 31;

    static Stream<Arguments> runs() {
        return Stream.of(Arguments.of(FIXED_SEED, CASES), Arguments.of(new Random().nextLong(), CASES / 10));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void agreesWithAWalkMinuteByMinute(long seed, int cases) {
        LoggerFactory.getLogger(getClass()).info("{} cases of seed {}", cases, seed);
        Random random = new Random(seed);
        int[] refused = {0};
        int[] provisional = {0};
        for (int i = 0; i < cases; i++) {
            Case one = Case.random(random);
            String description = "seed %d, case %d: %s".formatted(seed, i, one);
            check(one, description, refused, provisional);
            Case redated = one.with(OracleDays.random(random));
            check(redated, description + ", then " + redated, refused, provisional);
        }
        // Otherwise the oracle would have judged only what is easy.
        assertThat(refused[0]).isGreaterThan(cases / 100);
        assertThat(provisional[0]).isGreaterThan(cases / 100);
    }

    private static void check(Case one, String description, int[] refused, int[] provisional) {
        WorkingCalendar calendar = one.days.calendar();
        Instant begin = instant(one.begin);
        Walk walk = Walk.of(one);
        if (walk == null) {
            refused[0]++;
            assertThatExceptionOfType(Refusal.class)
                    .as(description)
                    .isThrownBy(() -> calendar.end(begin, one.period, one.gaps()));
            return;
        }
        WorkingCalendar.End end = calendar.end(begin, one.period, one.gaps());
        assertThat(end.at()).as(description).isEqualTo(instant(walk.end));
        assertThat(end.provisional()).as(description).isEqualTo(walk.provisional);
        provisional[0] += walk.provisional ? 1 : 0;

        Unit unit = one.period.unit();
        Instant now = instant(one.now);
        Duration used = calendar.counted(begin, begin, now, unit, one.gaps());
        assertThat(used).as("used, " + description).isEqualTo(minutes(one.count(one.begin, one.now)));
        Duration left = calendar.counted(begin, now, end.at(), unit, one.gaps());
        assertThat(left).as("left, " + description).isEqualTo(minutes(one.count(one.now, walk.end)));
        assertThat(calendar.length(begin, one.period))
                .as("length, " + description)
                .isEqualTo(minutes(walk.length));
        if (unit != Unit.DAYS && unit != Unit.IMMEDIATELY && one.now >= one.begin && one.now <= walk.end) {
            assertThat(used.plus(left)).as("used and left, " + description).isEqualTo(minutes(walk.length));
        }
    }

    /** What the oracle found; null where it walked beyond the horizon. */
    private record Walk(int end, int length, boolean provisional) {

        static Walk of(Case one) {
            int amount = one.period.amount();
            int firstMidnight = (one.begin / DAY + 1) * DAY;
            int length =
                    switch (one.period.unit()) {
                        case IMMEDIATELY -> 0;
                        case MINUTES -> amount;
                        case HOURS, WORKING_HOURS -> amount * 60;
                        case WORKING_DAYS -> amount * one.days.openMinutes();
                        case DAYS -> (amount - 1) * DAY + one.days.close();
                    };
            int used = 0;
            int minute = one.begin;
            int end = (one.days.horizon() + 1) * DAY;
            while (used < length && minute < end) {
                used += one.counts(minute) ? 1 : 0;
                minute++;
            }
            int usedUp = minute;
            if (one.period.unit() == Unit.DAYS) {
                while (minute < end
                        && (!one.days.works()[minute / DAY]
                                || minute % DAY != one.days.close()
                                || one.stands(minute - 1))) {
                    minute++;
                }
            }
            int lookedFrom =
                    switch (one.period.unit()) {
                        case WORKING_HOURS -> one.begin;
                        case WORKING_DAYS -> firstMidnight;
                        case DAYS -> usedUp;
                        default -> -1;
                    };
            boolean provisional = false;
            for (int day = lookedFrom / DAY; lookedFrom >= 0 && day <= minute / DAY; day++) {
                provisional |= day >= NEW_YEAR && !one.days.nextYearPublished();
            }
            return minute / DAY > one.days.horizon() ? null : new Walk(minute, length, provisional);
        }
    }

    private record Case(OracleDays days, Period period, int begin, int now, int[][] stops) {

        static Case random(Random random) {
            Unit unit = Unit.values()[random.nextInt(Unit.values().length)];
            int most =
                    switch (unit) {
                        case IMMEDIATELY -> 0;
                        case MINUTES -> 2_000;
                        case HOURS -> 100;
                        case WORKING_HOURS -> 25;
                        case DAYS -> 10;
                        case WORKING_DAYS -> 6;
                    };
            Period period = new Period(unit == Unit.IMMEDIATELY ? 0 : 1 + random.nextInt(most), unit);
            int begin = DAY + random.nextInt(220 * DAY);
            int[][] stops = new int[random.nextInt(5)][];
            for (int i = 0; i < stops.length; i++) {
                int from = begin - DAY + random.nextInt(8 * DAY);
                // Every fifth touches the one before it, every tenth is empty.
                from = i > 0 && random.nextInt(5) == 0 ? stops[i - 1][1] : from;
                int length = random.nextInt(10) == 0 ? 0 : random.nextInt(random.nextBoolean() ? 3 * DAY : 200);
                stops[i] = new int[] {from, from + length};
            }
            return new Case(OracleDays.random(random), period, begin, begin + random.nextInt(10 * DAY), stops);
        }

        Case with(OracleDays other) {
            return new Case(other, period, begin, now, stops);
        }

        List<Gap> gaps() {
            List<Gap> gaps = new ArrayList<>();
            for (int[] stop : stops) {
                gaps.add(new Gap(instant(stop[0]), instant(stop[1])));
            }
            return gaps;
        }

        boolean stands(int minute) {
            for (int[] stop : stops) {
                if (minute >= stop[0] && minute < stop[1]) {
                    return true;
                }
            }
            return false;
        }

        boolean counts(int minute) {
            boolean inDays = period.unit() == Unit.DAYS || period.unit() == Unit.WORKING_DAYS;
            boolean inWork = period.unit() == Unit.WORKING_HOURS || period.unit() == Unit.WORKING_DAYS;
            return (!inWork || days.works()[minute / DAY] && days.open()[minute % DAY])
                    && (!inDays || minute / DAY > begin / DAY)
                    && period.unit() != Unit.IMMEDIATELY
                    && !stands(minute);
        }

        int count(int from, int to) {
            int count = 0;
            for (int minute = Math.max(from, begin); minute < to; minute++) {
                count += counts(minute) ? 1 : 0;
            }
            return count;
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder(period + " from " + local(begin) + ", now " + local(now) + ", gaps");
            for (int[] stop : stops) {
                text.append(' ').append(local(stop[0])).append('/').append(local(stop[1]));
            }
            return text.append(", ").append(days).toString();
        }
    }

    private static Duration minutes(int minutes) {
        return Duration.ofMinutes(minutes);
    }

    private static Instant instant(int minute) {
        return ORIGIN_INSTANT.plusSeconds(60L * minute);
    }

    private static String local(int minute) {
        return ORIGIN.plusDays(Math.floorDiv(minute, DAY)) + "T%02d:%02d".formatted(minute / 60 % 24, minute % 60);
    }
}
