package org.gridcase.topic.service;

import java.util.List;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.TimelineEntry;
import org.gridcase.deadline.Owed;
import org.gridcase.topic.domain.TopicStage;
import org.gridcase.topic.persistence.TopicRecord;
import org.springframework.stereotype.Component;

/** Puts on the timelines of topics and of the disputes behind them what became of them. */
@Component
class TopicRecords {

    private static final String SORTING = TopicStage.SORTING.code();
    private static final String DECLINING = TopicStage.DECLINING.code();

    private final CaseFiles cases;

    TopicRecords(CaseFiles cases) {
        this.cases = cases;
    }

    void toSort(CaseNumber number, Owed owed) {
        cases.record(
                number,
                TimelineEntry.byService("topicToSort", SORTING, owed.dueAt().toString()));
    }

    void accepted(TopicRecord topic) {
        cases.record(
                topic.number(),
                TimelineEntry.by(
                        topic.sortedBy(),
                        "topicAccepted",
                        SORTING,
                        null,
                        topic.group().word()));
    }

    /** @param behind the disputes that go over */
    void merged(TopicRecord topic, List<CaseNumber> behind) {
        String into = topic.mergedInto().value();
        cases.record(topic.number(), TimelineEntry.by(topic.sortedBy(), "topicMerged", SORTING, null, into));
        cases.record(
                topic.mergedInto(),
                TimelineEntry.by(
                        topic.sortedBy(),
                        "topicTookOver",
                        SORTING,
                        null,
                        topic.number().value(),
                        String.valueOf(topic.supporters()),
                        String.valueOf(behind.size())));
        behind.forEach(dispute -> behind(dispute, topic.mergedInto()));
    }

    /** The dispute stands behind this topic. */
    void behind(CaseNumber dispute, CaseNumber topic) {
        cases.record(dispute, TimelineEntry.byService("disputeBehindTopic", null, topic.value()));
    }

    void proposed(CaseNumber topic, int disputes, int days) {
        cases.record(
                topic, TimelineEntry.byService("topicProposed", null, String.valueOf(days), String.valueOf(disputes)));
    }

    void supported(CaseNumber topic, CaseNumber dispute) {
        cases.record(topic, TimelineEntry.byService("topicSupported", null, dispute.value()));
        behind(dispute, topic);
    }

    void declining(TopicRecord topic, CaseNumber notice) {
        cases.record(
                topic.number(),
                TimelineEntry.by(topic.sortedBy(), "topicDeclining", SORTING, topic.reason(), notice.value()));
    }

    void declined(TopicRecord topic) {
        cases.record(
                topic.number(),
                TimelineEntry.byService(
                        "topicDeclined", DECLINING, topic.notice().value()));
    }

    void cameBack(TopicRecord topic) {
        cases.record(
                topic.number(),
                TimelineEntry.byService(
                        "topicCameBack", DECLINING, topic.notice().value()));
    }
}
