package org.gridcase.meeting.service;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gridcase.meeting.BodyKind;
import org.gridcase.meeting.domain.Business;
import org.gridcase.territory.Level;
import org.gridcase.territory.Place;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** By which rules the bodies of a district decide now, for everybody in post. */
@Service
@Transactional(readOnly = true)
public class RulesInForce {

    private final MeetingRules rules;
    private final RuleWords words;
    private final Territory territory;
    private final Clock clock;

    RulesInForce(MeetingRules rules, RuleWords words, Territory territory, Clock clock) {
        this.rules = rules;
        this.words = words;
        this.territory = territory;
        this.clock = clock;
    }

    /** @param note what people must know who go by it, or null */
    public record Line(BodyKind body, String business, List<String> rule, String source, String note) {}

    /** The rules of a district. */
    public record Of(String district, List<Line> lines) {}

    /** Of each district in which the signed-in person holds a post. */
    public List<Of> mine(Locale locale) {
        return territory.currentPerson().posts().stream()
                .map(held -> held.place().at(Level.DISTRICT).orElse(null))
                .filter(Objects::nonNull)
                .distinct()
                .map(district -> new Of(
                        territory.find(district).map(Place::name).orElse(district.value()), lines(district, locale)))
                .toList();
    }

    private List<Line> lines(PlaceCode district, Locale locale) {
        return Arrays.stream(BodyKind.values())
                .flatMap(body ->
                        Arrays.stream(Business.values()).flatMap(business -> line(district, body, business, locale)))
                .toList();
    }

    private Stream<Line> line(PlaceCode district, BodyKind body, Business business, Locale locale) {
        Optional<MeetingRules.InForce> found = rules.find(district, body, business, clock.instant());
        return found
                .map(rule -> new Line(
                        body,
                        business.code(),
                        words.whole(rule.rule(), locale),
                        words.source(rule.rule(), locale),
                        rule.note()))
                .stream();
    }
}
