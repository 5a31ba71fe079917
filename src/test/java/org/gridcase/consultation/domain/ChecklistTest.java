package org.gridcase.consultation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gridcase.consultation.domain.Checklist.Item;
import org.gridcase.consultation.domain.StepFacts.Meeting;
import org.gridcase.consultation.domain.StepFacts.Text;
import org.junit.jupiter.api.Test;

/** Each line of the checklist fails for its own reason, and for no other. */
class ChecklistTest {

    private static final String NUMBER = "990100-2026-000001";
    private static final String PLACE = "990100001001";
    private static final Instant DAY = Instant.parse("2026-11-23T02:00:00Z");
    private static final List<String> BODIES =
            List.of("party-committee", "two-committees", "party-members", "residents-representatives");

    /** The text that came is the one that went on. */
    private static final Text SAME = new Text(1, 1, 1, false);

    private static Instant hour(Stage stage, int minute) {
        return DAY.plusSeconds(3_600L * stage.ordinal() + 60L * minute);
    }

    private static Meeting meeting(Stage stage) {
        return new Meeting(
                "990100-2026-00001" + stage.ordinal(),
                NUMBER,
                PLACE,
                BODIES.get(stage.ordinal()),
                hour(stage, 8),
                hour(stage, 10),
                hour(stage, 20),
                hour(stage, 25),
                9,
                7,
                1,
                true,
                true,
                "carried");
    }

    private static StepFacts step(Stage stage, Meeting meeting) {
        return new StepFacts(
                stage,
                BODIES.get(stage.ordinal()),
                hour(stage, 50),
                0,
                hour(stage, 5),
                hour(stage, 30),
                new Text(stage == Stage.PROPOSE ? 0 : 1, 1, 1, stage == Stage.PROPOSE),
                true,
                meeting);
    }

    private static StepFacts with(Stage stage, int missed, Instant prepared, Text text, boolean paper) {
        return new StepFacts(
                stage,
                BODIES.get(stage.ordinal()),
                hour(stage, 50),
                missed,
                prepared,
                hour(stage, 30),
                text,
                paper,
                meeting(stage));
    }

    private static List<StepFacts> with(StepFacts changed) {
        List<StepFacts> steps = new ArrayList<>();
        for (Stage stage : Stage.OF_BODIES) {
            steps.add(stage == changed.step() ? changed : step(stage, meeting(stage)));
        }
        return steps;
    }

    private static List<String> failed(StepFacts changed) {
        return Checklist.of(NUMBER, PLACE, with(changed)).stream()
                .filter(line -> !line.passed())
                .map(Checklist.Line::code)
                .toList();
    }

    private static Meeting of(
            String about,
            String body,
            Instant signedIn,
            Instant ended,
            Instant signed,
            boolean quorate,
            boolean recusals,
            String outcome) {
        return new Meeting(
                "990100-2026-000012",
                about,
                PLACE,
                body,
                hour(Stage.REVIEW, 8),
                signedIn,
                ended,
                signed,
                9,
                3,
                1,
                quorate,
                recusals,
                outcome);
    }

    @Test
    void whatWentByTheRulesPasses() {
        List<Checklist.Line> lines = Checklist.of(NUMBER, PLACE, with(step(Stage.REVIEW, meeting(Stage.REVIEW))));
        assertThat(lines).hasSize(40).allMatch(Checklist.Line::passed);
        assertThat(Checklist.failed(lines, List.of())).isEmpty();
    }

    @Test
    void eachLineFailsForItsOwnReason() {
        Stage stage = Stage.REVIEW;
        String body = "party-members";
        Instant in = hour(stage, 10);
        Instant out = hour(stage, 20);
        Map<Item, StepFacts> broken = Map.of(
                Item.HELD, step(stage, of(NUMBER, body, in, null, out, true, true, "carried")),
                Item.BODY, step(stage, of(NUMBER, "two-committees", in, out, out, true, true, "carried")),
                Item.ORDER, step(stage, of(NUMBER, body, hour(Stage.CONSULT, 29), out, out, true, true, "carried")),
                Item.QUORUM, step(stage, of(NUMBER, body, in, out, out, false, true, "carried")),
                Item.MAJORITY, step(stage, of(NUMBER, body, in, out, out, true, true, "rejected")),
                Item.RECUSAL, step(stage, of(NUMBER, body, in, out, out, true, false, "carried")),
                Item.MINUTES, step(stage, of(NUMBER, body, in, out, null, true, true, "carried")),
                Item.PAPERS, with(stage, 0, hour(stage, 9), SAME, true),
                Item.TEXT, with(stage, 0, hour(stage, 5), new Text(1, 1, 2, false), true),
                Item.DEADLINE, with(stage, 1, hour(stage, 5), SAME, true));
        assertThat(broken).hasSize(Item.values().length);
        broken.forEach(
                (item, facts) -> assertThat(failed(facts)).as(item.code()).containsExactly("review." + item.code()));
    }

