package org.gridcase.call.process;

import java.util.Map;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.gridcase.call.CallReceipt;
import org.gridcase.call.Calls;
import org.gridcase.call.MakeCall;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.driving.ProcessDriver;
import org.springframework.beans.factory.BeanFactory;

/** Drives calls and their parts as the officers would, as a department's system would, and fires timers by element id. */
class CallDriver extends ProcessDriver {

    static final String TOWN = "990100001";
    private static final long LOCK = 60_000;

    private final Calls calls;
    private final ExternalTaskService external;

    CallDriver(BeanFactory beans, Calls calls, ExternalTaskService external) {
        super(beans);
        this.calls = calls;
        this.external = external;
    }

    static MakeCall citing(String entry) {
        String unique = Long.toString(System.nanoTime(), 36);
        return new MakeCall(
                "测试呼叫 " + unique, "镇街无法独立解决。", entry, "ordinary", "other", TOWN, null, null, "town-officer");
    }

    /** A call that cites an entry of the demo district's lists; null: not listed. */
    Case call(String entry) {
        return new Case(made(entry).number());
    }

    /** A call that the service makes, as a dispute does. */
    Case make(MakeCall call) {
        return new Case(as("town-officer", () -> calls.make(call)).number());
    }

    CallReceipt made(String entry) {
        return as("town-officer", () -> calls.makeByOfficer(citing(entry)));
    }

    /** Submits the start form as Tasklist would. */
    Case startedByForm(String user, Map<String, Object> fields) {
        return new Case(submitsStartForm(CallProcess.KEY, user, fields));
    }

    Case of(String number) {
        return new Case(new CaseNumber(number));
    }

    /** One call or one part on its way. */
    final class Case extends DrivenCase<Case> {

        Case(CaseNumber number) {
            super(number);
        }

        /** The unit's own system fetches the offer of its topic and completes it. */
        Case completesAsSystem(String unit, String activity, Object... answers) {
            LockedExternalTask offer = external
                    .fetchAndLock(1000, "worker-" + unit)
                    .topic("department." + unit, LOCK)
                    .businessKey(number.value())
                    .execute()
                    .stream()
                    .filter(task -> task.getActivityId().equals(activity))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no offer " + activity + " of " + number));
            try {
                external.complete(offer.getId(), "worker-" + unit, fields(answers));
            } catch (RuntimeException refused) {
                external.unlock(offer.getId());
                throw refused;
            }
            return this;
        }

        /** The case of a partner's part. */
        Case part(String unit) {
            return of(jdbc.sql("select case_number from gridcase.call_part where call_number = ? and unit = ?")
                    .params(number.value(), unit)
                    .query(String.class)
                    .single());
        }

        Case partsDone() {
            jdbc.sql("""
                            select p.case_number from gridcase.call_part p
                             where p.call_number = ? and p.role = 'cooperating' and p.state = 'open'""").param(number.value()).query(String.class).list().stream()
                    .map(CallDriver.this::of)
                    .forEach(part -> part.submits(part.officer(), "handlePart", "outcome", "done", "report", "已配合"));
            return this;
        }

        /** Somebody of the unit to which the part belongs. */
        private String officer() {
            return jdbc.sql("""
                            select h.username from gridcase.call_part p
                              join gridcase.post_held h on h.place_code = p.unit and h.held_to is null
                             where p.case_number = ? order by h.username limit 1""").param(number.value()).query(String.class).single();
        }

        /** A value of the call's row. */
        String value(String column) {
            return jdbc.sql("select " + column + "::text from gridcase.department_call where case_number = ?")
                    .param(number.value())
                    .query(String.class)
                    .optional()
                    .orElse(null);
        }

        int notices() {
            return jdbc.sql("select count(*) from gridcase.supervision_notice where case_number = ?")
                    .param(number.value())
                    .query(Integer.class)
                    .single();
        }
    }
}
