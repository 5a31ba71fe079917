package org.gridcase.topic.service;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.publicity.KnownPeople;
import org.gridcase.territory.Territory;
import org.gridcase.topic.persistence.TopicContactRows;
import org.gridcase.topic.persistence.TopicDisputeRows;
import org.gridcase.topic.persistence.TopicRows;
import org.springframework.stereotype.Component;

/** Whom a topic knows: who suggested it and what is part of it now, and the parties of the disputes behind it. */
@Component
class TopicPeople implements KnownPeople {

    private static final Pattern PHONE = Pattern.compile("[0-9][0-9 \\-]{5,}[0-9]");

    /** What is left of a contact beside the telephone is taken for a name when it can be one. */
    private static final Pattern NAME = Pattern.compile("\\p{IsHan}{2,4}");

    private final TopicRows topics;
    private final TopicDisputeRows disputes;
    private final TopicContactRows contacts;
    private final CaseFiles cases;
    private final Territory territory;
    private final Clock clock;

    TopicPeople(
            TopicRows topics,
            TopicDisputeRows disputes,
            TopicContactRows contacts,
            CaseFiles cases,
            Territory territory,
            Clock clock) {
        this.topics = topics;
        this.disputes = disputes;
        this.contacts = contacts;
        this.cases = cases;
        this.territory = territory;
        this.clock = clock;
    }

    @Override
    public Collection<Recorded> of(CaseNumber number) {
        if (topics.find(number).isEmpty()) {
            return List.of();
        }
        List<CaseNumber> parts = new ArrayList<>(topics.mergedInto(number));
        parts.add(number);
        List<Recorded> people = new ArrayList<>();
        topics.all(parts).stream()
                .filter(part -> part.suggestedBy() != null)
                .flatMap(part -> territory.person(part.suggestedBy()).stream())
                .forEach(person -> people.add(Recorded.named(person.name())));
        parts.forEach(part -> contacts.find(part, clock.instant()).ifPresent(contact -> people.add(read(contact))));
        disputes.of(number).stream()
                .flatMap(dispute -> cases.facts(dispute).parties().stream())
                .forEach(party -> people.add(new Recorded(party.name(), party.phone(), party.address())));
        return people;
    }

    private static Recorded read(String contact) {
        Matcher phone = PHONE.matcher(contact);
        String left = phone.replaceAll("").replaceAll("[^\\p{IsHan}]", "");
        return new Recorded(
                NAME.matcher(left).matches() ? left : null, phone.reset().find() ? phone.group() : null, null);
    }
}
