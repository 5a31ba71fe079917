package org.gridcase.responsibility.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gridcase.GridcaseTest;
import org.gridcase.responsibility.ResponsibilityLists;
import org.gridcase.responsibility.domain.ChangeState;
import org.gridcase.responsibility.domain.Opinion;
import org.gridcase.responsibility.process.ListAmendmentDriver.Change;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What happens at the same moment. */
@GridcaseTest
class ListAmendmentRaceTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private ResponsibilityLists lists;

    private ListAmendmentDriver driver;
    private ListChangeDistrict district;

    @BeforeEach
    void prepareDriver() {
        driver = beans.createBean(ListAmendmentDriver.class);
        district = driver.district;
    }

    /** Each unit has its own task: nobody is told to try again because another unit was as quick. */
    @RepeatedTest(3)
    void twoUnitsAnswerAtOnce() throws Exception {
        Change change = driver.proposed();

        List<Boolean> done = together(
                () -> change.hears(district.officer(1), "accept", null),
                () -> change.hears(district.officer(2), "object", "不同意划转"),
                () -> change.hears(district.townOfficer(), "accept", null));

        assertThat(done).containsOnly(true);
        change.goesOn();
        assertThat(change.openTasks()).containsExactly("decideListChange");
        assertThat(change.said(district.department(1)).opinion()).isEqualTo(Opinion.ACCEPT);
        assertThat(change.said(district.department(2)).opinion()).isEqualTo(Opinion.OBJECT);
        assertThat(change.said(district.town()).opinion()).isEqualTo(Opinion.ACCEPT);
    }

    /** Its opinion came in time or its silence is recorded: never both, and the process goes on once. */
    @RepeatedTest(3)
    void aUnitAnswersWhenTheTimeIsOver() throws Exception {
        Change change =
                driver.proposed().hears(district.officer(1), "accept", null).hears(district.officer(2), "accept", null);

        List<Boolean> done = together(
                () -> change.hears(district.townOfficer(), "object", "人手不足"), () -> change.fires("hearingOver"));

        assertThat(done).contains(true);
        if (change.tasksOf("decideListChange").isEmpty()) {
            change.goesOn();
        }
        assertThat(change.openTasks()).containsExactly("decideListChange");
        assertThat(change.said(district.town()).opinion()).isEqualTo(done.get(0) ? Opinion.OBJECT : Opinion.SILENT);
        assertThat(change.timeline()).containsOnlyOnce("listDecisionOpened");
    }

    @RepeatedTest(3)
    void aDecisionAndAWithdrawalAtOnce() throws Exception {
        Change change = driver.proposed().heardByAll().claims(district.centre(), "decideListChange");

        List<Boolean> done = together(
                () -> change.approves(district.centre(), driver.today().plusDays(1)),
                () -> change.withdrawnBy(district.townOfficer()));

        assertThat(done).containsOnlyOnce(true);
        assertThat(change.ended()).isTrue();
        assertThat(change.record().state()).isEqualTo(done.get(0) ? ChangeState.APPROVED : ChangeState.WITHDRAWN);
        assertThat(lists.versions(district.code())).hasSize(done.get(0) ? 2 : 1);
    }

    @Test
    void twoChangesOfOneEntryAreDecidedAtOnce() throws Exception {
        Change first = driver.proposed().heardByAll().claims(district.centre(), "decideListChange");
        Change second = driver.proposed().heardByAll().claims(district.otherCentre(), "decideListChange");

        List<Boolean> done = together(
                () -> first.approves(district.centre(), driver.today().plusDays(1)),
                () -> second.approves(district.otherCentre(), driver.today().plusDays(2)));

        assertThat(done).containsOnlyOnce(true);
        assertThat(lists.versions(district.code())).hasSize(2);
    }

    /** @return for each whether it succeeded */
    private static List<Boolean> together(Callable<?>... actions) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(actions.length);
        CyclicBarrier start = new CyclicBarrier(actions.length);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (Callable<?> action : actions) {
                running.add(people.submit(() -> {
                    start.await();
                    return action.call();
                }));
            }
            List<Boolean> done = new ArrayList<>();
            for (Future<?> one : running) {
                done.add(succeeded(one));
            }
            return done;
        } finally {
            people.shutdownNow();
        }
    }

    private static boolean succeeded(Future<?> action) throws InterruptedException {
        try {
            action.get();
            return true;
        } catch (ExecutionException refused) {
            return false;
        }
    }
}
