package org.gridcase.meeting.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.gridcase.GridcaseTest;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.meeting.BodyKind;
import org.gridcase.meeting.NewMeeting;
import org.gridcase.meeting.process.MeetingDriver;
import org.gridcase.publicity.NoticeDraft;
import org.gridcase.publicity.process.NoticeDriver;
import org.gridcase.publicity.process.NoticeDriver.Notice;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.PlaceCode;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Who sat in a meeting is not named in what becomes public of it. */
@GridcaseTest
class MeetingPeopleTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private MeetingsFacade meetings;

    @Autowired
    private SignIn signIn;

    @Autowired
    private Clock clock;

    @Test
    void theMembersOfAMeetingAboutACaseAreKnownToTheMaskingGate() {
        NoticeDriver notices = beans.createBean(NoticeDriver.class);
        MeetingDriver driver = beans.createBean(MeetingDriver.class);
        driver.brings(BodyKind.TWO_COMMITTEES, LocalDate.of(2026, 1, 1), """
                code,name,username,may_vote
                1,东方未央（示范）,,是
                2,羊舌未曦,,是
                """);
        CaseNumber about = notices.caseOf("欧阳示例丙");
        CaseNumber meeting = MeetingDriver.as(
                driver.convenor,
                () -> meetings.convene(
                        new NewMeeting(
                                PlaceCode.of(driver.community),
                                BodyKind.TWO_COMMITTEES,
                                "deliberation",
                                "两委商议",
                                clock.instant().plus(Duration.ofMinutes(5)),
                                "社区会议室",
                                about,
                                List.of(new NewMeeting.Motion("增设充电桩", "hands", false))),
                        driver.convenor));

        assertThat(masked(notices, about)).as("before a roster stands").isEqualTo("某居民、某居民提议增设充电桩。");
        MeetingDriver.as(driver.convenor, () -> {
            signIn.sign(meeting.value(), "1", "onSite");
            return null;
        });
        assertThat(masked(notices, about)).isEqualTo("某居民、某居民提议增设充电桩。");
        assertThat(masked(notices, meeting)).isEqualTo("某居民、某居民提议增设充电桩。");
    }

    /** What the notice says once the gate is content. */
    private static String masked(NoticeDriver notices, CaseNumber about) {
        NoticeDraft draft = notices.town.draft("商议结果", "东方未央、羊舌未曦提议增设充电桩。", false);
        Notice notice = notices.drafted(new NoticeDraft(
                about, draft.place(), draft.kind(), null, draft.title(), draft.fields(), draft.objections()));
        assertThatThrownBy(notice.previewed()::publishes)
                .rootCause()
                .isInstanceOf(Refusal.class)
                .hasMessage("notice.publish.hits");
        return notice.masks().record().draft().fields().values().iterator().next();
    }
}
