package org.gridcase.casefile;

import org.gridcase.casefile.AttachmentRows.Attachment;
import org.gridcase.casefile.CaseAccess.Seen;
import org.gridcase.casefile.domain.FileKind;
import org.gridcase.casefile.domain.SafeFileName;
import org.gridcase.shared.FreeText;
import org.gridcase.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a reader may add to a case. None of it moves a deadline or the clock. */
@Service
@Transactional
class CaseWriting {

    private final CaseAccess access;
    private final CaseFiles cases;
    private final Attachments attachments;
    private final IdempotentPost posts;

    CaseWriting(CaseAccess access, CaseFiles cases, Attachments attachments, IdempotentPost posts) {
        this.access = access;
        this.cases = cases;
        this.attachments = attachments;
        this.posts = posts;
    }

    Note note(String number, String text, String idempotencyKey) {
        Seen seen = access.see(number);
        String note = FreeText.required("text", text, AcceptedFacts.TEXT);
        String by = seen.person().username();
        return posts.once(idempotencyKey, new Note(number, note), Note.class, () -> {
            cases.record(
                    seen.facts().number(),
                    TimelineEntry.by(by, "noted", seen.facts().stage(), note));
            return new Note(number, note);
        });
    }

    Attachment attach(String number, String fileName, byte[] content) {
        Seen seen = access.see(number);
        if (content.length == 0) {
            throw Refusal.invalid("file", "casefile.file.empty");
        }
        FileKind kind = kindOf(fileName, content);
        String by = seen.person().username();
        Attachment kept = attachments.keep(
                seen.facts().number(),
                Attachments.UPLOAD,
                SafeFileName.of(fileName, kind),
                kind.mediaType(),
                content,
                by);
        cases.record(
                seen.facts().number(),
                TimelineEntry.by(by, "attachmentAdded", seen.facts().stage(), null, kept.fileName(), kept.sha256()));
        return kept;
    }

    /** A file that claims to be one thing and is another is refused: somebody will open it trusting its name. */
    private static FileKind kindOf(String fileName, byte[] content) {
        FileKind kind = FileKind.of(content).orElseThrow(() -> Refusal.unsupported("file", "casefile.file.unknown"));
        boolean honest = fileName == null
                || FileKind.claimedBy(fileName)
                        .filter(claimed -> claimed != kind)
                        .isEmpty();
        if (!honest) {
            throw Refusal.unsupported("file", "casefile.file.dishonest", kind.ending());
        }
        return kind;
    }

    record Note(String caseNumber, String text) {}
}
