package org.gridcase.monitor.service;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.gridcase.monitor.domain.FigureCode;
import org.gridcase.monitor.service.RawRecords.Answer;
import org.gridcase.monitor.service.RawRecords.Claim;
import org.gridcase.monitor.service.RawRecords.Credit;
import org.gridcase.monitor.service.RawRecords.Period;
import org.gridcase.monitor.service.RawRecords.Segment;

/** What each figure counts, worked out in Java from the records, one case after the other. */
final class FigureOracle {

    /** @param measure of a median; otherwise {@code hit} of {@code counted} */
    record Fact(String place, String number, Instant at, long hit, long counted, double measure, String key) {}

    record Value(Double value, long n) {}

    private final RawRecords records;
    private final Map<String, RawRecords.File> files;

    FigureOracle(RawRecords records) {
        this.records = records;
        this.files = records.files().stream().collect(Collectors.toMap(RawRecords.File::number, file -> file));
    }

    static Value value(FigureCode code, Collection<Fact> facts, Predicate<Fact> which) {
        List<Fact> counted = facts.stream().filter(which).toList();
        if (code == FigureCode.STAY) {
            List<Double> sorted = counted.stream().map(Fact::measure).sorted().toList();
            int n = sorted.size();
            return new Value(n == 0 ? null : (sorted.get((n - 1) / 2) + sorted.get(n / 2)) / 2, n);
        }
        long n = counted.stream().mapToLong(Fact::counted).sum();
        long hits = counted.stream().mapToLong(Fact::hit).sum();
        double scale = code == FigureCode.HAND_BACKS ? 100 : 1;
        return new Value(n == 0 ? null : hits * scale / n, n);
    }

    /** The units that were called to a case. */
    boolean called(String number, String unit) {
        return records.called().contains(new RawRecords.Called(number, unit));
    }

    List<Fact> facts(FigureCode code) {
        return switch (code) {
            case RESPONSE -> asked(Answer::responded);
            case RESOLUTION -> asked(Answer::solved);
            case SATISFACTION -> asked(Answer::satisfied);
            case RESOLUTION_LEVEL ->
                records.credits().stream()
                        .filter(credit -> credit.at() != null && credit.withdrawnAt() == null)
                        .map(credit -> fact(
                                credit.number(),
                                credit.at(),
                                !credit.stage().equals("town")
                                        && !credit.stage().equals("district"),
                                level(credit.stage())))
                        .toList();
            case OVERDUE ->
                records.periods().stream()
                        .filter(period -> !period.atEnd().startsWith("proceed"))
                        .filter(period -> period.missedAt() != null || period.endedAt() != null)
                        .map(period -> fact(
                                period.number(),
                                period.missedAt() != null ? period.missedAt() : period.endedAt(),
                                period.missedAt() != null,
                                null))
                        .toList();
            case STAY -> stays();
            case REOPENED -> settlements();
            case CLAIMED -> claims();
            case HAND_BACKS -> handBacks();
            case PUBLISHED -> notices();
        };
    }

    private List<Fact> asked(Predicate<Answer> yes) {
        Map<String, Answer> last = new HashMap<>();
        records.answers().forEach(answer -> last.put(answer.number(), answer));
        return last.values().stream()
                .map(answer -> fact(answer.number(), answer.at(), yes.test(answer), null))
                .toList();
    }

    private List<Fact> settlements() {
        List<Fact> facts = new ArrayList<>();
        for (Credit credit : records.credits()) {
            if (credit.at() != null) {
                facts.add(fact(credit.number(), credit.at(), false, null));
            }
            if (credit.withdrawnAt() != null) {
                facts.add(fact(credit.number(), credit.withdrawnAt(), true, null));
            }
        }
        records.reopenings().forEach(again -> facts.add(fact(again.number(), again.at(), true, null)));
        return facts;
    }

    private List<Fact> handBacks() {
        List<Fact> facts = new ArrayList<>();
        records.handBacks()
                .forEach(back -> facts.add(new Fact(place(back.number()), back.number(), back.at(), 1, 0, 0, null)));
        files.values().stream()
                .filter(file -> file.kind().equals("dispute-resolution"))
                .forEach(file -> facts.add(new Fact(file.place(), file.number(), file.reportedAt(), 0, 1, 0, null)));
        return facts;
    }

