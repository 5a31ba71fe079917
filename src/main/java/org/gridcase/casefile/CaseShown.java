package org.gridcase.casefile;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridcase.casefile.CaseViews.PartyView;
import org.gridcase.casefile.CaseViews.Whole;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Hands other modules' pages what the API answers, so that both show the same to the same reader. */
@Component
@Transactional(readOnly = true)
class CaseShown implements ShownCase {

    private final CaseReading reading;

    CaseShown(CaseReading reading) {
        this.reading = reading;
    }

    @Override
    public Shown shown(String number) {
        Whole whole = reading.one(number);
        return new Shown(
                number,
                whole.kind(),
                whole.kindLabel(),
                whole.title(),
                whole.description(),
                whole.matterLabel(),
                whole.statusLabel(),
                whole.placePath(),
                whole.holder() == null ? null : whole.holder().label(),
                whole.waiting() == null ? null : whole.waiting().label(),
                whole.dueAt(),
                whole.overdue(),
                whole.reportedAt(),
                whole.closedAt(),
                whole.parties().stream().map(CaseShown::party).toList(),
                whole.disclosureLabel(),
                held(number));
    }

    private List<Held> held(String number) {
        return reading.clock(number).segments().stream()
                .map(segment -> new Held(
                        segment.holder().label(),
                        segment.paused(),
                        segment.reasonLabel(),
                        segment.from(),
                        segment.to(),
                        segment.minutes()))
                .toList();
    }

    private static String party(PartyView party) {
        return Stream.of(party.name(), party.phone(), party.address())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }
}
