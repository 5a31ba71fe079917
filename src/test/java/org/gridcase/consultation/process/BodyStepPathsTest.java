package org.gridcase.consultation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.gridcase.EngineTables;
import org.gridcase.GridcaseTest;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.consultation.process.ConsultationDriver.Consultation;
import org.gridcase.consultation.process.ConsultationTown.Notice;
import org.gridcase.driving.ProcessDriver;
import org.gridcase.meeting.BodyKind;
import org.gridcase.publicity.NoticeKind;
import org.gridcase.publicity.NoticeState;
import org.gridcase.publicity.Publications;
import org.gridcase.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every path of {@code bpmn/consultation-step.bpmn}, and of {@code bpmn/six-step-consultation.bpmn} that a body's vote opens. */
@GridcaseTest
class BodyStepPathsTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private Publications publications;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private ConsultationDriver driver;

    @BeforeEach
    void prepareDriver() {
        driver = beans.createBean(ConsultationDriver.class);
    }

    @Test
    void sixStepsInTheirOrderBringAResolutionIntoForce() {
        Consultation consultation = driver.startedByForm(
                driver.secretary, "title", "楼道照明", "group", "governance", "description", "三号楼楼道没有灯。");
        assertThat(consultation.facts().stage()).isEqualTo("propose");
        consultation.passes().passes();
        assertThat(consultation.facts().stage()).isEqualTo("review");
        consultation.prepares(driver.secretary, "text", "每层加装一盏声控灯，费用由公共收益支付。").votes(true);
        consultation.passes();
        assertThat(consultation.record().textVersion()).isEqualTo(2);
        assertThat(consultation.openTasks()).containsExactly("overseeProcedure");

        consultation.overseen("outcome", "approve");
        consultation.notice().isPublished().hasItsPeriod();
        consultation.goesOn();

        assertThat(consultation.course())
                .containsExactly(
                        "propose:approve",
                        "consult:approve",
                        "review:amend",
                        "resolve:approve",
                        "oversee:approve",
                        "publicise:approve");
        assertThat(consultation.record().inForceAt()).isNotNull();
        assertThat(consultation.openTasks()).containsExactly("planImplementation");
        for (String text : List.of("声控灯", "楼道照明", "没有灯")) {
            assertThat(EngineTables.with(jdbc, text)).as(text).isEmpty();
        }
    }

    @Test
    void onlyTheSecretaryOfTheCommunityProposes() {
        assertThatThrownBy(() -> driver.startedByForm(
                        driver.supervisor, "title", "楼道照明", "group", "governance", "description", "没有灯。"))
                .hasStackTraceContaining("consultation.open.notSecretary");
    }

    @Test
    void membersSeeTheMatterOnWhichTheyDecide() {
        Consultation consultation = driver.opened();
        assertThat(sees(driver.member, consultation.number)).isFalse();
        consultation.prepares(driver.secretary);
        assertThat(sees(driver.member, consultation.number)).isTrue();
    }

    @Test
    void aMemberWhoCameToTheBodyLaterSeesTheMatterToo() {
        Consultation consultation = driver.opened().prepares(driver.secretary);
        String late = driver.joins(BodyKind.PARTY_COMMITTEE);
        assertThat(sees(late, consultation.number)).isFalse();
        consultation.meeting().allCome();
        assertThat(sees(late, consultation.number)).isTrue();
    }

    @Test
    void aMeetingDoesNotLieBeforeItsStep() {
        Consultation consultation = driver.opened();
        assertThatThrownBy(() -> consultation.prepares(
                        driver.secretary,
                        "startsAt",
                        clock.instant().minus(Duration.ofHours(2)).toString()))
                .hasRootCauseInstanceOf(Refusal.class)
                .hasStackTraceContaining("consultation.prepare.beforeStep");
    }

    private boolean sees(String user, CaseNumber number) {
        return ProcessDriver.as(user, () -> cases.isVisible(number));
    }

    @Test
    void aTextThatLosesTwiceIsRejectedAndResidentsAreToldWhy() {
        Consultation consultation = driver.opened();
        consultation.fires("preparationOverdue");
        assertThat(consultation.visits().get(0).missed()).isEqualTo(1);
        consultation.prepares(driver.secretary).votes(false);
        assertThat(consultation.openTasks()).containsExactly("prepareStep");
        consultation.prepares(driver.secretary, "text", "每户出资一千元，加装一部电梯。").votes(false);

        assertThat(consultation.course()).containsExactly("propose:reject");
        assertThat(consultation.ended()).isTrue();
        assertThat(consultation.record().endingReason()).isEqualTo("多次表决均未通过");
        Notice reason = driver.notice(publications
                .about(consultation.number, NoticeKind.CONSULTATION_RESULT)
                .get(0)
                .notice());
        assertThatThrownBy(reason::isDropped)
                .hasRootCauseInstanceOf(Refusal.class)
                .hasStackTraceContaining("consultation.publish.reasonOwed");
        reason.isPublished();
        assertThat(publications.state(reason.number)).contains(NoticeState.SHOWN);
    }

    @Test
    void bodiesReturnTheMatterToAStepThatTheyNameUntilTheBoundIsReached() {
        Consultation consultation = driver.opened().passes();
        consultation
                .prepares(driver.secretary, "returnStep", "propose", "returnReason", "缺少预算")
                .votes(false, true);
        assertThat(consultation.facts().stage()).isEqualTo("propose");
        consultation.passes().passes();
        consultation
                .prepares(driver.secretary, "returnStep", "consult", "returnReason", "缺少方案比较")
                .votes(false, true);
        consultation.passes().passes();
        consultation
                .prepares(driver.secretary, "returnStep", "review", "returnReason", "缺少审议意见")
                .votes(false, true);
        assertThat(consultation.facts().stage()).isEqualTo("review");
        consultation.passes();

        assertThatThrownBy(
                        () -> consultation.prepares(driver.secretary, "returnStep", "consult", "returnReason", "还是不行"))
                .hasRootCauseInstanceOf(Refusal.class)
                .hasStackTraceContaining("consultation.return.bound");
        consultation.prepares(driver.secretary, "rejectReason", "居民意见分歧太大").votes(false, true);

        assertThat(consultation.record().course().returns()).isEqualTo(3);
        assertThat(consultation.record().endingReason()).isEqualTo("居民意见分歧太大");
        assertThat(consultation.status()).isEqualTo("closed");
    }

    @Test
    void theFirstMotionThatIsCarriedDecides() {
        Consultation consultation = driver.opened().passes();
        consultation
                .prepares(driver.secretary, "returnStep", "propose", "returnReason", "缺少预算")
                .votes(true, true);
        assertThat(consultation.facts().stage()).isEqualTo("review");
    }

    @Test
    void theMatterIsReturnedToEarlierStepsOnly() {
        Consultation consultation = driver.opened();
        for (String step : new String[] {"propose", "consult", "resolve", "oversee"}) {
            assertThatThrownBy(() -> consultation.prepares(driver.secretary, "returnStep", step, "returnReason", "理由"))
                    .as(step)
                    .hasRootCauseInstanceOf(Refusal.class);
        }
        assertThatThrownBy(() -> consultation.prepares(driver.secretary, "returnReason", "理由"))
                .hasRootCauseInstanceOf(Refusal.class);
        assertThatThrownBy(() -> consultation.prepares(driver.secretary, "paper", ""))
                .hasRootCauseInstanceOf(Refusal.class);
        assertThatThrownBy(() -> consultation.prepares(driver.secretary, "text", ""))
                .hasRootCauseInstanceOf(Refusal.class);
    }

    @Test
    void aBodyThatCannotDecideIsConvenedAgainAndThenTheLevelAboveEndsIt() {
        Consultation consultation = driver.opened().passes();
        consultation.prepares(driver.secretary).meetsInVain();
        assertThatThrownBy(() ->
                        consultation.completes(driver.secretary, "prepareStep", "outcome", "end", "reason", "不开了"))
                .hasRootCauseInstanceOf(Refusal.class)
                .hasStackTraceContaining("consultation.prepare.bodyDecides");
        consultation.prepares(driver.secretary).meetsInVain();
        assertThat(consultation.groups("prepareStep")).containsExactly("town-officer." + driver.town.town());

        consultation.completes(driver.town.townOfficer(), "prepareStep", "outcome", "end", "reason", "两委多次不能到会");

        assertThat(consultation.record().endingReason()).isEqualTo("两委多次不能到会");
        assertThat(consultation.ended()).isTrue();
    }

    @Test
    void theLevelAboveConvenesOnceMoreAndThenThereIsAnEnd() {
        Consultation consultation = driver.opened();
        consultation.prepares(driver.secretary).meetsInVain();
        consultation.prepares(driver.secretary).meetsInVain();
        consultation.prepares(driver.town.townOfficer()).meetsInVain();
        assertThat(consultation.course()).containsExactly("propose:reject");
        assertThat(consultation.record().endingReason()).isEqualTo("会议多次不能作出决定");
    }

    @Test
    void whoGivesAStepBackLeavesItToTheOthersInPost() {
        Consultation consultation = driver.opened();
        consultation.claims(driver.secretary, "prepareStep").givesBack(driver.secretary, "prepareStep");
        consultation.reminded("prepareStep");
        assertThatThrownBy(() -> consultation.completes(driver.secretary, "prepareStep", "outcome", "approve"))
                .hasRootCauseInstanceOf(Refusal.class);
    }
}
