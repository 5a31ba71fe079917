package org.gridcase.publicity.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.NewCase;
import org.gridcase.casefile.Party;
import org.gridcase.driving.ProcessDriver;
import org.gridcase.publicity.NoticeDraft;
import org.gridcase.publicity.NoticeTown;
import org.gridcase.publicity.persistence.NoticeRecord;
import org.gridcase.publicity.persistence.PublicationRows;
import org.gridcase.publicity.persistence.VersionRecord;
import org.gridcase.publicity.persistence.VersionRows;
import org.gridcase.publicity.service.NoticeEditing;
import org.gridcase.publicity.service.NoticePreviews;
import org.gridcase.publicity.service.PublicationsFacade;
import org.springframework.beans.factory.BeanFactory;

/** The notices of a town of its own. */
public class NoticeDriver extends ProcessDriver {

    private static final String APPROVE = "approveNotice";

    public final NoticeTown town;

    private final PublicationsFacade publications;
    private final NoticeEditing editing;
    private final NoticePreviews previews;
    private final PublicationRows notices;
    private final VersionRows versions;
    private final PublicationWorkflow workflow;

    NoticeDriver(BeanFactory beans) {
        super(beans);
        this.publications = beans.getBean(PublicationsFacade.class);
        this.editing = beans.getBean(NoticeEditing.class);
        this.previews = beans.getBean(NoticePreviews.class);
        this.notices = beans.getBean(PublicationRows.class);
        this.versions = beans.getBean(VersionRows.class);
        this.workflow = beans.getBean(PublicationWorkflow.class);
        this.town = NoticeTown.of(jdbc);
    }

    /** Another module drafts. */
    public Notice drafted(NoticeDraft draft) {
        return new Notice(publications.draft(draft, null));
    }

    /** Drafted, looked at and published by the secretary. */
    public Notice published(NoticeDraft draft) {
        return drafted(draft).previewed().publishes();
    }

    public Notice published(String title, boolean objections) {
        return published(town.draft(title, objections));
    }

    Notice startedByForm(String user, Map<String, Object> fields) {
        return new Notice(submitsStartForm(PublicationProcess.KEY, user, fields));
    }

    /** A case with a party, about which something is made public. */
    public CaseNumber caseOf(String party) {
        return openCase("dispute-resolution", null, List.of(new Party(party, "13912345678", "幸福小区3号楼501室")));
    }

    /** As the process of objections will open one. */
    public CaseNumber objectionTo(CaseNumber notice) {
        return openCase("objection", notice, List.of());
    }

    private CaseNumber openCase(String kind, CaseNumber about, List<Party> parties) {
        return cases.open(
                new NewCase(kind, "标题", "内容", "other", town.community(), "resident", null, parties, null, null, about));
    }

    /** One notice on its way. */
    public final class Notice extends DrivenCase<Notice> {

        Notice(CaseNumber number) {
            super(number);
        }

        public Notice previewed() {
            as(town.secretary(), () -> previews.show(number.value()));
            return this;
        }

        NoticePreviews.Preview preview() {
            return as(town.secretary(), () -> previews.show(number.value()));
        }

        public Notice publishes() {
            return decides("publish", null);
        }

        public Notice decides(String outcome, String reason) {
            String user = town.secretary();
            if (task().getAssignee() == null) {
                claims(user, APPROVE);
            }
            return submits(user, APPROVE, "outcome", outcome, "reason", reason);
        }

        Notice claims() {
            return claims(town.secretary(), APPROVE);
        }

        Notice givesBack() {
            return givesBack(town.secretary(), APPROVE);
        }

        public Notice writes(String title, String... fields) {
            Map<String, String> texts = new HashMap<>();
            for (int i = 0; i < fields.length; i += 2) {
                texts.put(fields[i], fields[i + 1]);
            }
            return as(town.secretary(), () -> {
                editing.write(number.value(), title, texts);
                return this;
            });
        }

        public Notice masks() {
            return as(town.secretary(), () -> {
                editing.acceptMasks(number.value());
                return this;
            });
        }

        Notice confirms(String field, int from, String reason) {
            return as(town.secretary(), () -> {
                editing.confirm(number.value(), field, from, reason);
                return this;
            });
        }

        public Notice withdrawn(String reason) {
            return as(town.secretary(), () -> {
                publications.withdrawByPerson(number.value(), reason);
                return this;
            });
        }

        /** Another module withdraws it. */
        Notice withdrawnByProcess(String reason) {
            publications.withdraw(number, reason, null);
            return this;
        }

        Notice objectionDecided(CaseNumber objection) {
            cases.closed(objection, "rejected");
            workflow.objectionDecided(number);
            return this;
        }

        Notice reminded() {
            return reminded(APPROVE);
        }

        Task task() {
            return open(APPROVE);
        }

        public NoticeRecord record() {
            return notices.find(number).orElseThrow();
        }

        public List<VersionRecord> versions() {
            return NoticeDriver.this.versions.all(number);
        }
    }
}
