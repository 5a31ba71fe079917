package org.gridcase.meeting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.gridcase.meeting.domain.Attendance.Line;
import org.gridcase.meeting.domain.Attendance.Proxy;
import org.gridcase.meeting.domain.Attendance.Roll;
import org.gridcase.meeting.domain.Attendance.Seat;
import org.junit.jupiter.api.Test;

/**
 * Random rosters, attendances, recusals, proxies and ballots, computed a second time person by person from the sentences of
 * {@code src/docs/adr/0015-nobody-enters-a-result.md}, with arithmetic of another kind.
 */
class MeetingOracleTest {

    private static final int MEETINGS = Integer.getInteger("oracle.meetings", 20_000);
    private static final long SEED = Long.getLong("oracle.seed", 20_261_123L);

    /** One random meeting about one motion. */
    private static final class Sample {
        final Random random;
        final List<Seat> seats = new ArrayList<>();
        final List<Line> before = new ArrayList<>();
        final List<Line> during = new ArrayList<>();
        final List<Proxy> proxies = new ArrayList<>();
        final Set<Integer> recused = new HashSet<>();
        final MeetingRule rule;

        Sample(long seed) {
            random = new Random(seed);
            int size = 1 + random.nextInt(random.nextInt(10) == 0 ? 120 : 12);
            int recusals = random.nextInt(6) == 0 ? 2 : 10;
            for (int seat = 1; seat <= size; seat++) {
                seats.add(new Seat(seat, random.nextInt(8) > 0));
                if (random.nextInt(recusals) == 0) {
                    recused.add(seat);
                }
            }
            rule = rule();
            comesAndGoes(before, size * 2);
            comesAndGoes(during, random.nextInt(size + 1));
            for (int giver : shuffled(size)) {
                if (size > 1 && random.nextInt(4) == 0) {
                    int holder = 1 + random.nextInt(size);
                    if (holder != giver) {
                        proxies.add(new Proxy(giver, holder));
                    }
                }
            }
        }

        private List<Integer> shuffled(int size) {
            List<Integer> numbers = new ArrayList<>();
            for (int seat = 1; seat <= size; seat++) {
                numbers.add(seat);
            }
            Collections.shuffle(numbers, random);
            return numbers;
        }

        private void comesAndGoes(List<Line> lines, int times) {
            int leaves = random.nextInt(6);
            for (int time = 0; time < times; time++) {
                int seat = 1 + random.nextInt(seats.size());
                Sign sign = random.nextInt(7) < leaves ? Sign.LEFT : Sign.values()[random.nextInt(3)];
                lines.add(new Line(seat, sign));
            }
        }

        private MeetingRule rule() {
            String[] parts = {"> 1/2", ">= 1/2", ">= 2/3", "> 2/3", ">= 4/5", "> 3/4", ">= 1/1", "> 1/3"};
            return new MeetingRule(
                    Threshold.parse(parts[random.nextInt(parts.length)]),
                    Threshold.parse(parts[random.nextInt(parts.length)]),
                    Base.values()[random.nextInt(3)],
                    TieRule.values()[random.nextInt(2)],
                    random.nextInt(3),
                    Set.of(BallotMethod.PAPER),
                    false,
                    true,
                    new MeetingRule.Bounds(
                            Threshold.parse(random.nextBoolean() ? "> 1/2" : parts[random.nextInt(parts.length)]),
                            10,
                            2),
                    "community-secretary",
                    "test",
                    "1");
        }
    }

    private int tooFewLeft;

    @Test
    void twentyThousandMeetingsComeOutAsTheSentencesSay() {
        Map<Outcome, Integer> seen = new EnumMap<>(Outcome.class);
        int refused = 0;
        tooFewLeft = 0;
        for (int number = 0; number < MEETINGS; number++) {
            Sample sample = new Sample(SEED + number);
            Outcome outcome = compare(sample, SEED + number);
            if (outcome == null) {
                refused++;
            } else {
                seen.merge(outcome, 1, Integer::sum);
            }
        }

        assertThat(refused).as("without a quorum").isGreaterThan(MEETINGS / 50);
        assertThat(tooFewLeft).as("too many recused").isGreaterThan(MEETINGS / 50);
        assertThat(seen).as("every outcome occurs: " + seen).hasSize(4).doesNotContainKey(Outcome.VOID);
        assertThat(seen.values()).allMatch(times -> times > 20);
    }

    /** @return null when it was not put to the vote */
    private Outcome compare(Sample sample, long seed) {
        String what = "seed " + seed;
        Attendance attendance = new Attendance(sample.seats, sample.before, sample.proxies, sample.rule);
        Roll roll = attendance.roll(sample.recused);
        Map<Integer, Integer> voters = Oracle.voters(sample);
        assertThat(roll.voters()).as(what).isEqualTo(voters);
        assertThat(roll.entitled()).as(what).isEqualTo(Oracle.entitled(sample).size());
        boolean decides = Oracle.mayDecide(sample);
        assertThat(roll.mayDecide(sample.rule)).as(what).isEqualTo(decides);
        if (!decides) {
            tooFewLeft++;
            Result result = Result.of(sample.rule, roll, 0, Tally.NOTHING);
            assertThat(result.outcome()).as(what).isEqualTo(Outcome.NO_QUORUM);
            assertThat(result.tooFewLeft()).as(what).isTrue();
            return Outcome.NO_QUORUM;
        }
        boolean quorate = Oracle.reaches(voters.size(), roll.entitled(), sample.rule.quorum());
        assertThat(roll.isQuorate(sample.rule)).as(what).isEqualTo(quorate);
        if (!quorate) {
            return null;
        }
        Set<Integer> voted = new TreeSet<>();
        Tally tally = ballots(sample, voters, voted);
        List<Line> all = new ArrayList<>(sample.before);
        all.addAll(sample.during);
        Attendance then = new Attendance(sample.seats, all, sample.proxies, sample.rule);
        Result result = Result.of(sample.rule, roll, roll.walkedOut(then, voted), tally);
        assertThat(result.outcome()).as(what).isEqualTo(Oracle.outcome(sample, voters, voted, tally, all));
        assertThat(result.tooFewLeft()).as(what).isFalse();
        assertThat(result.majorityLeast())
                .as(what)
                .isEqualTo(Oracle.least(result.baseNumber(), sample.rule.majority()));
        assertThat(result.quorumLeast()).as(what).isEqualTo(Oracle.least(roll.entitled(), sample.rule.quorum()));
        return result.outcome();
    }

