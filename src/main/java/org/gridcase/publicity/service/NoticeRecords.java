package org.gridcase.publicity.service;

import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.TimelineEntry;
import org.gridcase.deadline.Owed;
import org.gridcase.publicity.domain.NoticeStage;
import org.gridcase.publicity.persistence.NoticeRecord;
import org.gridcase.publicity.persistence.VersionRecord;
import org.springframework.stereotype.Component;

/** Puts on the timeline what became of a notice. */
@Component
class NoticeRecords {

    private static final String APPROVAL = NoticeStage.APPROVAL.code();
    private static final String SHOWN = NoticeStage.SHOWN.code();

    private final CaseFiles cases;

    NoticeRecords(CaseFiles cases) {
        this.cases = cases;
    }

    void drafted(NoticeRecord notice) {
        cases.record(
                notice.number(),
                TimelineEntry.by(
                        notice.draftedBy(),
                        "noticeDrafted",
                        null,
                        notice.draft().title(),
                        notice.kind().word(),
                        notice.promptness().word()));
    }

    void toApprove(NoticeRecord notice, Owed owed, int hits) {
        cases.record(
                notice.number(),
                TimelineEntry.byService(
                        "noticeApprovalOpened",
                        APPROVAL,
                        String.valueOf(notice.version() + 1),
                        owed.dueAt().toString(),
                        String.valueOf(hits)));
    }

    void changed(CaseNumber number, String by) {
        cases.record(number, TimelineEntry.by(by, "noticeDraftChanged", APPROVAL, null));
    }

    void masked(CaseNumber number, int hits, String by) {
        cases.record(number, TimelineEntry.by(by, "noticeMasked", APPROVAL, null, String.valueOf(hits)));
    }

    /** What was found stays out of the timeline: it may be personal after all. */
    void confirmed(CaseNumber number, String field, String kind, String reason, String by) {
        cases.record(number, TimelineEntry.by(by, "noticeHitConfirmed", APPROVAL, reason, field, kind));
    }

    void published(CaseNumber number, VersionRecord version) {
        cases.record(
                number,
                TimelineEntry.by(
                        version.publishedBy(),
                        "noticePublished",
                        APPROVAL,
                        null,
                        String.valueOf(version.version()),
                        version.digest()));
    }

    void dropped(CaseNumber number, int version, String reason, String by) {
        cases.record(number, TimelineEntry.by(by, "noticeDropped", APPROVAL, reason, String.valueOf(version)));
    }

    void edited(CaseNumber number, int version, String by) {
        cases.record(number, TimelineEntry.by(by, "noticeEdited", SHOWN, null, String.valueOf(version)));
    }

    void objectionsOpened(CaseNumber number, Owed owed) {
        cases.record(
                number,
                TimelineEntry.byService(
                        "noticeObjectionsOpened",
                        NoticeStage.OBJECTIONS.code(),
                        owed.dueAt().toString()));
    }

    void objectionsPending(CaseNumber number, int open) {
        cases.record(
                number,
                TimelineEntry.byService(
                        "noticeObjectionsPending", NoticeStage.OBJECTIONS.code(), String.valueOf(open)));
    }

    void objectionsOver(CaseNumber number) {
        cases.record(number, TimelineEntry.byService("noticeObjectionsOver", NoticeStage.OBJECTIONS.code()));
    }

    void shown(CaseNumber number, Owed owed) {
        cases.record(
                number,
                TimelineEntry.byService("noticeShown", SHOWN, owed.dueAt().toString()));
    }

    void ended(CaseNumber number) {
        cases.record(number, TimelineEntry.byService("noticeEnded", SHOWN));
    }

    void withdrawn(CaseNumber number, String reason, String by) {
        cases.record(number, TimelineEntry.by(by, "noticeWithdrawn", SHOWN, reason));
    }
}
