package org.gridcase.deadline.service;

import java.util.List;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.deadline.MeansRequests;
import org.gridcase.deadline.domain.PauseGround;
import org.gridcase.deadline.persistence.RequestRecord;
import org.gridcase.deadline.persistence.RequestRows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class RecordedMeansRequests implements MeansRequests {

    private static final String APPROVED = "approve";

    private final RequestRows requests;

    RecordedMeansRequests(RequestRows requests) {
        this.requests = requests;
    }

    @Override
    public List<MeansRequest> of(CaseNumber number, long period) {
        return requests.of(number).stream()
                .filter(request -> request.ground() == PauseGround.MEANS && request.period() == period)
                .map(RecordedMeansRequests::request)
                .toList();
    }

    private static MeansRequest request(RequestRecord request) {
        return new MeansRequest(
                request.askedAt(),
                request.unanswered() == 0 ? request.decideBy() : request.decideFrom(),
                request.decidedAt(),
                APPROVED.equals(request.outcome()));
    }
}
