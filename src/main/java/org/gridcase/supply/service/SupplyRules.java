package org.gridcase.supply.service;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gridcase.responsibility.Matters;
import org.gridcase.shared.Refusal;
import org.gridcase.supply.domain.SupplyShare;
import org.gridcase.supply.persistence.SupplyRows;
import org.gridcase.supply.persistence.SupplyRuleRecord;
import org.gridcase.territory.HeldPost;
import org.gridcase.territory.Level;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules of a district: set by its governance centre, in force from a day, never edited. */
@Service
@Transactional
public class SupplyRules {

    private final SupplyRows rows;
    private final Matters matters;
    private final Territory territory;
    private final Clock clock;

    SupplyRules(SupplyRows rows, Matters matters, Territory territory, Clock clock) {
        this.rows = rows;
        this.matters = matters;
        this.territory = territory;
        this.clock = clock;
    }

    /** Everything the district ever set, the rule in force and the one to come among it. */
    @Transactional(readOnly = true)
    public List<SupplyRuleRecord> of(String district) {
        return rows.rules(districtOf(district).value());
    }

    /**
     * Sets the rule for a matter.
     *
     * @param from the day from which it holds; null or today: from now on
     */
    public void set(String district, String matter, SupplyShare share, LocalDate from) {
        PlaceCode place = districtOf(district);
        territory.require(place);
        HeldPost centre = new HeldPost(Post.DISTRICT_CENTRE, place);
        if (!territory.currentPerson().posts().contains(centre)) {
            throw Refusal.forbidden("supply.rule.centreOnly");
        }
        set(place, matter, share, from, territory.currentPerson().username());
    }

    void set(PlaceCode district, String matter, SupplyShare share, LocalDate from, String by) {
        if (matter == null || !matters.codes().contains(matter)) {
            throw Refusal.invalid("matter", "supply.rule.matter", matter);
        }
        rows.lock(district.value(), matter);
        Instant now = clock.instant();
        Instant begins = begins(from, now);
        rows.rules(district.value()).stream()
                .filter(rule -> rule.matter().equals(matter) && !rule.from().isBefore(begins))
                .findFirst()
                .ifPresent(later -> {
                    throw Refusal.conflict(
                            "supply.rule.later",
                            LocalDate.ofInstant(later.from(), clock.getZone()).toString());
                });
        rows.insert(district.value(), matter, share.percent(), share.basis(), by, now, begins);
    }

    private Instant begins(LocalDate from, Instant now) {
        LocalDate today = LocalDate.now(clock);
        if (from == null || from.equals(today)) {
            return now;
        }
        if (from.isBefore(today)) {
            throw Refusal.invalid("from", "supply.rule.past");
        }
        return from.atStartOfDay(clock.getZone()).toInstant();
    }

    private static PlaceCode districtOf(String code) {
        PlaceCode place = PlaceCode.of(code);
        if (place.level() != Level.DISTRICT) {
            throw Refusal.invalid("district", "supply.rule.district", code);
        }
        return place;
    }
}
