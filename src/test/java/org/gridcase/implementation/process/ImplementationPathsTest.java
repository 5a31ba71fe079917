package org.gridcase.implementation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gridcase.EngineTables;
import org.gridcase.GridcaseTest;
import org.gridcase.implementation.ImplementationEnded;
import org.gridcase.implementation.ImplementationState.Stage;
import org.gridcase.implementation.process.ImplementationDriver.Assigned;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.Post;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Every path of {@code bpmn/implementation-task.bpmn}. */
@GridcaseTest
@RecordApplicationEvents
class ImplementationPathsTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApplicationEvents events;

    private ImplementationDriver driver;

    @BeforeEach
    void prepareDriver() {
        driver = beans.createBean(ImplementationDriver.class);
    }

    @Test
    void doneByTheOwnerAndConfirmedByTheCommittee() {
        Assigned task = driver.assigned();
        assertThat(task.groups("carryOut")).containsExactly("community-secretary." + driver.town.community());
        assertThat(task.facts().linkedTo()).isEqualTo(task.about);
        assertThat(task.state().stage()).isEqualTo(Stage.OPEN);
        long period = (Long) task.variables().get("period");

        task.completes(driver.town.secretary, "carryOut", "outcome", "progress", "text", "灯已采购。");
        assertThat(task.openTasks()).containsExactly("carryOut");
        assertThat(task.variables()).containsEntry("period", period);
        task.reminded("carryOut");
        assertThat(task.reminders(driver.town.secretary)).contains("warning", "lastWarning");

        refused(() -> task.done("12.345"), "implementation.spent.malformed");
        task.submits(driver.town.secretary, "carryOut", "outcome", "done", "text", "十盏灯已换。", "spent", "1280.5");
        assertThat(task.groups("confirmDone")).containsExactly("supervision-member." + driver.town.community());
        assertThat(task.state().done()).as("not before it is confirmed").isNull();
        assertThat(task.variables().keySet()).isSubsetOf(ImplementationTaskProcess.Variables.ROUTING);

        task.looked(driver.town.member, "confirm");
        assertThat(task.ended()).isTrue();
        assertThat(task.status()).isEqualTo("closed");
        assertThat(task.state().stage()).isEqualTo(Stage.DONE);
        assertThat(task.state().done()).isEqualTo("十盏灯已换。");
        assertThat(task.state().spent()).isEqualByComparingTo(new BigDecimal("1280.50"));
        assertThat(events.stream(ImplementationEnded.class))
                .containsExactly(new ImplementationEnded(task.number, task.about));
    }

    @Test
    void theOwnerConfirmsNothing() {
        Assigned task = driver.assigned().done(null);
        driver.town.takes(driver.town.member, "community-secretary", driver.town.community());
        refused(() -> task.looked(driver.town.member, "confirm"), "implementation.own");
        refused(
                () -> task.submits(driver.town.elsewhere, "confirmDone", "outcome", "confirm"),
                "casefile.task.heldByOther");
        assertThat(task.openTasks()).containsExactly("confirmDone");
    }

    @Test
    void sentBackSoOftenThenTheLevelAboveDecides() {
        Assigned task = driver.assigned();
        for (int round = 1; round <= 2; round++) {
            task.done(null).looked(driver.town.member, "return");
            assertThat(task.openTasks()).containsExactly("carryOut");
        }
        task.done(null).looked(driver.town.member, "return");
        assertThat(task.openTasks()).containsExactly("decideOnDelay");
        assertThat(task.groups("decideOnDelay")).containsExactly("town-officer." + driver.town.town());

        task.decided(driver.town.townOfficer, "extend");
        assertThat(task.state().dueOn()).isEqualTo(driver.inDays(30));
        assertThat(task.openTasks()).containsExactly("carryOut");
    }

    @Test
    void lateTheLevelAboveGivesItUpWithAReasonOrSetsAnotherDate() {
        Assigned task = driver.assigned().fires("implementationDue");
        assertThat(task.openTasks()).containsExactly("decideOnDelay");
        assertThat(task.reminders(driver.town.townOfficer)).contains("deadlineMissed");
        task.fires("delayDue");
        assertThat(task.timeline()).contains("supervision");
        assertThat(task.openTasks()).containsExactly("decideOnDelay");
        refused(
                () -> task.completes(driver.town.townOfficer, "decideOnDelay", "outcome", "giveUp"),
                "shared.text.missing");
        refused(
                () -> task.submits(
                        driver.town.townOfficer,
                        "decideOnDelay",
                        "outcome",
                        "extend",
                        "reason",
                        "等",
                        "dueOn",
                        "2020-01-01"),
                "implementation.day.past");

        task.submits(driver.town.townOfficer, "decideOnDelay", "outcome", "giveUp", "reason", "楼栋已列入改造。");
        assertThat(task.ended()).isTrue();
        assertThat(task.state().stage()).isEqualTo(Stage.GIVEN_UP);
        assertThat(task.state().givenUp()).isEqualTo("楼栋已列入改造。");
        assertThat(events.stream(ImplementationEnded.class)).hasSize(1);
    }

    @Test
    void nobodyConfirmsThenTheLevelAboveMayToo() {
        Assigned task = driver.assigned().done(null).fires("confirmationOverdue");
        assertThat(task.groups("confirmDone"))
                .containsExactly("supervision-member." + driver.town.community(), "town-officer." + driver.town.town());
        task.looked(driver.town.townOfficer, "confirm");
        assertThat(task.ended()).isTrue();
    }

    @Test
    void aDepartmentOwnsATaskToo() {
        Assigned task = driver.assigned(Post.DEPARTMENT_OFFICER, driver.town.department(), 20);
        task.completes(driver.town.departmentOfficer, "carryOut", "outcome", "done", "text", "已修复路面。");
        assertThat(task.groups("confirmDone")).containsExactly("district-centre." + driver.town.district());
    }

    @Test
    void whatIsNoTaskIsNotAssigned() {
        refused(() -> driver.assigned(Post.GRID_WORKER, driver.town.community(), 20), "implementation.owner.notHere");
        refused(() -> driver.assigned(Post.COMMUNITY_SECRETARY, driver.town.community(), 0), "implementation.day.past");
    }

    @Test
    void noTextReachesTheEngine() {
        Assigned task = driver.assigned();
        task.completes(driver.town.secretary, "carryOut", "outcome", "done", "text", "Qy8 done", "other", "Qy8 other")
                .completes(driver.town.member, "confirmDone", "outcome", "confirm", "reason", "Qy8 reason");
        assertThat(EngineTables.with(jdbc, "Qy8")).isEmpty();
    }

    private static void refused(ThrowingCallable action, String why) {
        assertThatThrownBy(action).satisfies(thrown -> {
            Throwable refusal = thrown;
            while (!(refusal instanceof Refusal)) {
                assertThat(refusal.getCause()).as(thrown.toString()).isNotNull();
                refusal = refusal.getCause();
            }
            assertThat(refusal).hasMessage(why);
        });
    }
}
