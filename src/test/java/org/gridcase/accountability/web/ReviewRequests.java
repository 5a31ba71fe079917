package org.gridcase.accountability.web;

import java.util.HashMap;
import java.util.Map;
import org.gridcase.ApiClient;
import org.gridcase.ApiClient.Answer;
import org.gridcase.GridcaseTest;
import org.gridcase.accountability.process.ReviewDriver;
import org.gridcase.casefile.CaseNumber;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Reviews, asked for and read over HTTP. */
@GridcaseTest
abstract class ReviewRequests {

    @LocalServerPort
    int port;

    @Autowired
    AutowireCapableBeanFactory beans;

    ReviewDriver driver;

    @BeforeEach
    void prepareDriver() {
        driver = beans.createBean(ReviewDriver.class);
    }

    CaseNumber neglected() {
        CaseNumber about = driver.held(ReviewDriver.URBAN, "dept-urban");
        driver.misses(about, ReviewDriver.URBAN);
        return about;
    }

    Answer accuse(String who, String caseNumber, String unit) {
        Map<String, String> body = new HashMap<>();
        body.put("caseNumber", caseNumber);
        body.put("unit", unit);
        return ApiClient.basic(port, who, "gridcase").post("/api/accountability-reviews", body);
    }

    Answer read(String who, String number) {
        return ApiClient.basic(port, who, "gridcase").get("/api/accountability-reviews/" + number);
    }
}
