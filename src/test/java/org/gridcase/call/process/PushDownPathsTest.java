package org.gridcase.call.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.gridcase.call.process.CallDriver.Case;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A department wants a town to act (反向派单): every path of {@code bpmn/push-down.bpmn}. */
class PushDownPathsTest extends CallPaths {

    private static final String EMERGENCY = "99010007";

    @Autowired
    private JdbcClient jdbc;

    @Test
    void withAnEntryTheTownHasIt() {
        Case call = driver.new Case(driver.submitsStartForm(PushDownProcess.KEY, "dept-housing", wanted("H-07")));

        assertThat(call.value("caller")).isEqualTo(HOUSING);
        assertThat(call.value("lead")).isEqualTo(CallDriver.TOWN);
        assertThat(call.openTasks()).containsExactly("claimCall");
    }

    /** Nothing is opened, and yet the attempt is on the record. */
    @Test
    void withoutOneItIsRefusedAndCounted() {
        Map<String, Object> wanted = wanted("C-03");
        int before = refused();

        refuses(
                "call.pushDown.keptByDistrict",
                () -> driver.submitsStartForm(PushDownProcess.KEY, "dept-emergency", wanted));

        assertThat(refused()).isEqualTo(before + 1);
        assertThat(jdbc.sql("select count(*) from gridcase.case_file where title = ?")
                        .param(wanted.get("title"))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void onlyDepartmentsPushDown() {
        refuses(
                "call.departmentsOnly",
                () -> driver.submitsStartForm(PushDownProcess.KEY, "town-officer", wanted("H-07")));
    }

    private int refused() {
        return jdbc.sql("select count(*) from gridcase.push_down where department = ? and verdict = 'keptByDistrict'")
                .param(EMERGENCY)
                .query(Integer.class)
                .single();
    }

    private static Map<String, Object> wanted(String entry) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("title", "反向派单 " + Long.toString(System.nanoTime(), 36));
        fields.put("matter", "other");
        fields.put("placeCode", CallDriver.TOWN);
        fields.put("entry", entry);
        fields.put("urgency", "ordinary");
        fields.put("description", "请镇街组织。");
        return fields;
    }
}
