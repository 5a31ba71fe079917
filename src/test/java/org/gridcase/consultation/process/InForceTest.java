package org.gridcase.consultation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gridcase.GridcaseTest;
import org.gridcase.consultation.process.ConsultationDriver.Consultation;
import org.gridcase.consultation.process.ConsultationTown.Notice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database refuses a resolution in force while anything about it is open, whoever writes it. */
@GridcaseTest
class InForceTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private JdbcClient jdbc;

    private ConsultationDriver driver;

    @BeforeEach
    void prepareDriver() {
        driver = beans.createBean(ConsultationDriver.class);
    }

    private void writes(Consultation consultation) {
        jdbc.sql("UPDATE gridcase.consultation SET stage = 'implement', in_force_at = now() WHERE case_number = ?")
                .param(consultation.number.value())
                .update();
    }

    private void refuses(Consultation consultation, String when) {
        assertThatThrownBy(() -> writes(consultation)).as(when).isInstanceOf(DataIntegrityViolationException.class);
        assertThat(consultation.record().inForceAt()).as(when).isNull();
    }

    @Test
    void notBeforeTheWholePeriodOfTheNewestNoticeIsOver() {
        Consultation consultation = driver.opened();
        refuses(consultation, "not resolved");
        consultation.passesToPublication();
        refuses(consultation, "drafted");
        Notice notice = consultation.notice().isPublished();
        refuses(consultation, "the period runs");
        notice.hasItsPeriod();
        writes(consultation);
        assertThat(consultation.record().inForceAt()).isNotNull();
        assertThatThrownBy(() -> jdbc.sql("UPDATE gridcase.consultation SET in_force_at = now() WHERE case_number = ?")
                        .param(consultation.number.value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void notWhileAnObjectionIsOpenNorWhenOneWasUpheld() {
        Consultation consultation = driver.opened().passesToPublication();
        Notice notice = consultation.notice().isPublished();
        var objection = notice.objectedTo();
        notice.hasItsPeriod();
        refuses(consultation, "open");
        objection.isUpheld();
        refuses(consultation, "upheld");
    }

    @Test
    void notWhileSomethingPointedOutIsOpen() {
        Consultation consultation = driver.opened().passesToPublication();
        Notice notice = consultation.notice().isPublished();
        var finding = driver.inspected(consultation);
        notice.hasItsPeriod();
        consultation.goesOn();
        refuses(consultation, "to be put right");
        assertThat(consultation.ended()).isFalse();
        finding.isPutRight();
        writes(consultation);
    }

    @Test
    void whatWasWrittenStays() {
        Consultation consultation = driver.opened().passes();
        for (String sql : List.of(
                "UPDATE gridcase.consultation_text SET text = 'x'",
                "DELETE FROM gridcase.consultation_motion",
                "UPDATE gridcase.consultation_meeting SET paper = 'x'",
                "UPDATE gridcase.consultation_visit SET reason = 'x' WHERE outcome IS NOT NULL",
                "DELETE FROM gridcase.consultation",
                "TRUNCATE gridcase.consultation_text CASCADE",
                "UPDATE gridcase.consultation SET most_returns = 99")) {
            assertThatThrownBy(() -> jdbc.sql(sql).update())
                    .as(sql)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
        assertThat(consultation.record().course().stage().code()).isEqualTo("consult");
    }
}
