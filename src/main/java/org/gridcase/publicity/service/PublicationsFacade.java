package org.gridcase.publicity.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.publicity.NoticeDraft;
import org.gridcase.publicity.NoticeField;
import org.gridcase.publicity.NoticeKind;
import org.gridcase.publicity.NoticeStanding;
import org.gridcase.publicity.NoticeState;
import org.gridcase.publicity.Publications;
import org.gridcase.publicity.persistence.NoticeRecord;
import org.gridcase.publicity.persistence.PublicationRows;
import org.gridcase.publicity.persistence.StandingRows;
import org.gridcase.publicity.persistence.VersionRows;
import org.gridcase.publicity.process.PublicationWorkflow;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people and other modules do with notices outside of the tasks of the process. */
@Service
@Transactional
public class PublicationsFacade implements Publications {

    private final NoticeDrafts drafts;
    private final NoticeClosing closing;
    private final PublicationRows notices;
    private final StandingRows standings;
    private final VersionRows versions;
    private final NoticeOfficers officers;
    private final PublicationWorkflow workflow;
    private final CaseFiles cases;
    private final Territory territory;

    PublicationsFacade(
            NoticeDrafts drafts,
            NoticeClosing closing,
            PublicationRows notices,
            StandingRows standings,
            VersionRows versions,
            NoticeOfficers officers,
            PublicationWorkflow workflow,
            CaseFiles cases,
            Territory territory) {
        this.drafts = drafts;
        this.closing = closing;
        this.notices = notices;
        this.standings = standings;
        this.versions = versions;
        this.officers = officers;
        this.workflow = workflow;
        this.cases = cases;
        this.territory = territory;
    }

    @Override
    public CaseNumber draft(NoticeDraft draft, String by) {
        CaseNumber number = drafts.openByProcess(draft, by);
        workflow.noticeDrafted(number);
        return number;
    }

    /** The signed-in person drafts. */
    public CaseNumber draftByPerson(NoticeDraft draft) {
        CaseNumber number = drafts.openByPerson(draft, territory.currentPerson().username());
        workflow.noticeDrafted(number);
        return number;
    }

    @Override
    public void withdraw(CaseNumber notice, String reason, String by) {
        closing.withdraw(notice, reason, by);
        workflow.noticeWithdrawn(notice);
    }

    @Override
    public void giveUp(CaseNumber notice, String reason, String by) {
        closing.giveUp(notice, reason, by);
        workflow.noticeWithdrawn(notice);
    }

    /** The signed-in person takes a notice down, if it answers for the place. */
    public void withdrawByPerson(String number, String reason) {
        String username = territory.currentPerson().username();
        officers.require(username, cases.visible(number).place());
        withdraw(new CaseNumber(number), reason, username);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<NoticeState> state(CaseNumber notice) {
        return notices.find(notice).map(NoticeRecord::state);
    }

    @Override
    @Transactional(readOnly = true)
    public List<NoticeStanding> about(CaseNumber about, NoticeKind kind) {
        return standings.about(about, kind);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Map<NoticeField, String>> readable(CaseNumber notice) {
        return notices.find(notice)
                .filter(found -> found.state() == NoticeState.SHOWN || found.state() == NoticeState.ENDED)
                .flatMap(found -> versions.find(notice, found.version()))
                .map(version -> version.content().fields());
    }
}
