package org.gridcase.tasklist;

import org.gridcase.casefile.CaseNumber;
import org.gridcase.consultation.process.ConsultationDriver;
import org.gridcase.consultation.process.ConsultationDriver.Consultation;
import org.openqa.selenium.By;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The steps of a consultation as the people of its community take them, each in the browser. */
final class ConsultationOnPage {

    private final ConsultationDriver people;
    private final TasklistPage page;
    private final CaseJobs jobs;

    ConsultationOnPage(ConsultationDriver people, TasklistPage page, CaseJobs jobs) {
        this.people = people;
        this.page = page;
        this.jobs = jobs;
    }

    /** Names instead of what the drivers make up: what stands on the pictures is what people would read. */
    void haveNames(JdbcClient jdbc) {
        String names = "UPDATE gridcase.person SET name = ? WHERE username = ?";
        jdbc.sql(names).params("周建国", people.secretary).update();
        jdbc.sql(names).params("李红梅", people.deputy).update();
        jdbc.sql(names).params("陈志强", people.supervisor).update();
        String places = "UPDATE gridcase.place SET name = ? WHERE code = ?";
        jdbc.sql(places)
                .params("临河区", people.town.town().value().substring(0, 6))
                .update();
        jdbc.sql(places).params("临河街道", people.town.town().value()).update();
        jdbc.sql(places).params("柳湾社区", people.town.community().value()).update();
    }

    Consultation of(String number) {
        return people.consultation(new CaseNumber(number));
    }

    /** The papers are laid before the body, and it is convened. @param text what is put to the vote; null: as it came */
    void prepares(String number, String text, String paper, String method, String picture) {
        page.openTask(jobs.task(number, "prepareStep")).claim();
        if (text != null) {
            page.form.fill("表决稿", text);
        }
        page.form.fill("本环节材料", paper);
        page.form.pickDay("开会日期", 1).fill("开会时间", "18:00").fill("开会地点", "社区会议室");
        page.form.select("表决方式", method);
        page.screenshot(picture).submitAndSeeItDone();
    }

    /** All come, vote for it by a show of hands, and the minutes are signed. */
    void meets(String number, String picture) {
        String meeting = signsIn(number, picture);
        count(meeting, picture);
        sign(meeting, picture);
    }

    /** The same with ballot papers, which are handed out one by one. */
    void meetsWithPapers(String number, String picture) {
        String meeting = signsIn(number, picture);
        page.open("/meetings/" + meeting);
        for (int code = 1; code <= 3; code++) {
            handsOut(String.valueOf(code));
        }
        page.longScreenshot(picture + "-papers");
        count(meeting, picture);
        sign(meeting, picture);
    }

    private String signsIn(String number, String picture) {
        String meeting = of(number).meeting().number.value();
        page.openTask(jobs.task(meeting, "holdMeeting")).claim();
        page.click(By.cssSelector(".gc-meeting-page"));
        for (int code = 1; code <= 3; code++) {
            signs(String.valueOf(code));
        }
        page.seeText(".notice.good", "可以提请表决");
        page.longScreenshot(picture + "-signed-in");
        page.openTask(jobs.task(meeting, "holdMeeting"));
        page.form.choose("提请表决下一项议题");
        page.submitAndSeeItDone();
        return meeting;
    }

    private void signs(String code) {
        page.click(By.xpath("//form[input[@name='code' and @value='" + code + "']]/button[@value='onSite']"));
        page.see(By.xpath("//form[input[@name='code' and @value='" + code + "']]/button[@value='left']"));
    }

    private void handsOut(String code) {
        By button = By.xpath("//form[contains(@action,'/papers')][input[@value='" + code + "']]/button");
        page.click(button);
        page.gone(button);
    }

    private void count(String meeting, String picture) {
        page.openTask(jobs.task(meeting, "countBallots")).claim();
        page.form.choose("已清点").fill("赞成", "3");
        page.screenshot(picture + "-count").submitAndSeeItDone();
    }

    private void sign(String meeting, String picture) {
        page.openTask(jobs.task(meeting, "signMinutes")).claim().submitAndSeeItDone();
        page.download(picture + "-minutes", "/api/meetings/" + meeting + "/minutes.pdf");
    }

    /** The supervision committee goes through its list and finds nothing. */
    void isOverseen(String number, String picture) {
        page.signIn(people.supervisor)
                .openTask(jobs.task(number, "overseeProcedure"))
                .claim();
        page.tab("案件概览").seeText(".gc-consultation-part", "会议记录已签署");
        page.longScreenshot(picture + "-checklist").tab("办理");
        page.form.choose("程序合规，同意公示");
        page.screenshot(picture).submitAndSeeItDone();
    }

    /** The secretary looks at what residents will see, and publishes it. */
    void isPublished(String notice, String picture) {
        page.open("/notices/" + notice + "/draft").seeText("main", "居民预览");
        page.longScreenshot(picture + "-preview");
        page.openTask(jobs.task(notice, "approveNotice")).claim();
        page.form.choose("公示");
        page.screenshot(picture).submitAndSeeItDone();
    }

    void isDropped(String notice, String reason) {
        page.openTask(jobs.task(notice, "approveNotice")).claim();
        page.form.choose("不予公示").fill("理由", reason);
        page.submitAndSeeItDone();
    }
}
