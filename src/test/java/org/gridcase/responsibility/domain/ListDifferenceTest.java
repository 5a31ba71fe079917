package org.gridcase.responsibility.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridcase.responsibility.TestLists.shared;

import java.util.List;
import java.util.Set;
import org.gridcase.responsibility.EntryContent;
import org.gridcase.responsibility.ListChange;
import org.gridcase.territory.PlaceCode;
import org.junit.jupiter.api.Test;

class ListDifferenceTest {

    private static final PlaceCode DISTRICT = PlaceCode.of("970001");
    private static final EntryContent SAME = shared(DISTRICT, "S-01", "道路维护");
    private static final EntryContent BEFORE = shared(DISTRICT, "S-02", "供热");
    private static final EntryContent AFTER = shared(DISTRICT, "S-02", "集中供热");
    private static final EntryContent GONE = shared(DISTRICT, "S-03", "违建治理");
    private static final EntryContent NEW = shared(DISTRICT, "S-04", "环境保护");

    @Test
    void isWhatIsNewSaysOtherwiseOrIsMissing() {
        ListChange change = ListDifference.between(DISTRICT, List.of(SAME, BEFORE, GONE), List.of(NEW, AFTER, SAME));

        assertThat(change).isEqualTo(new ListChange(DISTRICT, List.of(NEW, AFTER), Set.of("S-03")));
    }

    @Test
    void isEmptyBetweenTheSame() {
        assertThat(ListDifference.between(DISTRICT, List.of(SAME, GONE), List.of(GONE, SAME))
                        .isEmpty())
                .isTrue();
    }
}
