package org.gridcase.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import org.gridcase.consultation.persistence.FindingRows;
import org.gridcase.consultation.process.ConsultationDriver;
import org.gridcase.consultation.process.ConsultationDriver.Consultation;
import org.gridcase.engine.Accounts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The supervision committee points out in a real Chromium which lines of its checklist are to be put right. */
class OversightBrowserTests extends BrowserTest {

    @Autowired
    private Accounts accounts;

    @Autowired
    private FindingRows findings;

    @Test
    void whatFailedIsNamedByItsLineInTheChecklist() {
        ConsultationDriver people = beans.createBean(ConsultationDriver.class);
        people.haveAccounts(accounts);
        Consultation consultation = people.opened();
        consultation.fires("preparationOverdue").passes().passes().passes().passes();

        page.signIn(people.supervisor)
                .openTask(jobs.task(consultation.number.value(), "overseeProcedure"))
                .claim();
        page.tab("案件概览").seeText(".gc-consultation-part", "首个环节，之前没有其他环节");
        page.longScreenshot("195-checklist-failed").tab("办理");
        page.form.choose("指出问题，限期整改").fill("存在的问题和整改要求", "提议环节召集逾期，请说明原因。");
        page.form.choose("党委提议—在时限内召集");
        page.longScreenshot("196-finding").submitAndSeeItDone();

        assertThat(findings.of(consultation.number)).singleElement().satisfies(finding -> assertThat(finding.lines())
                .containsExactly("propose.deadline"));
    }
}
