package org.gridcase.consultation.service;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gridcase.casefile.CaseFacts;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.consultation.Consultations;
import org.gridcase.consultation.domain.Stage;
import org.gridcase.consultation.persistence.ConsultationRows;
import org.gridcase.publicity.NoticeKind;
import org.gridcase.publicity.NoticeOwner;
import org.gridcase.rectification.Rectifications;
import org.gridcase.shared.Refusal;
import org.springframework.stereotype.Component;

/** What was pointed out about a consultation, its meetings, its notices or the objections to them, and is to be put right. */
@Component
public class OpenFindings implements NoticeOwner {

    private final ConsultationRows consultations;
    private final Rectifications rectifications;
    private final CaseFiles cases;

    OpenFindings(ConsultationRows consultations, Rectifications rectifications, CaseFiles cases) {
        this.consultations = consultations;
        this.rectifications = rectifications;
        this.cases = cases;
    }

    /** Whether there is any; whoever closes one meanwhile waits for this look. */
    boolean waitForThem(CaseNumber number) {
        of(number).stream().sorted(Comparator.comparing(CaseNumber::value)).forEach(consultations::lockCase);
        return !of(number).isEmpty();
    }

    private List<CaseNumber> of(CaseNumber number) {
        return consultations.matters(number).stream()
                .flatMap(matter -> rectifications.openAbout(matter).stream())
                .toList();
    }

    /** No result is told while something is wrong with how it came about; that nothing came of it is. */
    @Override
    public void requireMayPublish(NoticeKind kind, CaseNumber about) {
        boolean isResult = kind == NoticeKind.CONSULTATION_RESULT
                && about != null
                && consultations
                        .find(about)
                        .filter(consultation -> consultation.course().stage() == Stage.PUBLICISE)
                        .isPresent();
        if (isResult && !of(about).isEmpty()) {
            throw Refusal.conflict(
                    "consultation.publish.findingOpen", of(about).get(0).value());
        }
    }

    /** The consultation that the case is, or is a matter of; empty for all others. */
    public Optional<CaseNumber> consultationOf(CaseNumber about) {
        for (CaseNumber next = about; next != null; ) {
            CaseFacts facts = cases.facts(next);
            if (Consultations.KIND.equals(facts.kind())) {
                return Optional.of(next);
            }
            next = facts.linkedTo();
        }
        return Optional.empty();
    }
}
