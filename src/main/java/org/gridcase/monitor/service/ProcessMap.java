package org.gridcase.monitor.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridcase.monitor.domain.ModelDrawing;
import org.gridcase.monitor.domain.ModelDrawing.ModelStep;
import org.gridcase.monitor.domain.MonitorPeriod;
import org.gridcase.monitor.domain.StayLengths;
import org.gridcase.monitor.domain.StepFigures;
import org.gridcase.monitor.persistence.MapRows;
import org.gridcase.monitor.persistence.MapRows.CaseHere;
import org.gridcase.monitor.persistence.MapRows.Here;
import org.gridcase.monitor.persistence.MapRows.Passed;
import org.gridcase.monitor.persistence.MapRows.Scope;
import org.gridcase.monitor.process.ProcessModels;
import org.gridcase.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the cases of a territory are in a process, and how long they stay at each step. */
@Service
@Transactional(readOnly = true)
public class ProcessMap {

    public static final int PAGE = 50;

    private static final int THIRTY = 30;
    private static final int HOTTEST = 4;
    private static final double HALF = 0.5;
    private static final double NINE_TENTHS = 0.9;
    private static final Here NOBODY = new Here(0, 0);
    private static final Passed NOTHING = new Passed(new StayLengths(), new StayLengths());

    /** Long enough for any list of one step that somebody reads. */
    private static final int LAST_PAGE = 1000;

    private final ProcessModels models;
    private final MapRows rows;
    private final Clock clock;

    ProcessMap(ProcessModels models, MapRows rows, Clock clock) {
        this.models = models;
        this.rows = rows;
        this.clock = clock;
    }

    /** All processes by name, with what is in them in the territory. */
    public List<Choice> choices(MonitorScope scope) {
        Map<String, Here> here = rows.processes(of(scope), clock.instant());
        return models.newest().stream()
                .map(model -> {
                    Here one = here.getOrDefault(model.process(), NOBODY);
                    return new Choice(model.process(), model.name(), model.version(), one.now(), one.overdue());
                })
                .toList();
    }

    /**
     * @param version null: all versions merged, on the drawing of the newest
     * @throws Refusal (404) when there is no such process or version
     */
    public Shown map(MonitorScope scope, String process, Integer version, MonitorPeriod period) {
        List<ModelDrawing> versions = versions(process);
        ModelDrawing model = chosen(versions, process, version);
        Map<String, StepFigures> figures = figures(of(scope), process, version, period);
        long most = figures.values().stream().mapToLong(StepFigures::now).max().orElse(0);
        List<Row> drawn = model.steps().stream()
                .map(step -> row(
                        step, figures.getOrDefault(step.element(), StepFigures.none(step.element(), version)), most))
                .toList();
        return new Shown(
                model,
                version,
                versions.stream().map(ModelDrawing::version).toList(),
                drawn,
                former(versions, model, figures, most));
    }

    private Map<String, StepFigures> figures(Scope scope, String process, Integer version, MonitorPeriod period) {
        Map<String, Here> here = rows.steps(scope, process, version, clock.instant());
        MonitorPeriod last = MonitorPeriod.lastDays(THIRTY, LocalDate.now(clock));
        Map<String, Passed> passed = rows.passed(
                scope,
                process,
                version,
                period.begins(clock.getZone()),
                period.ends(clock.getZone()),
                last.begins(clock.getZone()));
        return Stream.concat(here.keySet().stream(), passed.keySet().stream())
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        element -> figures(
                                element,
                                version,
                                here.getOrDefault(element, NOBODY),
                                passed.getOrDefault(element, NOTHING))));
    }

    private static StepFigures figures(String element, Integer version, Here here, Passed passed) {
        return new StepFigures(
                element,
                version,
                here.now(),
                here.overdue(),
                passed.since().count(),
                passed.period().count(),
                passed.period().share(HALF),
                passed.period().share(NINE_TENTHS));
    }

    /** Steps that other versions have and the drawing does not: only those where something was or is. */
    private static List<Row> former(
            List<ModelDrawing> versions, ModelDrawing drawn, Map<String, StepFigures> figures, long most) {
        Map<String, ModelStep> known = new LinkedHashMap<>();
        versions.forEach(model -> model.steps().forEach(step -> known.putIfAbsent(step.element(), step)));
        return known.values().stream()
                .filter(step -> drawn.step(step.element()).isEmpty() && figures.containsKey(step.element()))
                .map(step -> row(step, figures.get(step.element()), most))
                .toList();
    }

    private static Row row(ModelStep step, StepFigures figures, long most) {
        int heat = figures.now() == 0 ? 0 : (int) Math.ceil((double) HOTTEST * figures.now() / most);
        return new Row(step, figures, heat);
    }

    /** @throws Refusal (404) when there is no such process or version */
    public void requireModel(String process, Integer version) {
        chosen(versions(process), process, version);
    }

    public String xml(String process, Integer version) {
        return models.xml(chosen(versions(process), process, version));
    }

    /**
     * The cases that are at a step now, the most overdue first.
     *
     * @param page from 0
     * @throws Refusal (404) when no version of the process has such a step
     */
    public CasesHere cases(MonitorScope scope, String process, Integer version, String element, int page) {
        List<ModelDrawing> versions = versions(process);
        chosen(versions, process, version);
        ModelStep step = versions.stream()
                .flatMap(model -> model.step(element).stream())
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("monitor.map.noStep", element));
        if (page < 0 || page > LAST_PAGE) {
            throw Refusal.invalid("page", "monitor.map.page.number", LAST_PAGE);
        }
        List<CaseHere> found =
                rows.cases(of(scope), process, version, element, clock.instant(), PAGE + 1, (long) page * PAGE);
        return new CasesHere(versions.get(0), step, found.stream().limit(PAGE).toList(), page, found.size() > PAGE);
    }

    private List<ModelDrawing> versions(String process) {
        List<ModelDrawing> versions = models.versions(process);
        if (versions.isEmpty()) {
            throw Refusal.notFound("monitor.map.noProcess", process);
        }
        return versions;
    }

    private static ModelDrawing chosen(List<ModelDrawing> versions, String process, Integer version) {
        return versions.stream()
                .filter(model -> version == null || model.version() == version)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("monitor.map.noVersion", process, String.valueOf(version)));
    }

    private static Scope of(MonitorScope scope) {
        Map<String, Object> values = new HashMap<>();
        return new Scope(scope.includes("visit.place", "visit.number", values), values);
    }

    /**
     * @param now cases in it
     * @param overdue those of them that owe a step since before now
     */
    public record Choice(String process, String name, int version, long now, long overdue) {}

    /** @param heat 0 (nobody there) to 4 (of all steps the most cases there) */
    public record Row(ModelStep step, StepFigures figures, int heat) {}

    /**
     * @param model the version that is drawn
     * @param version whose cases are counted; null when the versions are merged
     * @param versions all there are, the newest first
     * @param former steps of other versions that are not on the drawing
     */
    public record Shown(
            ModelDrawing model, Integer version, List<Integer> versions, List<Row> steps, List<Row> former) {

        public List<Row> stays() {
            return steps.stream().filter(row -> row.step().kind().isStay()).toList();
        }

        public List<Row> moments() {
            return steps.stream().filter(row -> !row.step().kind().isStay()).toList();
        }
    }

    /** @param more whether there is a page after this one */
    public record CasesHere(ModelDrawing model, ModelStep step, List<CaseHere> cases, int page, boolean more) {}
}
