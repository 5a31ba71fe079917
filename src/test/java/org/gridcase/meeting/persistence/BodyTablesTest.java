package org.gridcase.meeting.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.gridcase.GridcaseTest;
import org.gridcase.meeting.BodyKind;
import org.gridcase.territory.PlaceCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Nobody is a member twice at the same time, and who was one on a day stays known. */
@GridcaseTest
class BodyTablesTest {

    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    @Autowired
    private BodyRows bodies;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private long body;

    @BeforeEach
    void aBody() {
        String place = "9688" + String.format("%08d", System.nanoTime() % 100_000_000);
        body = transaction.execute(status -> bodies.lock(PlaceCode.of(place), BodyKind.TWO_COMMITTEES));
    }

    private void add(String code, String username, LocalDate from) {
        bodies.add(body, new MemberRecord(0, code, "成员" + code, username, true, from, null), "test");
    }

    @Test
    void aMemberIsOneOnceAtATime() {
        add("1", "somebody", JANUARY);

        assertThatThrownBy(() -> add("1", null, JUNE)).isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> add("2", "somebody", JUNE)).isInstanceOf(DataIntegrityViolationException.class);
        bodies.end(bodies.members(body, JANUARY).get(0).id(), JUNE);
        add("1", "somebody", JUNE);
        assertThat(bodies.members(body, JUNE)).singleElement().satisfies(member -> assertThat(member.from())
                .isEqualTo(JUNE));
        assertThat(bodies.members(body, JUNE.minusDays(1))).singleElement().satisfies(member -> assertThat(member.to())
                .isEqualTo(JUNE));
    }

    @Test
    void whatWasStaysWritten() {
        add("1", null, JANUARY);
        long member = bodies.members(body, JANUARY).get(0).id();
        bodies.end(member, JUNE);

        assertThatThrownBy(() -> bodies.end(member, JUNE.plusDays(1)))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.sql("UPDATE gridcase.body_member SET may_vote = false WHERE id = ?")
                        .param(member)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM gridcase.body_member WHERE id = ?")
                        .param(member)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}
