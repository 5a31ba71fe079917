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

    /** Sentences of their own. */
    private static final String MISSING = "missing";

    private static final String FIRST = "order.first";
    private static final String NOBODY_CAME = "order.nobody";
    private static final String NO_TEXT = "consultation.word.noText";

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
        /** 材料齐全并在开会前送达. */
        PAPERS("papers", true),
        /** 来稿、表决稿与送下一环节的文本一致. */
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

        public static Item of(String code) {
            return Stream.of(values())
                    .filter(item -> item.code.equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("nothing is checked as " + code));
        }
    }

    /**
     * @param sentence which one says from what it was seen
     * @param evidence the values in it; instants in ISO 8601
     */
    public record Line(Stage step, Item item, boolean passed, String sentence, List<String> evidence) {

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
                        .map(item -> new Line(stage, item, false, MISSING, List.of()))
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
                order(facts, inOrder, before),
                line(facts, Item.QUORUM, meeting.quorate(), meeting.entitled(), meeting.present()),
                line(facts, Item.MAJORITY, CARRIED.equals(meeting.outcome()), "meeting.outcome." + meeting.outcome()),
                line(facts, Item.RECUSAL, meeting.recusalsRespected(), meeting.recused()),
                line(facts, Item.MINUTES, meeting.signedAt() != null, meeting.signedAt()),
                line(
                        facts,
                        Item.PAPERS,
                        facts.hasPaperInTime(),
                        "consultation.word." + facts.hasPaper(),
                        facts.preparedAt(),
                        meeting.startsAt()),
                line(
                        facts,
                        Item.TEXT,
                        facts.text().isFollowed(),
                        facts.text().in() == 0 ? NO_TEXT : facts.text().in(),
                        facts.text().put(),
                        facts.text().passed()),
                line(facts, Item.DEADLINE, facts.missed() == 0, facts.dueAt(), facts.preparedAt(), facts.missed()));
    }

    /** Nothing comes before the first step, and where nobody came there is no time of it. */
    private static Line order(StepFacts facts, boolean inOrder, Instant before) {
        Instant signedIn = facts.meeting().signedInAt();
        if (signedIn == null) {
            return new Line(facts.step(), Item.ORDER, inOrder, NOBODY_CAME, List.of());
        }
        return facts.step() == Stage.PROPOSE
                ? new Line(facts.step(), Item.ORDER, inOrder, FIRST, List.of(signedIn.toString()))
                : line(facts, Item.ORDER, inOrder, signedIn, before);
    }

    private static Line line(StepFacts facts, Item item, boolean passed, Object... evidence) {
        return new Line(
                facts.step(),
                item,
                passed,
                item.code(),
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
