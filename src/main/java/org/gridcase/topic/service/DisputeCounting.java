package org.gridcase.topic.service;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.dispute.Disputes;
import org.gridcase.shared.Words;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Territory;
import org.gridcase.topic.domain.TopicMatter;
import org.gridcase.topic.domain.TopicRule;
import org.gridcase.topic.persistence.CountDueRows.CountDue;
import org.gridcase.topic.persistence.TopicDisputeRows;
import org.gridcase.topic.persistence.TopicRows;
import org.gridcase.topic.process.TopicWorkflow;
import org.springframework.stereotype.Component;

/** Counts a dispute among those that resemble it: it stands behind a topic, or is the one that makes enough for a new one. */
@Component
class DisputeCounting {

    private static final Locale STAFF = Locale.SIMPLIFIED_CHINESE;

    private final Disputes disputes;
    private final TopicRows topics;
    private final TopicDisputeRows behind;
    private final TopicRules rules;
    private final TopicRecords records;
    private final TopicSuggestions suggestions;
    private final TopicWorkflow workflow;
    private final Territory territory;
    private final Words words;
    private final Clock clock;

    DisputeCounting(
            Disputes disputes,
            TopicRows topics,
            TopicDisputeRows behind,
            TopicRules rules,
            TopicRecords records,
            TopicSuggestions suggestions,
            TopicWorkflow workflow,
            Territory territory,
            Words words,
            Clock clock) {
        this.disputes = disputes;
        this.topics = topics;
        this.behind = behind;
        this.rules = rules;
        this.records = records;
        this.suggestions = suggestions;
        this.workflow = workflow;
        this.territory = territory;
        this.words = words;
        this.clock = clock;
    }

    /** In the caller's transaction. Nobody else counts in this community meanwhile, so that nothing is proposed twice. */
    void count(CountDue due) {
        TopicMatter matter = TopicMatter.ofCode(due.matter()).orElse(TopicMatter.OTHER);
        TopicRule rule = rules.rule(matter);
        if (rule.disputes() == 0) {
            return;
        }
        topics.lockCommunity(due.community());
        List<CaseNumber> uncounted = uncounted(due, rule);
        if (!uncounted.contains(due.dispute())) {
            return;
        }
        Optional<CaseNumber> gathered = behind.gathered(due.community(), due.matter());
        if (gathered.isPresent()) {
            support(gathered.get(), due.dispute());
        } else if (rule.isMetBy(uncounted.size())) {
            propose(matter, due.community(), uncounted, rule);
        }
    }

    /**
     * Those like it that stand behind nothing yet. Disputes that stood behind a topic that was declined have been heard: it
     * takes as many new ones to propose it again.
     */
    private List<CaseNumber> uncounted(CountDue due, TopicRule rule) {
        Instant since = due.reportedAt().minus(Duration.ofDays(rule.days()));
        List<CaseNumber> similar = disputes.similar(due.community(), due.matter(), since);
        Set<CaseNumber> counted = new HashSet<>(behind.counted(similar));
        return similar.stream().filter(dispute -> !counted.contains(dispute)).toList();
    }

    private void support(CaseNumber topic, CaseNumber dispute) {
        behind.add(topic, dispute, now());
        topics.supportedByOneMore(topic);
        records.supported(topic, dispute);
    }

    private void propose(TopicMatter matter, PlaceCode community, List<CaseNumber> similar, TopicRule rule) {
        String name = territory.require(community).name();
        String number = String.valueOf(similar.size());
        List<String> facts = List.of(matter.word(), name, number, String.valueOf(rule.days()));
        CaseNumber topic = suggestions.byDisputes(
                new Suggestion(
                        community.value(),
                        matter.code(),
                        title(words.text("topic.proposal.title", "", facts, STAFF)),
                        words.text("topic.proposal.text", "", facts, STAFF),
                        null,
                        similar.size(),
                        null),
                community);
        similar.forEach(dispute -> behind.add(topic, dispute, now()));
        workflow.topicGathered(topic);
        records.proposed(topic, similar.size(), rule.days());
        similar.forEach(dispute -> records.behind(dispute, topic));
    }

    /** Names of places can be long. */
    private static String title(String text) {
        return text.codePointCount(0, text.length()) <= TopicSuggestions.LONGEST_TITLE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, TopicSuggestions.LONGEST_TITLE - 1)) + "…";
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
