package org.gridcase.publicity.process;

import java.util.UUID;
import org.camunda.bpm.engine.task.Task;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.driving.ProcessDriver;
import org.gridcase.publicity.NoticeTown;
import org.gridcase.publicity.process.NoticeDriver.Notice;
import org.gridcase.publicity.service.ObjectionFiling;
import org.gridcase.publicity.service.ObjectionFiling.Receipt;
import org.springframework.beans.factory.BeanFactory;

/** Objects to notices as residents do, and answers as officers do. */
public class ObjectionDriver extends ProcessDriver {

    private final ObjectionFiling filing;

    ObjectionDriver(BeanFactory beans) {
        super(beans);
        this.filing = beans.getBean(ObjectionFiling.class);
    }

    /** Somebody else in the secretary's post: who did not approve the notice. */
    public String deputyIn(NoticeTown town) {
        String deputy = "deputy." + town.secretary();
        jdbc.sql("INSERT INTO gridcase.person (username, name) VALUES (?, '副书记')")
                .param(deputy)
                .update();
        jdbc.sql("INSERT INTO gridcase.post_held (username, post, place_code, held_from) "
                        + "VALUES (?, 'community-secretary', ?, now())")
                .param(deputy)
                .param(town.community().value())
                .update();
        return deputy;
    }

    /** From an address of its own: one address objects only so often a day. */
    public Objection to(Notice notice) {
        Receipt receipt = filing.byResident(
                notice.number.value(), "发放标准与上级文件不一致。", null, UUID.randomUUID().toString());
        return new Objection(receipt.number(), receipt.code().value());
    }

    public Objection noted(String user, Object... fields) {
        return new Objection(submitsStartForm(ObjectionProcess.KEY, user, fields(fields)), null);
    }

    public final class Objection extends DrivenCase<Objection> {

        public final String code;

        Objection(CaseNumber number, String code) {
            super(number);
            this.code = code;
        }

        public Objection answered(String user, String outcome, String reason) {
            return takes(user, "outcome", outcome, "reason", reason);
        }

        /** Fills in the form of the one task that it waits for. */
        Objection takes(String user, Object... fields) {
            Task task = task();
            String step = task.getTaskDefinitionKey();
            if (task.getAssignee() == null) {
                claims(user, step);
            }
            return submits(user, step, fields);
        }

        Objection givenBack(String user) {
            String step = task().getTaskDefinitionKey();
            return claims(user, step).givesBack(user, step);
        }

        Task task() {
            return tasks.createTaskQuery()
                    .processInstanceBusinessKey(number.value())
                    .singleResult();
        }
    }
}
