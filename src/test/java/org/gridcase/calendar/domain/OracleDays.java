package org.gridcase.calendar.domain;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * A calendar as the oracle of {@link CountingOracleTest} knows it: arrays of days and minutes.
 *
 * @param named of each day: 0 nothing, 1 rest, 2 work
 */
record OracleDays(
        boolean[] works, int[] named, boolean[] open, List<int[]> spans, int horizon, boolean nextYearPublished) {

    static final int DAY = 24 * 60;
    static final int DAYS = 500;
    /** Minute 0; a Thursday. */
    static final LocalDate ORIGIN = LocalDate.of(2026, 7, 2);

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    static OracleDays random(Random random) {
        boolean[] works = new boolean[DAYS];
        int[] named = new int[DAYS];
        int manyNamed = random.nextInt(200);
        for (int i = 0; i < manyNamed; i++) {
            named[random.nextInt(DAYS)] = 1 + random.nextInt(2);
        }
        for (int day = 0; day < DAYS; day++) {
            // Days 2 and 3 are the first Saturday and Sunday.
            boolean weekend = day % 7 == 2 || day % 7 == 3;
            works[day] = named[day] == 2 || named[day] == 0 && !weekend;
        }
        boolean[] open = new boolean[DAY];
        List<int[]> spans = new ArrayList<>();
        int from = random.nextInt(DAY / 2);
        for (int i = random.nextInt(3); i >= 0 && from < DAY - 2; i--) {
            int to = Math.min(from + 60 + random.nextInt(340), DAY - 1);
            spans.add(new int[] {from, to});
            for (int minute = from; minute < to; minute++) {
                open[minute] = true;
            }
            from = to + random.nextInt(200);
        }
        return new OracleDays(works, named, open, spans, 180 + random.nextInt(200), random.nextBoolean());
    }

    WorkingCalendar calendar() {
        Map<LocalDate, SpecialDay> special = new HashMap<>();
        for (int day = 0; day < DAYS; day++) {
            if (named[day] > 0) {
                SpecialDay.Kind kind = named[day] == 1 ? SpecialDay.Kind.REST : SpecialDay.Kind.WORK;
                special.put(ORIGIN.plusDays(day), new SpecialDay(kind, "节"));
            }
        }
        List<WorkingHours.Span> hours = new ArrayList<>();
        for (int[] span : spans) {
            hours.add(new WorkingHours.Span(
                    LocalTime.of(span[0] / 60, span[0] % 60), LocalTime.of(span[1] / 60, span[1] % 60)));
        }
        return new WorkingCalendar(
                "random",
                1,
                ZONE,
                new WorkingHours(hours),
                special,
                nextYearPublished ? Set.of(2026, 2027) : Set.of(2026),
                ORIGIN.plusDays(horizon));
    }

    int openMinutes() {
        int minutes = 0;
        for (boolean minute : open) {
            minutes += minute ? 1 : 0;
        }
        return minutes;
    }

    int close() {
        int close = DAY;
        while (!open[close - 1]) {
            close--;
        }
        return close;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("calendar");
        for (int[] span : spans) {
            text.append(" %02d:%02d-%02d:%02d".formatted(span[0] / 60, span[0] % 60, span[1] / 60, span[1] % 60));
        }
        text.append(" until ").append(ORIGIN.plusDays(horizon));
        for (int day = 0; day < DAYS; day++) {
            text.append(named[day] == 0 ? "" : (named[day] == 1 ? " -" : " +") + ORIGIN.plusDays(day));
        }
        return text.toString();
    }
}
