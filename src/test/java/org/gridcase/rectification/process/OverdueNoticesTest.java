package org.gridcase.rectification.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.gridcase.GridcaseTest;
import org.gridcase.publicity.NoticeField;
import org.gridcase.publicity.NoticeState;
import org.gridcase.publicity.Publications;
import org.gridcase.rectification.process.RectificationDriver.Notice;
import org.gridcase.rectification.process.RectificationDriver.Problem;
import org.gridcase.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** What is overdue is not only drafted as a notice: residents read it. */
@GridcaseTest
class OverdueNoticesTest {

    private static final String OWED = "rectification.notice.owed";
    private static final String APPROVE = "approveNotice";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Publications publications;

    private MockMvc http;
    private RectificationDriver driver;
    private String officer;

    @BeforeEach
    void setUp() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        driver = beans.createBean(RectificationDriver.class);
        officer = driver.town.townOfficer;
    }

    @Test
    void theOfficerCannotDropItAndTheTaskStays() throws Exception {
        Notice notice = driver.found().fires("problemAnswerDue").notice().claims(officer);

        requireOwed(notice, officer);

        assertThat(notice.open(APPROVE).getAssignee()).isEqualTo(officer);
        assertThat(notice.status()).isEqualTo("open");
        assertThat(notice.timeline()).doesNotContain("noticeDropped");
        assertThat(publications.state(notice.number)).contains(NoticeState.DRAFTED);
        page(notice).andExpect(status().isNotFound());
    }

    @Test
    void publishedItIsOnThePageOfTheTown() throws Exception {
        Notice notice = driver.found().fires("problemAnswerDue").notice().claims(officer);
        notice.preview(officer);
        notice.publishes(officer);

        assertThat(publications.state(notice.number)).contains(NoticeState.SHOWN);
        page(notice)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("整改逾期：居务公开栏未更新")))
                .andExpect(content().string(containsString("公开栏三个月未更新收支")));
        http.perform(get("/notices?place=" + driver.town.town()).header("Accept", "*/*"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(notice.number.value())));
    }

    @Test
    void whatIsPersonalInItIsMaskedAndNoReasonToDropIt() throws Exception {
        Notice notice = driver.found("公开栏未更新，详询 13912345678。")
                .fires("problemAnswerDue")
                .notice()
                .claims(officer);
        assertThat(notice.preview(officer).hits()).isNotEmpty();
        requireOwed(notice, officer);

        assertThat(notice.masks(officer).preview(officer).hits()).isEmpty();
        notice.publishes(officer);
        page(notice)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("公开栏未更新")))
                .andExpect(content().string(not(containsString("13912345678"))));
    }

    @Test
    void whatWasPutRightMeanwhileWasOverdueAllTheSame() throws Exception {
        Problem problem = driver.found().fires("problemAnswerDue");
        Notice notice = problem.notice().claims(officer);
        problem.ordered(officer).reported().checked(driver.town.inspector, "putRight");
        assertThat(problem.ended()).isTrue();
        requireOwed(notice, officer);

        notice.adds(officer, NoticeField.RESULT, "现已整改到位。").preview(officer);
        notice.publishes(officer);
        page(notice).andExpect(status().isOk()).andExpect(content().string(containsString("现已整改到位。")));
    }

    @Test
    void eachLevelThatItReachesOwesItsOwn() {
        Problem problem = driver.found().fires("problemAnswerDue");
        Notice first = problem.notice().claims(officer);
        first.preview(officer);
        first.publishes(officer);
        problem.fires("orderDue");

        Notice second = problem.notice().claims(driver.town.centre);
        assertThat(second.number).isNotEqualTo(first.number);
        requireOwed(second, driver.town.centre);
    }

    @Test
    void ofWhatWasTakenBackThereIsNothingToTell() {
        Problem problem = driver.found().fires("problemAnswerDue");
        Notice notice = problem.notice().claims(officer);
        problem.withdrawn(driver.town.inspector, "重复指出。");

        notice.drops(officer);

        assertThat(notice.ended()).isTrue();
        assertThat(publications.state(notice.number)).contains(NoticeState.DROPPED);
    }

    private static void requireOwed(Notice notice, String officer) {
        assertThat(catchThrowable(() -> notice.drops(officer)))
                .rootCause()
                .asInstanceOf(InstanceOfAssertFactories.type(Refusal.class))
                .satisfies(refusal -> {
                    assertThat(refusal.status()).isEqualTo(HttpStatus.CONFLICT);
                    assertThat(refusal.messageKey()).isEqualTo(OWED);
                });
    }

    private ResultActions page(Notice notice) throws Exception {
        return http.perform(get("/notices/" + notice.number).header("Accept", "*/*"));
    }
}
