package org.gridcase.consultation.service;

import java.util.Arrays;
import org.gridcase.consultation.domain.Stage;

/** What people owe a consultation, as the table {@code deadline-rules} names it. */
enum Turn {
    PROPOSE("consultationPropose", Stage.PROPOSE),
    CONSULT("consultationConsult", Stage.CONSULT),
    REVIEW("consultationReview", Stage.REVIEW),
    RESOLVE("consultationResolve", Stage.RESOLVE),
    OVERSEE("consultationOversee", Stage.OVERSEE),
    NAME_RETURN("consultationReturn", Stage.PUBLICISE),
    DECIDE_STOPPED("consultationStopped", Stage.PUBLICISE),
    PLAN("consultationPlan", Stage.IMPLEMENT),
    REPORT("consultationReport", Stage.IMPLEMENT);

    private final String code;
    private final Stage stage;

    Turn(String code, Stage stage) {
        this.code = code;
        this.stage = stage;
    }

    /** The step, and why the case came there. */
    String code() {
        return code;
    }

    /** Where the case stands meanwhile. */
    Stage stage() {
        return stage;
    }

    /** The one in which the body of a stage is convened. */
    static Turn ofBody(Stage stage) {
        return Arrays.stream(values())
                .filter(turn -> stage.isOfABody() && turn.stage == stage)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no body decides at " + stage));
    }

    static Turn of(String code) {
        return Arrays.stream(values())
                .filter(turn -> turn.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing is owed as " + code));
    }
}
