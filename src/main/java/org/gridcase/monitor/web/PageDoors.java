package org.gridcase.monitor.web;

import org.gridcase.monitor.service.ProcessMap;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Whether somebody may open a page of the monitor, without the figures that are on it: Cockpit asks before it offers a way
 * here ({@code monitor-links.js}). Unless told apart, a HEAD is answered by making the whole page.
 */
@Controller
@RequestMapping(path = MonitorPages.ROOT, method = RequestMethod.HEAD)
class PageDoors {

    private final MonitorPages pages;
    private final ProcessMap map;

    PageDoors(MonitorPages pages, ProcessMap map) {
        this.pages = pages;
        this.map = map;
    }

    @RequestMapping
    ResponseEntity<Void> overview(MonitorQuery query) {
        pages.ask(query);
        return ResponseEntity.ok().build();
    }

    @RequestMapping(MapPages.MAP + "/{process}")
    ResponseEntity<Void> map(
            @PathVariable String process, @RequestParam(required = false) Integer version, MonitorQuery query) {
        pages.ask(query);
        map.requireModel(process, version);
        return ResponseEntity.ok().build();
    }
}
