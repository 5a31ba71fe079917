package org.gridcase.deadline.process;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.Party;
import org.gridcase.deadline.domain.Ask;
import org.gridcase.deadline.persistence.PeriodRecord;
import org.gridcase.deadline.persistence.PeriodRows;
import org.gridcase.deadline.persistence.RequestRecord;
import org.gridcase.deadline.persistence.RequestRows;
import org.gridcase.deadline.service.DeadlineRequests;
import org.gridcase.dispute.Disputes;
import org.gridcase.dispute.ReportDispute;
import org.gridcase.driving.ProcessDriver;
import org.springframework.beans.factory.BeanFactory;

/** A dispute in a building whose head asks about its clock, and the people above who decide. */
public class RequestDriver extends ProcessDriver {

    public static final String BUILDING = "990100001001001001";

    private final Disputes disputes;
    private final DeadlineRequests service;
    private final RequestRows requests;
    private final PeriodRows periods;

    RequestDriver(
            BeanFactory beans, Disputes disputes, DeadlineRequests service, RequestRows requests, PeriodRows periods) {
        super(beans);
        this.disputes = disputes;
        this.service = service;
        this.requests = requests;
        this.periods = periods;
    }

    /** Nobody has taken it up yet. */
    public Case reported() {
        return reported(false);
    }

    /** Somebody was hurt, and the grid worker has answered the whistle. */
    public Case answered() {
        return reported(true).claims("grid-worker", "goToScene");
    }

    private Case reported(boolean violence) {
        String unique = Long.toString(System.nanoTime(), 36);
        String number = as("grid-worker", () -> disputes.report(new ReportDispute(
                        "时限申请 " + unique,
                        "楼上漏水到楼下。",
                        "water-leak",
                        BUILDING,
                        "resident",
                        2,
                        violence,
                        null,
                        List.of(new Party("甲" + unique, null, null), new Party("乙" + unique, null, null)),
                        null,
                        null,
                        null,
                        null,
                        null,
                        "grid-worker"))
                .caseNumber());
        return new Case(new CaseNumber(number));
    }

    /** The head of the building has taken it up. */
    public Case taken() {
        return reported().claims("building-head", "mediate");
    }

    /** One case on its way. */
    public final class Case extends DrivenCase<Case> {

        Case(CaseNumber number) {
            super(number);
        }

        public String attachment() {
            return cases.keepDocument(number, "说明.pdf", "application/pdf", "证据".getBytes(StandardCharsets.UTF_8));
        }

        Case asksPause(String period) {
            return asks("building-head", "pause", "waitingForParty", period);
        }

        Case asksExtension(String period) {
            return asks("building-head", "extension", null, period);
        }

        Case asks(String user, String kind, String ground, String period) {
            Ask ask = Ask.of(kind, ground, "当事人外出，下周返回", period, List.of(attachment()));
            return as(user, () -> {
                service.ask(number.value(), ask);
                return this;
            });
        }

        Case decides(String user, String outcome) {
            return submits(user, "decideDeadlineRequest", "outcome", outcome, "reason", "情况属实");
        }

        Case resumes(String user) {
            return as(user, () -> {
                service.resume(number.value(), "当事人已回复");
                return this;
            });
        }

        @Override
        public Case fires(String element) {
            if (element.equals("decisionOverdue")) {
                jdbc.sql("UPDATE gridcase.clock_request SET decide_by = decide_from WHERE case_number = :case")
                        .param("case", number.value())
                        .update();
            }
            return super.fires(element);
        }

        RequestRecord request() {
            List<RequestRecord> all = requests.of(number);
            return all.get(all.size() - 1);
        }

        PeriodRecord period() {
            List<PeriodRecord> all = periods.of(number);
            return all.get(all.size() - 1);
        }

        /** Keys of the reminders that went out because of the requests of this case. */
        List<String> reminders() {
            return jdbc
                    .sql("SELECT key FROM gridcase.reminder WHERE case_number = ? AND key LIKE 'request-%'")
                    .param(number.value())
                    .query(String.class)
                    .list()
                    .stream()
                    .map(key -> key.replaceFirst("request-\\d+-", ""))
                    .toList();
        }
    }
}
