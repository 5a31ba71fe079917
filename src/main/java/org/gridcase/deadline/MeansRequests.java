package org.gridcase.deadline;

import java.time.Instant;
import java.util.List;
import org.gridcase.casefile.CaseNumber;

/** Where holders asked for time because people, money or equipment (保障) were not there. */
public interface MeansRequests {

    /** What was asked in a period of the case, oldest first. */
    List<MeansRequest> of(CaseNumber number, long period);

    /**
     * @param answerDue until when it had to be decided first, by people who then did not, or since when the next have had time
     * @param decidedAt null when nobody has decided
     */
    record MeansRequest(Instant askedAt, Instant answerDue, Instant decidedAt, boolean granted) {}
}
