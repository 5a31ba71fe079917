package org.gridcase.publicity.service;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.gridcase.casefile.CaseFiles;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.casefile.NewCase;
import org.gridcase.publicity.NoticeDraft;
import org.gridcase.publicity.NoticeState;
import org.gridcase.publicity.Promptness;
import org.gridcase.publicity.Publications;
import org.gridcase.publicity.domain.Content;
import org.gridcase.publicity.domain.ContentRules;
import org.gridcase.publicity.persistence.NoticeRecord;
import org.gridcase.publicity.persistence.PublicationRows;
import org.gridcase.shared.Refusal;
import org.gridcase.shared.Word;
import org.gridcase.shared.Words;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Territory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the case of a notice; the process is started by the caller or is the caller. */
@Service
@Transactional
public class NoticeDrafts {

    /** What a case keeps of the text; the whole of it is the draft. */
    private static final int LONGEST_DESCRIPTION = 5_000;

    private final CaseFiles cases;
    private final PublicationRows notices;
    private final NoticeOfficers officers;
    private final NoticeRecords records;
    private final NoticeSteps steps;
    private final Territory territory;
    private final Words words;

    NoticeDrafts(
            CaseFiles cases,
            PublicationRows notices,
            NoticeOfficers officers,
            NoticeRecords records,
            NoticeSteps steps,
            Territory territory,
            Words words) {
        this.cases = cases;
        this.notices = notices;
        this.officers = officers;
        this.records = records;
        this.steps = steps;
        this.territory = territory;
        this.words = words;
    }

    /**
     * A person drafts, for a place whose notices it answers for, about a case that it may see.
     *
     * @throws Refusal (400) for a kind that tells what a process came to
     */
    public CaseNumber openByPerson(NoticeDraft draft, String by) {
        if (!draft.kind().byHand()) {
            throw Refusal.invalid(
                    "kind", "notice.kind.notByHand", new Word(draft.kind().word()));
        }
        if (draft.about() != null) {
            cases.visible(draft.about().value());
        }
        territory.require(draft.place());
        officers.require(by, draft.place());
        return open(draft, by, "person");
    }

    /** Another module drafts. */
    public CaseNumber openByProcess(NoticeDraft draft, String by) {
        return open(draft, by, "process");
    }

    /** The place for which the signed-in person drafts when no other is named. */
    public PlaceCode placeOfCurrentPerson() {
        return officers.placeOf(territory.currentPerson());
    }

    private CaseNumber open(NoticeDraft draft, String by, String source) {
        NoticeOfficers.of(draft.place());
        Promptness promptness = draft.promptness() == null ? draft.kind().promptness() : draft.promptness();
        Content content = ContentRules.accept(draft.kind(), draft.title(), draft.fields(), 1);
        CaseNumber number = cases.open(new NewCase(
                Publications.PROCESS,
                content.title(),
                description(content),
                draft.kind().code(),
                draft.place(),
                source,
                null,
                List.of(),
                null,
                by,
                draft.about()));
        Instant now = steps.now();
        NoticeRecord notice = new NoticeRecord(
                number,
                draft.place(),
                draft.kind(),
                promptness,
                draft.objections(),
                by,
                now,
                NoticeState.DRAFTED,
                0,
                content,
                now,
                draft.kind().saysTheRecord() && by == null ? content : null,
                null,
                null,
                null,
                null);
        notices.insert(notice);
        records.drafted(notice);
        return number;
    }

    private String description(Content content) {
        String text = content.fields().entrySet().stream()
                .map(field -> words.of(field.getKey().word(), field.getKey().key(), Locale.SIMPLIFIED_CHINESE) + "："
                        + field.getValue())
                .collect(Collectors.joining("\n"));
        int length = text.codePointCount(0, text.length());
        return length <= LONGEST_DESCRIPTION
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_DESCRIPTION - 1)) + "…";
    }
}
