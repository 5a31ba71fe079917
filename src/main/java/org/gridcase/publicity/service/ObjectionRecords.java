package org.gridcase.publicity.service;

import java.util.Locale;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.TimelineEntry;
import org.gridcase.deadline.Owed;
import org.gridcase.publicity.domain.NoticeStage;
import org.gridcase.publicity.domain.ObjectionDecision;
import org.gridcase.publicity.domain.ObjectionStage;
import org.gridcase.shared.Words;
import org.springframework.stereotype.Component;

/** Puts on the timelines of an objection and of its notice what became of it. */
@Component
class ObjectionRecords {

    private static final int LONGEST_TITLE = 100;

    private final CaseFiles cases;
    private final Words words;

    ObjectionRecords(CaseFiles cases, Words words) {
        this.cases = cases;
        this.words = words;
    }

    /** Of the case of an objection to the notice of this title. */
    String title(String notice) {
        String title = words.of("objection.title", "异议：", Locale.SIMPLIFIED_CHINESE) + notice;
        return title.codePointCount(0, title.length()) <= LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…";
    }

    void filed(CaseNumber number, CaseNumber notice, int version, String by) {
        cases.record(
                number,
                TimelineEntry.by(
                        by,
                        "objectionFiled",
                        ObjectionStage.ANSWER.code(),
                        null,
                        notice.value(),
                        String.valueOf(version)));
        cases.record(notice, TimelineEntry.byService("noticeObjected", NoticeStage.OBJECTIONS.code(), number.value()));
    }

    void receiptIssued(CaseNumber number, String by) {
        cases.record(number, TimelineEntry.by(by, "objectionReceiptIssued", ObjectionStage.ANSWER.code(), null));
    }

    void opened(CaseNumber number, ObjectionStage stage, Owed owed) {
        cases.record(
                number,
                TimelineEntry.byService(
                        stage == ObjectionStage.ANSWER ? "objectionToAnswer" : "objectionToRemedy",
                        stage.code(),
                        owed.dueAt().toString()));
    }

    void decided(CaseNumber number, CaseNumber notice, ObjectionDecision decision, String reason, String by) {
        cases.record(
                number,
                TimelineEntry.by(by, "objectionDecided", ObjectionStage.ANSWER.code(), reason, decision.word()));
        cases.record(
                notice,
                TimelineEntry.by(
                        by,
                        "noticeObjectionDecided",
                        NoticeStage.OBJECTIONS.code(),
                        null,
                        number.value(),
                        decision.word()));
    }

    void remedied(CaseNumber number, String how, String by) {
        cases.record(number, TimelineEntry.by(by, "objectionRemedied", ObjectionStage.REMEDY.code(), null, how));
    }
}
