package org.gridcase.call.service;

import java.time.Instant;
import java.util.List;
import org.gridcase.call.persistence.PushDownRows;
import org.gridcase.call.service.CallReading.UnitView;
import org.gridcase.shared.Words;
import org.gridcase.territory.Person;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Territory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How often departments wanted towns to act, and how often without a right to it (反向约束). For the district's centre and
 * inspectors, for the town at which it was aimed, and for the department itself.
 */
@Service
@Transactional(readOnly = true)
public class PushDownFigures {

    private static final int LATEST = 20;

    private final PushDownRows rows;
    private final Territory territory;
    private final UnitNames names;
    private final Words words;

    PushDownFigures(PushDownRows rows, Territory territory, UnitNames names, Words words) {
        this.rows = rows;
        this.territory = territory;
        this.names = names;
        this.words = words;
    }

    /** @param figures those most often refused first; {@code refused} the latest refusals */
    public record Figures(List<Figure> figures, List<RefusedView> refused) {}

    public record Figure(UnitView department, UnitView town, int accepted, int refused) {}

    /**
     * @param entry as it was cited, or null: none
     * @param why {@code notListed}, {@code keptByDistrict} or {@code notTheTowns}
     */
    public record RefusedView(
            UnitView department, UnitView town, String entry, String why, String whyLabel, Instant triedAt) {}

    /** What the signed-in person may see. */
    public Figures mine() {
        Person person = territory.currentPerson();
        return new Figures(
                rows.figures(person).stream()
                        .map(one -> new Figure(unit(one.department()), unit(one.town()), one.accepted(), one.refused()))
                        .toList(),
                rows.refused(person, LATEST).stream()
                        .map(one -> new RefusedView(
                                unit(one.department()),
                                unit(one.town()),
                                one.cited(),
                                one.verdict(),
                                words.of(
                                        "pushDownVerdict." + one.verdict(),
                                        one.verdict(),
                                        LocaleContextHolder.getLocale()),
                                one.at()))
                        .toList());
    }

    private UnitView unit(PlaceCode code) {
        return new UnitView(code.value(), names.of(code));
    }
}
