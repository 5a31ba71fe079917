package org.gridcase.monitor.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What a case passed, in all processes that ran or run for it. */
public record CasePath(String number, List<Run> runs) {

    /** The outermost runs, each followed by what it called where it called it: the path as it is told. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        runs.stream().filter(run -> run.calledBy() == null).forEach(run -> tell(run, 0, lines));
        return lines;
    }

    private void tell(Run run, int depth, List<Line> lines) {
        for (Passage passage : run.passages()) {
            lines.add(new Line(depth, run, passage));
            runs.stream()
                    .filter(inner -> inner.instance().equals(passage.called()))
                    .forEach(inner -> tell(inner, depth + 1, lines));
        }
    }

    /** How often the case came back to a step where it had been. */
    public long returns() {
        return runs.stream()
                .flatMap(run -> run.passages().stream())
                .filter(passage -> passage.kind().isStay() && passage.time() > 1)
                .count();
    }

    /**
     * One process instance.
     *
     * @param version of the model that it followed
     * @param calledBy the instance that called it, or null
     * @param flows the arrows taken
     */
    public record Run(
            String instance,
            String definition,
            String process,
            int version,
            String name,
            String calledBy,
            Instant began,
            Instant ended,
            List<Passage> passages,
            List<String> flows) {}

    /**
     * A step, once.
     *
     * @param ended null while the case is there
     * @param canceled something else took the case out of it
     * @param username who had the task, or null
     * @param called the process instance that was gone through here, or null
     * @param time 1 for the first time in its run, 2 when the case came back
     */
    public record Passage(
            String element,
            String name,
            StepKind kind,
            Instant began,
            Instant ended,
            boolean canceled,
            String username,
            String called,
            int time) {

        /** @param now until which a stay lasts that has not ended */
        public Duration stay(Instant now) {
            return Duration.between(began, ended == null ? now : ended);
        }
    }

    /** @param depth 0 in the outermost process */
    public record Line(int depth, Run run, Passage passage) {}
}
