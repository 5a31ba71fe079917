package org.gridcase.topic.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gridcase.casefile.CaseFacts;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.shared.Words;
import org.gridcase.topic.domain.TopicMatter;
import org.gridcase.topic.domain.TopicState;
import org.gridcase.topic.persistence.TopicRecord;
import org.gridcase.topic.service.TopicReading.Followed;
import org.gridcase.topic.service.TopicReading.ForStaff;
import org.springframework.stereotype.Component;

/** What residents and staff are told of a topic. It names nobody. */
@Component
class TopicViews {

    private final Words words;

    TopicViews(Words words) {
        this.words = words;
    }

    /** @param code for programs; {@code label} is for people */
    record Label(String code, String label) {}

    /**
     * @param mergedInto number of the topic of which it is part now, or null
     * @param sortBy until when it is sorted, or null: it was
     * @param group null unless it was accepted
     * @param reason why it was declined, as everybody can read it, or null
     * @param notice the notice that says so, or null
     */
    record FollowedView(
            String receipt,
            String title,
            String text,
            Label state,
            String mergedInto,
            String sortBy,
            Label group,
            String reason,
            String notice) {}

    FollowedView followed(Followed followed, Locale locale) {
        TopicRecord now = followed.now();
        CaseFacts own = followed.own();
        return new FollowedView(
                own.number().value(),
                own.title(),
                own.description(),
                label(now.state().word(), now.state().code(), locale),
                followed.isMerged() ? now.number().value() : null,
                followed.sortBy() == null ? null : words.at(followed.sortBy()),
                now.group() == null
                        ? null
                        : label(now.group().word(), now.group().code(), locale),
                followed.reason(),
                now.state() == TopicState.DECLINED ? now.notice().value() : null);
    }

    /** A case in a list. */
    record CaseView(String caseNumber, String kindLabel, String title, String status) {}

    /**
     * @param contact how the resident wants to be reached, or null
     * @param disputes numbers of the disputes behind it, as far as the reader may see them
     * @param merged numbers of the topics that are part of it
     * @param others topics that it could be merged into
     * @param followed cases that tell of it or follow from it
     */
    record StaffView(
            String caseNumber,
            Label state,
            int supporters,
            Label proposedGroup,
            Label group,
            String mergedInto,
            String notice,
            String contact,
            List<String> disputes,
            List<String> merged,
            List<CaseView> others,
            List<CaseView> followed) {}

    StaffView staff(ForStaff found, Locale locale) {
        TopicRecord topic = found.topic();
        return new StaffView(
                topic.number().value(),
                label(topic.state().word(), topic.state().code(), locale),
                topic.supporters(),
                label(topic.proposedGroup().word(), topic.proposedGroup().code(), locale),
                topic.group() == null
                        ? null
                        : label(topic.group().word(), topic.group().code(), locale),
                value(topic.mergedInto()),
                value(topic.notice()),
                found.contact(),
                found.disputes().stream().map(CaseNumber::value).toList(),
                found.merged().stream().map(CaseNumber::value).toList(),
                found.others().stream().map(one -> view(one, locale)).toList(),
                found.followed().stream().map(one -> view(one, locale)).toList());
    }

    List<Label> matters(Locale locale) {
        return Arrays.stream(TopicMatter.values())
                .map(matter -> label(matter.word(), matter.code(), locale))
                .toList();
    }

    private CaseView view(CaseFacts facts, Locale locale) {
        return new CaseView(
                facts.number().value(),
                words.of("case.kind." + facts.kind(), facts.kind(), locale),
                facts.title(),
                facts.status());
    }

    private Label label(String word, String code, Locale locale) {
        return new Label(code, words.of(word, code, locale));
    }

    private static String value(CaseNumber number) {
        return number == null ? null : number.value();
    }
}
