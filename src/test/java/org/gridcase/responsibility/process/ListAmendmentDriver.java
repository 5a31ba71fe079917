package org.gridcase.responsibility.process;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.driving.ProcessDriver;
import org.gridcase.responsibility.EntryContent;
import org.gridcase.responsibility.ListChange;
import org.gridcase.responsibility.ProposedChange;
import org.gridcase.responsibility.application.ListAmendmentCases;
import org.gridcase.responsibility.persistence.ChangeRecord;
import org.gridcase.responsibility.persistence.ChangeRows;
import org.gridcase.responsibility.persistence.HearingRecord;
import org.gridcase.responsibility.persistence.HearingRows;
import org.gridcase.responsibility.persistence.ListTables;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Drives one change of a district's lists as its people would, and fires its timers by element id. */
class ListAmendmentDriver extends ProcessDriver {

    final ListChangeDistrict district;

    private final ListAmendmentCases amendments;
    private final ChangeRows changes;
    private final HearingRows hearings;
    private final Clock clock;

    ListAmendmentDriver(
            BeanFactory beans,
            ListAmendmentCases amendments,
            ChangeRows changes,
            HearingRows hearings,
            ListTables tables,
            TransactionTemplate transaction,
            Clock clock) {
        super(beans);
        this.amendments = amendments;
        this.changes = changes;
        this.hearings = hearings;
        this.clock = clock;
        this.district = ListChangeDistrict.founded(jdbc, tables, transaction);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The town proposes by the form that department 2 leads instead of department 1. */
    Change proposed() {
        return proposedBy(district.townOfficer());
    }

    Change proposedBy(String user) {
        return startedByForm(user, replacement());
    }

    /** What the form brings: department 2 is to lead with 70, the town helps with 30. */
    Map<String, Object> replacement() {
        return fields(
                "action", "replace",
                "code", ListChangeDistrict.LISTED,
                "list", "shared",
                "title", "供热保障",
                "matters", "[\"heating\",\"property-service\"]",
                "legalBasis", "《供热条例》第十条",
                "lead", district.department(2),
                "shares", district.department(2) + " 70\n镇街 30",
                "expected", "按标准供热",
                "punished", "停供不处理",
                "reason", "供热职责已经划转",
                "changeBasis", "区政府专题会议纪要");
    }

    Change startedByForm(String user, Map<String, Object> fields) {
        return new Change(submitsStartForm(ListAmendmentProcess.KEY, user, fields));
    }

    /** Another module or a file proposes. */
    Change proposedBy(ProposedChange.Origin origin, String user, ListChange change) {
        return new Change(amendments.propose(new ProposedChange(change, "呼叫事项不在清单中", origin), user));
    }

    /** One proposal on its way. */
    final class Change extends DrivenCase<Change> {

        Change(CaseNumber number) {
            super(number);
        }

        Change hears(String user, String outcome, String reason) {
            Task task = hearing(user);
            return as(user, () -> {
                tasks.claim(task.getId(), user);
                forms.submitTaskForm(task.getId(), fields("outcome", outcome, "reason", reason));
                return this;
            });
        }

        /** The units that are asked accept, one after the other; then they come together again. */
        Change heardByAll() {
            while (!tasksOf("hearUnit").isEmpty()) {
                hears(speakerOf(tasksOf("hearUnit").get(0)), "accept", null);
            }
            return goesOn();
        }

        Change decides(String user, String outcome, Object... more) {
            return completes(
                    user,
                    "decideListChange",
                    Stream.concat(Stream.of("outcome", outcome), Stream.of(more))
                            .toArray());
        }

        Change approves(String user, LocalDate from) {
            return decides(user, "approve", "inForceFrom", from.toString());
        }

        Change revises(String user, Object... fields) {
            return completes(user, "reviseListChange", fields);
        }

        Change withdrawnBy(String user) {
            return as(user, () -> {
                amendments.withdraw(number.value(), "情况有变");
                return this;
            });
        }

        /** The hearing for which this person speaks. */
        Task hearing(String user) {
            return tasksOf("hearUnit").stream()
                    .filter(task -> speakerOf(task).equals(user))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("nothing to hear from " + user + " in " + number));
        }

        private String speakerOf(Task task) {
            String unit = (String) tasks.getVariable(task.getId(), ListAmendmentProcess.UNIT);
            return unit.equals(district.town())
                    ? district.townOfficer()
                    : district.officer(Integer.parseInt(unit.substring(unit.length() - 1)));
        }

        ChangeRecord record() {
            return changes.find(number).orElseThrow();
        }

        /** What the unit said in the running round. */
        HearingRecord said(String unit) {
            return hearings.of(number, record().round()).stream()
                    .filter(hearing -> hearing.unit().value().equals(unit))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(unit + " was not asked in " + number));
        }

        List<String> units() {
            return hearings.of(number, record().round()).stream()
                    .map(hearing -> hearing.unit().value())
                    .toList();
        }

        EntryContent proposedContent() {
            return record().amendments().get(0).content();
        }
    }
}
