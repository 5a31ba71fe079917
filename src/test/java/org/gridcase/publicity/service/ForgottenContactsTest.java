package org.gridcase.publicity.service;

import static org.assertj.core.api.Assertions.assertThat;

import org.gridcase.GridcaseTest;
import org.gridcase.publicity.process.NoticeDriver;
import org.gridcase.publicity.process.NoticeDriver.Notice;
import org.gridcase.publicity.service.ObjectionFiling.Receipt;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a resident wanted to be reached is deleted in the night after its time is over; the objection stays. */
@GridcaseTest
class ForgottenContactsTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private ObjectionFiling filing;

    @Autowired
    private ForgottenContacts nightly;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void deletedInTheNightAfterItsTime() {
        Notice notice = beans.createBean(NoticeDriver.class).published("外墙修缮", true);
        Receipt old = filing.byResident(notice.number.value(), "脚手架挡窗。", "晚上打电话", "203.0.113.1");
        Receipt recent = filing.byResident(notice.number.value(), "何时完工？", "发短信", "203.0.113.2");
        jdbc.sql("UPDATE gridcase.objection_contact SET kept_until = now() - interval '1 minute' WHERE case_number = ?")
                .param(old.number().value())
                .update();

        nightly.remove();

        assertThat(contacts(old)).isZero();
        assertThat(contacts(recent)).isEqualTo(1);
        assertThat(jdbc.sql("SELECT text FROM gridcase.objection WHERE case_number = ?")
                        .param(old.number().value())
                        .query(String.class)
                        .single())
                .isEqualTo("脚手架挡窗。");
    }

    private int contacts(Receipt receipt) {
        return jdbc.sql("SELECT count(*) FROM gridcase.objection_contact WHERE case_number = ?")
                .param(receipt.number().value())
                .query(Integer.class)
                .single();
    }
}
