package org.gridcase.publicity.service;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.publicity.ObjectionFollowUp;
import org.gridcase.publicity.persistence.ObjectionRecord;
import org.gridcase.publicity.persistence.ObjectionRows;
import org.gridcase.shared.ReceiptCode;
import org.gridcase.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the resident who objected reads with the code of the receipt, and what the officer who answers does. */
@Service
@Transactional(readOnly = true)
public class ObjectionReading {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{6}-[0-9]{4}-[0-9]{6,12}");

    private final ObjectionRows objections;
    private final CaseFiles cases;
    private final List<ObjectionFollowUp> followUps;
    private final Clock clock;

    ObjectionReading(ObjectionRows objections, CaseFiles cases, List<ObjectionFollowUp> followUps, Clock clock) {
        this.objections = objections;
        this.cases = cases;
        this.followUps = followUps;
        this.clock = clock;
    }

    /** @param contact how the resident wants to be reached, or null: not said, or not kept any more */
    public record ForStaff(ObjectionRecord objection, String contact) {}

    /** @throws Refusal (404) when the signed-in person may not see the case, or it is no objection */
    public ForStaff forStaff(String number) {
        CaseNumber visible = cases.visible(number).number();
        return objections
                .find(visible)
                .map(found -> new ForStaff(
                        found, objections.contact(visible, clock.instant()).orElse(null)))
                .orElseThrow(() -> Refusal.notFound("objection.unknown", number));
    }

    /**
     * @param answerBy until when the answer is owed, or null: it was given
     * @param state what became of the matter since, or null: nothing follows
     */
    public record Followed(ObjectionRecord objection, Instant answerBy, ObjectionFollowUp.State state) {}

    /** @throws Refusal (404) when there is no such receipt or the code is not its own: nobody learns which */
    public Followed follow(String receipt, String code) {
        return (NUMBER.matcher(receipt).matches()
                        ? objections.find(new CaseNumber(receipt))
                        : Optional.<ObjectionRecord>empty())
                .filter(found -> code != null && new ReceiptCode(code).opens(receipt, found.codeDigest()))
                .map(found -> new Followed(
                        found,
                        found.decision() == null ? cases.facts(found.number()).dueAt() : null,
                        followUps.stream()
                                .flatMap(one -> one.of(found.number()).stream())
                                .findFirst()
                                .orElse(null)))
                .orElseThrow(() -> Refusal.notFound("objection.unknown", receipt));
    }

    /**
     * The resident says whether what was found wrong is put right.
     *
     * @throws Refusal (404) as above, (409) when the resident is not asked now, (400) without a reason where one is owed
     */
    @Transactional
    public void checked(String receipt, String code, boolean putRight, String reason) {
        CaseNumber number = follow(receipt, code).objection().number();
        ObjectionFollowUp asked = followUps.stream()
                .filter(one -> one.of(number).isPresent())
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("objection.followUp.none"));
        asked.answered(number, putRight, reason);
    }
}
