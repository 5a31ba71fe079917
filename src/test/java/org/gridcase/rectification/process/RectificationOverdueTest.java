package org.gridcase.rectification.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gridcase.GridcaseTest;
import org.gridcase.publicity.NoticeKind;
import org.gridcase.rectification.domain.Asked;
import org.gridcase.rectification.process.RectificationDriver.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** The paths of {@code bpmn/rectification.bpmn} on which somebody is silent. */
@GridcaseTest
class RectificationOverdueTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    private RectificationDriver driver;

    @BeforeEach
    void prepareDriver() {
        driver = beans.createBean(RectificationDriver.class);
    }

    @Test
    void notAnsweredRaisesOneLevelAndDraftsTheNotice() {
        Problem problem = driver.found();
        problem.claims(driver.town.secretary, "answerProblem").givesBack(driver.town.secretary, "answerProblem");
        problem.reminded("answerProblem");
        assertThat(problem.reminders(driver.town.secretary)).contains("warning", "lastWarning");

        problem.fires("problemAnswerDue");

        assertThat(problem.openTasks()).containsExactly("orderRectification");
        assertThat(problem.groups("orderRectification")).containsExactly("town-officer." + driver.town.town());
        assertThat(problem.reminders(driver.town.townOfficer)).contains("deadlineMissed");
        assertThat(problem.timeline()).contains("rectificationRaised", "rectificationToPublish");
        assertThat(problem.notices()).singleElement().satisfies(notice -> {
            assertThat(driver.kindOf(notice)).isEqualTo(NoticeKind.RECTIFICATION_OVERDUE.code());
            assertThat(driver.placeOf(notice)).isEqualTo(driver.town.town());
            assertThat(driver.draftOf(notice)).contains("公开栏三个月未更新收支", "“两委”");
        });
        assertThat(problem.status()).isEqualTo("open");
        assertThat(problem.record().course().raised()).isEqualTo(1);

        problem.ordered(driver.town.townOfficer);
        assertThat(problem.openTasks()).containsExactly("reportRectified");
        assertThat(problem.record().dueOn()).isEqualTo(driver.inDays(3));
    }

    @Test
    void itClimbsToTheDistrictAndStaysThere() {
        Problem problem = driver.found().accepted().named(5).fires("rectificationDue");
        assertThat(problem.groups("orderRectification")).containsExactly("town-officer." + driver.town.town());

        problem.fires("orderDue");
        assertThat(problem.groups("orderRectification")).containsExactly("district-centre." + driver.town.district());
        problem.fires("orderDue");
        assertThat(problem.groups("orderRectification")).containsExactly("district-centre." + driver.town.district());
        assertThat(problem.record().course().raised()).isEqualTo(2);
        assertThat(problem.notices()).hasSize(2);

        problem.ordered(driver.town.centre).reported().checked(driver.town.inspector, "notPutRight");
        assertThat(problem.openTasks()).containsExactly("orderRectification");
        problem.ordered(driver.town.centre).reported().checked(driver.town.inspector, "putRight");
        assertThat(problem.ended()).isTrue();
        assertThat(problem.notices()).as("at the top nothing is above").hasSize(2);
    }

    @Test
    void silenceOfTheFinderAsksTheNextInLineAndPutsNothingRight() {
        Problem problem = driver.foundByMember().accepted().named(5).reported();
        assertThat(problem.record().asked()).isEqualTo(Asked.FINDER);

        problem.fires("checkDue");
        assertThat(problem.record().asked()).isEqualTo(Asked.POST);
        assertThat(problem.reminders(driver.town.townOfficer)).contains("supervision");
        problem.fires("checkDue");
        assertThat(problem.record().asked()).isEqualTo(Asked.SUPERIOR);
        assertThat(problem.groups("checkRectified")).containsExactly("town-officer." + driver.town.town());
        problem.fires("checkDue");
        assertThat(problem.openTasks()).containsExactly("checkRectified");

        problem.checked(driver.town.townOfficer, "putRight");
        assertThat(problem.ended()).isTrue();
    }

    @Test
    void aDisputeAndALaterDateAreDecidedByTheNextInLineToo() {
        Problem problem = driver.foundByMember().disputed().fires("disputeDue");
        assertThat(problem.record().asked()).isEqualTo(Asked.POST);
        problem.completes(driver.town.colleague, "ruleOnDispute", "outcome", "stands", "reason", "问题属实。");

        problem.named(90).fires("consentDue");
        assertThat(problem.record().asked()).isEqualTo(Asked.POST);
        problem.completes(driver.town.colleague, "consentToDate", "outcome", "consent");
        assertThat(problem.openTasks()).containsExactly("reportRectified");
    }

    @Test
    void aTimerThatComesTooEarlyRaisesNothing() {
        Problem problem = driver.found();
        assertThatThrownBy(() -> problem.executes("problemAnswerDue")).isNotNull();
        assertThat(problem.openTasks()).containsExactly("answerProblem");
        assertThat(problem.record().course().raised()).isZero();
    }
}
