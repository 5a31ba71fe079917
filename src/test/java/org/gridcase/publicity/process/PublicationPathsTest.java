package org.gridcase.publicity.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.gridcase.GridcaseTest;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.engine.TryAgain;
import org.gridcase.publicity.NoticeDraft;
import org.gridcase.publicity.NoticeKind;
import org.gridcase.publicity.NoticeState;
import org.gridcase.publicity.PublicationEnded;
import org.gridcase.publicity.PublicationStopped;
import org.gridcase.publicity.process.NoticeDriver.Notice;
import org.gridcase.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Every path of {@code bpmn/publication.bpmn}. */
@GridcaseTest
@RecordApplicationEvents
class PublicationPathsTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private ApplicationEvents events;

    private NoticeDriver driver;

    @BeforeEach
    void prepareDriver() {
        driver = beans.createBean(NoticeDriver.class);
    }

    @Test
    void publishedOpenToObjectionsShownToTheEnd() {
        CaseNumber about = driver.caseOf("欧阳示例甲");
        NoticeDraft draft = driver.town.draft("高龄补贴发放标准", true);
        Notice notice = driver.drafted(new NoticeDraft(
                about, draft.place(), draft.kind(), null, draft.title(), draft.fields(), draft.objections()));

        assertThat(notice.record().state()).isEqualTo(NoticeState.DRAFTED);
        assertThat(notice.facts().linkedTo()).isEqualTo(about);
        assertThat(notice.facts().stage()).isEqualTo("noticeApproval");
        assertThat(notice.facts().dueAt()).isNotNull();
        assertThat(notice.variables())
                .containsEntry("candidateGroups", "community-secretary." + driver.town.community());

        notice.previewed().publishes();
        assertThat(notice.waitsAt()).containsExactly("objectionsOver");
        assertThat(notice.record().state()).isEqualTo(NoticeState.SHOWN);
        assertThat(notice.record().version()).isEqualTo(1);
        assertThat(notice.facts().stage()).isEqualTo("noticeObjections");
        assertThat(events.stream(PublicationEnded.class)).isEmpty();

        notice.fires("objectionsOver");
        assertThat(notice.waitsAt()).containsExactly("shownLongEnough");
        assertThat(events.stream(PublicationEnded.class))
                .containsExactly(new PublicationEnded(notice.number, about, 1));

        notice.fires("shownLongEnough");
        assertThat(notice.ended()).isTrue();
        assertThat(notice.record().state()).isEqualTo(NoticeState.ENDED);
        assertThat(notice.facts().status()).isEqualTo("closed");
        assertThat(events.stream(PublicationEnded.class)).hasSize(1);
        assertThat(events.stream(PublicationStopped.class)).isEmpty();
        assertThat(notice.timeline())
                .containsSubsequence(
                        "noticeDrafted",
                        "noticeApprovalOpened",
                        "noticePublished",
                        "noticeObjectionsOpened",
                        "noticeObjectionsOver",
                        "noticeShown",
                        "noticeEnded");
    }

    @Test
    void withoutObjectionsItIsShownToTheEnd() {
        Notice notice = driver.published("社区服务中心周六开放", false);

        assertThat(notice.waitsAt()).containsExactly("shownLongEnough");
        notice.fires("shownLongEnough");
        assertThat(notice.ended()).isTrue();
        assertThat(events.stream(PublicationEnded.class)).containsExactly(new PublicationEnded(notice.number, null, 1));
    }

    @Test
    void aTimerThatComesTooEarlyEndsNothing() {
        Notice notice = driver.published("文化广场改造方案", true);

        assertThatThrownBy(() -> notice.executes("objectionsOver")).isInstanceOf(TryAgain.class);
        assertThat(notice.waitsAt()).containsExactly("objectionsOver");
    }

    @Test
    void draftedByTheFormAndDropped() {
        Notice notice = driver.startedByForm(
                driver.town.secretary(),
                NoticeDriver.fields(
                        "kind", "temporary",
                        "title", "明日停水",
                        "summary", "因管道维修，明日八时至十二时停水。",
                        "objections", false,
                        "unknown", "张三李四"));

        assertThat(notice.record().kind()).isEqualTo(NoticeKind.TEMPORARY);
        assertThat(notice.record().place()).isEqualTo(driver.town.community());
        assertThat(notice.variables().keySet()).isSubsetOf(PublicationProcess.Variables.ROUTING);
        assertThatThrownBy(() -> notice.decides("drop", " ")).hasRootCauseInstanceOf(Refusal.class);
        assertThatThrownBy(() -> notice.decides("perhaps", null)).hasRootCauseInstanceOf(Refusal.class);

        notice.decides("drop", "已改期");
        assertThat(notice.ended()).isTrue();
        assertThat(notice.record().state()).isEqualTo(NoticeState.DROPPED);
        assertThat(notice.versions()).isEmpty();
        assertThat(notice.passed()).contains("noticeFiled", "isShownAlready", "noticeDropped", "closeNotice");
        assertThat(events.stream(PublicationStopped.class))
                .containsExactly(new PublicationStopped(notice.number, null, false));
    }

    @Test
    void notPublishedInTimeIsSupervisedAndNothingIsPublicByItself() {
        Notice notice = driver.drafted(driver.town.draft("居务收支公开", true));
        notice.claims().givesBack();

        notice.reminded();
        assertThat(notice.reminders(driver.town.secretary())).contains("warning", "lastWarning");
        notice.fires("approvalOverdue");
        assertThat(notice.waitsAt()).containsExactly("approveNotice");
        assertThat(notice.timeline()).contains("deadlineMissed", "supervision");
        assertThat(notice.reminders(driver.town.townOfficer())).contains("supervision");
        assertThat(notice.record().state()).isEqualTo(NoticeState.DRAFTED);

        notice.previewed().publishes();
        assertThat(notice.record().state()).isEqualTo(NoticeState.SHOWN);
    }

    @Test
    void thePeriodDoesNotEndWhileAnObjectionIsOpen() {
        Notice notice = driver.published("健身器材选址", true);
        CaseNumber first = driver.objectionTo(notice.number);
        CaseNumber second = driver.objectionTo(notice.number);

        notice.fires("objectionsOver");
        assertThat(notice.waitsAt()).containsExactly("objectionsDecided");
        assertThat(notice.facts().dueAt()).isNull();
        assertThat(notice.timeline()).contains("noticeObjectionsPending").doesNotContain("noticeObjectionsOver");

        notice.objectionDecided(first);
        assertThat(notice.waitsAt()).containsExactly("objectionsDecided");
        assertThat(events.stream(PublicationEnded.class)).isEmpty();

        notice.objectionDecided(second);
        assertThat(notice.waitsAt()).containsExactly("shownLongEnough");
        assertThat(events.stream(PublicationEnded.class)).hasSize(1);
        assertThat(notice.timeline().stream().filter("noticeObjectionsPending"::equals))
                .hasSize(1);
    }

    @Test
    void anObjectionThatIsDecidedInTimeHoldsNothingUp() {
        Notice notice = driver.published("停车位划线方案", true);
        notice.objectionDecided(driver.objectionTo(notice.number));

        assertThat(notice.waitsAt()).containsExactly("objectionsOver");
        notice.fires("objectionsOver");
        assertThat(notice.waitsAt()).containsExactly("shownLongEnough");
    }

    @Test
    void anEditIsAnotherVersionAndItsPeriodBeginsAnew() {
        Notice notice = driver.published("高龄补贴发放标准", true);
        String before = notice.versions().get(0).digest();
        long period = (Long) notice.variables().get("period");

        assertThatThrownBy(() -> notice.writes("高龄补贴发放标准", "summary", "每月一百二十元"))
                .isInstanceOf(Refusal.class)
                .hasMessage("notice.field.missing");
        notice.writes("高龄补贴发放标准", "summary", "每月一百二十元", "correction", "原文金额有误");
        assertThat(notice.waitsAt()).containsExactly("approveNotice");
        assertThat(notice.record().state()).as("the first one stays").isEqualTo(NoticeState.SHOWN);
        assertThat(notice.record().version()).isEqualTo(1);

        notice.previewed().publishes();
        assertThat(notice.record().version()).isEqualTo(2);
        assertThat(notice.versions()).hasSize(2);
        assertThat(notice.versions().get(0).digest()).isEqualTo(before);
        assertThat(notice.versions().get(1).digest()).isNotEqualTo(before);
        assertThat(notice.waitsAt()).containsExactly("objectionsOver");
        assertThat((Long) notice.variables().get("period")).isGreaterThan(period);
        assertThat(notice.passed()).contains("noticeEdited");
    }

    @Test
    void anEditAfterTheObjectionsOpensThemAgain() {
        Notice notice = driver.published("广场舞时间约定", true).fires("objectionsOver");

        notice.writes("广场舞时间约定", "summary", "每晚九时前结束。", "correction", "补充结束时间")
                .previewed()
                .publishes();
        assertThat(notice.waitsAt()).containsExactly("objectionsOver");
        notice.fires("objectionsOver");
        assertThat(events.stream(PublicationEnded.class).map(PublicationEnded::version))
                .containsExactly(1, 2);
    }

    @Test
    void anEditThatIsDroppedLeavesTheVersionThatIsShown() {
        Notice notice = driver.published("楼道清理通知", true);
        notice.writes("楼道清理通知", "summary", "改到下月。", "correction", "改期").decides("drop", "不改期了");

        assertThat(notice.waitsAt()).containsExactly("objectionsOver");
        assertThat(notice.record().state()).isEqualTo(NoticeState.SHOWN);
        assertThat(notice.record().version()).isEqualTo(1);
        assertThat(notice.record().awaitsDecision()).isFalse();
        assertThat(notice.passed()).contains("isShownAlready").doesNotContain("noticeDropped");
        assertThat(events.stream(PublicationStopped.class)).isEmpty();
    }

    @Test
    void takenDownWithAReasonAtAnyTime() {
        Notice open = driver.published("临时摊点安排", true);
        assertThatThrownBy(() -> open.withdrawn(" ")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> open.withdrawn("请联系13812345678"))
                .isInstanceOf(Refusal.class)
                .hasMessage("notice.withdraw.hits");
        assertThat(open.record().state()).isEqualTo(NoticeState.SHOWN);

        open.withdrawn("政策已经废止");
        assertThat(open.ended()).isTrue();
        assertThat(open.record().state()).isEqualTo(NoticeState.WITHDRAWN);
        assertThat(open.record().withdrawnReason()).isEqualTo("政策已经废止");
        assertThat(open.versions()).as("what was public is still known").hasSize(1);
        assertThat(open.passed()).contains("noticeWithdrawn");
        assertThatThrownBy(() -> open.withdrawn("再来一次")).isInstanceOf(Refusal.class);

        Notice edited = driver.published("垃圾分类积分", false)
                .writes("垃圾分类积分", "summary", "积分改按月兑换。", "correction", "改为按月")
                .withdrawnByProcess("决议已退回重议");
        assertThat(edited.ended()).isTrue();
        assertThat(events.stream(PublicationStopped.class))
                .containsExactlyInAnyOrder(
                        new PublicationStopped(open.number, null, true),
                        new PublicationStopped(edited.number, null, true));
    }

    @Test
    void whatIsNoDraftOpensNothing() {
        Map<String, String> smuggled = Map.of("summary", "内容", "amount", "100 元");
        NoticeDraft notAllowed =
                new NoticeDraft(null, driver.town.community(), NoticeKind.BENEFIT_POLICY, null, "标题", smuggled, false);
        assertThatThrownBy(() -> driver.drafted(notAllowed))
                .isInstanceOf(Refusal.class)
                .hasMessage("notice.field.notAllowed");
        for (NoticeKind kind : NoticeKind.values()) {
            if (!kind.byHand()) {
                assertThatThrownBy(() -> driver.startedByForm(
                                driver.town.secretary(),
                                NoticeDriver.fields(
                                        "kind", kind.code(), "title", "标题", "topic", "议题", "resolution", "决议")))
                        .as(kind.code())
                        .isInstanceOf(Refusal.class)
                        .hasMessage("notice.kind.notByHand");
            }
        }
        assertThatThrownBy(() -> driver.startedByForm(
                        driver.town.mediator(),
                        NoticeDriver.fields("kind", "temporary", "title", "标题", "summary", "内容")))
                .isInstanceOf(Refusal.class)
                .hasMessage("notice.draft.notInPost");
        assertThat(List.of("noSuchKind", "")).allSatisfy(kind -> assertThatThrownBy(() -> driver.startedByForm(
                        driver.town.secretary(), NoticeDriver.fields("kind", kind, "title", "标题", "summary", "内容")))
                .isInstanceOf(Refusal.class)
                .hasMessage("notice.kind.unknown"));
    }
}
