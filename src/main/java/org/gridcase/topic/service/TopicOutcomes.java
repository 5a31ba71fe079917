package org.gridcase.topic.service;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gridcase.casefile.CaseFacts;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.deadline.Periods;
import org.gridcase.publicity.NoticeDraft;
import org.gridcase.publicity.NoticeField;
import org.gridcase.publicity.NoticeKind;
import org.gridcase.publicity.Publications;
import org.gridcase.shared.Words;
import org.gridcase.topic.TopicAccepted;
import org.gridcase.topic.domain.SortOutcome;
import org.gridcase.topic.domain.TopicStage;
import org.gridcase.topic.domain.TopicState;
import org.gridcase.topic.persistence.TopicDisputeRows;
import org.gridcase.topic.persistence.TopicRecord;
import org.gridcase.topic.persistence.TopicRows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What follows when a topic was sorted. */
@Service
@Transactional
public class TopicOutcomes {

    private static final Locale STAFF = Locale.SIMPLIFIED_CHINESE;

    private final TopicRows topics;
    private final TopicDisputeRows disputes;
    private final TopicRecords records;
    private final TopicSorting sorting;
    private final Periods periods;
    private final CaseFiles cases;
    private final Publications publications;
    private final Words words;
    private final ApplicationEventPublisher events;

    TopicOutcomes(
            TopicRows topics,
            TopicDisputeRows disputes,
            TopicRecords records,
            TopicSorting sorting,
            Periods periods,
            CaseFiles cases,
            Publications publications,
            Words words,
            ApplicationEventPublisher events) {
        this.topics = topics;
        this.disputes = disputes;
        this.records = records;
        this.sorting = sorting;
        this.periods = periods;
        this.cases = cases;
        this.publications = publications;
        this.words = words;
        this.events = events;
    }

    /** It goes to its group. Whoever consults is told in this same transaction. */
    public void accept(CaseNumber number) {
        TopicRecord topic = topic(number);
        records.accepted(topic);
        close(number, SortOutcome.ACCEPT.code());
        events.publishEvent(new TopicAccepted(
                number, topic.community(), topic.group(), cases.facts(number).title()));
    }

    /** It goes on as part of the other one, to which its disputes go over; its supporters are counted there already. */
    public void merge(CaseNumber number) {
        TopicRecord topic = topic(number);
        List<CaseNumber> behind = disputes.of(number);
        disputes.goOver(number, topic.mergedInto());
        records.merged(topic, behind);
        close(number, SortOutcome.MERGE.code());
    }

    /** The reason is drafted as a notice; the case waits for what becomes of it. */
    public void draftReason(CaseNumber number) {
        TopicRecord topic = topic(number);
        CaseFacts facts = cases.facts(number);
        String title = words.text("topic.declined.title", "", List.of(facts.title()), STAFF);
        CaseNumber notice = publications.draft(
                new NoticeDraft(
                        number,
                        topic.community(),
                        NoticeKind.TOPIC_DECLINED,
                        null,
                        title,
                        Map.of(NoticeField.TOPIC.key(), facts.title(), NoticeField.GROUNDS.key(), topic.reason()),
                        false),
                topic.sortedBy());
        topics.drafted(number, notice);
        periods.waits(number, notice, TopicSorting.holder(topic, TopicStage.DECLINING), TopicStage.DECLINING.code());
        records.declining(topic, notice);
    }

    /** Everybody can read why: the topic is declined, and its disputes stand behind nothing any more. */
    public void decline(CaseNumber number) {
        TopicRecord topic = topics.lock(number).orElseThrow();
        if (topic.state() == TopicState.DECLINING) {
            topics.declined(number);
            disputes.rest(number);
            records.declined(topic);
            close(number, SortOutcome.DECLINE.code());
        }
    }

    /** The reason was never public: the topic is there again, to be sorted. */
    public TopicStep comeBack(CaseNumber number) {
        TopicRecord topic = topics.lock(number).orElseThrow();
        topics.gatheredAgain(number);
        records.cameBack(topic);
        return sorting.open(number);
    }

    private void close(CaseNumber number, String why) {
        periods.close(number, why);
        cases.closed(number, why);
    }

    private TopicRecord topic(CaseNumber number) {
        return topics.find(number).orElseThrow();
    }
}