    private List<Fact> claims() {
        List<Fact> facts = new ArrayList<>();
        for (Period window : records.periods()) {
            if (!window.process().equals("department-call") || !window.step().equals("claim")) {
                continue;
            }
            String unit = records.segments().stream()
                    .filter(segment -> segment.number().equals(window.number())
                            && !segment.began().isAfter(window.began()))
                    .reduce((first, second) -> second)
                    .map(Segment::place)
                    .orElseThrow();
            Instant claimed = records.claims().stream()
                    .filter(claim -> claim.number().equals(window.number())
                            && claim.unit().equals(unit)
                            && !claim.how().equals("assigned")
                            && !claim.at().isBefore(window.began())
                            && (window.endedAt() == null || !claim.at().isAfter(window.endedAt())))
                    .map(Claim::at)
                    .min(Comparator.naturalOrder())
                    .orElse(null);
            boolean inTime = claimed != null && !claimed.isAfter(window.acceptBy());
            boolean tooLate = window.endedAt() == null || !window.endedAt().isBefore(window.acceptBy());
            if (claimed != null || tooLate) {
                facts.add(fact(window.number(), inTime ? claimed : window.acceptBy(), inTime, unit));
            }
        }
        return facts;
    }

    private List<Fact> notices() {
        List<Fact> facts = new ArrayList<>();
        for (RawRecords.Notice notice : records.notices()) {
            Instant by = records.periods().stream()
                    .filter(period -> period.number().equals(notice.number())
                            && period.stage().equals("noticeApproval"))
                    .map(Period::dueAt)
                    .findFirst()
                    .orElse(null);
            if (!notice.dropped() && by != null) {
                boolean inTime =
                        notice.publishedAt() != null && !notice.publishedAt().isAfter(by);
                facts.add(new Fact(
                        notice.place(),
                        notice.number(),
                        inTime ? notice.publishedAt() : by,
                        inTime ? 1 : 0,
                        1,
                        0,
                        null));
            }
        }
        return facts;
    }

    private List<Fact> stays() {
        Map<String, List<Period>> steps = records.periods().stream()
                .filter(period -> period.process().equals("dispute-resolution")
                        && !period.atEnd().startsWith("proceed")
                        && !period.step().equals("followUpVisit"))
                .collect(Collectors.groupingBy(Period::number));
        Map<String, List<Segment>> ledger = records.segments().stream().collect(Collectors.groupingBy(Segment::number));
        List<Fact> facts = new ArrayList<>();
        steps.forEach((number, periods) -> {
            List<Period> stay = new ArrayList<>();
            for (Period period : periods) {
                Period last = stay.isEmpty() ? null : stay.get(stay.size() - 1);
                if (last != null
                        && !(level(last.stage()).equals(level(period.stage()))
                                && period.began().equals(last.endedAt()))) {
                    addStay(facts, number, stay, ledger.get(number));
                    stay = new ArrayList<>();
                }
                stay.add(period);
            }
            addStay(facts, number, stay, ledger.get(number));
        });
        return facts;
    }

    /** Between two neighbouring instants at which anything changed, the clock runs or it does not. */
    private void addStay(List<Fact> facts, String number, List<Period> stay, List<Segment> ledger) {
        Instant from = stay.get(0).began();
        Instant to = stay.get(stay.size() - 1).endedAt();
        if (to == null) {
            return;
        }
        TreeSet<Instant> instants = new TreeSet<>(List.of(from, to));
        ledger.forEach(segment -> instants.add(segment.began()));
        Duration held = Duration.ZERO;
        Instant before = null;
        for (Instant instant : instants.subSet(from, true, to, true)) {
            Instant began = before;
            if (began != null
                    && ledger.stream()
                            .anyMatch(segment -> !segment.paused()
                                    && !segment.began().isAfter(began)
                                    && (segment.ended() == null
                                            || segment.ended().isAfter(began)))) {
                held = held.plus(Duration.between(began, instant));
            }
            before = instant;
        }
        facts.add(new Fact(
                place(number),
                number,
                to,
                0,
                1,
                held.toNanos() / 6e10,
                level(stay.get(0).stage())));
    }

    private Fact fact(String number, Instant at, boolean hit, String key) {
        return new Fact(place(number), number, at, hit ? 1 : 0, 1, 0, key);
    }

    private String place(String number) {
        return files.get(number).place();
    }

    private static String level(String stage) {
        return stage.equals("station") ? "grid" : stage;
    }
}
