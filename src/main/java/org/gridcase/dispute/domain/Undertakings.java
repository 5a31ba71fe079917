package org.gridcase.dispute.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the parties of a joint meeting undertook, as the terms of their agreement. */
public record Undertakings(List<MeetingParty> parties) {

    public Undertakings {
        parties = List.copyOf(parties);
    }

    public boolean none() {
        return parties.stream().noneMatch(MeetingParty::undertakes);
    }

    /**
     * One line for each: who, what, until when.
     *
     * @param names what a party is called
     */
    public String text(Function<MeetingParty, String> names) {
        return parties.stream()
                .filter(MeetingParty::undertakes)
                .map(party -> names.apply(party) + "：" + party.undertaking() + "（" + party.by() + " 前完成）")
                .collect(Collectors.joining("\n"));
    }

    /** The day on which the last of it is due; null when nobody undertook anything. */
    public LocalDate lastDay() {
        return parties.stream()
                .filter(MeetingParty::undertakes)
                .map(MeetingParty::by)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
