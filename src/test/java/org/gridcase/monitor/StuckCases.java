package org.gridcase.monitor;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gridcase.ApiClient;

/** Real cases of the demo district. */
public final class StuckCases {

    private StuckCases() {}

    /** @return the number of a dispute that begins in the first building */
    public static String reported(int port, String title) {
        return ApiClient.basic(port, "grid-worker", "gridcase")
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post(
                        "/api/disputes",
                        Map.of(
                                "title",
                                title,
                                "description",
                                "楼上卫生间漏水到楼下。",
                                "matter",
                                "water-leak",
                                "placeCode",
                                "990100001001001001",
                                "source",
                                "resident",
                                "people",
                                2,
                                "violence",
                                false,
                                "parties",
                                List.of(Map.of("name", "某人" + System.nanoTime()))))
                .body()
                .path("caseNumber")
                .asText();
    }
}
