package org.gridcase.monitor.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gridcase.casefile.ShownCase;
import org.gridcase.casefile.ShownTimeline;
import org.gridcase.engine.CockpitLinks;
import org.gridcase.monitor.domain.CasePath;
import org.gridcase.monitor.domain.CasePath.Run;
import org.gridcase.monitor.service.CaseWays;
import org.gridcase.monitor.service.ProcessMap;
import org.gridcase.monitor.service.ProcessMap.Choice;
import org.gridcase.monitor.service.ProcessMap.Shown;
import org.gridcase.monitor.web.MonitorPages.Asked;
import org.gridcase.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The live map of the processes. Tables hold all that the drawing shows: without script they are the page. */
@Controller
@RequestMapping(MonitorPages.ROOT + MapPages.MAP)
class MapPages {

    static final String MAP = "/map";

    private final ProcessMap map;
    private final CaseWays paths;
    private final ShownCase cases;
    private final ShownTimeline timelines;
    private final MapWords words;
    private final Stays stays;
    private final MonitorPages pages;
    private final CockpitLinks cockpit;
    private final Clock clock;

    MapPages(
            ProcessMap map,
            CaseWays paths,
            ShownCase cases,
            ShownTimeline timelines,
            MapWords words,
            Stays stays,
            MonitorPages pages,
            CockpitLinks cockpit,
            Clock clock) {
        this.map = map;
        this.paths = paths;
        this.cases = cases;
        this.timelines = timelines;
        this.words = words;
        this.stays = stays;
        this.pages = pages;
        this.cockpit = cockpit;
        this.clock = clock;
    }

    /** The process with the most cases now. */
    @GetMapping
    String busiest(MonitorQuery query, Model model) {
        Asked asked = pages.ask(query, model);
        List<Choice> choices = map.choices(asked.scope());
        String process = choices.stream()
                .max(Comparator.comparingLong(Choice::now))
                .orElseThrow()
                .process();
        return show(asked, choices, process, null, model);
    }

    @GetMapping("/{process}")
    String one(
            @PathVariable String process,
            @RequestParam(required = false) Integer version,
            MonitorQuery query,
            Model model) {
        Asked asked = pages.ask(query, model);
        return show(asked, map.choices(asked.scope()), process, version, model);
    }

    private String show(Asked asked, List<Choice> choices, String process, Integer version, Model model) {
        Shown shown = map.map(asked.scope(), process, version, asked.period());
        model.addAttribute("map", shown);
        model.addAttribute(
                "cockpit", cockpit.definition(shown.model().definition()).orElse(null));
        model.addAttribute("choices", choices);
        model.addAttribute("stays", stays);
        model.addAttribute("words", words);
        return "monitor/map";
    }

    @GetMapping("/{process}/steps/{element}")
    String step(
            @PathVariable String process,
            @PathVariable String element,
            @RequestParam(required = false) Integer version,
            @RequestParam(defaultValue = "0") int page,
            MonitorQuery query,
            Model model) {
        Asked asked = pages.ask(query, model);
        model.addAttribute("here", words.of(map.cases(asked.scope(), process, version, element, page)));
        model.addAttribute("version", version);
        return "monitor/map-step";
    }

    /** @param run the process instance that is drawn; the outermost one that ran last unless given */
    @GetMapping("/cases/{number}")
    String path(
            @PathVariable String number, @RequestParam(required = false) String run, MonitorQuery query, Model model) {
        CasePath path = paths.path(number);
        pages.ask(query, model);
        model.addAttribute("withPeriod", false);
        model.addAttribute("one", cases.shown(number));
        model.addAttribute("related", paths.related(number));
        model.addAttribute("timeline", timelines.timeline(number));
        model.addAttribute("path", path);
        Optional<Run> drawn = drawn(path, run);
        model.addAttribute("run", drawn.orElse(null));
        model.addAttribute(
                "cockpit",
                drawn.filter(one -> one.ended() == null)
                        .flatMap(one -> cockpit.instance(one.instance()))
                        .orElse(null));
        model.addAttribute("now", clock.instant());
        model.addAttribute("words", words);
        model.addAttribute("stays", stays);
        return "monitor/map-case";
    }

    private static Optional<Run> drawn(CasePath path, String run) {
        if (run != null && !run.isBlank()) {
            return Optional.of(path.runs().stream()
                    .filter(one -> one.instance().equals(run))
                    .findFirst()
                    .orElseThrow(() -> Refusal.notFound("monitor.map.noRun", path.number())));
        }
        return path.runs().stream()
                .filter(one -> one.calledBy() == null)
                .max(Comparator.comparing((Run one) -> one.ended() == null).thenComparing(Run::began));
    }
}
