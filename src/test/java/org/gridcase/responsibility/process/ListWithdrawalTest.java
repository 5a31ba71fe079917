package org.gridcase.responsibility.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.gridcase.EngineTables;
import org.gridcase.GridcaseTest;
import org.gridcase.responsibility.domain.ChangeState;
import org.gridcase.responsibility.process.ListAmendmentDriver.Change;
import org.gridcase.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every path of {@code bpmn/list-withdrawal.bpmn}: the proposer takes a change back in Tasklist. */
@GridcaseTest
class ListWithdrawalTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private JdbcClient jdbc;

    private ListAmendmentDriver driver;
    private ListChangeDistrict district;

    @BeforeEach
    void prepareDriver() {
        driver = beans.createBean(ListAmendmentDriver.class);
        district = driver.district;
    }

    @Test
    void theProposerTakesItBackWhileItIsHeardOrDecided() {
        Change heard = driver.proposed();
        Change decided = driver.proposed().heardByAll();

        withdraws(district.townOfficer(), heard.number.value(), "情况有变Wz7");
        withdraws(district.townOfficer(), decided.number.value(), "另行提出");

        for (Change change : new Change[] {heard, decided}) {
            assertThat(change.record().state()).isEqualTo(ChangeState.WITHDRAWN);
            assertThat(change.ended()).isTrue();
        }
        assertThat(heard.timeline()).contains("listChangeWithdrawn");
        assertThat(EngineTables.with(jdbc, "Wz7")).isEmpty();
    }

    @Test
    void nobodyElseDoesAndNotWithoutAReasonOrTooLate() {
        Change change = driver.proposed();

        refuses("listChange.notProposer", district.centre(), change.number.value(), "不要了");
        refuses("shared.text.missing", district.townOfficer(), change.number.value(), " ");
        assertThat(change.tasksOf("hearUnit")).hasSize(3);
        change.heardByAll().decides(district.centre(), "refuse", "reason", "暂不具备条件");
        refuses("listChange.withdraw.tooLate", district.townOfficer(), change.number.value(), "不要了");
        refuses("casefile.notFound", district.townOfficer(), "990100-2026-999999", "不要了");
    }

    private void refuses(String message, String user, String number, String reason) {
        assertThatThrownBy(() -> withdraws(user, number, reason))
                .isInstanceOf(Refusal.class)
                .hasMessage(message);
    }

    private void withdraws(String user, String number, String reason) {
        driver.submitsStartForm(ListWithdrawalProcess.KEY, user, Map.of("change", number, "reason", reason));
    }
}
