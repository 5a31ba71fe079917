package org.gridcase.call.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.gridcase.call.domain.Parts.State;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.PlaceCode;
import org.junit.jupiter.api.Test;

class ReopeningTest {

    private static final PlaceCode CITY = PlaceCode.of("99010001");
    private static final PlaceCode TOWN = PlaceCode.of("990100001");
    private static final PlaceCode HEATING = PlaceCode.of("99010003");
    private static final Map<PlaceCode, State> PARTNERS =
            Map.of(CITY, State.DONE, TOWN, State.DONE, HEATING, State.RELEASED);

    @Test
    void allWhoHaveDoneTheirPartsUnlessSomethingElseIsSaid() {
        assertThat(Reopening.of(null, List.of(), PARTNERS)).containsExactlyInAnyOrder(CITY, TOWN);
        assertThat(Reopening.of("all", List.of("99010001"), PARTNERS)).containsExactlyInAnyOrder(CITY, TOWN);
    }

    @Test
    void nobodyButTheLead() {
        assertThat(Reopening.of("lead", List.of(), PARTNERS)).isEmpty();
    }

    @Test
    void thoseWhoAreNamed() {
        assertThat(Reopening.of("named", List.of("99010001", "99010001"), PARTNERS))
                .containsExactly(CITY);
    }

    @Test
    void nobodyIsNamedWhoHasNothingToDoAgain() {
        for (String code : List.of("99010003", "99010002", "somebody")) {
            assertThatThrownBy(() -> Reopening.of("named", List.of(code), PARTNERS))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.messageKey())
                            .isEqualTo("call.return.notReopenable"));
        }
        assertThatThrownBy(() -> Reopening.of("named", List.of(), PARTNERS)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Reopening.of("some", List.of(), PARTNERS)).isInstanceOf(Refusal.class);
    }
}
