package org.gridcase.consultation.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What the supervision committee (监督委员会) checks: each line follows from the record, with what it was seen from. */
public final class Checklist {

    private static final String CARRIED = "carried";
    private static final String NOTHING = "-";

    private Checklist() {}

    public enum Item {
        /** 会议已召开. */
        HELD("held", false),
        /** 会议主体正确. */
        BODY("body", false),
        /** 先后顺序正确. */
        ORDER("order", false),
        /** 到会达到法定人数. */
        QUORUM("quorum", false),
        /** 表决通过. */
        MAJORITY("majority", false),
        /** 回避人员未参加表决. */
        RECUSAL("recusal", false),
        /** 会议记录已签署. */
        MINUTES("minutes", true),
        /** 材料齐全. */
        PAPERS("papers", true),
        /** 文本与表决稿一致. */
        TEXT("text", false),
        /** 在时限内召集. */
        DEADLINE("deadline", true);

        private final String code;
        private final boolean mendable;

        Item(String code, boolean mendable) {
            this.code = code;
            this.mendable = mendable;
        }

        /** The word used in data and in the API. */
        public String code() {
            return code;
        }
    }

    /** @param evidence the values of the sentence that says from what it was seen; instants in ISO 8601 */
    public record Line(Stage step, Item item, boolean passed, List<String> evidence) {

        public Line {
            evidence = List.copyOf(evidence);
        }

        /** How a line is named where it is kept: {@code review.quorum}. */
        public String code() {
            return step.code() + "." + item.code();
        }
    }

    /**
     * @param number of the consultation
     * @param place code of its community
     * @param steps those of the bodies, in their order, each as it decided last; one that is missing fails in every line
     */
    public static List<Line> of(String number, String place, List<StepFacts> steps) {
        List<Line> lines = new ArrayList<>();
        Instant before = null;
        for (Stage stage : Stage.OF_BODIES) {
            StepFacts facts = steps.stream()
                    .filter(step -> step.step() == stage)
                    .findFirst()
                    .orElse(null);
            if (facts == null || facts.meeting() == null) {
                Stream.of(Item.values())
                        .map(item -> new Line(stage, item, false, List.of(NOTHING, NOTHING, NOTHING, NOTHING)))
                        .forEach(lines::add);
            } else {
                lines.addAll(lines(number, place, facts, before));
            }
            before = facts == null ? null : facts.decidedAt();
        }
        return lines;
    }

    private static List<Line> lines(String number, String place, StepFacts facts, Instant before) {
        StepFacts.Meeting meeting = facts.meeting();
        boolean first = facts.step() == Stage.PROPOSE;
        boolean inOrder = meeting.signedInAt() != null
                && (first || before != null && !meeting.signedInAt().isBefore(before));
        boolean rightBody =
                facts.body().equals(meeting.body()) && place.equals(meeting.place()) && number.equals(meeting.about());
        return List.of(
                line(facts, Item.HELD, meeting.endedAt() != null, meeting.number(), meeting.endedAt()),
                line(facts, Item.BODY, rightBody, "meeting.body." + meeting.body(), meeting.about()),
                line(facts, Item.ORDER, inOrder, meeting.signedInAt(), before),
                line(facts, Item.QUORUM, meeting.quorate(), meeting.entitled(), meeting.present()),
                line(facts, Item.MAJORITY, CARRIED.equals(meeting.outcome()), "meeting.outcome." + meeting.outcome()),
                line(facts, Item.RECUSAL, meeting.recusalsRespected(), meeting.recused()),
                line(facts, Item.MINUTES, meeting.signedAt() != null, meeting.signedAt()),
                line(facts, Item.PAPERS, facts.hasPaper(), "consultation.word." + facts.hasPaper()),
                line(
                        facts,
                        Item.TEXT,
                        facts.textPut() == facts.textPassed() && facts.textPut() > 0,
                        facts.textPut(),
                        facts.textPassed()),
                line(facts, Item.DEADLINE, facts.missed() == 0, facts.dueAt(), facts.preparedAt(), facts.missed()));
    }

    private static Line line(StepFacts facts, Item item, boolean passed, Object... evidence) {
        return new Line(
                facts.step(),
                item,
                passed,
                Stream.of(evidence)
                        .map(value -> Objects.toString(value, NOTHING))
                        .toList());
    }

    /**
     * What stands against approving the procedure. A decision that the wrong body took, without a quorum or out of its order
     * is not mended by explaining it: only the step itself, done again, mends it.
     *
     * @param putRight codes of the lines that were pointed out and put right
     */
    public static List<Line> failed(List<Line> lines, List<String> putRight) {
        return lines.stream()
                .filter(line -> !line.passed() && !(line.item().mendable && putRight.contains(line.code())))
                .toList();
    }
}
