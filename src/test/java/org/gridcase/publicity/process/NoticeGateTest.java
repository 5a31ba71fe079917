package org.gridcase.publicity.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gridcase.EngineTables;
import org.gridcase.GridcaseTest;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.publicity.NoticeDraft;
import org.gridcase.publicity.NoticeState;
import org.gridcase.publicity.process.NoticeDriver.Notice;
import org.gridcase.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nothing personal gets past the officer, and nothing that the officer has not seen. */
@GridcaseTest
class NoticeGateTest {

    private static final String PHONE = "13812345678";

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private JdbcClient jdbc;

    private NoticeDriver driver;

    @BeforeEach
    void prepareDriver() {
        driver = beans.createBean(NoticeDriver.class);
    }

    @Test
    void aHitBlocksUntilTheTextIsChanged() {
        Notice notice = drafted("咨询电话 " + PHONE + "。");

        refused(notice.previewed()::publishes, "notice.publish.hits");
        assertThat(notice.record().state()).isEqualTo(NoticeState.DRAFTED);
        assertThat(notice.versions()).isEmpty();

        notice.writes("便民服务", "summary", "请到社区服务大厅咨询。").previewed().publishes();
        assertThat(notice.record().state()).isEqualTo(NoticeState.SHOWN);
    }

    @Test
    void theProposedMasksResolveEverything() {
        Notice notice = drafted("咨询电话 " + PHONE + "，或 13987654321。");

        assertThat(notice.preview().hits()).hasSize(2);
        notice.masks();
        assertThat(notice.preview().hits()).isEmpty();
        notice.publishes();
        assertThat(notice.versions().get(0).frozen()).doesNotContain(PHONE, "13987654321");
        assertThat(notice.timeline()).contains("noticeMasked");
    }

    @Test
    void aFalseHitIsConfirmedWithAReasonAndOnlyThatHit() {
        Notice notice = drafted("服务热线 " + PHONE + "，另见 13987654321。");
        int from = notice.preview().hits().get(0).from();

        assertThatThrownBy(() -> notice.confirms("summary", from, "  ")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> notice.confirms("summary", from + 1, "不对"))
                .isInstanceOf(Refusal.class)
                .hasMessage("notice.hit.gone");
        notice.confirms("summary", from, "这是社区公开的服务号码");
        assertThat(notice.preview().hits()).hasSize(1);
        refused(notice::publishes, "notice.publish.hits");

        notice.masks().previewed().publishes();
        assertThat(notice.versions().get(0).frozen()).contains(PHONE).doesNotContain("13987654321");
        assertThat(notice.timeline()).contains("noticeHitConfirmed");
        assertThat(jdbc.sql("SELECT reason FROM gridcase.notice_false_hit WHERE case_number = ? AND found = ?")
                        .param(notice.number.value())
                        .param(PHONE)
                        .query(String.class)
                        .list())
                .as("of the text as it was confirmed, and as it is with the masks")
                .hasSize(2)
                .containsOnly("这是社区公开的服务号码");
    }

    @Test
    void whatWasConfirmedOfOneTextIsScreenedAfreshInAnother() {
        Notice notice = drafted("服务热线 " + PHONE + "。");
        notice.confirms("summary", notice.preview().hits().get(0).from(), "这是社区公开的服务号码");
        assertThat(notice.preview().hits()).isEmpty();

        notice.writes("便民服务", "summary", "住户张先生的电话是 " + PHONE + "。");
        assertThat(notice.preview().hits()).isNotEmpty();
        refused(notice::publishes, "notice.publish.hits");

        notice.writes("便民服务（续）", "summary", "服务热线 " + PHONE + "。").previewed().publishes();
        notice.writes("便民服务（续）", "summary", "服务热线 " + PHONE + "，全天。", "correction", "补充时间");
        refused(notice.previewed()::publishes, "notice.publish.hits");
    }

    @Test
    void whatACaseRecordsOfAPersonIsNeverConfirmed() {
        CaseNumber about = driver.caseOf("东方未明");
        NoticeDraft draft = driver.town.draft("调解结果", "东方未明与邻居达成一致。", false);
        Notice notice = driver.drafted(new NoticeDraft(
                about, draft.place(), draft.kind(), null, draft.title(), draft.fields(), draft.objections()));
        int from = notice.preview().hits().get(0).from();

        assertThatThrownBy(() -> notice.confirms("summary", from, "这是一家店的名字"))
                .isInstanceOf(Refusal.class)
                .hasMessage("notice.hit.recorded");
        assertThat(notice.preview().hits()).hasSize(1);
    }

    @Test
    void masksThatMakeTheTitleTooLongAreRefusedInWords() {
        String title = "关于3栋住户反映楼道堆物的答复".repeat(6) + "3栋住户";
        Notice notice = driver.drafted(driver.town.draft(title, "已清理。", false));
        assertThat(title.length()).isLessThanOrEqualTo(100);

        assertThatThrownBy(notice::masks).isInstanceOf(Refusal.class).hasMessage("notice.masks.tooLong");
        assertThat(notice.record().draft().title()).isEqualTo(title);
    }

    @Test
    void thePartiesOfTheCaseAndOfTheCasesBehindItAreKnown() {
        CaseNumber about = driver.caseOf("东方未晞");
        NoticeDraft draft = driver.town.draft("调解结果", "东方未晞与邻居达成一致。", false);
        Notice notice = driver.drafted(new NoticeDraft(
                about, draft.place(), draft.kind(), null, draft.title(), draft.fields(), draft.objections()));

        refused(notice.previewed()::publishes, "notice.publish.hits");
        notice.masks().previewed().publishes();
        assertThat(notice.versions().get(0).frozen()).doesNotContain("东方未晞");

        NoticeDraft second = driver.town.draft("回访", "东方未晞表示满意。", false);
        Notice behind = driver.drafted(new NoticeDraft(
                notice.number, second.place(), second.kind(), null, second.title(), second.fields(), false));
        refused(behind.previewed()::publishes, "notice.publish.hits");
    }

    @Test
    void nobodyPublishesWhatTheyHaveNotSeen() {
        Notice notice = drafted("请到社区服务大厅咨询。");
        refused(notice::publishes, "notice.publish.notSeen");

        notice.previewed().writes("便民服务", "summary", "请到街道服务大厅咨询。");
        refused(notice::publishes, "notice.publish.notSeen");
        notice.previewed().publishes();
        assertThat(notice.versions().get(0).content().fields()).containsValue("请到街道服务大厅咨询。");
    }

    @Test
    void theTextNeverReachesTheEngine() {
        Notice notice = driver.startedByForm(
                driver.town.secretary(),
                NoticeDriver.fields("kind", "temporary", "title", "Zq9 title", "summary", "Zq9 summary"));
        notice.writes("Zq9 again", "summary", "Zq9 again").decides("drop", "Zq9 reason");

        assertThat(EngineTables.with(jdbc, "Zq9")).isEmpty();
    }

    private Notice drafted(String summary) {
        return driver.drafted(driver.town.draft("便民服务", summary, false));
    }

    private static void refused(ThrowingCallable action, String message) {
        assertThatThrownBy(action).rootCause().isInstanceOf(Refusal.class).hasMessage(message);
    }
}
