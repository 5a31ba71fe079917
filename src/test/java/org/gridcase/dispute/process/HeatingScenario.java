package org.gridcase.dispute.process;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.gridcase.ApiClient;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.dispute.process.DisputeDriver.Case;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The heating case, as it comes in and climbs. */
abstract class HeatingScenario extends DisputePaths {

    static final String HEATING_ENTRY = "S-08";

    static final Object[] BELOW = {
        "outcome",
        "gather",
        "reason",
        "入住率不足，请各方商量供热",
        "householdsApplied",
        36,
        "householdsTotal",
        120,
        "invited",
        "[\"developer\",\"propertyCompany\",\"supplier\",\"residents\"]"
    };

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    Case reported() {
        String unique = Long.toString(System.nanoTime(), 36);
        JsonNode receipt = client().post(
                        "/api/disputes",
                        Map.of(
                                "title",
                                "小区无法供暖 " + unique,
                                "description",
                                "业主反映小区无法供暖，物业不想管，供热公司不想供。",
                                "matter",
                                "heating",
                                "placeCode",
                                DisputeDriver.BUILDING,
                                "source",
                                "resident",
                                "parties",
                                List.of(Map.of("name", "业主" + unique), Map.of("name", "物业" + unique))))
                .body();
        return driver.new Case(new CaseNumber(receipt.path("caseNumber").asText()));
    }

    static void climbsToTheCommunity(Case heating) {
        heating.escalates("building-head").escalates("grid-worker");
        heating.completes("station-member", "convene", "partyMembers", "示范党员").escalates("station-member");
    }

    JsonNode file(Case heating) {
        return client().get("/api/cases/" + heating.number).body();
    }

    static List<String> kinds(JsonNode file) {
        return texts(file, "kind");
    }

    static List<String> texts(JsonNode file, String field) {
        return StreamSupport.stream(file.path("timeline").spliterator(), false)
                .map(entry -> entry.path(field).asText())
                .toList();
    }

    /** Whoever took the report down: sees it through to the end. */
    ApiClient client() {
        return ApiClient.basic(port, "grid-worker", "gridcase");
    }
}
