package org.gridcase.call.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridcase.call.domain.EntrySamples.CITY;
import static org.gridcase.call.domain.EntrySamples.ROADS;
import static org.gridcase.call.domain.EntrySamples.TOWN;
import static org.gridcase.call.domain.EntrySamples.entry;

import java.math.BigDecimal;
import org.gridcase.responsibility.Entry;
import org.gridcase.responsibility.ListKind;
import org.gridcase.responsibility.Share.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where the lists send a call: every list, from a town and from a department. */
class RoutingTest {

    @Test
    void whatIsHandedDownIsDeclinedWhenTheTownCalls() {
        Routing routing = Routing.of(entry(ListKind.HANDED_DOWN, "town:60", "99010001:40"), TOWN, TOWN);

        assertThat(routing.route()).isEqualTo(Route.DECLINED);
        assertThat(routing.lead()).isNull();
        assertThat(routing.shares()).isEmpty();
    }

    @Test
    void whatIsHandedDownIsTheTownsWhenADepartmentCalls() {
        Routing routing = Routing.of(entry(ListKind.HANDED_DOWN, "town:60", "99010001:40"), CITY, TOWN);

        assertThat(routing.route()).isEqualTo(Route.LEAD);
        assertThat(routing.lead()).isEqualTo(TOWN);
    }

    @Test
    void whatTheDistrictKeepsGoesToItsDepartment() {
        Routing routing = Routing.of(entry(ListKind.CORE, "99010002:100"), TOWN, TOWN);

        assertThat(routing.route()).isEqualTo(Route.DEPARTMENT);
        assertThat(routing.lead()).isEqualTo(ROADS);
    }

    @Test
    void whatIsSharedGoesToTheLeadWithItsPartners() {
        Routing routing = Routing.of(entry(ListKind.SHARED, "99010002:50", "99010001:20", "town:30"), TOWN, TOWN);

        assertThat(routing.route()).isEqualTo(Route.LEAD);
        assertThat(routing.lead()).isEqualTo(ROADS);
        assertThat(routing.shares())
                .containsExactly(
                        new UnitShare(ROADS, Role.LEAD, new BigDecimal("50.00")),
                        new UnitShare(CITY, Role.COOPERATING, new BigDecimal("20.00")),
                        new UnitShare(TOWN, Role.COOPERATING, new BigDecimal("30.00")));
    }

    @Test
    void whatIsNotListedGoesToTheCentre() {
        assertThat(Routing.of(null, TOWN, TOWN).route()).isEqualTo(Route.CENTRE);
    }

    /** No list, no caller: whatever is asked, somebody has it or the answer says why nobody has. */
    @ParameterizedTest
    @EnumSource(ListKind.class)
    void somebodyHasItUnlessItIsDeclined(ListKind list) {
        String lead = list == ListKind.HANDED_DOWN ? "town:100" : "99010002:100";
        for (var caller : java.util.List.of(TOWN, CITY)) {
            Routing routing = Routing.of(entry(list, lead), caller, TOWN);
            assertThat(routing.lead() == null).isEqualTo(routing.route() == Route.DECLINED);
            assertThat(routing.shares().isEmpty()).isEqualTo(routing.lead() == null);
        }
    }

    @Test
    void aUnitThatNoEntryMakesTheLeadHasAllOfIt() {
        Entry entry = entry(ListKind.SHARED, "99010002:50", "99010001:20", "town:30");

        assertThat(Routing.shares(entry, CITY, TOWN)).containsExactly(UnitShare.alone(CITY));
        assertThat(Routing.shares(null, CITY, TOWN)).containsExactly(UnitShare.alone(CITY));
        assertThat(Routing.shares(entry, ROADS, TOWN)).hasSize(3);
    }
}
