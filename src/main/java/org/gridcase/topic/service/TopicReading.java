package org.gridcase.topic.service;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gridcase.casefile.CaseFacts;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.publicity.NoticeField;
import org.gridcase.publicity.Publications;
import org.gridcase.shared.ReceiptCode;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.Level;
import org.gridcase.territory.Place;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Territory;
import org.gridcase.topic.domain.TopicState;
import org.gridcase.topic.persistence.TopicContactRows;
import org.gridcase.topic.persistence.TopicDisputeRows;
import org.gridcase.topic.persistence.TopicRecord;
import org.gridcase.topic.persistence.TopicRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the resident who suggested a topic reads with the code of the receipt, and what staff see beside the case. */
@Service
@Transactional(readOnly = true)
public class TopicReading {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{6}-[0-9]{4}-[0-9]{6,12}");
    private static final int MOST_PLACES = 30;

    private final TopicRows topics;
    private final TopicDisputeRows disputes;
    private final TopicContactRows contacts;
    private final CaseFiles cases;
    private final Publications publications;
    private final Territory territory;
    private final Clock clock;

    TopicReading(
            TopicRows topics,
            TopicDisputeRows disputes,
            TopicContactRows contacts,
            CaseFiles cases,
            Publications publications,
            Territory territory,
            Clock clock) {
        this.topics = topics;
        this.disputes = disputes;
        this.contacts = contacts;
        this.cases = cases;
        this.publications = publications;
        this.territory = territory;
        this.clock = clock;
    }

    /**
     * A topic as whoever suggested it may follow it.
     *
     * @param own as it was suggested
     * @param now the same, or the topic of which it is part now
     * @param sortBy until when it is sorted, or null: it was
     * @param reason why it was declined, exactly as everybody can read it; null before, and after it was taken down
     */
    public record Followed(CaseFacts own, TopicRecord now, Instant sortBy, String reason) {

        public boolean isMerged() {
            return !own.number().equals(now.number());
        }
    }

    /** @throws Refusal (404) when there is no such receipt or the code is not its own: nobody learns which */
    public Followed follow(String receipt, String code) {
        TopicRecord own = (NUMBER.matcher(receipt).matches()
                        ? topics.find(new CaseNumber(receipt))
                        : Optional.<TopicRecord>empty())
                .filter(found -> found.codeDigest() != null
                        && code != null
                        && new ReceiptCode(code).opens(receipt, found.codeDigest()))
                .orElseThrow(() -> Refusal.notFound("topic.unknown", receipt));
        TopicRecord now =
                own.mergedInto() == null ? own : topics.find(own.mergedInto()).orElseThrow();
        Instant sortBy =
                now.state() == TopicState.GATHERED ? cases.facts(now.number()).dueAt() : null;
        return new Followed(cases.facts(own.number()), now, sortBy, reason(now));
    }

    /** What stands on the notice may have been changed before it was published: nothing else is told. */
    private String reason(TopicRecord topic) {
        return topic.state() == TopicState.DECLINED
                ? publications
                        .readable(topic.notice())
                        .map((Map<NoticeField, String> fields) -> fields.get(NoticeField.GROUNDS))
                        .orElse(null)
                : null;
    }

    /**
     * What staff see beside the case.
     *
     * @param contact how the resident wants to be reached, or null
     * @param disputes the disputes behind it
     * @param merged the topics that are part of it
     * @param others those of the community that it could be merged into
     * @param followed the cases that tell of it and that the reader may see
     */
    public record ForStaff(
            TopicRecord topic,
            String contact,
            List<CaseNumber> disputes,
            List<CaseNumber> merged,
            List<CaseFacts> others,
            List<CaseFacts> followed) {}

    /** @throws Refusal (404) when the signed-in person may not see the case, or it is no topic */
    public ForStaff forStaff(String number) {
        CaseNumber visible = cases.visible(number).number();
        TopicRecord topic = topics.find(visible).orElseThrow(() -> Refusal.notFound("topic.unknown", number));
        List<CaseFacts> others = topics.gathered(topic.community()).stream()
                .map(TopicRecord::number)
                .filter(other -> !other.equals(visible))
                .map(cases::facts)
                .toList();
        return new ForStaff(
                topic,
                contacts.find(visible, clock.instant()).orElse(null),
                disputes.of(visible).stream().filter(cases::isVisible).toList(),
                topics.mergedInto(visible),
                topic.state() == TopicState.GATHERED ? others : List.of(),
                cases.linkedTo(visible).stream()
                        .filter(cases::isVisible)
                        .map(cases::facts)
                        .toList());
    }

    /** The communities whose name holds the text or whose code begins with it; not more than fit a page. */
    public List<Place> communities(String text) {
        return territory.named(Level.COMMUNITY, text, MOST_PLACES);
    }

    /** The community of this code; empty when there is none. */
    public Optional<Place> community(String code) {
        return code.matches("[0-9]{12}") ? territory.find(PlaceCode.of(code)) : Optional.empty();
    }
}
