package org.gridcase.casefile;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gridcase.casefile.AttachmentRows.Attachment;
import org.gridcase.shared.Refusal;
import org.springframework.stereotype.Component;

/** Keeps files with a case; size and fingerprint are the same for what people upload and what the service makes. */
@Component
class Attachments {

    static final int MAXIMUM_MB = 20;
    static final int MAXIMUM_BYTES = MAXIMUM_MB * 1024 * 1024;
    static final String UPLOAD = "upload";
    static final String DOCUMENT = "document";

    private final AttachmentRows rows;
    private final Clock clock;

    Attachments(AttachmentRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    Attachment keep(CaseNumber number, String kind, String fileName, String mediaType, byte[] content, String addedBy) {
        if (content.length == 0) {
            throw Refusal.invalid("file", "casefile.file.empty");
        }
        if (content.length > MAXIMUM_BYTES) {
            throw Refusal.tooLarge("file", "casefile.file.tooLarge", MAXIMUM_MB);
        }
        Attachment attachment = new Attachment(
                UUID.randomUUID().toString(),
                kind,
                fileName,
                mediaType,
                content.length,
                sha256(content),
                addedBy,
                clock.instant());
        rows.insert(number, attachment, content);
        return attachment;
    }

    Set<String> ids(CaseNumber number) {
        return rows.list(number).stream().map(Attachment::id).collect(Collectors.toSet());
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
