package org.gridcase.consultation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.gridcase.GridcaseTest;
import org.gridcase.consultation.domain.Checklist;
import org.gridcase.consultation.process.ConsultationDriver.Consultation;
import org.gridcase.consultation.service.ConsultationReading;
import org.gridcase.consultation.service.Oversight;
import org.gridcase.driving.ProcessDriver;
import org.gridcase.rectification.service.RectificationsFacade;
import org.gridcase.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Every path of {@code bpmn/consultation-oversight.bpmn}: what the supervision committee checks follows from the record. */
@GridcaseTest
class OversightPathsTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private ConsultationReading reading;

    @Autowired
    private RectificationsFacade rectifications;

    @Autowired
    private Oversight oversight;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Clock clock;

    private static final String LATE = "[\"propose.deadline\"]";

    private ConsultationDriver driver;

    @BeforeEach
    void prepareDriver() {
        driver = beans.createBean(ConsultationDriver.class);
    }

    private Consultation resolved(boolean late) {
        Consultation consultation = driver.opened();
        if (late) {
            consultation.fires("preparationOverdue");
        }
        while (consultation.openTasks().contains("prepareStep")) {
            consultation.passes();
        }
        return consultation;
    }

    @Test
    void theChecklistSaysOfEveryStepFromWhatItWasSeen() {
        Consultation consultation = resolved(false);
        var sheet = ProcessDriver.as(driver.supervisor, () -> reading.visible(consultation.number.value()));
        assertThat(sheet.checks())
                .hasSize(40)
                .allSatisfy(line -> assertThat(line.passed()).as(line.code()).isTrue());
        consultation.fires("oversightOverdue").reminded("overseeProcedure");
        consultation.overseen("outcome", "approve");
        assertThat(consultation.facts().stage()).isEqualTo("publicise");
    }

    @Test
    void whatTheRecordFailsCannotBeApproved() {
        Consultation consultation = resolved(true);
        var sheet = ProcessDriver.as(driver.supervisor, () -> reading.visible(consultation.number.value()));
        assertThat(sheet.checks().stream().filter(line -> !line.passed()).map(Checklist.Line::code))
                .containsExactly("propose.deadline");
        assertThatThrownBy(() -> consultation.overseen("outcome", "approve"))
                .hasRootCauseInstanceOf(Refusal.class)
                .hasStackTraceContaining("consultation.oversee.failed");

        consultation.overseen("outcome", "return", "returnStep", "propose", "reason", "提议环节超过时限");
        consultation.passesToPublication();
        assertThat(consultation.facts().stage()).isEqualTo("publicise");
    }

    @Test
    void whatIsPointedOutBlocksUntilItIsPutRight() {
        Consultation consultation = resolved(true);
        assertThatThrownBy(() -> consultation.overseen("outcome", "finding")).hasRootCauseInstanceOf(Refusal.class);
        assertThatThrownBy(() -> consultation.overseen(
                        "outcome", "finding", "problem", "没有法定人数。", "lines", "[\"review.quorum\"]"))
                .hasRootCauseInstanceOf(Refusal.class)
                .hasStackTraceContaining("consultation.oversee.lineNotFailed");
        pointsOut(consultation, "提议环节召集逾期，请说明原因。", LATE);
        assertThat(consultation.openTasks()).isEmpty();
        assertThat(consultation.finding().facts().description()).contains("请说明原因。", "党委提议—在时限内召集");
        var first = consultation.finding();
        // Somebody else sees another one meanwhile.
        var second = driver.inspected(consultation);
        first.isPutRight();
        consultation.goesOn();
        assertThat(consultation.openTasks()).isEmpty();

        second.isPutRight();
        consultation.goesOn();
        consultation.overseen("outcome", "approve");
        assertThat(consultation.facts().stage()).isEqualTo("publicise");
    }

    private static void pointsOut(Consultation consultation, String problem, String lines) {
        consultation.overseen("outcome", "finding", "problem", problem, "lines", lines);
    }

    @Test
    void aFindingMendsOnlyWhatItNames() {
        Consultation consultation = resolved(true);
        pointsOut(consultation, "公示栏没有更新。", "[]");
        consultation.finding().isPutRight();
        consultation.goesOn();
        assertThatThrownBy(() -> consultation.overseen("outcome", "approve"))
                .hasStackTraceContaining("consultation.oversee.failed");

        pointsOut(consultation, "提议环节召集逾期，请说明原因。", LATE);
        consultation.finding().isPutRight();
        consultation.goesOn();
        consultation.overseen("outcome", "approve");
        assertThat(consultation.facts().stage()).isEqualTo("publicise");
    }

    @Test
    void whatTheCommitteeHasDecidedByIsKept() {
        Consultation consultation = resolved(true);
        List<Checklist.Line> seen = checks(consultation);
        consultation.overseen("outcome", "return", "returnStep", "propose", "reason", "提议环节超过时限");
        consultation.passes();
        assertThat(checks(consultation)).as("propose was in time now").isEqualTo(seen);

        consultation.passes().passes().passes();
        List<Checklist.Line> now = checks(consultation);
        assertThat(now).isNotEqualTo(seen).allMatch(Checklist.Line::passed);
        consultation.overseen("outcome", "approve");
        assertThat(checks(consultation)).isEqualTo(now);
        assertThatThrownBy(() -> jdbc.sql("UPDATE gridcase.consultation_check SET passed = true")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private List<Checklist.Line> checks(Consultation consultation) {
        return ProcessDriver.as(driver.supervisor, () -> reading.visible(consultation.number.value()))
                .checks();
    }

    private List<String> failed(Consultation consultation) {
        return checks(consultation).stream()
                .filter(line -> !line.passed())
                .map(Checklist.Line::code)
                .toList();
    }

    /** As if somebody had put another text into the record behind everybody's back. */
    @Test
    void aTextThatNeitherCameToTheStepNorWasWrittenInItIsSeen() {
        Consultation consultation = driver.opened().passes().passes();
        jdbc.sql("""
                        INSERT INTO gridcase.consultation_text (consultation, version, text, by, at)
                        VALUES (?, 2, '每户出资六千元。', 'x', now() - interval '1 day')
                        """).param(consultation.number.value()).update();
        jdbc.sql("UPDATE gridcase.consultation SET text_version = 2 WHERE case_number = ?")
                .param(consultation.number.value())
                .update();
        consultation.passes().passes();
        assertThat(failed(consultation)).containsExactly("review.text");
    }

    @Test
    void aMeetingThatIsEnteredAfterwardsHadNoPapers() {
        Consultation consultation = driver.opened().passes();
        // As if the step had begun an hour ago.
        transactions.executeWithoutResult(status -> {
            jdbc.sql("SET LOCAL session_replication_role = replica").update();
            jdbc.sql("""
                            UPDATE gridcase.consultation_visit SET opened_at = opened_at - interval '1 hour'
                            WHERE consultation = ? AND outcome IS NULL
                            """).param(consultation.number.value()).update();
        });
        String before = clock.instant().minus(Duration.ofMinutes(10)).toString();
        consultation.prepares(driver.secretary, "startsAt", before).votes(true);
        consultation.passes().passes();
        assertThat(failed(consultation)).containsExactly("consult.papers");

        pointsOut(consultation, "会议事后补录，请说明材料何时送达。", "[\"consult.papers\"]");
        consultation.finding().isPutRight();
        consultation.goesOn();
        consultation.overseen("outcome", "approve");
        assertThat(consultation.facts().stage()).isEqualTo("publicise");
    }

    @Test
    void whatWasTakenBackMendsNothing() {
        Consultation consultation = resolved(true);
        pointsOut(consultation, "提议环节召集逾期，请说明原因。", LATE);
        var finding = consultation.finding();
        ProcessDriver.as(driver.supervisor, () -> {
            rectifications.withdrawByPerson(finding.number.value(), "看错了日期");
            return null;
        });
        consultation.goesOn();
        assertThatThrownBy(() -> consultation.overseen("outcome", "approve"))
                .hasRootCauseInstanceOf(Refusal.class)
                .hasStackTraceContaining("consultation.oversee.failed");
    }

    @Test
    void nobodyOverseesWhatTheyHaveLedOrDecidedThemselves() {
        Consultation consultation = resolved(false);
        for (String own : List.of(driver.secretary, driver.member)) {
            assertThatThrownBy(() -> oversight.requireImpartial(consultation.number, own))
                    .as(own)
                    .hasMessageContaining("consultation.oversee.ownWork");
        }
        driver.alsoHolds(driver.member, "supervision-member");
        assertThatThrownBy(() -> consultation.completes(driver.member, "overseeProcedure", "outcome", "approve"))
                .hasStackTraceContaining("consultation.oversee.ownWork");
        assertThat(consultation.facts().stage()).isEqualTo("oversee");
        consultation.givesBack(driver.member, "overseeProcedure").overseen("outcome", "approve");
        assertThat(consultation.facts().stage())
                .as("who may not oversee it is not waited for")
                .isEqualTo("publicise");
    }

    @Test
    void whereTheCommitteeHasAnotherMemberTwoOfThemAgree() {
        Consultation consultation = resolved(false);
        String colleague = driver.colleague();
        consultation.completes(colleague, "overseeProcedure", "outcome", "approve");
        assertThat(consultation.facts().stage()).isEqualTo("oversee");
        assertThat(consultation.timeline()).contains("consultationAgreed");
        consultation.claims(colleague, "overseeProcedure");
        assertThatThrownBy(() -> consultation.submits(colleague, "overseeProcedure", "outcome", "approve"))
                .hasRootCauseInstanceOf(Refusal.class)
                .hasStackTraceContaining("consultation.oversee.secondMember");
        consultation.givesBack(colleague, "overseeProcedure");
        consultation.overseen("outcome", "finding", "problem", "签到表缺少一页。");
        consultation.finding().isPutRight();
        consultation.goesOn();

        consultation.completes(colleague, "overseeProcedure", "outcome", "approve");
        assertThat(consultation.facts().stage()).as("what changed both look at").isEqualTo("oversee");
        consultation.overseen("outcome", "approve");
        assertThat(consultation.facts().stage()).isEqualTo("publicise");
        assertThat(consultation.visits().get(4).agreedBy()).isEqualTo(colleague);
        assertThat(consultation.visits().get(4).decidedBy()).isEqualTo(driver.supervisor);
    }

    @Test
    void whatIsPointedOutWhileTheNoticeIsShownKeepsTheResolutionFromComingIntoForce() {
        Consultation consultation = resolved(false).overseen("outcome", "approve");
        consultation.notice().isPublished();
        var finding = driver.inspected(consultation);
        consultation.notice().hasItsPeriod();
        consultation.goesOn();
        assertThat(consultation.record().inForceAt()).isNull();
        finding.isPutRight();
        consultation.goesOn();
        assertThat(consultation.record().inForceAt()).isNotNull();
    }

    @Test
    void whatABodyResolvedIsNotEndedByTheCommitteeWhileItCanBeReturned() {
        Consultation consultation = resolved(false);
        assertThatThrownBy(() -> consultation.overseen("outcome", "reject", "reason", "不合规"))
                .hasRootCauseInstanceOf(Refusal.class)
                .hasStackTraceContaining("consultation.end.mayReturn");
        assertThatThrownBy(() -> consultation.overseen("outcome", "convene")).hasRootCauseInstanceOf(Refusal.class);
        for (int time = 0; time < 3; time++) {
            consultation.overseen("outcome", "return", "returnStep", "resolve", "reason", "草案不完整");
            consultation.passes();
        }
        assertThatThrownBy(() -> consultation.overseen("outcome", "return", "returnStep", "resolve", "reason", "草案不完整"))
                .hasRootCauseInstanceOf(Refusal.class)
                .hasStackTraceContaining("consultation.return.bound");
        consultation.overseen("outcome", "reject", "reason", "三次退回后仍不合规");
        assertThat(consultation.record().endingReason()).isEqualTo("三次退回后仍不合规");
    }
}
