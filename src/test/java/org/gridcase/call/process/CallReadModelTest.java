package org.gridcase.call.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gridcase.call.process.CallDriver.Case;
import org.gridcase.monitor.service.ReadModelRefresh;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What managers read about calls that went through the process: which unit claimed when. */
class CallReadModelTest extends CallPaths {

    @Autowired
    private ReadModelRefresh refresh;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aUnitThatClaimsIsInTime() {
        assertThat(claims(held())).containsExactly(HOUSING + " in time");
    }

    @Test
    void aUnitThatDoesNotIsLateAlsoWhenItTakesUpTheWorkAfterwards() {
        Case call = driver.call(ROADS).fires("claimWindow");
        assertThat(claims(call)).containsExactly(TRANSPORT + " late");
        call.claims("dept-transport", "handleCall");
        assertThat(claims(call)).containsExactly(TRANSPORT + " late");
    }

    @Test
    void whoeverRefusesHasClaimedAndTheNextOneClaimsAnew() {
        Case call = driver.call(DEVELOPMENT)
                .completes("dept-housing", "claimCall", "outcome", "refuse", "entry", FACILITIES, "reason", "属设施布点");
        assertThat(claims(call)).containsExactly(HOUSING + " in time refused", LAND + " waiting");
        call.completes("dept-land", "claimCall", "outcome", "accept");
        assertThat(claims(call)).containsExactly(HOUSING + " in time refused", LAND + " in time");
    }

    private List<String> claims(Case call) {
        refresh.now();
        return jdbc.sql("""
                        SELECT unit || CASE WHEN claimed_at <= claim_by THEN ' in time'
                                            WHEN claimed_at IS NULL AND ended_at IS NULL THEN ' waiting'
                                            ELSE ' late' END || CASE WHEN refused THEN ' refused' ELSE '' END
                          FROM gridcase.monitor_call WHERE number = ? ORDER BY period""").param(call.number.value()).query(String.class).list();
    }
}
