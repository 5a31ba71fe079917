package org.gridcase.publicity.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.gridcase.GridcaseTest;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.publicity.NoticeDraft;
import org.gridcase.publicity.NoticeKind;
import org.gridcase.publicity.NoticeState;
import org.gridcase.publicity.ObjectionDecided;
import org.gridcase.publicity.PublicationEnded;
import org.gridcase.publicity.process.NoticeDriver.Notice;
import org.gridcase.publicity.process.ObjectionDriver.Objection;
import org.gridcase.publicity.service.ObjectionFiling;
import org.gridcase.publicity.service.ObjectionReading;
import org.gridcase.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Every path of {@code bpmn/objection.bpmn}, and what it means to the notice. */
@GridcaseTest
@RecordApplicationEvents
class ObjectionPathsTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private ObjectionFiling filing;

    @Autowired
    private ObjectionReading reading;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient jdbc;

    private NoticeDriver notices;
    private ObjectionDriver objections;
    private String deputy;

    @BeforeEach
    void prepare() {
        notices = beans.createBean(NoticeDriver.class);
        objections = beans.createBean(ObjectionDriver.class);
        deputy = objections.deputyIn(notices.town);
    }

    @Test
    void rejectedItLetsThePeriodEnd() {
        Notice notice = notices.published("高龄补贴发放标准（一）", true);
        Objection objection = objections.to(notice);

        assertThat(objection.facts().kind()).isEqualTo("objection");
        assertThat(objection.facts().linkedTo()).isEqualTo(notice.number);
        assertThat(objection.facts().dueAt()).isNotNull();
        assertThat(runtime.getVariables(objection.task().getProcessInstanceId()))
                .containsEntry("candidateGroups", "community-secretary." + notices.town.community());
        notice.fires("objectionsOver");
        assertThat(notice.waitsAt()).containsExactly("objectionsDecided");
        assertThat(events.stream(PublicationEnded.class)).isEmpty();

        objection.answered(deputy, "reject", "标准依据区民政文件执行。");

        assertThat(objection.ended()).isTrue();
        assertThat(objection.facts().status()).isEqualTo("closed");
        assertThat(notice.waitsAt()).containsExactly("shownLongEnough");
        assertThat(events.stream(PublicationEnded.class)).hasSize(1);
        assertThat(events.stream(ObjectionDecided.class))
                .containsExactly(
                        new ObjectionDecided(notice.number, objection.number, null, false, NoticeKind.BENEFIT_POLICY));
        assertThat(reading.follow(objection.number.value(), objection.code, "192.0.2.1")
                        .objection()
                        .reason())
                .isEqualTo("标准依据区民政文件执行。");
    }

    @Test
    void upheldTheOwnerOfTheMatterIsToldAndTheNoticeIsPutRight() {
        CaseNumber about = notices.caseOf("欧阳示例乙");
        NoticeDraft draft = notices.town.draft("调解结果公示", true);
        Notice notice = notices.published(new NoticeDraft(
                about, draft.place(), draft.kind(), null, draft.title(), draft.fields(), draft.objections()));
        Objection objection = objections.to(notice);

        objection.answered(deputy, "uphold", "表述有误。");

        assertThat(events.stream(ObjectionDecided.class))
                .containsExactly(
                        new ObjectionDecided(notice.number, objection.number, about, true, NoticeKind.BENEFIT_POLICY));
        assertThat(objection.task().getTaskDefinitionKey()).isEqualTo("remedyNotice");
        objection.takes(deputy, "outcome", "withdraw", "reason", "表述有误，另行公示。");
        assertThat(objection.ended()).isTrue();
    }

    @Test
    void upheldWithoutAnOwnerTheOfficerTakesTheNoticeDown() {
        Notice notice = notices.published("停水通知（旧）", true);
        Objection objection = objections.to(notice).answered(deputy, "uphold", "时间有误。");

        assertThat(objection.task().getTaskDefinitionKey()).isEqualTo("remedyNotice");
        notice.fires("objectionsOver");
        assertThat(notice.waitsAt()).containsExactly("objectionsDecided");
        objection.fires("remedyOverdue");
        objection.takes(deputy, "outcome", "withdraw", "reason", "时间有误，另行公示。");

        assertThat(objection.ended()).isTrue();
        assertThat(notice.record().state()).isEqualTo(NoticeState.WITHDRAWN);
        assertThat(events.stream(PublicationEnded.class)).isEmpty();
    }

    @Test
    void upheldWithoutAnOwnerTheOfficerCorrectsTheNotice() {
        Notice notice = notices.published("活动室开放时间（旧）", true);
        Objection objection = objections.to(notice).answered(deputy, "uphold", "时间有误。");

        assertThatThrownBy(() -> objection.takes(deputy, "outcome", "correct")).hasRootCauseInstanceOf(Refusal.class);
        notice.writes("活动室开放时间", "summary", "每周六开放。", "correction", "更正开放时间");
        objection.takes(deputy, "outcome", "correct");

        assertThat(objection.ended()).isTrue();
        assertThatThrownBy(() -> notice.decides("drop", "不改了。"))
                .as("the correction is owed")
                .hasRootCauseInstanceOf(Refusal.class);
        notice.previewed().publishes();
        assertThat(notice.record().version()).isEqualTo(2);
        assertThat(notice.waitsAt()).containsExactly("objectionsOver");
    }

    /** The consultation takes it down when it is named where the matter goes back to; until then no period ends. */
    @Test
    void upheldAgainstAResultThatItsOwnerFollowsTheNoticeWaitsForThat() {
        Notice notice = notices.published(new NoticeDraft(
                notices.caseOf("欧阳示例丁"),
                notices.town.community(),
                NoticeKind.CONSULTATION_RESULT,
                null,
                "增设充电桩的决议",
                Map.of("topic", "增设充电桩", "resolution", "在东门增设十个充电桩。"),
                true));
        Objection objection = objections.to(notice).answered(deputy, "uphold", "有住户没有收到通知。");
        assertThat(objection.ended()).as("nothing is left to its officer").isTrue();

        notice.fires("objectionsOver");
        assertThat(notice.waitsAt()).containsExactly("objectionsDecided");
        assertThat(events.stream(PublicationEnded.class)).isEmpty();

        notice.withdrawnByProcess("异议成立，退回重新商议。");
        assertThat(notice.ended()).isTrue();
    }

    /** A version that was drafted before anybody objected, or one that is dropped again, puts nothing right. */
    @Test
    void onlyWhatWasWrittenAfterTheObjectionPutsItRight() {
        Notice notice = notices.published("活动室收费标准（旧）", true);
        notice.writes("活动室收费标准", "summary", "另有说明。", "correction", "错别字");
        Objection objection = objections.to(notice);
        notice.previewed().publishes();
        objection.answered(deputy, "uphold", "金额有误。");

        assertThatThrownBy(() -> objection.takes(deputy, "outcome", "correct"))
                .rootCause()
                .hasMessage("objection.remedy.notCorrected");
        notice.writes("活动室收费标准", "summary", "不收费。", "correction", "更正收费");
        objection.takes(deputy, "outcome", "correct");
        assertThatThrownBy(() -> notice.decides("drop", "不改了。"))
                .as("of version 2, although the objection was to version 1")
                .rootCause()
                .hasMessage("notice.drop.upheld");

        notice.previewed().publishes();
        assertThat(notice.record().version()).isEqualTo(3);
        notice.writes("活动室收费标准", "summary", "不收费，长期有效。", "correction", "补充").decides("drop", "不必补充。");
        notice.fires("objectionsOver");
        assertThat(notice.waitsAt()).containsExactly("shownLongEnough");
    }

    @Test
    void whoApprovedTheNoticeAnswersOnlyWhenNobodyElseIsInPost() {
        Notice notice = notices.published("合作医疗缴费", true);
        Objection objection = objections.to(notice);
        String secretary = notices.town.secretary();

        assertThatThrownBy(() -> objection.answered(secretary, "reject", "无误。")).hasRootCauseInstanceOf(Refusal.class);
        jdbc.sql("UPDATE gridcase.post_held SET held_to = now() WHERE username = ?")
                .param(deputy)
                .update();
        objection.answered(secretary, "reject", "无误。");

        assertThat(objection.ended()).isTrue();
    }

    @Test
    void overdueItIsSupervisedAndStaysOwed() {
        Notice notice = notices.published("扩建停车位", true);
        Objection objection = objections.to(notice).givenBack(deputy).fires("answerOverdue");

        assertThat(objection.task().getTaskDefinitionKey()).isEqualTo("answerObjection");
        assertThat(objection.reminders(notices.town.townOfficer()))
                .as("the superior")
                .contains("supervision");
        assertThat(notice.reminders(notices.town.townOfficer())).isEmpty();
        assertThatThrownBy(() -> objection.answered(deputy, "reject", " ")).hasRootCauseInstanceOf(Refusal.class);
        assertThatThrownBy(() -> objection.answered(deputy, "perhaps", "不好说")).hasRootCauseInstanceOf(Refusal.class);
        objection.answered(deputy, "reject", "无误。");
        assertThat(objection.ended()).isTrue();
    }

    @Test
    void staffWriteDownWhatAResidentSays() {
        Notice notice = notices.published("垃圾分类投放点", true);
        Objection objection = objections.noted(
                notices.town.mediator(),
                "notice",
                notice.number.value(),
                "text",
                "投放点离窗户太近。",
                "contact",
                "13800001234",
                "code",
                "我家阳台朝南二号");

        Map<String, Object> kept = runtime.getVariables(objection.task().getProcessInstanceId());
        assertThat(kept.values()).noneMatch(value -> String.valueOf(value).contains("投放点"));
        assertThat(kept.values()).noneMatch(value -> String.valueOf(value).contains("13800001234"));
        assertThat(reading.follow(objection.number.value(), "我家 阳台-朝南 二号", "192.0.2.1")
                        .answerBy())
                .isNotNull();
        assertThatThrownBy(() -> reading.follow(objection.number.value(), "猜一个", "192.0.2.1"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void afterThePeriodNobodyObjects() {
        Notice notice = notices.published("绿化补种", true);
        objections.to(notice);
        notice.fires("objectionsOver");

        assertThatThrownBy(() -> objections.to(notice)).isInstanceOf(Refusal.class);
        Notice without = notices.published("社区服务中心周日休息", false);
        assertThatThrownBy(() -> objections.to(without)).isInstanceOf(Refusal.class);
    }

    @Test
    void oneAddressObjectsSoOftenADay() {
        Notice notice = notices.published("路灯更换", true);
        for (int i = 0; i < 20; i++) {
            filing.byResident(notice.number.value(), "第 " + i + " 条意见", null, "198.51.100.7");
        }

        assertThatThrownBy(() -> filing.byResident(notice.number.value(), "又一条", null, "198.51.100.7"))
                .isInstanceOf(Refusal.class);
        filing.byResident(notice.number.value(), "别处的意见", null, "198.51.100.8");
        assertThat(jdbc.sql("SELECT count(*) FROM gridcase.door_source WHERE source LIKE '%198%51%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
