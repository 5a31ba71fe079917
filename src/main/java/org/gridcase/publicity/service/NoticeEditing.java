package org.gridcase.publicity.service;

import java.util.Map;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.publicity.domain.Content;
import org.gridcase.publicity.domain.ContentRules;
import org.gridcase.publicity.domain.masking.Hit;
import org.gridcase.publicity.domain.masking.Screening;
import org.gridcase.publicity.persistence.NoticeRecord;
import org.gridcase.publicity.persistence.PublicationRows;
import org.gridcase.publicity.persistence.ScreeningRows;
import org.gridcase.publicity.process.PublicationWorkflow;
import org.gridcase.shared.FreeText;
import org.gridcase.shared.Refusal;
import org.gridcase.shared.Word;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The officer changes what is to be public: by hand, by the masks that the gate proposes, or by saying why a hit is none. */
@Service
@Transactional
public class NoticeEditing {

    private static final int LONGEST_WHY = 500;

    private final CaseFiles cases;
    private final NoticeSteps steps;
    private final PublicationRows notices;
    private final ScreeningRows rows;
    private final Screenings screenings;
    private final NoticeOfficers officers;
    private final NoticeRecords records;
    private final PublicationWorkflow workflow;
    private final Territory territory;

    NoticeEditing(
            CaseFiles cases,
            NoticeSteps steps,
            PublicationRows notices,
            ScreeningRows rows,
            Screenings screenings,
            NoticeOfficers officers,
            NoticeRecords records,
            PublicationWorkflow workflow,
            Territory territory) {
        this.cases = cases;
        this.steps = steps;
        this.notices = notices;
        this.rows = rows;
        this.screenings = screenings;
        this.officers = officers;
        this.records = records;
        this.workflow = workflow;
        this.territory = territory;
    }

    /**
     * A draft that waits says this from now on; of a notice that is public it is the draft of another version, which the
     * officer decides about as about the first one.
     */
    public void write(String number, String title, Map<String, String> fields) {
        String by = officer(number);
        NoticeRecord notice = lock(number);
        if (notice.awaitsDecision()) {
            Content draft = accept(notice, title, fields);
            if (!draft.equals(notice.draft())) {
                notices.draft(notice.number(), draft, steps.now());
                records.changed(notice.number(), by);
            }
            return;
        }
        steps.lockShown(notice.number());
        int version = notice.version() + 1;
        requireNotSettled(notice);
        notices.draft(notice.number(), accept(notice, title, fields), steps.now());
        records.edited(notice.number(), version, by);
        workflow.noticeEdited(notice.number());
    }

    private static Content accept(NoticeRecord notice, String title, Map<String, String> fields) {
        Content written = ContentRules.accept(notice.kind(), title, fields, notice.version() + 1);
        ContentRules.requireFixed(notice.fixed(), written);
        return written;
    }

    /** What residents had their say about has its effect by now: another text would ask them once more, for nothing. */
    private static void requireNotSettled(NoticeRecord notice) {
        if (notice.isSettled()) {
            throw Refusal.conflict("notice.edit.over");
        }
    }

    /** Everything that the gate still holds is replaced as it proposes. */
    public void acceptMasks(String number) {
        String by = officer(number);
        NoticeRecord notice = lockAwaiting(number);
        Screening open = screenings.open(notice.number(), notice.draft());
        if (!open.clean()) {
            notices.masked(notice.number(), screenings.masked(notice.number(), notice.draft(), open));
            records.masked(notice.number(), open.hits().size(), by);
        }
    }

    /**
     * Says of one hit why it is not personal.
     *
     * @param field key of the field
     * @param from where in it the hit begins
     * @throws Refusal (409) when there is no such hit any more: the text was changed meanwhile; or when it is what a case
     *     records of a person, which is personal whatever anybody says
     */
    public void confirm(String number, String field, int from, String reason) {
        String by = officer(number);
        String why = FreeText.required("reason", reason, LONGEST_WHY);
        NoticeRecord notice = lockAwaiting(number);
        Hit hit = screenings.open(notice.number(), notice.draft()).hits().stream()
                .filter(open -> open.fieldKey().equals(field) && open.from() == from)
                .findFirst()
                .orElseThrow(() -> Refusal.conflict("notice.hit.gone"));
        if (hit.recorded()) {
            throw Refusal.conflict(
                    "notice.hit.recorded", new Word("noticeHit." + hit.kind().name()));
        }
        rows.falseHit(
                notice.number(), Screenings.falseHit(hit, Screenings.texts(notice.draft())), why, by, steps.now());
        records.confirmed(
                notice.number(),
                "noticeField." + field,
                "noticeHit." + hit.kind().name(),
                why,
                by);
    }

    private NoticeRecord lock(String number) {
        return steps.lock(new CaseNumber(number));
    }

    private NoticeRecord lockAwaiting(String number) {
        return steps.lockAwaiting(new CaseNumber(number));
    }

    /** The signed-in person, who sees the case and answers for the place. */
    private String officer(String number) {
        String username = territory.currentPerson().username();
        officers.require(username, cases.visible(number).place());
        return username;
    }
}