    /** Some of the voters vote; often nearly as many for it as against it. */
    private static Tally ballots(Sample sample, Map<Integer, Integer> voters, Set<Integer> voted) {
        int[] counts = new int[4];
        int leaning = sample.random.nextInt(4);
        boolean all = sample.random.nextBoolean();
        for (int seat : voters.keySet()) {
            if (all || sample.random.nextInt(5) > 0) {
                voted.add(seat);
                int dice = sample.random.nextInt(12);
                boolean yes = leaning == 0 ? seat % 2 == 0 : dice < 3 + 2 * leaning;
                counts[dice == 11 ? 3 : dice == 10 ? 2 : yes ? 0 : 1]++;
            }
        }
        return new Tally(counts[0], counts[1], counts[2], counts[3]);
    }

    /** The sentences once more. */
    private static final class Oracle {

        /** Sentences 1 and 2. */
        static Set<Integer> entitled(Sample sample) {
            Set<Integer> entitled = new TreeSet<>();
            for (Seat seat : sample.seats) {
                if (seat.mayVote()) {
                    entitled.add(seat.number());
                }
            }
            entitled.removeAll(sample.recused);
            return entitled;
        }

        /** Sentence 2: so many of all who have a vote are left. */
        static boolean mayDecide(Sample sample) {
            int withVote = 0;
            for (Seat seat : sample.seats) {
                withVote += seat.mayVote() ? 1 : 0;
            }
            return reaches(
                    entitled(sample).size(), withVote, sample.rule.bounds().floor());
        }

        /** What the list said last of this person. */
        static boolean isThere(int seat, List<Line> lines) {
            for (int line = lines.size() - 1; line >= 0; line--) {
                if (lines.get(line).seat() == seat) {
                    return lines.get(line).sign() != Sign.LEFT;
                }
            }
            return false;
        }

        /** Sentence 3. */
        static Map<Integer, Integer> voters(Sample sample) {
            Set<Integer> entitled = entitled(sample);
            Map<Integer, Integer> voters = new java.util.HashMap<>();
            for (int seat : entitled) {
                if (isThere(seat, sample.before)) {
                    voters.put(seat, seat);
                    continue;
                }
                int holder = holderOf(sample, seat);
                if (holder > 0 && entitled.contains(holder) && isThere(holder, sample.before)) {
                    voters.put(seat, holder);
                }
            }
            return voters;
        }

        /** 0 when nobody holds a proxy of this person that counts. */
        static int holderOf(Sample sample, int giver) {
            for (int position = 0; position < sample.proxies.size(); position++) {
                Proxy proxy = sample.proxies.get(position);
                if (proxy.giver() == giver) {
                    long older = sample.proxies.subList(0, position).stream()
                            .filter(other -> other.holder() == proxy.holder())
                            .count();
                    return older < sample.rule.proxies() ? proxy.holder() : 0;
                }
            }
            return 0;
        }

        /** Sentences 6 and 7. */
        static Outcome outcome(
                Sample sample, Map<Integer, Integer> voters, Set<Integer> voted, Tally tally, List<Line> lines) {
            int stayed = 0;
            for (Map.Entry<Integer, Integer> voter : voters.entrySet()) {
                if (voted.contains(voter.getKey()) || isThere(voter.getValue(), lines)) {
                    stayed++;
                }
            }
            if (!reaches(stayed, entitled(sample).size(), sample.rule.quorum())) {
                return Outcome.NO_QUORUM;
            }
            int whole =
                    switch (sample.rule.base()) {
                        case ENTITLED -> entitled(sample).size();
                        case PRESENT -> voters.size();
                        case CAST -> tally.yes() + tally.no() + tally.abstain();
                    };
            if (reaches(tally.yes(), whole, sample.rule.majority())) {
                return Outcome.CARRIED;
            }
            boolean tie = tally.yes() > 0 && tally.yes() == tally.no();
            return tie && sample.rule.tie() == TieRule.AGAIN ? Outcome.TIED : Outcome.REJECTED;
        }

        /** By laying the whole out in as many equal parts as the fraction has. */
        static boolean reaches(int part, int whole, Threshold threshold) {
            if (whole == 0) {
                return false;
            }
            BigInteger asked = BigInteger.valueOf(whole).multiply(BigInteger.valueOf(threshold.numerator()));
            BigInteger left = BigInteger.valueOf(part)
                    .multiply(BigInteger.valueOf(threshold.denominator()))
                    .subtract(asked);
            return threshold.orEqual() ? left.signum() >= 0 : left.signum() > 0;
        }

        /** By trying. */
        static int least(int whole, Threshold threshold) {
            for (int part = 0; whole > 0 && part <= whole; part++) {
                if (reaches(part, whole, threshold)) {
                    return part;
                }
            }
            return threshold.leastOf(whole);
        }
    }
}
