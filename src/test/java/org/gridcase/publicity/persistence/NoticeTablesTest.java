package org.gridcase.publicity.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gridcase.GridcaseTest;
import org.gridcase.publicity.process.NoticeDriver;
import org.gridcase.publicity.process.NoticeDriver.Notice;
import org.gridcase.publicity.process.ObjectionDriver;
import org.gridcase.publicity.process.ObjectionDriver.Objection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was public stays as it was, whoever writes to the database. */
@GridcaseTest
class NoticeTablesTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private JdbcClient jdbc;

    private NoticeDriver driver;
    private Notice notice;

    @BeforeEach
    void publish() {
        driver = beans.createBean(NoticeDriver.class);
        notice = driver.published("高龄补贴发放标准", true);
    }

    @Test
    void anObjectionSaysForEverWhatItSaid() {
        ObjectionDriver objections = beans.createBean(ObjectionDriver.class);
        Objection objection = objections.to(notice);
        for (String change : List.of(
                "text = '别的'",
                "version = 2",
                "filed_by = 'somebody'",
                "filed_at = now()",
                "code_digest = repeat('0', 64)",
                "code_digest = repeat('0', 64), receipt_at = now()",
                "receipt_at = NULL",
                "remedy_version = 2")) {
            refusedOf(objection, "UPDATE gridcase.objection SET " + change);
        }
        refusedOf(objection, "DELETE FROM gridcase.objection");
        assertThatThrownBy(() -> jdbc.sql("TRUNCATE gridcase.objection CASCADE").update())
                .isInstanceOf(DataAccessException.class);

        objection.answered(objections.deputyIn(driver.town), "reject", "无误。");
        for (String change :
                List.of("outcome = 'uphold'", "reason = '有误。'", "outcome = NULL, reason = NULL", "text = '别的'")) {
            refusedOf(objection, "UPDATE gridcase.objection SET " + change);
        }
        refusedOf(objection, "DELETE FROM gridcase.objection");
    }

    @Test
    void noPeriodEndsWhileAnObjectionIsOpenOrUpheldAndNotPutRight() {
        ObjectionDriver objections = beans.createBean(ObjectionDriver.class);
        Objection objection = objections.to(notice);
        String over = "UPDATE gridcase.notice SET objections_over_at = now() WHERE case_number = ?";
        String ended = "UPDATE gridcase.notice SET state = 'ended', ended_at = now() WHERE case_number = ?";
        refused(over);
        refused(ended);

        objection.answered(objections.deputyIn(driver.town), "uphold", "有误。");
        // As if somebody had closed it without putting anything right.
        jdbc.sql("UPDATE gridcase.case_file SET status = 'closed', closed_at = now() WHERE number = ?")
                .param(objection.number.value())
                .update();
        refused(over);
        refused(ended);

        jdbc.sql("UPDATE gridcase.objection SET remedy_version = 2 WHERE case_number = ?")
                .param(objection.number.value())
                .update();
        refused(over);
        notice.writes("高龄补贴", "summary", "每月一百二十元。", "correction", "更正金额")
                .previewed()
                .publishes();
        assertThat(jdbc.sql(over).param(notice.number.value()).update()).isEqualTo(1);
    }

    @Test
    void aVersionIsNeverChangedOrRemoved() {
        refused("UPDATE gridcase.notice_version SET title = '别的' WHERE case_number = ?");
        refused("UPDATE gridcase.notice_version SET frozen = frozen || 'x', digest = "
                + "encode(sha256(convert_to(frozen || 'x', 'UTF8')), 'hex') WHERE case_number = ?");
        refused("DELETE FROM gridcase.notice_version WHERE case_number = ?");
        assertThatThrownBy(() ->
                        jdbc.sql("TRUNCATE gridcase.notice_version CASCADE").update())
                .isInstanceOf(DataAccessException.class);
        assertThat(notice.versions()).hasSize(1);
    }

    @Test
    void aDigestIsThatOfItsText() {
        refused(
                "INSERT INTO gridcase.notice_version (case_number, version, title, frozen, digest, published_by, published_at) "
                        + "VALUES (?, 2, '标题', '内容', repeat('0', 64), 'x', now())");
        VersionRecord version = notice.versions().get(0);
        assertThat(jdbc.sql("SELECT encode(sha256(convert_to(?, 'UTF8')), 'hex')")
                        .param(version.frozen())
                        .query(String.class)
                        .single())
                .isEqualTo(version.digest());
    }

    @Test
    void aNoticeDoesNotGoBack() {
        refused("UPDATE gridcase.notice SET version = 0 WHERE case_number = ?");
        refused("UPDATE gridcase.notice SET version = 2 WHERE case_number = ?");
        refused("UPDATE gridcase.notice SET state = 'dropped', version = 0 WHERE case_number = ?");
        refused("UPDATE gridcase.notice SET place = '990100' WHERE case_number = ?");
        refused("DELETE FROM gridcase.notice WHERE case_number = ?");
        notice.withdrawn("政策已经废止");
        refused(
                "UPDATE gridcase.notice SET state = 'shown', withdrawn_at = NULL, withdrawn_reason = NULL WHERE case_number = ?");
        refused("UPDATE gridcase.notice SET withdrawn_reason = '没有理由' WHERE case_number = ?");
    }

    private void refusedOf(Objection objection, String sql) {
        assertThatThrownBy(() -> jdbc.sql(sql + " WHERE case_number = ?")
                        .param(objection.number.value())
                        .update())
                .as(sql)
                .isInstanceOf(DataAccessException.class);
    }

    private void refused(String sql) {
        assertThatThrownBy(() -> jdbc.sql(sql).param(notice.number.value()).update())
                .as(sql)
                .isInstanceOf(DataAccessException.class);
    }
}
