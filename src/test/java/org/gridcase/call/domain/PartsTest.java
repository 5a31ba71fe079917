package org.gridcase.call.domain;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.gridcase.call.domain.Parts.State;
import org.gridcase.shared.Refusal;
import org.junit.jupiter.api.Test;

/** The lead cannot report the whole while a partner still works: every combination of three partners. */
class PartsTest {

    @Test
    void onlyWhenEveryPartnerIsDoneOrReleased() {
        for (State one : State.values()) {
            for (State two : State.values()) {
                for (State three : State.values()) {
                    List<State> partners = List.of(one, two, three);
                    if (partners.contains(State.OPEN)) {
                        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> Parts.requireEnded(partners));
                    } else {
                        assertThatCode(() -> Parts.requireEnded(partners)).doesNotThrowAnyException();
                    }
                }
            }
        }
        assertThatCode(() -> Parts.requireEnded(List.of())).doesNotThrowAnyException();
    }
}
