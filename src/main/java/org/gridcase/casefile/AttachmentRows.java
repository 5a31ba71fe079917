package org.gridcase.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gridcase.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Attachments live in PostgreSQL with the case: any node can answer, and one backup holds everything. */
@Repository
class AttachmentRows {

    private final JdbcClient jdbc;

    AttachmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(CaseNumber number, Attachment attachment, byte[] content) {
        jdbc.sql("""
                        INSERT INTO gridcase.case_attachment
                            (id, case_number, kind, file_name, media_type, size, sha256, content, added_by, added_at)
                        VALUES (:id, :number, :kind, :fileName, :mediaType, :size, decode(:sha256, 'hex'), :content,
                                :addedBy, :addedAt)
                        """)
                .param("id", UUID.fromString(attachment.id()))
                .param("number", number.value())
                .param("kind", attachment.kind())
                .param("fileName", attachment.fileName())
                .param("mediaType", attachment.mediaType())
                .param("size", attachment.size())
                .param("sha256", attachment.sha256())
                .param("content", content)
                .param("addedBy", attachment.addedBy())
                .param("addedAt", SqlTime.of(attachment.addedAt()))
                .update();
    }

    /** The case's own files, and what people uploaded to the cases whose evidence it shows. */
    List<Attachment> list(CaseNumber number) {
        return jdbc.sql("""
                        SELECT id::text, kind, file_name, media_type, size, encode(sha256, 'hex') AS sha256, added_by,
                               added_at
                        FROM gridcase.case_attachment WHERE case_number = :number
                        UNION ALL
                        SELECT id::text, kind, file_name, media_type, size, encode(sha256, 'hex'), added_by, added_at
                        FROM gridcase.case_attachment
                        WHERE kind = 'upload'
                          AND case_number IN (SELECT source FROM gridcase.case_evidence WHERE case_number = :number)
                        ORDER BY added_at, id
                        """)
                .param("number", number.value())
                .query((row, index) -> new Attachment(
                        row.getString("id"),
                        row.getString("kind"),
                        row.getString("file_name"),
                        row.getString("media_type"),
                        row.getInt("size"),
                        row.getString("sha256"),
                        row.getString("added_by"),
                        SqlTime.read(row, "added_at")))
                .list();
    }

    Optional<byte[]> content(UUID id) {
        return jdbc.sql("SELECT content FROM gridcase.case_attachment WHERE id = :id")
                .param("id", id)
                .query((row, index) -> row.getBytes("content"))
                .optional();
    }

    /** @param kind {@code upload} by a person, or {@code document} made by the service */
    record Attachment(
            String id,
            String kind,
            String fileName,
            String mediaType,
            int size,
            String sha256,
            String addedBy,
            Instant addedAt) {}
}
