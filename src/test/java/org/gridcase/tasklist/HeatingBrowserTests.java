package org.gridcase.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gridcase.ApiClient;
import org.junit.jupiter.api.Test;

/** The heating case in Tasklist, in a real Chromium: counted, gathered, undertaken, signed, visited. */
class HeatingBrowserTests extends BrowserTest {

    private static final String TASK = ".tasklist-form, .fjs-container";

    @Test
    void theHeatingCaseGoesItsWay() {
        String number = reported();

        page.signIn("community-mediator").openTask(jobs.task(number, "mediate")).claim();
        page.form.fill("申请户数", "36").fill("总户数", "120").choose("召集各方联席会商");
        page.form.choose("开发商").choose("物业企业").choose("供应企业（供热、供水、供电、供气等）").choose("居民");
        page.form.fill("理由", "入住率不足，供热企业不愿供热，请各方一起商量");
        seesNoLeftovers();
        page.screenshot("60-gather").submitAndSeeItDone();

        page.signIn("property-secretary")
                .openTask(jobs.task(number, "holdJointMeeting"))
                .claim();
        page.tab("案件概览").seeText(".gc-meetings-part", "待会商");
        assertThat(page.text(".gc-facts-part")).contains("申请 36 户，共 120 户，占 30.00%；区定比例 50.00%", "未达到：可会商解决", "S-08");
        page.screenshot("61-meeting-overview");
        page.tab("办理");
        assertThat(page.text(TASK)).contains("开发商", "供应企业").doesNotContain("业主委员会");
        page.form.fill("会商地点", "社区会议室").fill("开发商名称", "示范置业").choose("开发商到会");
        page.form.fill("开发商承诺事项", "补齐换热站设备").pickDay("开发商完成期限", 20);
        page.form.fill("物业企业名称", "示范物业").choose("物业企业到会");
        page.form.fill("供应企业名称", "示范热力").choose("供应企业到会");
        page.form.fill("供应企业承诺事项", "接通并供热").pickDay("供应企业完成期限", 30);
        page.form.fill("居民一方", "1 号楼申请用热的住户").choose("居民到会");
        page.form.fill("会商经过", "各方同意先通暖，费用另行结算").choose("达成一致");
        seesNoLeftovers();
        page.screenshot("62-joint-meeting").submitAndSeeItDone();

        page.signIn("community-mediator")
                .openTask(jobs.task(number, "signAgreement"))
                .claim();
        page.form.choose("已签订（口头协议：已达成）").choose("书面协议").choose("采用联席会商达成的承诺作为协议内容");
        seesNoLeftovers();
        page.screenshot("63-sign-undertakings").submitAndSeeItDone();

        jobs.timePasses(number, "followUpDue");
        page.openTask(jobs.task(number, "followUpVisit")).claim();
        page.tab("案件概览").seeText(".gc-meetings-part", "示范热力");
        assertThat(page.text(".gc-meetings-part")).contains("达成一致", "补齐换热站设备", "社区会议室");
        assertThat(Leftovers.in(page.text(".gc-meetings-part"))).isEmpty();
        page.scrollTo(".gc-meetings-part").screenshot("64-undertakings");
        page.scrollTo(".gc-timeline-part").screenshot("65-timeline");
        page.tab("办理");
        page.form.choose("已履行").fill("回访情况", "已通暖气，室温达标。");
        page.submitAndSeeItDone();

        assertThat(file(number)).isEqualTo("closed");
    }

    private String reported() {
        String title = "小区无法供暖 " + System.nanoTime();
        ApiClient.basic(port, "community-mediator", "gridcase")
                .post(
                        "/api/disputes",
                        Map.of(
                                "title", title,
                                "description", "业主反映小区无法供暖，物业不想管，供热公司不想供。",
                                "matter", "heating",
                                "placeCode", "990100001001001001",
                                "source", "resident",
                                "entryLevel", "community",
                                "overrideReason", "涉及多方",
                                "parties", List.of(Map.of("name", "业主"), Map.of("name", "供热公司"))))
                .body();
        return jobs.numberOf(title);
    }

    private String file(String number) {
        return jdbc.sql("SELECT status FROM gridcase.case_file WHERE number = ?")
                .param(number)
                .query(String.class)
                .single();
    }
}
