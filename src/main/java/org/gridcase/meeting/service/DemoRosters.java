package org.gridcase.meeting.service;

import java.io.IOException;
import java.time.LocalDate;
import org.gridcase.meeting.BodyKind;
import org.gridcase.shared.csv.SourceFile;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Territory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The rosters of the invented community, brought in once; a later start leaves them as their people made them. */
@Component
@Profile("demo")
@Order(2)
class DemoRosters implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoRosters.class);
    private static final PlaceCode COMMUNITY = PlaceCode.of("990100001001");
    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);
    private static final String BY = "gridcase";

    private final Rosters rosters;
    private final Territory territory;

    DemoRosters(Rosters rosters, Territory territory) {
        this.rosters = rosters;
        this.territory = territory;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        if (territory.find(COMMUNITY).isEmpty()) {
            return;
        }
        for (BodyKind body : BodyKind.values()) {
            if (!rosters.isKept(COMMUNITY, body)) {
                String name = body.code() + ".csv";
                SourceFile file =
                        new SourceFile(name, new ClassPathResource("demo/rosters/" + name).getContentAsByteArray());
                RosterOutcome outcome = rosters.bring(COMMUNITY, body, SINCE, file, BY);
                if (outcome.refused()) {
                    // A demonstration that was begun before these people were in post has no such accounts.
                    LOG.warn("The demo roster {} does not fit the people of {}: {}", name, COMMUNITY, outcome.errors());
                }
            }
        }
    }
}
