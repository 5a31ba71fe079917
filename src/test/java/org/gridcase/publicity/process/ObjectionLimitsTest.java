package org.gridcase.publicity.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gridcase.EngineTables;
import org.gridcase.GridcaseTest;
import org.gridcase.publicity.process.NoticeDriver.Notice;
import org.gridcase.publicity.process.ObjectionDriver.Objection;
import org.gridcase.publicity.service.ObjectionFiling;
import org.gridcase.publicity.service.ObjectionReading;
import org.gridcase.publicity.service.ObjectionReceipts;
import org.gridcase.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How much of something one person can do, and that a resident who did nothing wrong is never kept out. */
@GridcaseTest
class ObjectionLimitsTest {

    private static final int MOST = 10;
    private static final int DAILY = 20;
    private static final int OPEN = 200;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private ObjectionFiling filing;

    @Autowired
    private ObjectionReading reading;

    @Autowired
    private ObjectionReceipts receipts;

    @Autowired
    private JdbcClient jdbc;

    private NoticeDriver notices;
    private ObjectionDriver objections;

    @BeforeEach
    void prepare() {
        notices = beans.createBean(NoticeDriver.class);
        objections = beans.createBean(ObjectionDriver.class);
    }

    @Test
    void wrongCodesFromOneAddressAreLimitedWhateverTheReceipt() {
        String address = anyAddress();
        Objection objection = objections.to(notices.published("路灯更换", true));
        for (int i = 0; i < MOST; i++) {
            String unknown = "990100-2026-9%05d".formatted(i);
            refused(() -> reading.follow(unknown, "WRONG", address), HttpStatus.NOT_FOUND);
        }

        refused(() -> follow(objection, objection.code, address), HttpStatus.TOO_MANY_REQUESTS);
        assertThat(follow(objection, objection.code, anyAddress())).isNotNull();
    }

    @Test
    void wrongCodesForOneReceiptAreLimitedAndItsHolderStillReads() {
        Objection objection = objections.to(notices.published("绿地认养", true));
        for (int i = 0; i < MOST; i++) {
            refused(() -> follow(objection, "WRONG", anyAddress()), HttpStatus.NOT_FOUND);
        }

        String guesser = anyAddress();
        refused(() -> follow(objection, "WRONG", guesser), HttpStatus.NOT_FOUND);
        refused(() -> follow(objection, "WRONG", guesser), HttpStatus.TOO_MANY_REQUESTS);
        String home = anyAddress();
        for (int i = 0; i < 2 * MOST; i++) {
            assertThat(follow(objection, objection.code, home)).isNotNull();
        }
    }

    @Test
    void whatIsCountedIsGoneAfterSomeMinutesAndTellsNobody() {
        String address = anyAddress();
        Objection objection = objections.to(notices.published("晾衣架安装", true));
        for (int i = 0; i < MOST; i++) {
            refused(() -> follow(objection, "WRONG", address), HttpStatus.NOT_FOUND);
        }
        refused(() -> follow(objection, objection.code, address), HttpStatus.TOO_MANY_REQUESTS);
        assertThat(jdbc.sql("SELECT count(*) FROM gridcase.receipt_try WHERE tried LIKE '%' || ? || '%'")
                        .param(address)
                        .query(Integer.class)
                        .single())
                .isZero();

        // The window is the one before, as it will be in ten minutes.
        jdbc.sql("DELETE FROM gridcase.receipt_window").update();
        assertThat(follow(objection, objection.code, address)).isNotNull();
    }

    @Test
    void whoHasAnIpv6NetworkHasOneAddress() {
        Notice notice = notices.published("共享单车停放", true);
        String network = "2001:db8:" + Integer.toHexString(0x1000 + (int) (Math.random() * 0xE000)) + ":7:";
        for (int i = 0; i < DAILY; i++) {
            filing.byResident(notice.number.value(), "第 " + i + " 条意见", null, network + ":" + i);
        }

        refused(
                () -> filing.byResident(notice.number.value(), "又一条", null, network + "1:2:3:4"),
                HttpStatus.TOO_MANY_REQUESTS);
    }

    @Test
    void soManyToOneNoticeWaitAndTheDeskTakesMore() {
        Notice notice = notices.published("限高架设置", true);
        for (int i = 0; i < OPEN; i++) {
            notices.objectionTo(notice.number);
        }

        refused(
                () -> filing.byResident(notice.number.value(), "又一条", null, anyAddress()),
                HttpStatus.TOO_MANY_REQUESTS);
        assertThat(noted(notice, null).facts().linkedTo()).isEqualTo(notice.number);
    }

    @Test
    void aCodeChosenAtTheDeskIsLongEnoughWithoutItsBlanks() {
        Notice notice = notices.published("垃圾分类投放点", true);

        assertThatThrownBy(() -> noted(notice, "1 2 3 - 4 5 6 7"))
                .isInstanceOf(Refusal.class)
                .hasMessage("objection.code.short");
        Objection objection = noted(notice, "1 2 3 - 4 5 6 7 8");
        assertThat(follow(objection, "12345678", anyAddress())).isNotNull();
        assertThatThrownBy(() -> issued(notices.town.mediator(), objection))
                .isInstanceOf(Refusal.class)
                .hasMessage("objection.receipt.issued");
    }

    @Test
    void withoutACodeWhoWroteItDownIssuesAReceiptOnce() {
        Objection objection = noted(notices.published("电梯年检", true), null);
        String mediator = notices.town.mediator();

        assertThat(NoticeDriver.as(mediator, receipts::ofCurrentPerson))
                .anySatisfy(noted -> assertThat(noted.objection().receiptAt()).isNull());
        refused(() -> issued(notices.town.secretary(), objection), HttpStatus.NOT_FOUND);
        String code = issued(mediator, objection);
        assertThat(follow(objection, code, anyAddress()).answerBy()).isNotNull();
        refused(() -> issued(mediator, objection), HttpStatus.CONFLICT);
        assertThat(follow(objection, code, anyAddress())).isNotNull();
    }

    /** From the form to the answer and the remedy: neither what was said nor how to reach anybody is in a table of the engine. */
    @Test
    void nothingOfAWholeRunIsInTheEngine() {
        Notice notice = notices.published("活动室开放时间（旧）", true);
        Objection objection = objections.noted(
                notices.town.mediator(),
                "notice",
                notice.number.value(),
                "text",
                "Zobj7 text",
                "contact",
                "Zobj7 contact",
                "code",
                "Zobj7 code word");
        String deputy = objections.deputyIn(notices.town);
        objection.answered(deputy, "uphold", "Zobj7 reason");
        objection.takes(deputy, "outcome", "withdraw", "reason", "Zobj7 withdrawn");

        assertThat(objection.ended()).isTrue();
        assertThat(EngineTables.with(jdbc, "Zobj7")).isEmpty();
    }

    private Objection noted(Notice notice, String code) {
        return objections.noted(
                notices.town.mediator(), "notice", notice.number.value(), "text", "离窗户太近。", "code", code);
    }

    private String issued(String user, Objection objection) {
        return NoticeDriver.as(user, () -> receipts.issue(objection.number))
                .code()
                .value();
    }

    private ObjectionReading.Followed follow(Objection objection, String code, String address) {
        return reading.follow(objection.number.value(), code, address);
    }

    private static String anyAddress() {
        return UUID.randomUUID().toString();
    }

    private static void refused(ThrowingCallable action, HttpStatus status) {
        assertThatThrownBy(action).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.status())
                .isEqualTo(status));
    }
}
