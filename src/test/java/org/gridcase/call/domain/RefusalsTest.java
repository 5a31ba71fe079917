package org.gridcase.call.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.gridcase.call.domain.EntrySamples.CITY;
import static org.gridcase.call.domain.EntrySamples.ROADS;
import static org.gridcase.call.domain.EntrySamples.TOWN;
import static org.gridcase.call.domain.EntrySamples.entry;

import org.gridcase.call.domain.Refusals.Next;
import org.gridcase.responsibility.Entry;
import org.gridcase.responsibility.ListKind;
import org.gridcase.shared.Refusal;
import org.junit.jupiter.api.Test;

/** How often a call may be passed on, and on what ground. */
class RefusalsTest {

    private static final Entry THE_CITYS = entry(ListKind.CORE, "99010001:100");

    @Test
    void theFirstRefusalGoesToTheUnitOfTheCitedEntry() {
        assertThat(Refusals.after(1, THE_CITYS, ROADS, TOWN, TOWN)).isEqualTo(Next.REROUTE);
    }

    @Test
    void theSecondIsDecidedByTheCentre() {
        assertThat(Refusals.after(2, THE_CITYS, ROADS, TOWN, TOWN)).isEqualTo(Next.ARBITRATE);
    }

    @Test
    void aThirdCannotBe() {
        assertThatIllegalArgumentException().isThrownBy(() -> Refusals.after(3, THE_CITYS, ROADS, TOWN, TOWN));
    }

    @Test
    void handingItBackToWhoeverCalledIsDecidedByTheCentreAtOnce() {
        Entry theTowns = entry(ListKind.HANDED_DOWN, "town:100");

        assertThat(Refusals.after(1, theTowns, ROADS, TOWN, TOWN)).isEqualTo(Next.ARBITRATE);
        assertThat(Refusals.after(1, theTowns, ROADS, CITY, TOWN)).isEqualTo(Next.REROUTE);
    }

    @Test
    void nobodyRefusesWithoutAnEntryThatNamesAnother() {
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> Refusals.after(1, null, ROADS, TOWN, TOWN));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> Refusals.after(1, THE_CITYS, CITY, TOWN, TOWN));
    }
}
