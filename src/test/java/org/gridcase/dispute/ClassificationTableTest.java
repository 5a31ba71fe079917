package org.gridcase.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gridcase.GridcaseTest;
import org.gridcase.engine.DecisionTables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Each row of {@code dispute-classification} decides what it is for, and the rows above it come first. */
@GridcaseTest
class ClassificationTableTest {

    @Autowired
    private DecisionTables tables;

    @ParameterizedTest
    @CsvSource({
        // matter, people, violence, repeated, sameBuilding, urgency, entryLevel
        "family, 2, true, false, true, urgent, grid",
        "wages, 50, true, false, false, urgent, grid",
        "parking, 20, false, false, false, urgent, community",
        "land-compensation, 1, false, false, false, ordinary, community",
        "wages, 2, false, true, true, ordinary, community",
        "illegal-building, 3, false, false, true, ordinary, community",
        "parking, 10, false, false, true, ordinary, community",
        "heating, 5, false, false, true, ordinary, community",
        "property-service, 4, false, false, true, ordinary, building",
        "water-leak, 2, false, true, true, ordinary, grid",
        "water-leak, 2, false, false, true, ordinary, building",
        "water-leak, 2, false, false, false, ordinary, grid",
        "other, 9, false, false, false, ordinary, grid"
    })
    void decides(
            String matter,
            int people,
            boolean violence,
            boolean repeated,
            boolean sameBuilding,
            String urgency,
            String entryLevel) {
        DecisionTables.Result result = tables.evaluate(
                "dispute-classification",
                Map.of(
                        "matter", matter,
                        "people", people,
                        "violence", violence,
                        "repeated", repeated,
                        "sameBuilding", sameBuilding));

        assertThat(result.rows()).containsExactly(Map.of("urgency", urgency, "entryLevel", entryLevel));
    }
}
