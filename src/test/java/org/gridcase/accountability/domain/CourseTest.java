package org.gridcase.accountability.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.gridcase.accountability.domain.Course.State;
import org.gridcase.accountability.domain.Tally.Result;
import org.junit.jupiter.api.Test;

/** Walks of a review at random: however people act, nobody is held without five times yes, and every walk ends. */
class CourseTest {

    private static final int WALKS = 50_000;

    /** Facts, defence, panel, ballots, appeal, panel, ballots. */
    private static final int MOST_BALLOTS = 4;

    private static final int LONGEST_WALK = 1 + 1 + 2 * (1 + MOST_BALLOTS) + 1;

    @Test
    void noUnitIsHeldWithoutFiveYesAndEveryWalkEnds() {
        Random random = new Random(20_261_122);
        Map<Verdict, Integer> ends = new EnumMap<>(Verdict.class);
        for (int walk = 0; walk < WALKS; walk++) {
            Set<Question> yes = random.nextInt(3) == 0 ? some(random) : EnumSet.allOf(Question.class);
            int ballots = 1 + random.nextInt(MOST_BALLOTS);
            Course course = Course.opened();
            Result last = null;
            int appeals = 0;
            int steps = 0;
            while (course.state() != State.CLOSED) {
                assertThat(++steps).as("steps of a walk").isLessThanOrEqualTo(LONGEST_WALK);
                if (walk < 300) {
                    assertNothingElseIsPossible(course);
                }
                switch (course.state()) {
                    case FACTS -> {
                        Facts facts = FiveQuestionsTest.facts(yes);
                        course = course.answered(Finding.of(FiveQuestions.answer(facts), facts));
                    }
                    case DEFENCE -> course = course.heard();
                    case PANEL -> course = course.seated(random.nextInt(8) > 0);
                    case VOTING -> {
                        last = tally(random).result(new PanelRule(1, 5, 3, 60, false, ballots));
                        course = course.counted(last, ballots);
                    }
                    case APPEAL -> {
                        boolean appeal = random.nextBoolean();
                        appeals += appeal ? 1 : 0;
                        course = course.appealed(appeal);
                    }
                    default -> throw new AssertionError(course);
                }
            }
            ends.merge(course.verdict(), 1, Integer::sum);
            assertThat(course.verdict() == Verdict.NAMED).isEqualTo(yes.size() < 5);
            assertThat(appeals).as("appeals").isLessThanOrEqualTo(1);
            if (course.verdict() == Verdict.HELD) {
                assertThat(yes).hasSize(5);
                assertThat(last)
                        .as("what the last panel that was asked decided")
                        .isEqualTo(Result.HELD);
                assertThat(course.round()).isEqualTo(1 + appeals);
            }
        }
        assertThat(ends.keySet()).containsExactlyInAnyOrder(Verdict.values());
    }

    /** At each state exactly one kind of step goes on. */
    private static void assertNothingElseIsPossible(Course course) {
        Finding yes = new Finding(Finding.Kind.MAY_GO_ON, null, "fiveYes");
        List<Map.Entry<State, Runnable>> steps = List.of(
                Map.entry(State.FACTS, () -> course.answered(yes)),
                Map.entry(State.DEFENCE, course::heard),
                Map.entry(State.PANEL, () -> course.seated(true)),
                Map.entry(State.VOTING, () -> course.counted(Result.HELD, 1)),
                Map.entry(State.APPEAL, () -> course.appealed(false)));
        for (Map.Entry<State, Runnable> step : steps) {
            if (step.getKey() != course.state()) {
                assertThatThrownBy(() -> step.getValue().run()).isInstanceOf(IllegalStateException.class);
            }
        }
    }

    private static Set<Question> some(Random random) {
        Set<Question> some = EnumSet.noneOf(Question.class);
        for (Question question : Question.values()) {
            if (random.nextBoolean()) {
                some.add(question);
            }
        }
        return some;
    }

    private static Tally tally(Random random) {
        int[] votes = new int[4];
        for (int member = 0; member < 5; member++) {
            votes[random.nextInt(4)]++;
        }
        return new Tally(5, votes[0], votes[1], votes[2]);
    }

    @Test
    void heldWithoutFiveYesCannotEvenBeThought() {
        assertThatThrownBy(() -> new Course(State.CLOSED, false, 2, 1, Verdict.HELD))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Course(State.VOTING, true, 1, 1, Verdict.HELD))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Course(State.CLOSED, true, 1, 1, null)).isInstanceOf(IllegalStateException.class);
    }

    /** Every tally of panels of 3 and 5 members, against the rule in words. */
    @Test
    void heldIsMoreThanHalfOfThoseWhoVotedAndAQuorumOfTheMembers() {
        PanelRule rule = new PanelRule(1, 5, 3, 60, true, 2);
        for (int members : List.of(3, 5)) {
            for (int held = 0; held <= members; held++) {
                for (int not = 0; held + not <= members; not++) {
                    for (int abstained = 0; held + not + abstained <= members; abstained++) {
                        int cast = held + not + abstained;
                        int quorum = members == 3 ? 2 : 3;
                        Result expected = cast < quorum
                                ? Result.NO_QUORUM
                                : held > not + abstained ? Result.HELD : Result.NOT_HELD;
                        assertThat(new Tally(members, held, not, abstained).result(rule))
                                .as("%d members: %d, %d, %d", members, held, not, abstained)
                                .isEqualTo(expected);
                    }
                }
            }
        }
        assertThatThrownBy(() -> new Tally(3, 2, 2, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPanelHasAnOddNumberOfMembersAndAQuorumOfMoreThanHalf() {
        assertThatThrownBy(() -> new PanelRule(1, 4, 3, 60, true, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PanelRule(1, 5, 2, 60, true, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PanelRule(1, 3, 5, 60, true, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PanelRule(1, 5, 3, 50, true, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PanelRule(1, 5, 3, 101, true, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PanelRule(1, 5, 3, 60, true, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
