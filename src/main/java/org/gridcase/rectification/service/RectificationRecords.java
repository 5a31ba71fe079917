package org.gridcase.rectification.service;

import java.time.LocalDate;
import java.util.Locale;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.TimelineEntry;
import org.gridcase.deadline.Owed;
import org.gridcase.rectification.domain.Asked;
import org.gridcase.rectification.domain.RectificationStage;
import org.gridcase.rectification.persistence.RectificationRecord;
import org.gridcase.shared.Words;
import org.gridcase.territory.HeldPost;
import org.gridcase.territory.Place;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Component;

/** Puts on the timeline what became of a problem. */
@Component
class RectificationRecords {

    private static final String ANSWER = RectificationStage.ANSWER.code();
    private static final String DISPUTE = RectificationStage.DISPUTE.code();
    private static final String MEASURES = RectificationStage.MEASURES.code();
    private static final String CONSENT = RectificationStage.CONSENT.code();
    private static final String REPORT = RectificationStage.REPORT.code();
    private static final String CHECK = RectificationStage.CHECK.code();
    private static final String ORDER = RectificationStage.ORDER.code();

    private final CaseFiles cases;
    private final Territory territory;
    private final Words words;

    RectificationRecords(CaseFiles cases, Territory territory, Words words) {
        this.cases = cases;
        this.territory = territory;
        this.words = words;
    }

    void pointedOut(RectificationRecord problem, String by) {
        cases.record(
                problem.number(),
                TimelineEntry.by(
                        by,
                        "rectificationPointedOut",
                        ANSWER,
                        null,
                        "rectificationSource." + problem.source().code(),
                        name(problem.unit())));
        if (problem.about() != null) {
            cases.record(
                    problem.about(),
                    TimelineEntry.byService(
                            "rectificationOfThis", null, problem.number().value()));
        }
    }

    void owed(CaseNumber number, RectificationStage stage, HeldPost post, Owed owed) {
        cases.record(
                number,
                TimelineEntry.byService(
                        "rectificationOwed",
                        stage.code(),
                        stage.word(),
                        name(post),
                        owed.dueAt().toString()));
    }

    void accepted(CaseNumber number, String text, String by) {
        cases.record(number, TimelineEntry.by(by, "rectificationAccepted", ANSWER, text));
    }

    void disputed(CaseNumber number, String reason, String by) {
        cases.record(number, TimelineEntry.by(by, "rectificationDisputed", ANSWER, reason));
    }

    void stands(CaseNumber number, Asked as, String reason, String by) {
        cases.record(number, TimelineEntry.by(by, "rectificationStands", DISPUTE, reason, as.word()));
    }

    void withdrawn(CaseNumber number, Asked as, String reason, String by) {
        cases.record(number, TimelineEntry.by(by, "rectificationWithdrawn", DISPUTE, reason, as.word()));
    }

    void measures(CaseNumber number, String text, LocalDate dueOn, String by) {
        cases.record(number, TimelineEntry.by(by, "rectificationMeasuresNamed", MEASURES, text, dueOn.toString()));
    }

    void laterWanted(CaseNumber number, LocalDate latest) {
        cases.record(number, TimelineEntry.byService("rectificationLaterWanted", MEASURES, latest.toString()));
    }

    void consented(CaseNumber number, Asked as, String text, String by) {
        cases.record(number, TimelineEntry.by(by, "rectificationConsented", CONSENT, text, as.word()));
    }

    void refused(CaseNumber number, Asked as, String reason, String by) {
        cases.record(number, TimelineEntry.by(by, "rectificationRefused", CONSENT, reason, as.word()));
    }

    void reported(CaseNumber number, String text, String by) {
        cases.record(number, TimelineEntry.by(by, "rectificationReported", REPORT, text));
    }

    void putRight(CaseNumber number, Asked as, String text, String by) {
        cases.record(number, TimelineEntry.by(by, "rectificationPutRight", CHECK, text, as.word()));
    }

    void notPutRight(CaseNumber number, Asked as, String text, String by) {
        cases.record(number, TimelineEntry.by(by, "rectificationNotPutRight", CHECK, text, as.word()));
    }

    void raised(CaseNumber number, HeldPost overseer) {
        cases.record(number, TimelineEntry.byService("rectificationRaised", ORDER, name(overseer)));
    }

    void toPublish(CaseNumber number, CaseNumber notice) {
        cases.record(number, TimelineEntry.byService("rectificationToPublish", ORDER, notice.value()));
    }

    void ordered(CaseNumber number, String text, LocalDate dueOn, String by) {
        cases.record(number, TimelineEntry.by(by, "rectificationOrdered", ORDER, text, dueOn.toString()));
    }

    /** A unit, or any other post at its place, as residents know it. */
    String name(HeldPost post) {
        String place = territory
                .find(post.place())
                .map(Place::name)
                .orElse(post.place().value());
        return place
                + words.of(
                        "rectificationUnit." + post.post().code(), post.post().label(), Locale.SIMPLIFIED_CHINESE);
    }
}
