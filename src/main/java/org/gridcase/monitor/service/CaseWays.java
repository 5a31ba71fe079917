package org.gridcase.monitor.service;

import java.util.List;
import java.util.stream.Stream;
import org.gridcase.casefile.CaseFacts;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.monitor.domain.CasePath;
import org.gridcase.monitor.process.PassedSteps;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The way of a case, for those who may see the case. */
@Service
@Transactional(readOnly = true)
public class CaseWays {

    private final CaseFiles cases;
    private final PassedSteps passed;

    CaseWays(CaseFiles cases, PassedSteps passed) {
        this.cases = cases;
        this.passed = passed;
    }

    /** @throws org.gridcase.shared.Refusal (404) when the signed-in person may not see the case */
    public CasePath path(String number) {
        return passed.of(cases.visible(number).number());
    }

    /** The cases that this one tells of or that tell of this one, as far as the signed-in person may see them. */
    public List<CaseFacts> related(String number) {
        CaseFacts facts = cases.visible(number);
        return Stream.concat(Stream.ofNullable(facts.linkedTo()), cases.linkedTo(facts.number()).stream())
                .filter(cases::isVisible)
                .map(cases::facts)
                .toList();
    }
}
