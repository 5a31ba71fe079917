package org.gridcase.publicity.service;

import java.util.List;
import org.gridcase.casefile.CaseFacts;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.publicity.domain.Content;
import org.gridcase.publicity.domain.masking.Hit;
import org.gridcase.publicity.persistence.NoticeRecord;
import org.gridcase.publicity.persistence.PublicationRows;
import org.gridcase.publicity.persistence.ScreeningRows;
import org.gridcase.publicity.persistence.VersionRows;
import org.gridcase.publicity.process.PublicationWorkflow;
import org.gridcase.shared.Refusal;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The resident's preview: what will be public, exactly, with what the masking gate holds against it. */
@Service
@Transactional
public class NoticePreviews {

    private final CaseFiles cases;
    private final PublicationRows notices;
    private final VersionRows versions;
    private final Screenings screenings;
    private final ScreeningRows seen;
    private final NoticeOfficers officers;
    private final NoticeSteps steps;
    private final PublicationWorkflow workflow;
    private final Territory territory;

    NoticePreviews(
            CaseFiles cases,
            PublicationRows notices,
            VersionRows versions,
            Screenings screenings,
            ScreeningRows seen,
            NoticeOfficers officers,
            NoticeSteps steps,
            PublicationWorkflow workflow,
            Territory territory) {
        this.cases = cases;
        this.notices = notices;
        this.versions = versions;
        this.screenings = screenings;
        this.seen = seen;
        this.officers = officers;
        this.steps = steps;
        this.workflow = workflow;
        this.territory = territory;
    }

    /**
     * @param content the draft; when none waits, what is public
     * @param hits what is still to be resolved, from left to right in each field
     * @param mayAct whether the person answers for the place: others only look
     * @param task id of the task that waits for the decision, or null
     */
    public record Preview(
            NoticeRecord notice, CaseFacts facts, Content content, List<Hit> hits, boolean mayAct, String task) {}

    /**
     * Whoever asks has seen this draft from now on.
     *
     * @throws Refusal (404) when there is no such notice, or the person may not see it
     */
    public Preview show(String number) {
        CaseFacts facts = cases.visible(number);
        NoticeRecord notice =
                notices.find(facts.number()).orElseThrow(() -> Refusal.notFound("notice.unknown", number));
        String username = territory.currentPerson().username();
        boolean mayAct = officers.mayAct(username, notice.place());
        if (!notice.awaitsDecision()) {
            Content content = versions.find(notice.number(), notice.version())
                    .orElseThrow(() -> Refusal.notFound("notice.unknown", number))
                    .content();
            return new Preview(notice, facts, content, List.of(), mayAct, null);
        }
        seen.seen(notice.number(), username, NoticeApproval.digestOf(notice.draft()), steps.now());
        return new Preview(
                notice,
                facts,
                notice.draft(),
                screenings.open(notice.number(), notice.draft()).hits(),
                mayAct,
                workflow.taskOf(notice.number()).orElse(null));
    }
}
