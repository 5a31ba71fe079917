package org.gridcase.dispute.process;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.task.Task;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.Party;
import org.gridcase.dispute.Disputes;
import org.gridcase.dispute.ReportDispute;
import org.gridcase.driving.ProcessDriver;
import org.springframework.beans.factory.BeanFactory;

/** Drives one dispute as its people would, and fires its timers by element id. */
class DisputeDriver extends ProcessDriver {

    static final String BUILDING = "990100001001001001";
    static final String VACANT_BUILDING = "990100001001001002";
    static final String GRID = "990100001001001";
    static final String COMMUNITY = "990100001001";

    private final Disputes disputes;

    DisputeDriver(BeanFactory beans, Disputes disputes) {
        super(beans);
        this.disputes = disputes;
    }

    /** A quarrel about a leak in one building; two people, nobody hurt. */
    Case inBuilding() {
        return report(dispute(BUILDING, "water-leak", false, null));
    }

    Case inGrid() {
        return report(dispute(GRID, "parking", false, null));
    }

    Case inCommunity() {
        return report(dispute(COMMUNITY, "wages", false, null));
    }

    Case violent() {
        return report(dispute(GRID, "family", true, null));
    }

    Case enteringAt(String stage) {
        return report(dispute(BUILDING, "water-leak", false, stage));
    }

    static ReportDispute dispute(String place, String matter, boolean violence, String entryLevel) {
        String unique = Long.toString(System.nanoTime(), 36);
        return new ReportDispute(
                "测试纠纷 " + unique,
                "楼上漏水到楼下，双方各执一词。",
                matter,
                place,
                "resident",
                2,
                violence,
                null,
                List.of(new Party("甲" + unique, "13800000000", "示范路1号"), new Party("乙" + unique, null, null)),
                null,
                null,
                null,
                entryLevel,
                entryLevel == null ? null : "熟悉情况",
                "grid-worker");
    }

    Case report(ReportDispute report) {
        return as(
                "grid-worker",
                () -> new Case(new CaseNumber(disputes.report(report).caseNumber())));
    }

    /** Submits the start form as Tasklist would. */
    Case startedByForm(String user, Map<String, Object> fields) {
        return new Case(submitsStartForm(DisputeProcess.KEY, user, fields));
    }

    /** The department call that the town made in this dispute last. */
    Case callOf(Case dispute) {
        return new Case(new CaseNumber(
                jdbc.sql("""
                        select number from gridcase.case_file where linked_to = ? and kind = 'department-call'
                         order by reported_at desc, number desc limit 1""").param(dispute.number.value()).query(String.class).single()));
    }

    Map<String, Object> variables(Task task) {
        return tasks.getVariables(task.getId());
    }

    /** One case on its way. */
    final class Case extends DrivenCase<Case> {

        Case(CaseNumber number) {
            super(number);
        }

        Case escalates(String user) {
            return completes(user, "mediate", "outcome", "escalate", "reason", "双方差距太大");
        }

        Case moves(String user, String stage) {
            return as(user, () -> {
                disputes.move(number, stage, "更熟悉情况");
                return this;
            });
        }

        /** Signs a written agreement, and waits for the visit. */
        Case signs(String user) {
            return completes(
                            user,
                            "signAgreement",
                            "outcome",
                            "signed",
                            "agreementKind",
                            "written",
                            "terms",
                            "楼上修好水管，楼下自己粉刷。",
                            "performanceDate",
                            "2099-01-31")
                    .fires("produceAgreement")
                    .fires("followUpDue");
        }

        /** The stages entered, in order. */
        List<String> passedStages() {
            return activities()
                    .filter(activity -> DisputeProcess.KEY.equals(activity.getProcessDefinitionKey()))
                    .map(HistoricActivityInstance::getActivityId)
                    .filter(List.of("building", "grid", "station", "community", "town")::contains)
                    .toList();
        }
    }
}
