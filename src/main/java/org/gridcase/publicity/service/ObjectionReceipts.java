package org.gridcase.publicity.service;

import java.time.Duration;
import java.util.List;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.publicity.persistence.ObjectionRecord;
import org.gridcase.publicity.persistence.ObjectionRows;
import org.gridcase.publicity.service.ObjectionFiling.Receipt;
import org.gridcase.shared.ReceiptCode;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Receipts of the objections that a member of staff wrote down: the resident follows the answer like everybody else. */
@Service
@Transactional
public class ObjectionReceipts {

    private static final Duration LISTED = Duration.ofDays(30);

    private final ObjectionRows objections;
    private final ObjectionRecords records;
    private final CaseFiles cases;
    private final NoticeSteps steps;
    private final Territory territory;

    ObjectionReceipts(
            ObjectionRows objections,
            ObjectionRecords records,
            CaseFiles cases,
            NoticeSteps steps,
            Territory territory) {
        this.objections = objections;
        this.records = records;
        this.cases = cases;
        this.steps = steps;
        this.territory = territory;
    }

    /** @param title of the notice that is objected to */
    public record Noted(ObjectionRecord objection, String title) {}

    /** What the signed-in person wrote down lately, newest first. */
    @Transactional(readOnly = true)
    public List<Noted> ofCurrentPerson() {
        String username = territory.currentPerson().username();
        return objections.notedBy(username, steps.now().minus(LISTED)).stream()
                .map(one -> new Noted(one, cases.facts(one.notice()).title()))
                .toList();
    }

    /**
     * A code for the resident, told once.
     *
     * @throws Refusal (404) when the signed-in person has not written such an objection down, (409) when the resident has one
     *     already
     */
    public Receipt issue(CaseNumber number) {
        String username = territory.currentPerson().username();
        objections
                .find(number)
                .filter(found -> username.equals(found.filedBy()))
                .orElseThrow(() -> Refusal.notFound("objection.notNoted", number.value()));
        ReceiptCode code = ReceiptCode.random();
        if (!objections.issued(number, code.digest(number.value()), steps.now())) {
            throw Refusal.conflict("objection.receipt.issued");
        }
        records.receiptIssued(number, username);
        return new Receipt(number, code);
    }
}
