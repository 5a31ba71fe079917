package org.gridcase.supply.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.gridcase.ApiClient;
import org.gridcase.GridcaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The share from which on a supplier must supply: the district sets it, and history stays. */
@GridcaseTest
class SupplyRuleApiTest {

    private static final String DISTRICT = "990100";

    @LocalServerPort
    private int port;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theDemonstrationSaysThatItsNumberIsNobodysLaw() {
        assertThat(ofMatter("heating").get(0).path("basis").asText()).contains("不是法定比例");
    }

    @Test
    void aNewShareEndsTheOneBefore() {
        LocalDate later = LocalDate.now(clock).plusDays(30);
        assertThat(set("district-centre", rule("sanitation", "40", null)).status())
                .isEqualTo(201);
        assertThat(set("district-centre", rule("sanitation", "45.5", later.toString()))
                        .status())
                .isEqualTo(201);

        List<JsonNode> rules = ofMatter("sanitation");
        assertThat(rules).hasSize(2);
        assertThat(rules.get(0).path("version").asInt()).isEqualTo(1);
        assertThat(rules.get(0).path("to")).isEqualTo(rules.get(1).path("from"));
        assertThat(rules.get(1).path("percent").decimalValue()).isEqualByComparingTo("45.50");
        assertThat(rules.get(1).path("to").isNull()).isTrue();

        assertThat(set(
                                "district-centre",
                                rule("sanitation", "50", later.minusDays(1).toString()))
                        .status())
                .as("before one that was set already")
                .isEqualTo(409);
        jdbc.sql("DELETE FROM gridcase.supply_rule WHERE matter = 'sanitation'").update();
    }

    @ParameterizedTest
    @CsvSource({
        "district-centre, heating, 0, , 400",
        "district-centre, heating, 100.01, , 400",
        "district-centre, heating, 33.333, , 400",
        "district-centre, no-matter, 50, , 400",
        "district-centre, parking, 50, 2020-01-01, 400",
        "dept-heating, parking, 50, , 403",
        "town-officer, parking, 50, , 403",
        "admin, parking, 50, , 403"
    })
    void refusesTheWrongPersonAndTheWrongNumber(String who, String matter, String percent, String from, int status) {
        assertThat(set(who, rule(matter, percent, from)).status()).isEqualTo(status);
        assertThat(ofMatter("parking")).isEmpty();
    }

    @Test
    void nobodyReadsItWithoutSigningIn() {
        assertThat(ApiClient.anonymous(port)
                        .get("/api/supply-rules?district=" + DISTRICT)
                        .status())
                .isEqualTo(401);
    }

    private static Map<String, Object> rule(String matter, String percent, String from) {
        Map<String, Object> rule = new HashMap<>();
        rule.put("district", DISTRICT);
        rule.put("matter", matter);
        rule.put("percent", percent);
        rule.put("basis", "区规定");
        rule.put("from", from);
        return rule;
    }

    private ApiClient.Answer set(String who, Map<String, Object> rule) {
        return ApiClient.basic(port, who, "gridcase").post("/api/supply-rules", rule);
    }

    private List<JsonNode> ofMatter(String matter) {
        JsonNode rules = ApiClient.basic(port, "grid-worker", "gridcase")
                .get("/api/supply-rules?district=" + DISTRICT)
                .body();
        return StreamSupport.stream(rules.spliterator(), false)
                .filter(rule -> rule.path("matter").asText().equals(matter))
                .toList();
    }
}
