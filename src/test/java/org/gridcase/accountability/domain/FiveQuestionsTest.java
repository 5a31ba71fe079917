package org.gridcase.accountability.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gridcase.accountability.domain.Facts.Held;
import org.gridcase.accountability.domain.Facts.Notice;
import org.gridcase.accountability.domain.Facts.Power;
import org.gridcase.accountability.domain.Facts.Window;
import org.gridcase.accountability.domain.Finding.Kind;
import org.gridcase.accountability.domain.Means.Asked;
import org.gridcase.accountability.domain.Means.InPost;
import org.gridcase.territory.PlaceCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every answer follows from the facts, and only five times yes lets a review go on. */
class FiveQuestionsTest {

    private static final PlaceCode UNIT = PlaceCode.of("99010001");
    private static final PlaceCode OTHER = PlaceCode.of("99010002");
    private static final Instant BEGAN = Instant.parse("2026-11-02T01:00:00Z");
    private static final Instant MISSED = Instant.parse("2026-11-09T09:00:00Z");
    private static final Instant TOLD = Instant.parse("2026-11-05T01:00:00Z");

    static List<Set<Question>> allCombinations() {
        return IntStream.range(0, 1 << Question.values().length)
                .mapToObj(mask -> EnumSet.allOf(Question.class).stream()
                        .filter(question -> (mask >> question.ordinal() & 1) == 1)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Question.class))))
                .map(yes -> (Set<Question>) yes)
                .toList();
    }

    /** 2 to the power of 5, each from facts of its own. */
    @ParameterizedTest
    @MethodSource("allCombinations")
    void onlyFiveTimesYesLetsAReviewGoOn(Set<Question> yes) {
        Facts facts = facts(yes);
        List<Answer> answers = FiveQuestions.answer(facts);

        assertThat(answers.stream().map(Answer::question)).containsExactly(Question.values());
        assertThat(answers.stream().filter(Answer::yes).map(Answer::question)).containsExactlyInAnyOrderElementsOf(yes);
        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(answer.evidence()).as("evidence").isNotEmpty());

        Finding finding = Finding.of(answers, facts);
        assertThat(finding.mayGoOn()).isEqualTo(yes.size() == 5);
        Course course = Course.opened().answered(finding);
        if (yes.size() == 5) {
            assertThat(course.state()).isEqualTo(Course.State.DEFENCE);
        } else {
            assertThat(course.verdict()).isEqualTo(Verdict.NAMED);
            assertThat(finding.other()).isNotEqualTo(UNIT);
            // Where nothing was neglected, nobody else is blamed for it.
            if (!yes.contains(Question.CLOCK)) {
                assertThat(finding.kind()).isIn(Kind.NOBODY, Kind.LIST_GAP);
            }
        }
    }

    @Test
    void thereAreThirtyTwoOfThem() {
        assertThat(allCombinations()).hasSize(32).doesNotHaveDuplicates();
    }

    @Test
    void anAnswerThatIsMissingIsNotAYes() {
        Facts facts = facts(EnumSet.allOf(Question.class));
        List<Answer> four = FiveQuestions.answer(facts).subList(0, 4);

        assertThat(Finding.of(four, facts).mayGoOn()).isFalse();
    }

    @Test
    void whatIsNotListedIsAGapInTheLists() {
        Facts all = facts(EnumSet.allOf(Question.class));
        Facts unlisted = with(all, null, all.window(), all.held(), all.notices(), 1);

        assertThat(found(unlisted)).isEqualTo(new Finding(Kind.LIST_GAP, null, "notListed"));
    }

    @Test
    void thePowerOfAnotherUnitPointsToItsLead() {
        assertThat(found(facts(allBut(Question.POWER))))
                .isEqualTo(new Finding(Kind.ANOTHER_UNIT, OTHER, "listedWithOther"));
    }

    @Test
    void aLeadThatCannotBeToldIsNobody() {
        Facts all = facts(EnumSet.allOf(Question.class));
        Power ofNoTown = new Power("S-01", 3, BEGAN, null, Set.of(OTHER), true);

        assertThat(found(with(all, ofNoTown, all.window(), all.held(), all.notices(), 1)))
                .isEqualTo(new Finding(Kind.NOBODY, null, "listedWithOther"));
    }

    @Test
    void whoHeldItIsNamedAndNobodyWhenNobodyDid() {
        assertThat(found(facts(allBut(Question.HOLDER))))
                .isEqualTo(new Finding(Kind.ANOTHER_UNIT, OTHER, "heldByOther"));
    }

    @Test
    void aClockThatStoodStillIsNobodysFault() {
        assertThat(found(facts(allBut(Question.CLOCK)))).isEqualTo(new Finding(Kind.NOBODY, null, "clockStood"));
        Facts all = facts(EnumSet.allOf(Question.class));
        assertThat(found(with(all, all.power(), null, all.held(), all.notices(), 1)))
                .isEqualTo(new Finding(Kind.NOBODY, null, "nothingMissed"));
    }

    @Test
    void whatCameTooLateHasNotNotified() {
        Facts all = facts(allBut(Question.NOTIFIED));
        List<Notice> late = List.of(new Notice("warning", "inbox", "dept-urban", MISSED.plusSeconds(1)));

        assertThat(found(with(all, all.power(), all.window(), all.held(), late, 1)))
                .isEqualTo(new Finding(Kind.NOBODY, null, "notNotified"));
        List<Notice> justInTime = List.of(new Notice("warning", "inbox", "dept-urban", MISSED));
        assertThat(found(with(all, all.power(), all.window(), all.held(), justInTime, 1))
                        .mayGoOn())
                .isTrue();
    }

    @Test
    void whoeverHasTakenItUpKnowsOfIt() {
        Facts all = facts(allBut(Question.NOTIFIED));
        List<Held> takenUp = List.of(new Held(UNIT, "dept-urban", false, "taken", BEGAN, null));

        assertThat(found(with(all, all.power(), all.window(), takenUp, List.of(), 1))
                        .mayGoOn())
                .isTrue();
    }

    @Test
    void meansThatTheListsDoNotNameAreAGapAndAVacancyIsNobodysFault() {
        assertThat(found(facts(allBut(Question.MEANS)))).isEqualTo(new Finding(Kind.LIST_GAP, null, "noMeans"));
        Facts all = facts(EnumSet.allOf(Question.class));
        assertThat(found(with(all, all.power(), all.window(), all.held(), all.notices(), 0)))
                .isEqualTo(new Finding(Kind.NOBODY, null, "meansMissing"));
    }

    @Test
    void aTimeWithoutAnybodyInPostIsNobodysFaultAndAHandOverIsNone() {
        Facts all = facts(EnumSet.allOf(Question.class));
        InPost first = new InPost("first", BEGAN.minusSeconds(1), TOLD);

        Facts gap = with(
                all, new Means(null, List.of(first, new InPost("second", TOLD.plusSeconds(7200), null)), List.of()));
        assertThat(found(gap)).isEqualTo(new Finding(Kind.NOBODY, null, "meansMissing"));
        assertThat(evidence(gap))
                .contains(new Evidence("vacantFor", List.of("place:" + UNIT, "120")))
                .contains(new Evidence("staffed", List.of("place:" + UNIT, "2")));
        Facts handOver = with(all, new Means(null, List.of(first, new InPost("second", TOLD, null)), List.of()));
        assertThat(found(handOver).mayGoOn()).isTrue();
    }

    @Test
    void whoeverAskedForMeansAndGotNoAnswerInTimeIsNotHeld() {
        Instant due = TOLD.plusSeconds(3600);

        for (Instant answered : new Instant[] {null, MISSED.plusSeconds(1)}) {
            Facts unanswered = asking(new Asked(TOLD, due, answered, answered != null));
            assertThat(found(unanswered)).isEqualTo(new Finding(Kind.NOBODY, null, "meansUnanswered"));
            assertThat(evidence(unanswered))
                    .contains(new Evidence("meansUnanswered", List.of(TOLD.toString(), due.toString())));
        }
        assertGoesOn(new Asked(TOLD, due, MISSED, false), "meansRefused");
        assertGoesOn(new Asked(TOLD, due, due, true), "meansConceded");
        assertGoesOn(new Asked(TOLD, MISSED.plusSeconds(1), null, false), "meansAsked");
    }

    private static void assertGoesOn(Asked asked, String evidence) {
        assertThat(found(asking(asked)).mayGoOn()).as(evidence).isTrue();
        assertThat(evidence(asking(asked)).stream().map(Evidence::kind)).contains(evidence);
    }

    private static Facts asking(Asked asked) {
        Facts all = facts(EnumSet.allOf(Question.class));
        return with(all, new Means(new BigDecimal("50.00"), all.unitMeans().inPost(), List.of(asked)));
    }

    @Test
    void theShareOfTheMoneyIsShown() {
        assertThat(evidence(asking(new Asked(TOLD, MISSED, MISSED, false))))
                .contains(new Evidence("share", List.of("place:" + UNIT, "S-01", "50.00")));
    }

    private static List<Evidence> evidence(Facts facts) {
        return FiveQuestions.answer(facts).get(Question.MEANS.ordinal()).evidence();
    }

    @Test
    void theSegmentThatEndedWithTheWindowCountsAndTheNextDoesNot() {
        Facts all = facts(EnumSet.allOf(Question.class));
        List<Held> handedOver = List.of(
                new Held(UNIT, null, false, "assigned", BEGAN, MISSED),
                new Held(OTHER, null, false, "assigned", MISSED, null));

        assertThat(with(all, all.power(), all.window(), handedOver, all.notices(), 1)
                        .holderAtMiss()
                        .map(Held::place))
                .contains(UNIT);
    }

    @Test
    void minutesOfPausesAreNotThoseThatCount() {
        Facts all = facts(EnumSet.allOf(Question.class));
        List<Held> held = List.of(
                new Held(UNIT, null, false, "assigned", MISSED.minusSeconds(7200), MISSED.minusSeconds(3600)),
                new Held(UNIT, null, true, "outage", MISSED.minusSeconds(3600), MISSED.minusSeconds(1800)),
                new Held(UNIT, null, false, "outageOver", MISSED.minusSeconds(1800), null));
        List<Answer> answers = FiveQuestions.answer(with(all, all.power(), all.window(), held, all.notices(), 1));

        assertThat(answers.get(Question.CLOCK.ordinal()).evidence()).contains(new Evidence("ran", List.of("90", "30")));
    }

    @Test
    void aFindingNamesAUnitExactlyWhenItFindsOne() {
        assertThatThrownBy(() -> new Finding(Kind.NOBODY, OTHER, "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Finding(Kind.ANOTHER_UNIT, null, "x"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Finding found(Facts facts) {
        return Finding.of(FiveQuestions.answer(facts), facts);
    }

    private static Set<Question> allBut(Question question) {
        return EnumSet.complementOf(EnumSet.of(question));
    }

    /** Facts that answer exactly these questions with yes. */
    static Facts facts(Set<Question> yes) {
        PlaceCode listed = yes.contains(Question.POWER) ? UNIT : OTHER;
        PlaceCode holder = yes.contains(Question.HOLDER) ? UNIT : OTHER;
        return new Facts(
                UNIT,
                MISSED,
                "S-01",
                new Power("S-01", 3, BEGAN, listed, Set.of(listed), yes.contains(Question.MEANS)),
                new Window(7, BEGAN, MISSED, MISSED),
                List.of(new Held(holder, null, !yes.contains(Question.CLOCK), "outage", BEGAN, null)),
                yes.contains(Question.NOTIFIED)
                        ? List.of(new Notice("warning", "inbox", "dept-urban", TOLD))
                        : List.of(),
                inPost(1));
    }

    private static Means inPost(int people) {
        return new Means(
                null,
                IntStream.range(0, people)
                        .mapToObj(number -> new InPost("officer-" + number, BEGAN, null))
                        .toList(),
                List.of());
    }

    private static Facts with(Facts facts, Means means) {
        return new Facts(
                facts.unit(),
                facts.at(),
                facts.subject(),
                facts.power(),
                facts.window(),
                facts.held(),
                facts.notices(),
                means);
    }

    private static Facts with(
            Facts facts, Power power, Window window, List<Held> held, List<Notice> notices, int inPost) {
        return new Facts(facts.unit(), facts.at(), facts.subject(), power, window, held, notices, inPost(inPost));
    }
}
