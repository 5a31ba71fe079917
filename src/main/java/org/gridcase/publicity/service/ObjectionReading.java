package org.gridcase.publicity.service;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
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
    private final ReceiptTries tries;
    private final Clock clock;

    ObjectionReading(
            ObjectionRows objections,
            CaseFiles cases,
            List<ObjectionFollowUp> followUps,
            ReceiptTries tries,
            Clock clock) {
        this.objections = objections;
        this.cases = cases;
        this.followUps = followUps;
        this.tries = tries;
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

    /**
     * What was tried is counted even where it is refused.
     *
     * @param address from where the request came; counted, and not kept
     * @throws Refusal (404) when there is no such receipt or the code is not its own: nobody learns which; (429) when too many
     *     were wrong
     */
    @Transactional(noRollbackFor = Refusal.class)
    public Followed follow(String receipt, String code, String address) {
        if (code == null) {
            throw Refusal.notFound("objection.unknown", receipt);
        }
        ReceiptTries.Try tried = tries.count(receipt, address);
        ObjectionRecord found = opened(receipt, code);
        tries.right(tried);
        return new Followed(
                found,
                found.decision() == null ? cases.facts(found.number()).dueAt() : null,
                followUps.stream()
                        .flatMap(one -> one.of(found.number()).stream())
                        .findFirst()
                        .orElse(null));
    }

    private ObjectionRecord opened(String receipt, String code) {
        if (!NUMBER.matcher(receipt).matches()) {
            throw Refusal.notFound("objection.unknown", receipt);
        }
        return objections
                .find(new CaseNumber(receipt))
                .filter(found -> code != null && new ReceiptCode(code).opens(receipt, found.codeDigest()))
                .orElseThrow(() -> Refusal.notFound("objection.unknown", receipt));
    }

    /**
     * The resident, whose code was looked at by {@link #follow}, says whether what was found wrong is put right.
     *
     * @throws Refusal (404) as above, (409) when the resident is not asked now, (400) without a reason where one is owed
     */
    @Transactional
    public void checked(String receipt, String code, boolean putRight, String reason) {
        CaseNumber number = opened(receipt, code).number();
        ObjectionFollowUp asked = followUps.stream()
                .filter(one -> one.of(number).isPresent())
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("objection.followUp.none"));
        asked.answered(number, putRight, reason);
    }
}
