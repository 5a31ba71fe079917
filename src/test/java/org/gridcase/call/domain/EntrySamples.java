package org.gridcase.call.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gridcase.responsibility.Entry;
import org.gridcase.responsibility.ListKind;
import org.gridcase.responsibility.ListUnit;
import org.gridcase.responsibility.Share;
import org.gridcase.responsibility.Share.Role;
import org.gridcase.territory.PlaceCode;

/** Entries of lists for tests of the rules. */
final class EntrySamples {

    static final PlaceCode TOWN = PlaceCode.of("990100001");
    static final PlaceCode ROADS = PlaceCode.of("99010002");
    static final PlaceCode CITY = PlaceCode.of("99010001");

    private EntrySamples() {}

    /** @param units the lead first, each as {@code unit:percent} */
    static Entry entry(ListKind list, String... units) {
        List<Share> shares = new ArrayList<>();
        for (String unit : units) {
            String[] parts = unit.split(":");
            shares.add(new Share(
                    new ListUnit(parts[0]), shares.isEmpty() ? Role.LEAD : Role.COOPERATING, new BigDecimal(parts[1])));
        }
        return new Entry(
                1,
                PlaceCode.of("990100"),
                "X-01",
                1,
                list,
                "道路维护",
                Set.of(),
                "依据",
                shares.get(0).unit(),
                shares,
                "任务",
                "情形",
                "",
                Instant.EPOCH,
                null);
    }
}
