package org.gridcase.models.walks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** Every place where a case may ever stand, and all ways between them; with a contract of bounded counters they are finite. */
public final class ModelWalks<S> {

    private static final int LONGEST = 10_000;

    private final ModelMachine<S> machine;
    private final List<Standing<S>> begin;
    private final Map<Standing<S>, List<Move<S>>> moves = new LinkedHashMap<>();

    public ModelWalks(BpmnModelInstance model, Contract<S> contract, S memory) {
        machine = new ModelMachine<>(model, contract);
        begin = machine.begin(memory);
        Deque<Standing<S>> open = new ArrayDeque<>(begin);
        while (!open.isEmpty()) {
            Standing<S> at = open.pop();
            if (!moves.containsKey(at)) {
                List<Move<S>> next = machine.moves(at);
                moves.put(at, next);
                next.forEach(move -> open.add(move.to()));
            }
        }
    }

    /** The model that the engine runs. */
    public static BpmnModelInstance deployed(RepositoryService repository, String key) {
        return repository.getBpmnModelInstance(repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult()
                .getId());
    }

    public int standings() {
        return moves.size();
    }

    /** What holds wherever a case may stand. */
    public void everywhere(Consumer<Standing<S>> property) {
        moves.keySet().forEach(property);
    }

    /** The steps and events of all moves. */
    public Set<String> elements() {
        return moves.values().stream().flatMap(List::stream).map(Move::element).collect(Collectors.toSet());
    }

    /** Whoever is waited for is waited for until the end of a window only, and then somebody else has the turn. */
    public void nobodyIsWaitedForInVain(Predicate<S> somebodyHasTheTurn) {
        moves.forEach((at, next) -> {
            if (machine.waitsForAnother(at)) {
                return;
            }
            assertThat(at.ended() || somebodyHasTheTurn.test(at.memory()))
                    .as("somebody has the turn at " + at)
                    .isTrue();
            assertThat(at.ended() || next.stream().anyMatch(move -> move.kind() == Move.Kind.WINDOW_OVER))
                    .as("a window ends the waiting at " + at)
                    .isTrue();
        });
    }

    /** From everywhere there is a way to the end; people may take any number of rounds to it. */
    public void everyWalkMayEnd() {
        assertThat(endless()).as("no way to an end").isEmpty();
    }

    /** From everywhere there is a way to the end, and only windows that are missed again and again make a walk longer. */
    public void everyWalkEnds() {
        everyWalkMayEnd();
        Set<Standing<S>> circling = circling();
        assertThat(circling).as("people can be sent round for ever").isEmpty();
    }

    /** Every walk ends, even when nobody ever answers. */
    public void everyWalkEndsInSilence() {
        everyWalkEnds();
        assertThat(withoutLast(move -> true))
                .as("windows that begin anew for ever")
                .isEmpty();
    }

    private Set<Standing<S>> endless() {
        Set<Standing<S>> open = new HashSet<>(moves.keySet());
        boolean found = true;
        while (found) {
            found = open.removeIf(
                    at -> at.ended() || moves.get(at).stream().anyMatch(move -> !open.contains(move.to())));
        }
        return open;
    }

    private Set<Standing<S>> circling() {
        return withoutLast(move -> move.kind() != Move.Kind.WINDOW_OVER);
    }

    /** What is left when every standing is taken away all of whose moves lead to what was taken away before. */
    private Set<Standing<S>> withoutLast(Predicate<Move<S>> counted) {
        Set<Standing<S>> open = new HashSet<>(moves.keySet());
        boolean found = true;
        while (found) {
            found = open.removeIf(
                    at -> moves.get(at).stream().filter(counted).noneMatch(move -> open.contains(move.to())));
        }
        return open;
    }

    /** One walk, with any answer as likely as any other. */
    public List<Standing<S>> walk(Random random) {
        List<Standing<S>> walk = new ArrayList<>(List.of(begin.get(random.nextInt(begin.size()))));
        for (int step = 0; step < LONGEST; step++) {
            Standing<S> at = walk.get(walk.size() - 1);
            if (at.ended()) {
                return walk;
            }
            List<Move<S>> next = moves.get(at);
            walk.add(next.get(random.nextInt(next.size())).to());
        }
        throw new AssertionError("a walk without an end");
    }
}
