package org.gridcase.topic.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.gridcase.GridcaseTest;
import org.gridcase.models.walks.Broken;
import org.gridcase.models.walks.Contract;
import org.gridcase.models.walks.ModelWalks;
import org.gridcase.topic.domain.TopicState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every walk through the deployed model: no topic ends unsorted, and none is declined before everybody can read why. */
@GridcaseTest
class TopicWalksTest {

    @Autowired
    RepositoryService repository;

    private BpmnModelInstance model;

    @BeforeEach
    void deployed() {
        model = ModelWalks.deployed(repository, TopicProcess.KEY);
    }

    @Test
    void noneIsDeclinedBeforeTheReasonIsPublic() {
        ModelWalks<Memory> walks = walks(model);
        requireEndsToBeProper(walks);
        assertThat(walks.elements()).contains("sortTopic", "sortingOverdue", "reasonPublished", "reasonStopped");
    }

    @Test
    void aBrokenModelIsFound() {
        for (String[] wrong : new String[][] {
            {"unreadable", "declineTopic"},
            {"drafted", "declineTopic"},
            {"declineWanted", "mergeTopic"},
            {"mergeWanted", "acceptTopic"},
            {"supervised", "topicDeclined"}
        }) {
            assertThatThrownBy(() -> requireEndsToBeProper(walks(Broken.leadsTo(model, wrong[0], wrong[1]))))
                    .as("%s to %s", (Object[]) wrong)
                    .isInstanceOf(AssertionError.class);
        }
    }

    private static void requireEndsToBeProper(ModelWalks<Memory> walks) {
        walks.everywhere(at -> {
            Memory memory = at.memory();
            if (at.ended()) {
                assertThat(memory.closed()).as("%s", at).isNotNull().isEqualTo(memory.state());
                assertThat(memory.state() != TopicState.DECLINED || memory.readable())
                        .as("%s", at)
                        .isTrue();
            }
        });
    }

    private static ModelWalks<Memory> walks(BpmnModelInstance model) {
        return new ModelWalks<>(model, new Rules(), new Memory(TopicState.GATHERED, false, null));
    }

    /**
     * What the code remembers of a topic.
     *
     * @param readable whether the reason is public
     * @param closed as what the case was closed, or null
     */
    private record Memory(TopicState state, boolean readable, TopicState closed) {

        Memory at(TopicState state) {
            return new Memory(state, readable, closed);
        }

        Memory closed(TopicState as) {
            return new Memory(state, readable, as);
        }
    }

    /** By {@code TopicSorting} and {@code TopicOutcomes}. */
    private static final class Rules implements Contract<Memory> {

        @Override
        public List<Memory> after(String step, Memory at) {
            return switch (step) {
                case "sortTopic" ->
                    List.of(at.at(TopicState.ACCEPTED), at.at(TopicState.MERGED), at.at(TopicState.DECLINING));
                case "reasonPublished" -> List.of(new Memory(at.state(), true, null));
                case "acceptTopic" -> List.of(at.closed(TopicState.ACCEPTED));
                case "mergeTopic" -> List.of(at.closed(TopicState.MERGED));
                case "declineTopic" -> List.of(at.at(TopicState.DECLINED).closed(TopicState.DECLINED));
                case "returnToSorting" -> List.of(at.at(TopicState.GATHERED));
                default -> List.of(at);
            };
        }

        @Override
        public boolean answer(String question, Memory memory) {
            return switch (question) {
                case TopicProcess.Variables.MERGED -> memory.state() == TopicState.MERGED;
                case TopicProcess.Variables.DECLINED -> memory.state() == TopicState.DECLINING;
                default -> throw new AssertionError(question);
            };
        }
    }
}
