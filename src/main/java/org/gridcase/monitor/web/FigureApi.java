package org.gridcase.monitor.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.gridcase.monitor.web.FigureViews.FiguresView;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(MonitorPages.API + "/figures")
@Tag(name = "monitor")
class FigureApi {

    private final MonitorPages pages;
    private final FigureViews views;

    FigureApi(MonitorPages pages, FigureViews views) {
        this.pages = pages;
        this.views = views;
    }

    @GetMapping
    @Operation(
            summary = "Headline figures of one's territory (总览指标)",
            description =
                    "Each with the sentence that defines it, how many were counted, its course over the period, and its breakdown. A"
                            + " figure of fewer than `smallNumber` is shown, but not compared and not ranked. Only cases that the"
                            + " signed-in person sees are counted; a department's officers have those to which the unit was called.")
    FiguresView figures(@ParameterObject MonitorQuery query, Locale locale) {
        return views.of(pages.ask(query), locale);
    }
}
