package org.gridcase.publicity.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.gridcase.GridcaseTest;
import org.gridcase.monitor.service.ReadModelRefresh;
import org.gridcase.publicity.process.NoticeDriver.Notice;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What managers read about notices that went through the process: which were published in time. */
@GridcaseTest
class NoticeReadModelTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private ReadModelRefresh refresh;

    @Autowired
    private JdbcClient jdbc;

    private NoticeDriver driver;

    @BeforeEach
    void prepareDriver() {
        driver = beans.createBean(NoticeDriver.class);
    }

    @Test
    void inTimeOrLateByTheFirstDeadline() {
        assertThat(published(driver.published("夏季供水安排", false))).containsExactly("true");

        Notice late = driver.drafted(driver.town.draft("冬季供水安排", false)).fires("approvalOverdue");
        assertThat(published(late)).containsExactly("waiting");
        late.previewed().publishes();
        assertThat(published(late)).containsExactly("false");
    }

    @Test
    void whatWasDroppedIsNoNotice() {
        Notice dropped = driver.drafted(driver.town.draft("不再公示", false)).decides("drop", "已改期");
        assertThat(published(dropped)).isEmpty();
    }

    private List<String> published(Notice notice) {
        refresh.now();
        return jdbc.sql("""
                        SELECT coalesce((published_at <= publish_by)::text, 'waiting')
                          FROM gridcase.monitor_notice WHERE number = ?""").param(notice.number.value()).query(String.class).list();
    }
}
