package org.gridcase.territory.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.gridcase.GridcaseTest;
import org.gridcase.territory.domain.ImportOutcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** How long a whole district takes: 17,153 places, then 17,000 people, then both again without a change. */
@GridcaseTest
@Tag("soak")
class WholeDistrictSoakTest {

    private static final Logger LOG = LoggerFactory.getLogger(WholeDistrictSoakTest.class);

    @Autowired
    private TerritoryImport territoryImport;

    private final DistrictGenerator district = new DistrictGenerator();

    @Test
    void isImportedWithinAMinute() {
        ImportOutcome places = timed("17,153 places", new ImportFiles(district.places(), null, false));
        ImportOutcome people = timed("17,000 people in post", new ImportFiles(null, district.people(), true));
        ImportOutcome again = timed("both again", new ImportFiles(district.places(), district.people(), true));

        assertThat(places.places().inserted()).isEqualTo(17_153);
        assertThat(people.posts().inserted()).isEqualTo(17_000);
        assertThat(again.posts().unchanged()).isEqualTo(17_000);
        assertThat(again.places().unchanged()).isEqualTo(17_153);
    }

    private ImportOutcome timed(String what, ImportFiles files) {
        long begin = System.nanoTime();
        ImportOutcome outcome = territoryImport.run(
                files,
                (phase, done, total) ->
                        LOG.info("{} {}/{} after {} ms", phase, done, total, (System.nanoTime() - begin) / 1_000_000));
        Duration taken = Duration.ofNanos(System.nanoTime() - begin);
        LOG.info("{}: {} ms", what, taken.toMillis());
        assertThat(outcome.errors()).isEmpty();
        assertThat(taken).isLessThan(Duration.ofMinutes(1));
        return outcome;
    }
}
