package org.gridcase.accountability.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.gridcase.GridcaseTest;
import org.gridcase.accountability.domain.Course;
import org.gridcase.accountability.domain.Course.State;
import org.gridcase.accountability.domain.Finding;
import org.gridcase.accountability.domain.Question;
import org.gridcase.accountability.domain.Tally.Result;
import org.gridcase.accountability.domain.Verdict;
import org.gridcase.models.walks.Broken;
import org.gridcase.models.walks.Contract;
import org.gridcase.models.walks.ModelWalks;
import org.gridcase.models.walks.Standing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The model of a review as the engine runs it, with every combination of answers: every place where a review may ever stand,
 * and many walks.
 */
@GridcaseTest
class ReviewWalksTest {

    private static final int WALKS = 20_000;
    private static final int BALLOTS = 2;
    private static final int MEMBERS = 3;

    @Autowired
    RepositoryService repository;

    private BpmnModelInstance model;

    @BeforeEach
    void deployed() {
        model = ModelWalks.deployed(repository, AccountabilityProcess.KEY);
    }

    @Test
    void nobodyIsHeldAndNobodyIsBotheredWithoutFiveYes() {
        ModelWalks<Memory> walks = walks(model);

        walks.everywhere(ReviewWalksTest::fiveYes);

        Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
        Set<Set<Question>> named = new HashSet<>();
        walks.everywhere(at -> {
            if (at.ended()) {
                verdicts.add(at.memory().course().verdict());
                if (at.memory().course().verdict() == Verdict.NAMED) {
                    named.add(at.memory().yes());
                }
            }
        });
        assertThat(verdicts).containsExactlyInAnyOrder(Verdict.values());
        assertThat(named).as("all combinations but one").hasSize(31);
    }

    /** Who is waited for is a unit that five times yes speaks against, its panel, or nobody. */
    private static void fiveYes(Standing<Memory> at) {
        if (!at.ended() || at.memory().course().verdict() == Verdict.HELD) {
            assertThat(at.memory().yes()).as("%s", at).hasSize(Question.values().length);
        }
        if (at.ended() && at.memory().course().verdict() == Verdict.HELD) {
            assertThat(at.memory().last()).as("%s", at).isEqualTo(Result.HELD);
        }
    }

    @Test
    void everyReviewEndsEvenIfNobodyEverSaysAnything() {
        ModelWalks<Memory> walks = walks(model);

        walks.nobodyIsWaitedForInVain(Memory::turn);
        walks.everyWalkEndsInSilence();
    }

    @Test
    void twentyThousandWalksEndAndComeEverywhere() {
        ModelWalks<Memory> walks = walks(model);
        Random random = new Random(20_261_122);
        for (int walk = 0; walk < WALKS; walk++) {
            walks.walk(random).forEach(ReviewWalksTest::fiveYes);
        }
        assertThat(walks.elements())
                .containsExactlyInAnyOrder(
                        "stateDefence",
                        "defenceOverdue",
                        "castVote",
                        "votingOverdue",
                        "appealOrAccept",
                        "appealOverdue");
    }

    /** What the checks above are worth: each mistake in the model is found. */
    @Test
    void aBrokenModelIsFound() {
        for (String window : List.of("defenceOverdue", "votingOverdue", "appealOverdue")) {
            BpmnModelInstance broken = Broken.without(model, window);
            assertThatThrownBy(() -> walks(broken).nobodyIsWaitedForInVain(Memory::turn))
                    .as(window)
                    .isInstanceOf(AssertionError.class);
        }
        finds(Broken.swapped(model, "fiveYes", "notSupported"));
        finds(Broken.swapped(model, "askAgain", "decided"));
        finds(Broken.swapped(model, "heldResponsible", "finalAlready"));
        finds(Broken.swapped(model, "appealed", "accepted"));
        finds(Broken.leadsTo(model, "heard", "openBallot"));
        finds(Broken.leadsTo(model, "toClose", "formPanel"));
    }

