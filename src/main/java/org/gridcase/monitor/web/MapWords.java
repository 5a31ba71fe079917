package org.gridcase.monitor.web;

import java.time.Clock;
import java.util.List;
import org.gridcase.engine.CockpitLinks;
import org.gridcase.monitor.domain.CasePath;
import org.gridcase.monitor.domain.CasePath.Passage;
import org.gridcase.monitor.domain.CasePath.Run;
import org.gridcase.monitor.domain.StepFigures;
import org.gridcase.monitor.domain.StepKind;
import org.gridcase.monitor.persistence.MapRows.CaseHere;
import org.gridcase.monitor.service.HolderNames;
import org.gridcase.monitor.service.MonitorScope;
import org.gridcase.monitor.service.ProcessMap.CasesHere;
import org.gridcase.monitor.service.ProcessMap.Choice;
import org.gridcase.monitor.service.ProcessMap.Row;
import org.gridcase.monitor.service.ProcessMap.Shown;
import org.gridcase.monitor.service.ReadModelRefresh;
import org.gridcase.monitor.web.MapViews.CaseView;
import org.gridcase.monitor.web.MapViews.CasesView;
import org.gridcase.monitor.web.MapViews.MapView;
import org.gridcase.monitor.web.MapViews.PassageView;
import org.gridcase.monitor.web.MapViews.PathView;
import org.gridcase.monitor.web.MapViews.ProcessView;
import org.gridcase.monitor.web.MapViews.RunView;
import org.gridcase.monitor.web.MapViews.StepView;
import org.gridcase.shared.Words;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The map in the reader's words; the pages and the API show the same. What is public is called by the pages. */
@Component
class MapWords {

    private final HolderNames names;
    private final CockpitLinks cockpit;
    private final ReadModelRefresh refresh;
    private final Words words;
    private final Clock clock;

    MapWords(HolderNames names, CockpitLinks cockpit, ReadModelRefresh refresh, Words words, Clock clock) {
        this.names = names;
        this.cockpit = cockpit;
        this.refresh = refresh;
        this.words = words;
        this.clock = clock;
    }

    ProcessView of(Choice one) {
        return new ProcessView(one.process(), one.name(), one.version(), one.now(), one.overdue());
    }

    MapView of(MonitorScope scope, Shown map) {
        return new MapView(
                map.model().process(),
                map.model().name(),
                refresh.asOf().orElse(null),
                refresh.notCounted(scope),
                map.model().version(),
                map.version(),
                map.versions(),
                drawing(map.model().process(), map.model().version()),
                map.steps().stream().map(this::of).toList(),
                map.former().stream().map(this::of).toList());
    }

    public String drawing(String process, int version) {
        return MonitorPages.API + MapPages.MAP + "/" + process + "/xml?version=" + version;
    }

    StepView of(Row row) {
        StepFigures figures = row.figures();
        return new StepView(
                row.step().element(),
                row.step().name(),
                row.step().kind().code(),
                kind(row.step().kind()),
                row.step().called(),
                figures.now(),
                figures.overdue(),
                figures.passed30(),
                figures.stays(),
                figures.median(),
                figures.p90());
    }

    CasesView of(CasesHere here) {
        return new CasesView(
                here.model().process(),
                here.model().name(),
                here.step().element(),
                here.step().name(),
                here.cases().stream().map(this::of).toList(),
                here.page(),
                here.more());
    }

    private CaseView of(CaseHere one) {
        return new CaseView(
                one.number(),
                one.title(),
                one.since(),
                names.of(one.holder()),
                one.dueAt(),
                one.overdue(),
                one.waitsFor(),
                cockpit.instance(one.instance()).orElse(null));
    }

    PathView of(CasePath path, String title) {
        return new PathView(
                path.number(),
                title,
                path.returns(),
                path.runs().stream().map(this::of).toList());
    }

    RunView of(Run run) {
        return new RunView(
                run.instance(),
                run.process(),
                run.name(),
                run.version(),
                run.calledBy(),
                run.began(),
                run.ended(),
                passages(run),
                run.flows());
    }

    private List<PassageView> passages(Run run) {
        return run.passages().stream().map(this::passage).toList();
    }

    public PassageView passage(Passage passage) {
        return new PassageView(
                passage.element(),
                passage.name(),
                passage.kind().code(),
                kind(passage.kind()),
                passage.began(),
                passage.ended(),
                passage.stay(clock.instant()).toSeconds(),
                passage.canceled(),
                names.person(passage.username()),
                passage.called(),
                passage.time());
    }

    public String kind(StepKind kind) {
        return words.of("monitor.map.kind." + kind.code(), kind.code(), LocaleContextHolder.getLocale());
    }
}
