package org.gridcase.dispute.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.gridcase.shared.Refusal;
import org.junit.jupiter.api.Test;

class ParticipantTest {

    @Test
    void invitationsAreReadAsPeopleWriteThem() {
        assertThat(Participant.invited(Participant.VOLUNTEER, "张示范、李示范\n 王示范，𠮷示范 ;"))
                .extracting(Participant::name)
                .containsExactly("张示范", "李示范", "王示范", "𠮷示范");
        assertThat(Participant.invited(Participant.VOLUNTEER, null)).isEmpty();
    }

    @Test
    void attendanceCarriesOpinions() {
        assertThat(Participant.attended("王示范：同意各付一半\n李示范\n\n张示范: 时间: 下周"))
                .extracting(Participant::line)
                .containsExactly("王示范：同意各付一半", "李示范", "张示范：时间: 下周");
    }

    @Test
    void aNameIsNotAnEssay() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Participant.invited(Participant.VOLUNTEER, "长".repeat(51)));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> Participant.attended("：没有名字"));
    }
}
