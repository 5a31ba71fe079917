package org.gridcase.responsibility.application;

import java.io.IOException;
import java.time.Clock;
import org.gridcase.responsibility.ResponsibilityLists;
import org.gridcase.shared.csv.SourceFile;
import org.gridcase.territory.PlaceCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The lists of the invented district, founded once by the same import as real ones, after its places are there. A later
 * start leaves them as their changes made them.
 */
@Component
@Profile("demo")
@Order(1)
class DemoLists implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoLists.class);
    private static final String DISTRICT = "990100";
    private static final String FILE = "lists.csv";

    private final ResponsibilityLists lists;
    private final ListImport imports;
    private final Clock clock;

    DemoLists(ResponsibilityLists lists, ListImport imports, Clock clock) {
        this.lists = lists;
        this.imports = imports;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (lists.version(PlaceCode.of(DISTRICT), clock.instant()).isPresent()) {
            return;
        }
        SourceFile file = new SourceFile(FILE, new ClassPathResource("demo/" + FILE).getContentAsByteArray());
        ListOutcome outcome = imports.run(new ListRequest(DISTRICT, file, null), "gridcase");
        if (outcome.isRefused()) {
            // A demonstration that was begun before departments were places has none that the lists could name.
            LOG.warn("The demo lists do not fit the places of {}: {}", DISTRICT, outcome.errors());
        }
    }
}
