package org.gridcase.consultation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.gridcase.consultation.domain.PublicStanding.Look;
import org.gridcase.consultation.domain.Sitting.Motion;
import org.junit.jupiter.api.Test;

/** The rules of a consultation by themselves. */
class ConsultationRulesTest {

    private static final int TIMES = 10_000;
    private static final String[] OUTCOMES = {"carried", "rejected", "tied", "noQuorum", "void", null};

    /** Computed in another way: what was carried, in the order of the agenda, and nothing that was not. */
    @Test
    void aBodyDecidesByTheFirstMotionThatWasCarried() {
        Random random = new Random(5);
        for (int time = 0; time < TIMES; time++) {
            List<Motion> agenda = new ArrayList<>();
            agenda.add(new Motion(Purpose.APPROVE, null, any(random)));
            if (random.nextBoolean()) {
                agenda.add(new Motion(Purpose.RETURN, Stage.PROPOSE, any(random)));
            }
            if (random.nextBoolean()) {
                agenda.add(new Motion(Purpose.REJECT, null, any(random)));
            }
            Sitting expected = "rejected".equals(agenda.get(0).outcome()) ? Sitting.NOT_CARRIED : Sitting.UNDECIDED;
            for (int last = agenda.size() - 1; last >= 0; last--) {
                if ("carried".equals(agenda.get(last).outcome())) {
                    expected = List.of(Sitting.APPROVED, Sitting.RETURNED, Sitting.REJECTED)
                            .get(agenda.get(last).purpose().ordinal());
                }
            }
            assertThat(Sitting.of(agenda)).as("%s", agenda).isEqualTo(expected);
        }
    }

    private static String any(Random random) {
        return OUTCOMES[random.nextInt(OUTCOMES.length)];
    }

    @Test
    void whateverMeetingsBringAStepEnds() {
        StepRule rule = new StepRule(Stage.REVIEW, "party-members", "community-secretary", 2, 2, 3, "test");
        Random random = new Random(6);
        for (int time = 0; time < TIMES; time++) {
            Tries tries = Tries.NONE;
            int meetings = 0;
            while (tries.next(rule) != Tries.Next.REJECTED) {
                tries = tries.after(random.nextBoolean() ? Sitting.NOT_CARRIED : Sitting.UNDECIDED);
                meetings++;
            }
            assertThat(meetings).isBetween(2, 4);
        }
        assertThat(new Tries(0, 1).next(rule)).isEqualTo(Tries.Next.AGAIN);
        assertThat(new Tries(1, 2).next(rule)).isEqualTo(Tries.Next.SUPERIOR);
        assertThat(new Tries(0, 3).next(rule)).isEqualTo(Tries.Next.REJECTED);
        assertThatThrownBy(() -> Tries.NONE.after(Sitting.APPROVED)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nothingIsInForceWhileAnythingIsOpen() {
        for (int mask = 0; mask < 64; mask++) {
            PublicStanding standing =
                    new PublicStanding(is(mask, 0), is(mask, 1), is(mask, 2), is(mask, 3), is(mask, 4), is(mask, 5));
            boolean nothingOpen = !standing.awaited()
                    && !standing.stopped()
                    && standing.periodOver()
                    && !standing.objectionOpen()
                    && !standing.upheld()
                    && !standing.findingOpen();
            assertThat(standing.look() == Look.IN_FORCE).as("%s", standing).isEqualTo(nothingOpen);
            if (standing.upheld()) {
                assertThat(standing.look()).as("%s", standing).isEqualTo(Look.UPHELD);
            }
        }
    }

    private static boolean is(int mask, int bit) {
        return (mask >> bit & 1) == 1;
    }

    @Test
    void aCourseGoesForwardStepByStepAndBackByReturnsOnly() {
        Course course = Course.opened(1);
        for (Stage stage : List.of(Stage.CONSULT, Stage.REVIEW, Stage.RESOLVE, Stage.OVERSEE, Stage.PUBLICISE)) {
            course = course.passed();
            assertThat(course.stage()).isEqualTo(stage);
        }
        Course published = course;
        assertThatThrownBy(published::done).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> published.returned(Stage.OVERSEE)).isInstanceOf(IllegalStateException.class);
        Course returned = published.returned(Stage.RESOLVE);
        assertThat(returned).isEqualTo(new Course(Stage.RESOLVE, 1, 1, null));
        assertThatThrownBy(() -> returned.returned(Stage.PROPOSE)).isInstanceOf(IllegalStateException.class);
        Course inForce = published.passed();
        assertThatThrownBy(inForce::passed).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(inForce::rejected).isInstanceOf(IllegalStateException.class);
        assertThat(inForce.mayReturn()).isFalse();
        assertThat(inForce.done().ending()).isEqualTo(Ending.DONE);
        assertThatThrownBy(() -> new Course(Stage.CLOSED, 0, 1, null)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Course(Stage.PROPOSE, 2, 1, null)).isInstanceOf(IllegalStateException.class);
    }
}
