package org.gridcase.publicity.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gridcase.casefile.CaseFacts;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.NewCase;
import org.gridcase.publicity.domain.NoticeStage;
import org.gridcase.publicity.persistence.NoticeRecord;
import org.gridcase.publicity.persistence.ObjectionRecord;
import org.gridcase.publicity.persistence.ObjectionRows;
import org.gridcase.publicity.persistence.PublicationRows;
import org.gridcase.publicity.process.ObjectionWorkflow;
import org.gridcase.shared.FreeText;
import org.gridcase.shared.PublicDoors;
import org.gridcase.shared.ReceiptCode;
import org.gridcase.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A resident objects to a notice, by the page or by a member of staff who writes it down. */
@Service
@Transactional
public class ObjectionFiling {

    static final int LONGEST_TEXT = 2_000;

    private static final String DOOR = "objection";

    private static final int LONGEST_CONTACT = 100;
    private static final int SHORTEST_CODE = 8;
    private static final int LONGEST_CODE = 40;

    private final NoticeSteps steps;
    private final PublicationRows notices;
    private final ObjectionRows objections;
    private final PublicDoors doors;
    private final ObjectionRecords records;
    private final ObjectionWorkflow workflow;
    private final CaseFiles cases;
    private final PublicityProperties properties;
    private final Clock clock;

    ObjectionFiling(
            NoticeSteps steps,
            PublicationRows notices,
            ObjectionRows objections,
            PublicDoors doors,
            ObjectionRecords records,
            ObjectionWorkflow workflow,
            CaseFiles cases,
            PublicityProperties properties,
            Clock clock) {
        this.steps = steps;
        this.notices = notices;
        this.objections = objections;
        this.doors = doors;
        this.records = records;
        this.workflow = workflow;
        this.cases = cases;
        this.properties = properties;
        this.clock = clock;
    }

    /** @param code told once, here */
    public record Receipt(CaseNumber number, ReceiptCode code) {}

    /**
     * Whoever asks is a resident, as far as anybody needs to know.
     *
     * @param address from where the request came; counted, and not kept
     * @throws Refusal (404) without such a notice, (409) when nobody can object to it now, (400) for a text that is none or
     *     too long, (429) when too many came from there today, or too many to this notice wait for an answer
     */
    public Receipt byResident(String notice, String text, String contact, String address) {
        LocalDate today = LocalDate.now(clock);
        ReceiptCode code = ReceiptCode.random();
        CaseNumber number = open(new CaseNumber(notice), text, contact, code, null);
        if (doors.count(DOOR, today, address) > properties.objectionsFromOneAddress()) {
            throw Refusal.tooOften("objection.tooMany", properties.objectionsFromOneAddress());
        }
        workflow.objectionFiled(number);
        return new Receipt(number, code);
    }

    /**
     * A member of staff writes down what a resident says; the process is started by the form itself.
     *
     * @param code the word that the resident chose to follow the answer with, or null: then a receipt with one is issued
     *     ({@link ObjectionReceipts})
     */
    public CaseNumber byStaff(String notice, String text, String contact, String code, String by) {
        String chosen = FreeText.optionalLine("code", code, LONGEST_CODE);
        ReceiptCode own = chosen == null ? null : new ReceiptCode(chosen);
        if (own != null && own.length() < SHORTEST_CODE) {
            throw Refusal.invalid("code", "objection.code.short", SHORTEST_CODE);
        }
        return open(new CaseNumber(notice), text, contact, own, by);
    }

    /** @param code null: none that the resident knows, as yet */
    private CaseNumber open(CaseNumber about, String text, String contact, ReceiptCode code, String by) {
        String says = FreeText.required("text", text, LONGEST_TEXT);
        String reach = FreeText.optionalLine("contact", contact, LONGEST_CONTACT);
        // Whoever asks learns nothing of a notice that never was public.
        notices.find(about)
                .filter(notice -> notice.state().isPublic())
                .orElseThrow(() -> Refusal.notFound("notice.unknown", about.value()));
        // Held until the end: the period of the notice cannot end between this look and the new case.
        NoticeRecord notice = steps.lockShown(about);
        CaseFacts facts = cases.facts(about);
        boolean pending = NoticeStage.OBJECTIONS.code().equals(facts.stage()) && facts.dueAt() == null;
        if (!notice.takesObjections() || pending) {
            throw Refusal.conflict("objection.over");
        }
        int most = properties.openObjectionsToOneNotice();
        if (by == null && cases.openLinkedTo(about, PublicPeriods.OBJECTION).size() >= most) {
            throw Refusal.tooOften("objection.full", most);
        }
        CaseNumber number = cases.open(new NewCase(
                PublicPeriods.OBJECTION,
                records.title(facts.title()),
                says,
                notice.kind().code(),
                notice.place(),
                "resident",
                null,
                List.of(),
                null,
                by,
                about));
        ReceiptCode secret = code == null ? ReceiptCode.random() : code;
        objections.insert(new ObjectionRecord(
                number,
                about,
                notice.version(),
                says,
                by,
                steps.now(),
                secret.digest(number.value()),
                code == null ? null : steps.now(),
                null,
                null,
                null,
                null));
        if (reach != null) {
            objections.contact(number, reach, steps.now().plus(properties.contactsKept()));
        }
        records.filed(number, about, notice.version(), by);
        return number;
    }
}
