package org.gridcase.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

/** A change of the lists proposed, heard, returned, revised and approved in Tasklist, in a real Chromium. */
class ListChangeBrowserTests extends BrowserTest {

    private static final String TASK = ".tasklist-form, .fjs-container";
    private static final String PART = ".gc-change-part";
    private static final String DECIDE = "decideListChange";

    @Test
    void aChangeGoesItsWay() {
        String code = "T-" + System.nanoTime() % 1_000_000_000;
        String number = proposed(code);

        page.signIn("dept-urban").openTask(hearing(number, "99010001")).claim();
        seesNoLeftovers(TASK);
        page.tab("案件概览").seeText(PART, "户外广告设置");
        assertThat(page.text(PART)).contains("新增 " + code, "城市管理局", "60.00%", "镇街 40.00%", "尚未答复", "其他");
        seesNoLeftovers(PART);
        page.scrollTo(PART).screenshot("41-hear-overview");
        page.tab("办理");
        page.form.choose("有异议").fill("说明", "占比应为 55 比 45");
        page.screenshot("42-hear").submitAndSeeItDone();

        jobs.timePasses(number, "hearingOver");
        page.signIn("district-centre").openTask(jobs.task(number, DECIDE)).claim();
        seesNoLeftovers(TASK);
        page.tab("案件概览").seeText(PART, "占比应为 55 比 45");
        assertThat(page.text(PART)).contains("有异议", "逾期未答，视为无异议");
        page.scrollTo(PART).screenshot("43-decide-overview");
        page.tab("办理");
        page.form.choose("退回提出人修改").fill("理由", "请按城管意见调整占比");
        page.screenshot("44-return").submitAndSeeItDone();

        page.signIn("town-officer")
                .openTask(jobs.task(number, "reviseListChange"))
                .claim();
        page.form.choose("重新提出").fill("说明", "占比已调整").fill("各单位财权占比", "99010001 55\n镇街 45");
        page.form.choose("停车纠纷");
        seesNoLeftovers(TASK);
        page.screenshot("45-revise").submitAndSeeItDone();

        jobs.timePasses(number, "hearingOver");
        page.signIn("district-centre").openTask(jobs.task(number, DECIDE)).claim();
        page.form.choose("同意");
        page.form.pickDay("生效日期", 300);
        page.screenshot("46-approve").submitAndSeeItDone();

        assertThat(jdbc.sql("SELECT state FROM gridcase.responsibility_change WHERE case_number = ?")
                        .param(number)
                        .query(String.class)
                        .single())
                .isEqualTo("approved");
        assertThat(jdbc.sql("""
                                SELECT amendments -> 0 -> 'content' -> 'matters' ->> 0
                                FROM gridcase.responsibility_change WHERE case_number = ?
                                """).param(number).query(String.class).single()).isEqualTo("parking");
    }

    @Test
    void whoProposedItTakesItBack() {
        String code = "W-" + System.nanoTime() % 1_000_000_000;
        String number = proposed(code);

        page.openStartForm("撤回清单建议");
        page.form.fill("清单调整的编号", number);
        page.seeText(".modal-content .gc-place-name", code);
        page.form.fill("撤回理由", "与其他部门另行商定");
        seesNoLeftovers(".modal-content");
        page.screenshot("47-withdraw").startAndSeeItDone();

        assertThat(jdbc.sql("SELECT state FROM gridcase.responsibility_change WHERE case_number = ?")
                        .param(number)
                        .query(String.class)
                        .single())
                .isEqualTo("withdrawn");
    }

    /** In force in ten months only: the demo lists of today stay as they are. */
    private String proposed(String code) {
        page.signIn("town-officer").openStartForm("清单调整");
        page.form.choose("新增").fill("清单事项编号", code).fill("事项名称", "户外广告设置");
        page.form.select("清单", "区镇共有事权").choose("其他").fill("事项的法律依据", "《城市市容和环境卫生管理条例》");
        page.form.fill("主责单位", "99010001").fill("各单位财权占比", "99010001 60\n镇街 40");
        page.form.fill("工作任务", "巡查并规范设置").fill("问责情形", "长期不处理");
        page.form.fill("调整理由", "职责交叉").fill("调整依据", "区政府专题会议纪要");
        seesNoLeftovers(".modal-content");
        page.screenshot("40-propose").startAndSeeItDone();
        return jobs.numberOf("清单调整：" + code);
    }

    private String hearing(String number, String unit) {
        return tasks
                .createTaskQuery()
                .processInstanceBusinessKey(number)
                .taskCandidateGroup("department-officer." + unit)
                .list()
                .stream()
                .map(Task::getId)
                .findFirst()
                .orElseThrow();
    }
}
