package org.gridcase.call.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridcase.call.domain.EntrySamples.entry;

import org.gridcase.responsibility.ListKind;
import org.junit.jupiter.api.Test;

/** What a department has to cite before a town takes work from it. */
class ReverseGuardTest {

    @Test
    void handedDownOrSharedWithTheTownIsAccepted() {
        assertThat(ReverseGuard.judge(entry(ListKind.HANDED_DOWN, "town:100"))).isEqualTo(ReverseGuard.ACCEPTED);
        assertThat(ReverseGuard.judge(entry(ListKind.SHARED, "99010001:60", "town:40")))
                .isEqualTo(ReverseGuard.ACCEPTED);
    }

    @Test
    void withoutAnEntryItIsRefused() {
        assertThat(ReverseGuard.judge(null)).isEqualTo(ReverseGuard.NOT_LISTED);
    }

    @Test
    void whatTheDistrictKeepsIsRefusedEvenWhenTheTownHelps() {
        assertThat(ReverseGuard.judge(entry(ListKind.CORE, "99010001:80", "town:20")))
                .isEqualTo(ReverseGuard.KEPT_BY_DISTRICT);
    }

    @Test
    void whatOthersShareIsRefused() {
        assertThat(ReverseGuard.judge(entry(ListKind.SHARED, "99010001:60", "99010002:40")))
                .isEqualTo(ReverseGuard.NOT_THE_TOWNS);
    }
}
