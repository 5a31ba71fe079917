package org.gridcase.accountability.service;

import java.util.Locale;
import org.gridcase.accountability.domain.Evidence;
import org.gridcase.shared.Words;
import org.gridcase.territory.Place;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Component;

/** Evidence in the reader's words; places by their names. */
@Component
public class EvidenceWords {

    private final Words words;
    private final Territory territory;

    EvidenceWords(Words words, Territory territory) {
        this.words = words;
        this.territory = territory;
    }

    public String of(Evidence evidence, Locale locale) {
        return words.text(
                evidence.message(),
                evidence.kind(),
                evidence.arguments().stream().map(this::argument).toList(),
                locale);
    }

    /** A place by its name; anything else as it is. */
    String argument(String argument) {
        return argument.startsWith(Evidence.PLACE)
                ? name(PlaceCode.of(argument.substring(Evidence.PLACE.length())))
                : argument;
    }

    public String name(PlaceCode place) {
        return territory.find(place).map(Place::name).orElse(place.value());
    }
}