    private static void finds(BpmnModelInstance broken) {
        assertThatThrownBy(() -> walks(broken).everywhere(ReviewWalksTest::fiveYes))
                .isInstanceOf(AssertionError.class);
    }

    private static ModelWalks<Memory> walks(BpmnModelInstance model) {
        return new ModelWalks<>(model, new Rules(), new Memory(Set.of(), Course.opened(), null, false, false));
    }

    /**
     * What the code remembers of a review.
     *
     * @param yes the questions that the records answer with yes
     * @param last what the panel that was asked last has decided
     * @param turn whether a step is owed by somebody, with a deadline
     */
    private record Memory(Set<Question> yes, Course course, Result last, boolean appealed, boolean turn) {

        Memory at(Course next) {
            return new Memory(yes, next, last, appealed, false);
        }

        Memory begins() {
            return new Memory(yes, course, last, appealed, true);
        }

        Memory appeals(boolean appeals) {
            return new Memory(yes, course.appealed(appeals), last, appeals, false);
        }

        Memory counts(Result result) {
            return new Memory(yes, course.counted(result, BALLOTS), result, appealed, false);
        }

        Memory requires(State state) {
            if (course.state() != state) {
                throw new IllegalStateException("not at " + state + ": " + course);
            }
            return this;
        }
    }

    /** The course of the domain, as the delegates take it from step to step; whatever people may answer. */
    private static final class Rules implements Contract<Memory> {

        @Override
        public List<Memory> after(String step, Memory at) {
            return switch (step) {
                case "collectFacts" ->
                    combinations()
                            .map(yes -> new Memory(yes, at.course().answered(finding(yes)), null, false, false))
                            .toList();
                case "openDefence" -> List.of(at.requires(State.DEFENCE).begins());
                case "stateDefence", "recordSilence" ->
                    List.of(at.at(at.course().heard()));
                case "formPanel" ->
                    List.of(at.at(at.course().seated(true)), at.at(at.course().seated(false)));
                case "openBallot" -> List.of(at.requires(State.VOTING).begins());
                case "countVotes" ->
                    Arrays.stream(Result.values()).map(at::counts).toList();
                case "openAppeal" -> List.of(at.requires(State.APPEAL).begins());
                case "appealOrAccept" -> List.of(at.appeals(true), at.appeals(false));
                case "recordNoAppeal" -> List.of(at.appeals(false));
                case "closeReview" -> List.of(at.requires(State.CLOSED));
                default -> List.of(at);
            };
        }

        @Override
        public boolean answer(String question, Memory memory) {
            return switch (question) {
                case AccountabilityProcess.Variables.MAY_GO_ON ->
                    memory.course().state() == State.DEFENCE;
                case AccountabilityProcess.Variables.PANEL_FORMED, AccountabilityProcess.Variables.ASK_AGAIN ->
                    memory.course().state() == State.VOTING;
                case AccountabilityProcess.Variables.MAY_APPEAL ->
                    memory.course().state() == State.APPEAL;
                case AccountabilityProcess.Variables.APPEALED -> memory.appealed();
                default -> throw new AssertionError(question);
            };
        }

        /** Whoever has voted in a first ballot is not asked again. */
        @Override
        public int several(String step, Memory memory) {
            return MEMBERS + 1 - memory.course().ballot();
        }

        private static Stream<Set<Question>> combinations() {
            Question[] all = Question.values();
            return IntStream.range(0, 1 << all.length).mapToObj(mask -> {
                Set<Question> yes = EnumSet.noneOf(Question.class);
                IntStream.range(0, all.length)
                        .filter(bit -> (mask >> bit & 1) == 1)
                        .forEach(bit -> yes.add(all[bit]));
                return yes;
            });
        }

        private static Finding finding(Set<Question> yes) {
            return yes.size() == Question.values().length
                    ? new Finding(Finding.Kind.MAY_GO_ON, null, "fiveYes")
                    : new Finding(Finding.Kind.NOBODY, null, "test");
        }
    }
}
