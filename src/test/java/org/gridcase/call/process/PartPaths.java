package org.gridcase.call.process;

import org.gridcase.call.process.CallDriver.Case;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the path tests of parts have in common. */
abstract class PartPaths extends CallPaths {

    static final String CITY = "99010001";

    @Autowired
    JdbcClient jdbc;

    Case part() {
        return held().part(CITY);
    }

    /** A call of three units, claimed by its lead. */
    @Override
    Case held() {
        return driver.call(ROADS).completes("dept-transport", "claimCall", "outcome", "accept");
    }

    /** The same, with a result that waits to be confirmed. */
    Case repaired() {
        return held().partsDone().submits("dept-transport", "handleCall", "outcome", "done", "report", "已修复");
    }

    String state(Case part) {
        return jdbc.sql("select state from gridcase.call_part where case_number = ?")
                .param(part.number.value())
                .query(String.class)
                .single();
    }
}
