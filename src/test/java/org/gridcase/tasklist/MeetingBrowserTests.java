package org.gridcase.tasklist;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** A meeting of the two committees, from the form in Tasklist over its page to the signed minutes. */
class MeetingBrowserTests extends BrowserTest {

    private static final String COMMUNITY = "990100001001";

    private void sign(String code) {
        page.click(By.xpath("//form[input[@name='code' and @value='" + code + "']]/button[@value='byList']"));
        page.see(By.xpath("//form[input[@name='code' and @value='" + code + "']]/button[@value='left']"));
    }

    private String ballotOf(String number, String username) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskAssignee(username)
                .singleResult()
                .getId();
    }

    @Test
    void convenedSignedVotedCountedAndSignedOff() {
        String title = "楼道照明修缮专题会 " + System.nanoTime() % 1_000_000;
        page.signIn("community-secretary").openStartForm("会议");
        page.form.select("会议主体", "两委").fill("会议名称", title).pickDay("开会日期", 1);
        page.form.fill("时间", "19:00").fill("地点", "社区二楼会议室");
        page.form.fill("议题", "使用公共收益修缮 3 号楼楼道照明").select("表决方式", "票决与线上并用");
        page.screenshot("100-meeting-convene").startAndSeeItDone();
        String number = jobs.numberOf("两委：" + title);
        String meeting = "/meetings/" + number;

        page.openTask(jobs.task(number, "holdMeeting")).claim();
        page.seeText(".gc-strip", "使用公共收益修缮");
        page.screenshot("101-meeting-hold");
        page.click(By.cssSelector(".gc-meeting-page"));
        page.seeText("h1", title);
        page.longScreenshot("102-meeting-before");
        for (int code = 1; code <= 5; code++) {
            sign(String.valueOf(code));
        }
        page.seeText(".notice.good", "可以提请表决");
        page.longScreenshot("103-meeting-signed-in");
        page.open(meeting + "/sign-in");
        page.print("104-meeting-sign-in-sheet");

        page.openTask(jobs.task(number, "holdMeeting"));
        page.form.choose("提请表决下一项议题");
        page.submitAndSeeItDone();
        page.openTask(ballotOf(number, "community-secretary"));
        page.seeText(".gc-strip", "正在表决");
        page.screenshot("105-meeting-ballot");
        page.form.choose("赞成");
        page.submitAndSeeItDone();
        page.open(meeting);
        page.click(By.xpath("//form[contains(@action,'/papers')][input[@value='2']]/button"));
        page.seeText(".notice.warn", "已投票或领票 2 人，共 5 人");
        page.longScreenshot("106-meeting-voting");

        page.signIn("grid-worker").open(meeting);
        page.seeText("main", "请您在任务列表中投票");
        page.longScreenshot("107-meeting-voting-member");
        page.openTask(ballotOf(number, "grid-worker"));
        page.form.choose("赞成");
        page.submitAndSeeItDone();

        page.signIn("community-secretary").open(meeting);
        page.click(By.cssSelector("form[action$='/voting-end'] button"));
        page.seeText(".notice.bad", "提前结束须说明原因");
        chromium.findElement(By.name("reason")).sendKeys("赵晓燕因急事不再投票");
        page.click(By.cssSelector("form[action$='/voting-end'] button"));
        page.seeText("article", "结束原因：赵晓燕因急事不再投票");
        page.openTask(jobs.task(number, "countBallots")).claim();
        page.form.choose("已清点");
        page.form.fill("赞成", "1");
        page.screenshot("108-meeting-count").submitAndSeeItDone();

        page.openTask(jobs.task(number, "signMinutes")).claim();
        page.screenshot("109-meeting-sign-minutes").submitAndSeeItDone();
        page.open(meeting);
        page.seeText("article", "通过");
        page.longScreenshot("110-meeting-after");
        page.download("110-meeting-minutes", "/api/meetings/" + number + "/minutes.pdf");
        onTelephone();
        page.open(meeting).longScreenshot("111-meeting-after-phone");
        assertFits();
        page.open("/bodies").longScreenshot("112-bodies-phone");
        assertFits();
        page.open("/bodies/" + COMMUNITY + "/two-committees").longScreenshot("113-roster-phone");
        assertFits();
        atDesk();
        page.open(meeting + "?lang=en").seeText("h1", title);
        page.longScreenshot("116-meeting-after-english");
        page.open("/bodies/" + COMMUNITY + "/two-committees").longScreenshot("117-roster-english");
        page.open("/bodies?lang=zh-CN");
        page.open("/bodies").seeText("main", "须由区里核对");
        page.longScreenshot("114-bodies");
        page.open("/bodies/" + COMMUNITY + "/two-committees").longScreenshot("115-roster");
    }
}
