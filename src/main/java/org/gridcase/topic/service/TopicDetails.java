package org.gridcase.topic.service;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.gridcase.casefile.CaseDetails;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.topic.persistence.TopicRecord;
import org.gridcase.topic.persistence.TopicRows;
import org.springframework.stereotype.Component;

/** What a topic adds to its case where it is shown. */
@Component
class TopicDetails implements CaseDetails {

    private static final String STATE = "topicState";
    private static final String GROUP = "group";
    private static final String PROPOSED_GROUP = "proposedGroup";

    private final TopicRows topics;

    TopicDetails(TopicRows topics) {
        this.topics = topics;
    }

    @Override
    public String kind() {
        return TopicSuggestions.PROCESS;
    }

    @Override
    public Map<CaseNumber, List<Detail>> of(Collection<CaseNumber> numbers) {
        return topics.all(numbers).stream().collect(Collectors.toMap(TopicRecord::number, TopicDetails::details));
    }

    private static List<Detail> details(TopicRecord topic) {
        List<Detail> details = new ArrayList<>();
        details.add(new Detail(STATE, topic.state().code()));
        details.add(new Detail("supporters", topic.supporters()));
        details.add(new Detail(PROPOSED_GROUP, topic.proposedGroup().code()));
        if (topic.group() != null) {
            details.add(new Detail(GROUP, topic.group().code()));
        }
        if (topic.mergedInto() != null) {
            details.add(new Detail("mergedInto", topic.mergedInto().value()));
        }
        if (topic.notice() != null) {
            details.add(new Detail("notice", topic.notice().value()));
        }
        return details;
    }

    @Override
    public String messageKey(String field, String value) {
        return switch (field) {
            case "matter" -> "topicMatter." + value;
            case "source" -> "topicSource." + value;
            case GROUP, PROPOSED_GROUP -> "consultationGroup." + value;
            default -> field + "." + value;
        };
    }
}
