package org.gridcase.call.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.gridcase.ApiClient;
import org.gridcase.EngineTables;
import org.gridcase.GridcaseTest;
import org.gridcase.casefile.CaseFiles;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Calls, and the systems of the departments that have a part in them. */
@GridcaseTest
abstract class SystemsOfACall {

    static final String TRANSPORT = "99010002";
    static final String CITY = "99010001";

    /** In ASCII: see {@link EngineTables}. */
    static final String MARK = "sysmark7";

    @LocalServerPort
    int port;

    @Autowired
    CaseFiles cases;

    String call(String entry, String urgency) {
        return call(entry, urgency, null);
    }

    String call(String entry, String urgency, String evidence) {
        Map<String, Object> call = new HashMap<>();
        call.put("evidenceUrl", evidence);
        call.put("title", "路面塌陷 " + MARK);
        call.put("description", "泉畔路 " + MARK);
        call.put("entry", entry);
        call.put("urgency", urgency);
        call.put("placeCode", "990100001");
        return as("town-officer")
                .post("/api/calls", call)
                .body()
                .path("caseNumber")
                .asText();
    }

    String partOf(String call) {
        for (JsonNode part : as("town-officer").get("/api/calls/" + call).body().path("parts")) {
            if (part.path("unit").path("code").asText().equals(CITY)) {
                return part.path("caseNumber").asText();
            }
        }
        throw new AssertionError("no part of " + CITY + " in " + call);
    }

    DepartmentSystem system(String unit) {
        return new DepartmentSystem(port, unit);
    }

    ApiClient as(String user) {
        return ApiClient.basic(port, user, "gridcase");
    }
}
