package org.gridcase.consultation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gridcase.GridcaseTest;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.consultation.process.ConsultationDriver.Consultation;
import org.gridcase.consultation.process.ConsultationTown.Finding;
import org.gridcase.consultation.process.ConsultationTown.Notice;
import org.gridcase.rectification.PointedOut;
import org.gridcase.rectification.RectificationSource;
import org.gridcase.rectification.Rectifications;
import org.gridcase.territory.Post;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever of a consultation something was found wrong with, nothing goes on before it is put right. */
@GridcaseTest
class FindingsAnywhereTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Rectifications rectifications;

    private ConsultationDriver driver;

    @BeforeEach
    void prepareDriver() {
        driver = beans.createBean(ConsultationDriver.class);
    }

    private Finding pointedOut(CaseNumber about) {
        return driver.new Finding(rectifications.pointOut(
                new PointedOut(
                        about,
                        driver.town.community(),
                        Post.COMMUNITY_SECRETARY,
                        "记录不完整",
                        "签到表缺少一页。",
                        RectificationSource.INSPECTION),
                driver.supervisor));
    }

    @Test
    void aFindingAboutAMeetingANoticeOrAnObjectionKeepsFromForce() {
        Consultation consultation = driver.opened().passesToPublication();
        Notice notice = consultation.notice().isPublished();
        var objection = notice.objectedTo();
        objection.isRejected();
        List<Finding> findings = List.of(
                pointedOut(consultation.meeting().number), pointedOut(notice.number), pointedOut(objection.number));
        notice.hasItsPeriod();
        for (Finding finding : findings) {
            consultation.goesOn();
            assertThat(consultation.record().inForceAt()).isNull();
            assertThatThrownBy(() -> jdbc.sql(
                                    "UPDATE gridcase.consultation SET stage = 'implement', in_force_at = now() WHERE case_number = ?")
                            .param(consultation.number.value())
                            .update())
                    .isInstanceOf(DataIntegrityViolationException.class);
            finding.isPutRight();
        }
        consultation.goesOn();
        assertThat(consultation.record().inForceAt()).isNotNull();
    }

    @Test
    void noResultIsPublishedWhileSomethingIsToBePutRight() {
        Consultation consultation = driver.opened().passesToPublication();
        Finding finding = pointedOut(consultation.meeting().number);
        Notice notice = consultation.notice();
        assertThatThrownBy(notice::isPublished).hasStackTraceContaining("consultation.publish.findingOpen");
        finding.isPutRight();
        notice.submits(driver.secretary, "approveNotice", "outcome", "publish");
        consultation.goesOn();
        assertThat(notice.openTasks()).isEmpty();
    }
}
