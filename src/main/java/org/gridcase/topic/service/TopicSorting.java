package org.gridcase.topic.service;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gridcase.calendar.ClockLedger.Holder;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.deadline.Owed;
import org.gridcase.deadline.Periods;
import org.gridcase.deadline.Periods.Step;
import org.gridcase.shared.FreeText;
import org.gridcase.shared.Refusal;
import org.gridcase.shared.Word;
import org.gridcase.territory.Post;
import org.gridcase.topic.ConsultationGroup;
import org.gridcase.topic.domain.SortOutcome;
import org.gridcase.topic.domain.TopicStage;
import org.gridcase.topic.domain.TopicState;
import org.gridcase.topic.persistence.TopicRecord;
import org.gridcase.topic.persistence.TopicRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The secretary of the community sorts a topic: to a group, into another topic, or out. */
@Service
@Transactional
public class TopicSorting {

    static final Post SORTER = Post.COMMUNITY_SECRETARY;
    static final int LONGEST_REASON = 1_000;

    private static final String STEP = "sortTopic";
    private static final String ORDINARY = "ordinary";
    private static final String INTO = "into";
    private static final int LONGEST_NUMBER = 40;

    private final TopicRows topics;
    private final TopicRecords records;
    private final Periods periods;
    private final Clock clock;

    TopicSorting(TopicRows topics, TopicRecords records, Periods periods, Clock clock) {
        this.topics = topics;
        this.records = records;
        this.periods = periods;
        this.clock = clock;
    }

    /** It waits for the secretary from now on. */
    public TopicStep open(CaseNumber number) {
        TopicStep step = openAt(topic(number));
        records.toSort(number, step.owed());
        return step;
    }

    /** Not sorted in time: a supervision notice (督办), told to the level above, and the time begins anew. */
    public TopicStep overdue(CaseNumber number) {
        periods.over(number);
        return openAt(topic(number));
    }

    private TopicStep openAt(TopicRecord topic) {
        Owed owed = periods.open(
                topic.number(),
                new Step(TopicSuggestions.PROCESS, STEP, ORDINARY),
                holder(topic, TopicStage.SORTING),
                List.of(SORTER),
                TopicStage.SORTING.code());
        return new TopicStep(
                SORTER.groupAt(topic.community()), topic.proposedGroup().code(), owed);
    }

    static Holder holder(TopicRecord topic, TopicStage stage) {
        return new Holder(stage.code(), SORTER.code(), topic.community().value(), null);
    }

    /** Somebody takes it up, or gives it back (null). */
    public Owed taken(CaseNumber number, String username) {
        return periods.taken(number, username, username == null ? "givenBack" : "taken");
    }

    /** Nobody else sorts or merges in this community until the transaction ends; taken before any case is. */
    public void alone(CaseNumber number) {
        topics.lockCommunity(topic(number).community());
    }

    /**
     * Writes down what was decided; what follows from it is the model's.
     *
     * @throws Refusal (400) when it is no decision, or lacks group, topic or reason; (409) when the topic named cannot take over
     */
    public SortOutcome sort(CaseNumber number, SortDecision decision, String by) {
        SortOutcome outcome = SortOutcome.ofCode(decision.outcome())
                .orElseThrow(() -> Refusal.invalid("outcome", "topic.sort.outcome"));
        TopicRecord topic = topics.lock(number).orElseThrow(() -> unknown(number.value()));
        if (topic.state() != TopicState.GATHERED) {
            throw Refusal.conflict("topic.sort.already", new Word(topic.state().word()));
        }
        switch (outcome) {
            case ACCEPT -> topics.accepted(number, group(decision.group()), by, now());
            case MERGE -> topics.merged(number, other(topic, decision.into()).number(), by, now());
            case DECLINE ->
                topics.declining(number, FreeText.required("reason", decision.reason(), LONGEST_REASON), by, now());
        }
        return outcome;
    }

    private static ConsultationGroup group(String code) {
        if (code == null) {
            throw Refusal.invalid("group", "topic.sort.group");
        }
        return ConsultationGroup.ofCode(code).orElseThrow(() -> Refusal.invalid("group", "topic.group.unknown", code));
    }

    /** Only a topic that still waits to be sorted takes another one over: so there is no chain and no circle. */
    private TopicRecord other(TopicRecord topic, String into) {
        String number = FreeText.requiredLine(INTO, into, LONGEST_NUMBER);
        if (number.equals(topic.number().value())) {
            throw Refusal.invalid(INTO, "topic.merge.itself");
        }
        TopicRecord other = topics.lock(new CaseNumber(number))
                .filter(found -> found.community().equals(topic.community()))
                .orElseThrow(() -> Refusal.invalid(INTO, "topic.merge.unknown", number));
        if (other.state() != TopicState.GATHERED) {
            throw Refusal.conflict(
                    "topic.merge.sorted", number, new Word(other.state().word()));
        }
        return other;
    }

    private TopicRecord topic(CaseNumber number) {
        return topics.find(number).orElseThrow(() -> unknown(number.value()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Refusal unknown(String number) {
        return Refusal.notFound("topic.unknown", number);
    }
}
