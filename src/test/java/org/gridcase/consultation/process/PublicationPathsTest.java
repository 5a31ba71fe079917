package org.gridcase.consultation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gridcase.GridcaseTest;
import org.gridcase.consultation.process.ConsultationDriver.Consultation;
import org.gridcase.consultation.process.ConsultationTown.Notice;
import org.gridcase.consultation.process.ConsultationTown.Objection;
import org.gridcase.publicity.NoticeState;
import org.gridcase.publicity.Publications;
import org.gridcase.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every path of {@code bpmn/consultation-publication.bpmn}: no way from an open objection into force. */
@GridcaseTest
class PublicationPathsTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Publications publications;

    @Autowired
    private JdbcClient jdbc;

    private ConsultationDriver driver;

    @BeforeEach
    void prepareDriver() {
        driver = beans.createBean(ConsultationDriver.class);
    }

    @Test
    void anObjectionThatWasRejectedLetsTheResolutionComeIntoForceAndNoSooner() {
        Consultation consultation = driver.opened().passesToPublication();
        Notice notice = consultation.notice().isPublished();
        Objection objection = notice.objectedTo();
        notice.hasItsPeriod();
        consultation.goesOn();
        assertThat(consultation.record().inForceAt()).isNull();

        objection.isRejected();
        consultation.goesOn();

        assertThat(consultation.record().inForceAt()).isNotNull();
        assertThat(consultation.facts().stage()).isEqualTo("implement");
    }

    @Test
    void anObjectionThatWasUpheldTakesTheMatterBackToTheStepThatIsNamed() {
        Consultation consultation = driver.opened().passesToPublication();
        Notice first = consultation.notice().isPublished();
        first.objectedTo().isUpheld();
        consultation.goesOn().fires("returnOverdue");
        assertThat(consultation.openTasks()).containsExactly("nameReturnStep");
        assertThatThrownBy(() -> names(consultation, "publicise", "理由")).hasRootCauseInstanceOf(Refusal.class);
        assertThatThrownBy(() -> names(consultation, "consult", "")).hasRootCauseInstanceOf(Refusal.class);

        names(consultation, "consult", "有住户没有收到通知，重新商议。");

        assertThat(publications.state(first.number)).contains(NoticeState.WITHDRAWN);
        assertThat(consultation.facts().stage()).isEqualTo("consult");
        consultation.goesOn().passesToPublication();
        assertThat(consultation.notice().number).isNotEqualTo(first.number);
        consultation.notice().isPublished().hasItsPeriod();
        consultation.goesOn();
        assertThat(consultation.record().inForceAt()).isNotNull();
        assertThat(consultation.course())
                .endsWith(
                        "publicise:return",
                        "consult:approve",
                        "review:approve",
                        "resolve:approve",
                        "oversee:approve",
                        "publicise:approve");
    }

    @Test
    void whatTheBodyResolvedWithoutKnowingOfAnObjectionDoesNotAnswerIt() {
        Consultation consultation = driver.opened().passesToPublication();
        Notice notice = consultation.notice().isPublished();
        Objection first = notice.objectedTo();
        Objection second = notice.objectedTo();
        first.isUpheld();
        consultation.goesOn();
        names(consultation, "resolve", "有住户没有收到通知。").goesOn();
        consultation.prepares(driver.secretary);
        second.isUpheld();
        consultation.votes(true).overseen("outcome", "approve");

        consultation.notice().isPublished();
        consultation.goesOn();

        assertThat(consultation.openTasks()).containsExactly("nameReturnStep");
        consultation.notice().hasItsPeriod();
        assertThatThrownBy(() -> jdbc.sql("UPDATE gridcase.consultation SET in_force_at = now(), stage = 'implement'"
                                + " WHERE case_number = ?")
                        .param(consultation.number.value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private Consultation names(Consultation consultation, String step, String reason) {
        return consultation.completes(driver.secretary, "nameReturnStep", "returnStep", step, "reason", reason);
    }

    @Test
    void beyondTheBoundAnObjectionThatWasUpheldEndsIt() {
        Consultation consultation = driver.opened();
        for (int time = 0; time < 3; time++) {
            while (consultation.openTasks().contains("prepareStep")) {
                consultation.passes();
            }
            consultation.overseen("outcome", "return", "returnStep", "resolve", "reason", "决议草案不完整");
        }
        consultation.passesToPublication();
        Notice notice = consultation.notice().isPublished();

        notice.objectedTo().isUpheld();
        consultation.goesOn();

        assertThat(consultation.record().inForceAt()).isNull();
        assertThat(consultation.record().course().ending().code()).isEqualTo("rejected");
        assertThat(publications.state(notice.number)).contains(NoticeState.WITHDRAWN);
        assertThat(consultation.status()).isEqualTo("closed");
    }

    @Test
    void aNoticeThatWasDroppedIsDraftedAgainOrTheMatterGoesBackOrEnds() {
        Consultation consultation = driver.opened().passesToPublication();
        Notice first = consultation.notice().isDropped();
        consultation.goesOn().fires("stoppedOverdue");
        decides(consultation, "publish", null, null);
        assertThat(consultation.notice().number).isNotEqualTo(first.number);

        consultation.notice().isDropped();
        consultation.goesOn();
        assertThatThrownBy(() -> decides(consultation, "approve", null, null)).hasRootCauseInstanceOf(Refusal.class);
        decides(consultation, "publish", null, null);
        consultation.notice().isDropped();
        consultation.goesOn();
        assertThatThrownBy(() -> decides(consultation, "publish", null, null))
                .hasRootCauseInstanceOf(Refusal.class)
                .hasStackTraceContaining("consultation.stopped.bound");
        decides(consultation, "return", "resolve", "决议内容不清楚");
        assertThat(consultation.facts().stage()).isEqualTo("resolve");

        for (int more = 0; more < 2; more++) {
            consultation.passesToPublication();
            consultation.notice().isDropped();
            consultation.goesOn();
            assertThatThrownBy(() -> decides(consultation, "reject", null, "上级政策已有规定"))
                    .hasRootCauseInstanceOf(Refusal.class)
                    .hasStackTraceContaining("consultation.end.mayReturn");
            decides(consultation, "return", "resolve", "决议内容不清楚");
        }
        consultation.passesToPublication();
        consultation.notice().isDropped();
        consultation.goesOn();
        decides(consultation, "reject", null, "上级政策已有规定");
        assertThat(consultation.record().endingReason()).isEqualTo("上级政策已有规定");
        assertThat(consultation.record().inForceAt()).isNull();
    }

    private void decides(Consultation consultation, String outcome, String step, String reason) {
        consultation.completes(
                driver.secretary, "decideStopped", "outcome", outcome, "returnStep", step, "reason", reason);
    }

    @Test
    void aNoticeThatSomebodyTookDownIsDecidedAbout() {
        Consultation consultation = driver.opened().passesToPublication();
        Notice notice = consultation.notice().isPublished();
        publications.withdraw(notice.number, "内容有误", driver.secretary);
        consultation.goesOn();
        assertThat(consultation.openTasks()).containsExactly("decideStopped");
    }
}