    @Test
    void aMeetingAboutAnotherMatterIsNotTheBodysMeeting() {
        Instant out = hour(Stage.REVIEW, 20);
        Meeting other =
                of("990100-2026-000099", "party-members", hour(Stage.REVIEW, 10), out, out, true, true, "carried");
        assertThat(failed(step(Stage.REVIEW, other))).containsExactly("review.body");
    }

    @Test
    void aStepWithoutAMeetingFailsInEveryLine() {
        assertThat(failed(step(Stage.CONSULT, null)))
                .hasSize(Item.values().length)
                .allMatch(code -> code.startsWith("consult."));
        assertThat(Checklist.of(NUMBER, PLACE, List.of())).hasSize(40).noneMatch(Checklist.Line::passed);
    }

    @Test
    void whatWasPointedOutAndPutRightMayBeApproved() {
        List<Checklist.Line> lines =
                Checklist.of(NUMBER, PLACE, with(with(Stage.REVIEW, 1, hour(Stage.REVIEW, 5), SAME, true)));
        assertThat(Checklist.failed(lines, List.of()))
                .extracting(Checklist.Line::code)
                .containsExactly("review.deadline");
        assertThat(Checklist.failed(lines, List.of("review.deadline"))).isEmpty();
    }

    @Test
    void aDecisionWithoutAQuorumIsNotMendedByPointingItOut() {
        Instant out = hour(Stage.REVIEW, 20);
        Meeting few = of(NUMBER, "party-members", hour(Stage.REVIEW, 10), out, out, false, true, "carried");
        List<Checklist.Line> lines = Checklist.of(NUMBER, PLACE, with(step(Stage.REVIEW, few)));
        assertThat(Checklist.failed(lines, List.of("review.quorum")))
                .extracting(Checklist.Line::code)
                .containsExactly("review.quorum");
    }

    @Test
    void theTextIsTheOneThatCameOrWasWrittenInTheStepAndTheSameGoesOn() {
        Instant in = hour(Stage.REVIEW, 5);
        for (Text followed : List.of(SAME, new Text(1, 2, 2, true), new Text(0, 1, 1, true))) {
            assertThat(failed(with(Stage.REVIEW, 0, in, followed, true)))
                    .as("%s", followed)
                    .isEmpty();
        }
        for (Text other : List.of(
                new Text(1, 2, 2, false), new Text(1, 1, 2, false), new Text(1, 2, 1, true), new Text(0, 0, 0, true))) {
            assertThat(failed(with(Stage.REVIEW, 0, in, other, true)))
                    .as("%s", other)
                    .containsExactly("review.text");
        }
    }

    @Test
    void aBodyHasItsPapersBeforeItMeets() {
        Instant starts = hour(Stage.REVIEW, 8);
        assertThat(failed(with(Stage.REVIEW, 0, starts.plusSeconds(59), SAME, true)))
                .as("in the same minute")
                .isEmpty();
        assertThat(failed(with(Stage.REVIEW, 0, starts.plusSeconds(60), SAME, true)))
                .containsExactly("review.papers");
        assertThat(failed(with(Stage.REVIEW, 0, hour(Stage.REVIEW, 5), SAME, false)))
                .containsExactly("review.papers");
    }

    @Test
    void theFirstStepSaysOfItsOrderThatNothingComesBeforeIt() {
        List<Checklist.Line> lines = Checklist.of(NUMBER, PLACE, with(step(Stage.REVIEW, null)));
        assertThat(lines.stream().filter(line -> line.item() == Item.ORDER).map(Checklist.Line::sentence))
                .containsExactly("order.first", "order", "missing", "order");
        assertThat(lines).allSatisfy(line -> assertThat(line.evidence()).doesNotContain("-"));
    }
}
