package org.gridcase.topic.service;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.NewCase;
import org.gridcase.shared.FreeText;
import org.gridcase.shared.PublicDoors;
import org.gridcase.shared.ReceiptCode;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Territory;
import org.gridcase.topic.domain.TopicMatter;
import org.gridcase.topic.domain.TopicSource;
import org.gridcase.topic.domain.TopicState;
import org.gridcase.topic.persistence.TopicContactRows;
import org.gridcase.topic.persistence.TopicRecord;
import org.gridcase.topic.persistence.TopicRows;
import org.gridcase.topic.process.TopicWorkflow;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Topics come in: from a resident without an account, by a member of staff, or by the service from disputes. */
@Service
@Transactional
@EnableConfigurationProperties(TopicProperties.class)
public class TopicSuggestions {

    /** The kind of case, and the process, of a topic. */
    public static final String PROCESS = "topic";

    static final int LONGEST_TITLE = 80;

    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_CONTACT = 100;
    private static final int MOST_SUPPORTERS = 100_000;
    private static final String DOOR = "topic";

    private final CaseFiles cases;
    private final TopicRows topics;
    private final TopicContactRows contacts;
    private final TopicRules rules;
    private final TopicSenders senders;
    private final TopicWorkflow workflow;
    private final PublicDoors doors;
    private final Territory territory;
    private final TopicProperties properties;
    private final Clock clock;

    TopicSuggestions(
            CaseFiles cases,
            TopicRows topics,
            TopicContactRows contacts,
            TopicRules rules,
            TopicSenders senders,
            TopicWorkflow workflow,
            PublicDoors doors,
            Territory territory,
            TopicProperties properties,
            Clock clock) {
        this.cases = cases;
        this.topics = topics;
        this.contacts = contacts;
        this.rules = rules;
        this.senders = senders;
        this.workflow = workflow;
        this.doors = doors;
        this.territory = territory;
        this.properties = properties;
        this.clock = clock;
    }

    /** @param code told once, here */
    public record Receipt(CaseNumber number, ReceiptCode code) {}

    /**
     * Whoever asks is a resident, as far as anybody needs to know.
     *
     * @param address from where the request came; counted, and not kept
     * @throws Refusal (400) for a place, matter or text that is none, (429) when too many came from there today
     */
    public Receipt byResident(Suggestion suggestion, String address) {
        if (suggestion.source() != null && !suggestion.source().equals(TopicSource.RESIDENT.code())) {
            throw Refusal.invalid("source", "topic.source.signIn");
        }
        if (suggestion.supporters() != null) {
            throw Refusal.invalid("supporters", "topic.supporters.signIn");
        }
        PlaceCode community = senders.community(suggestion.placeCode());
        ReceiptCode code = ReceiptCode.random();
        CaseNumber number = open(suggestion, community, TopicSource.RESIDENT, 1, null, code);
        if (doors.count(DOOR, LocalDate.now(clock), address) > properties.topicsFromOneAddress()) {
            throw Refusal.tooOften("topic.tooMany", properties.topicsFromOneAddress());
        }
        workflow.topicGathered(number);
        return new Receipt(number, code);
    }

    /** A member of staff brings it, and follows it from then on; the process is started by the form itself. */
    public CaseNumber byStaff(Suggestion suggestion, String by) {
        TopicSource source = suggestion.source() == null
                ? TopicSource.RESIDENT
                : TopicSource.ofCode(suggestion.source())
                        .filter(known -> known != TopicSource.DISPUTE)
                        .orElseThrow(() -> Refusal.invalid("source", "topic.source.unknown", suggestion.source()));
        PlaceCode community = senders.communityOf(by, suggestion.placeCode());
        int supporters = suggestion.supporters() == null ? 1 : suggestion.supporters();
        if (supporters < 1 || supporters > MOST_SUPPORTERS) {
            throw Refusal.invalid("supporters", "topic.supporters.range", MOST_SUPPORTERS);
        }
        CaseNumber number = open(suggestion, community, source, supporters, by, null);
        cases.openToPerson(number, by);
        return number;
    }

    /** The same through the API, which starts the process. */
    public CaseNumber byPerson(Suggestion suggestion) {
        CaseNumber number = byStaff(suggestion, territory.currentPerson().username());
        workflow.topicGathered(number);
        return number;
    }

    /** Disputes of one matter propose it; their parties are not in its text. */
    CaseNumber byDisputes(Suggestion suggestion, PlaceCode community) {
        return open(suggestion, community, TopicSource.DISPUTE, suggestion.supporters(), null, null);
    }

    private CaseNumber open(
            Suggestion suggestion,
            PlaceCode community,
            TopicSource source,
            int supporters,
            String by,
            ReceiptCode code) {
        TopicMatter matter = TopicMatter.ofCode(suggestion.matter())
                .orElseThrow(() -> suggestion.matter() == null
                        ? Refusal.invalid("matter", "shared.text.missing")
                        : Refusal.invalid("matter", "topic.matter.unknown", suggestion.matter()));
        String title = FreeText.requiredLine("title", suggestion.title(), LONGEST_TITLE);
        String text = FreeText.required("description", suggestion.description(), LONGEST_TEXT);
        String reach = FreeText.optionalLine("contact", suggestion.contact(), LONGEST_CONTACT);
        CaseNumber number = cases.open(new NewCase(
                PROCESS, title, text, matter.code(), community, source.code(), null, List.of(), null, by, null));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        topics.insert(new TopicRecord(
                number,
                community,
                matter,
                source,
                supporters,
                by,
                now,
                code == null ? null : code.digest(number.value()),
                rules.group(matter),
                null,
                TopicState.GATHERED,
                null,
                null,
                null,
                null));
        if (reach != null) {
            contacts.keep(number, reach, now.plus(properties.contactsKept()));
        }
        return number;
    }
}
