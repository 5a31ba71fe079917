package org.gridcase.rectification.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.gridcase.GridcaseTest;
import org.gridcase.publicity.NoticeDraft;
import org.gridcase.publicity.NoticeKind;
import org.gridcase.publicity.process.NoticeDriver;
import org.gridcase.publicity.process.ObjectionDriver;
import org.gridcase.publicity.process.ObjectionDriver.Objection;
import org.gridcase.publicity.service.ObjectionReading;
import org.gridcase.rectification.RectificationSource;
import org.gridcase.rectification.Rectifications;
import org.gridcase.rectification.domain.Asked;
import org.gridcase.rectification.process.RectificationDriver.Problem;
import org.gridcase.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** A resident has found it, and says by the receipt whether it is put right. */
@GridcaseTest
class ObjectionRectifiedTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Rectifications rectifications;

    @Autowired
    private ObjectionReading reading;

    private NoticeDriver notices;
    private ObjectionDriver objections;
    private RectificationDriver driver;
    private String deputy;

    @BeforeEach
    void prepare() {
        notices = beans.createBean(NoticeDriver.class);
        objections = beans.createBean(ObjectionDriver.class);
        driver = beans.createBean(RectificationDriver.class);
        deputy = objections.deputyIn(notices.town);
    }

    @Test
    void theResidentSaysThatItIsPutRight() {
        Objection objection = upheld();
        Problem problem = problemOf(objection);
        assertThat(problem.record().source()).isEqualTo(RectificationSource.OBJECTION);
        assertThat(problem.record().finder()).isNull();
        assertThat(state(objection).answerBy()).isNull();
        assertThat(state(objection).word()).isEqualTo("case.level.rectificationAnswer");
        says(objection, true, null, "rectification.objector.notAsked");

        reported(problem);
        assertThat(problem.waitsAt()).containsExactly("objectorSays");
        assertThat(state(objection).done()).isEqualTo("已按文件更正。");
        assertThat(state(objection).answerBy()).isNotNull();
        assertThatThrownBy(() -> reading.checked(objection.number.value(), "WRONGWRONG12", true, null))
                .isInstanceOf(Refusal.class)
                .hasMessage("objection.unknown");

        reading.checked(objection.number.value(), objection.code, true, null);
        assertThat(problem.ended()).isTrue();
        assertThat(problem.said().get(problem.said().size() - 1).capacity()).isEqualTo("resident");
        assertThat(state(objection).word()).isEqualTo("case.status.closed");
        says(objection, true, null, "rectification.objector.notAsked");
    }

    @Test
    void theResidentSaysWhatIsStillWrong() {
        Objection objection = upheld();
        Problem problem = reported(problemOf(objection));
        says(objection, false, " ", "shared.text.missing");

        reading.checked(objection.number.value(), objection.code, false, "金额还是不对。");
        assertThat(problem.openTasks()).containsExactly("nameMeasures");
        assertThat(problem.record().course().returned()).isEqualTo(1);
        assertThat(state(objection).done()).isEqualTo("已按文件更正。");
    }

    @Test
    void silenceOfTheResidentAsksTheLevelAboveWhereNobodyIsInTheCommittee() {
        Problem problem = reported(problemOf(upheld())).fires("objectorSilent");

        assertThat(problem.record().asked()).isEqualTo(Asked.SUPERIOR);
        problem.completes(notices.town.townOfficer(), "checkRectified", "outcome", "putRight");
        assertThat(problem.ended()).isTrue();
    }

    @Test
    void whatAConsultationResolvedIsNotPutRightHere() {
        NoticeDraft draft = new NoticeDraft(
                null,
                notices.town.community(),
                NoticeKind.CONSULTATION_RESULT,
                null,
                "停车位改造决议",
                Map.of("topic", "停车位改造", "resolution", "同意。"),
                true);
        Objection objection = objections.to(notices.published(draft)).answered(deputy, "uphold", "程序有误。");

        assertThat(rectifications.openAbout(objection.number)).isEmpty();
        assertThat(reading.follow(objection.number.value(), objection.code, "192.0.2.1")
                        .state())
                .isNull();
        assertThatThrownBy(() -> reading.checked(objection.number.value(), objection.code, true, null))
                .hasMessage("objection.followUp.none");
    }

    @Test
    void whatIsRejectedIsNoProblem() {
        Objection objection = objections.to(notices.published("高龄补贴", true)).answered(deputy, "reject", "依据文件执行。");
        assertThat(rectifications.openAbout(objection.number)).isEmpty();
    }

    private Objection upheld() {
        return objections.to(notices.published("高龄补贴发放标准", true)).answered(deputy, "uphold", "标准写错。");
    }

    private Problem problemOf(Objection objection) {
        return driver.of(rectifications.openAbout(objection.number).get(0));
    }

    private Problem reported(Problem problem) {
        return problem.completes(deputy, "answerProblem", "outcome", "accept")
                .completes(
                        deputy,
                        "nameMeasures",
                        "measures",
                        "更正标准。",
                        "dueOn",
                        driver.inDays(5).toString())
                .completes(deputy, "reportRectified", "done", "已按文件更正。");
    }

    private org.gridcase.publicity.ObjectionFollowUp.State state(Objection objection) {
        return reading.follow(objection.number.value(), objection.code, "192.0.2.1")
                .state();
    }

    private void says(Objection objection, boolean putRight, String reason, String refused) {
        assertThatThrownBy(() -> reading.checked(objection.number.value(), objection.code, putRight, reason))
                .isInstanceOf(Refusal.class)
                .hasMessage(refused);
    }
}
