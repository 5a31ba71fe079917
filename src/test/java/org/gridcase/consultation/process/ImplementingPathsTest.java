package org.gridcase.consultation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gridcase.GridcaseTest;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.consultation.process.ConsultationDriver.Consultation;
import org.gridcase.consultation.process.ConsultationTown.ImplementationTask;
import org.gridcase.consultation.process.ConsultationTown.Notice;
import org.gridcase.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every path of {@code bpmn/consultation-implementation.bpmn}: what was resolved gets done, and residents read what was. */
@GridcaseTest
class ImplementingPathsTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private JdbcClient jdbc;

    private ConsultationDriver driver;

    @BeforeEach
    void prepareDriver() {
        driver = beans.createBean(ConsultationDriver.class);
    }

    @Test
    void tasksAreDoneOrGivenUpAndThenResidentsReadWhatWasDone() {
        Consultation consultation = driver.opened().comesIntoForce();
        assertThatThrownBy(() -> consultation.plans("outcome", "finish"))
                .hasRootCauseInstanceOf(Refusal.class)
                .hasStackTraceContaining("consultation.plan.empty");
        assertThatThrownBy(() -> consultation.plans("outcome", "add", "title", "安装", "owner", "nobody"))
                .hasStackTraceContaining("consultation.plan.owner");
        assertThatThrownBy(() -> consultation.plans("outcome", "approve")).hasRootCauseInstanceOf(Refusal.class);
        consultation.fires("planOverdue").plansTask("安装电梯").plansTask("收取费用");
        assertThatThrownBy(() -> consultation.plans("outcome", "nothingToDo", "reason", "没有"))
                .hasStackTraceContaining("consultation.plan.notEmpty");
        consultation.plans("outcome", "finish");

        List<ImplementationTask> tasks = consultation.implementationTasks();
        assertThat(awaited(consultation)).isEqualTo(tasks.get(0).number.value());
        tasks.get(0).isDone();
        consultation.goesOn();
        assertThat(consultation.record().outcomeNotice()).isNull();
        assertThat(awaited(consultation))
                .as("the one that is left")
                .isEqualTo(tasks.get(1).number.value());
        tasks.get(1).isGivenUp();
        consultation.goesOn();

        assertThat(cases.facts(consultation.record().outcomeNotice()).description())
                .contains("安装电梯：已经装好。")
                .contains("收取费用：不再落实，资金没有到位。");
        consultation.outcomeNotice().isDropped();
        consultation.goesOn().fires("reportOverdue");
        consultation.completes(driver.secretary, "reportOutcome", "result", "电梯已经装好，费用不再收取。");
        consultation.outcomeNotice().isPublished();
        consultation.goesOn();
        assertThat(consultation.record().course().ending().code()).isEqualTo("done");
        assertThat(consultation.status()).isEqualTo("closed");
        assertThat(consultation.ended()).isTrue();
    }

    @Test
    void whereNothingHasToBeDoneResidentsReadWhy() {
        Consultation consultation = driver.opened().comesIntoForce();
        assertThatThrownBy(() -> consultation.plans("outcome", "nothingToDo")).hasRootCauseInstanceOf(Refusal.class);
        consultation.plans("outcome", "nothingToDo", "reason", "决议只是确认现有做法");
        assertThat(cases.facts(consultation.record().outcomeNotice()).description())
                .contains("决议只是确认现有做法");
        consultation.outcomeNotice().isPublished();
        consultation.goesOn();
        assertThat(consultation.status()).isEqualTo("closed");
    }

    /** The number of the case for which the consultation waits. */
    private String awaited(Consultation consultation) {
        return jdbc.sql("SELECT waits_for FROM gridcase.case_file WHERE number = ?")
                .param(consultation.number.value())
                .query(String.class)
                .single();
    }

    @Test
    void whatWasDroppedTooOftenTheTownWritesAndThenItIsPublic() {
        Consultation consultation = driver.opened().comesIntoForce();
        consultation.plans("outcome", "nothingToDo", "reason", "决议只是确认现有做法");
        consultation.outcomeNotice().isDropped();
        consultation.goesOn();
        assertThat(consultation.groups("reportOutcome"))
                .containsExactly("community-secretary." + driver.town.community());
        consultation.completes(driver.secretary, "reportOutcome", "result", "没有需要落实的事项。");
        consultation.outcomeNotice().isDropped();
        consultation.goesOn();
        assertThat(consultation.groups("reportOutcome")).containsExactly("town-officer." + driver.town.town());

        consultation.completes(driver.town.townOfficer(), "reportOutcome", "result", "决议确认现有做法，不另行落实。");
        Notice last = consultation.outcomeNotice();
        assertThatThrownBy(last::isDropped)
                .hasRootCauseInstanceOf(Refusal.class)
                .hasStackTraceContaining("consultation.publish.outcomeOwed");
        last.isPublished();
        consultation.goesOn();
        assertThat(consultation.status()).isEqualTo("closed");
    }
}
