package org.gridcase.call.web;

import java.util.HashMap;
import java.util.Map;
import org.gridcase.ApiClient;
import org.gridcase.GridcaseTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Calls made over HTTP. */
@GridcaseTest
abstract class CallRequests {

    @LocalServerPort
    int port;

    ApiClient as(String user) {
        return ApiClient.basic(port, user, "gridcase");
    }

    static Map<String, Object> call(String entry) {
        Map<String, Object> call = new HashMap<>();
        call.put("title", "测试呼叫 " + Long.toString(System.nanoTime(), 36));
        call.put("description", "镇街无法独立解决。");
        call.put("entry", entry);
        call.put("urgency", "ordinary");
        call.put("placeCode", "990100001");
        return call;
    }

    static Map<String, Object> with(Map<String, Object> call, String field, Object value) {
        call.put(field, value);
        return call;
    }
}
