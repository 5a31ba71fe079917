package org.gridcase.publicity.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.gridcase.casefile.CaseNumber;
import org.gridcase.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was public, version by version. Rows are only added: the database refuses everything else. */
@Repository
public class VersionRows {

    private static final String ALL = "SELECT * FROM gridcase.notice_version WHERE case_number = :case";

    private final JdbcClient jdbc;

    VersionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(CaseNumber number, String title, VersionRecord version) {
        jdbc.sql("""
                        INSERT INTO gridcase.notice_version (case_number, version, title, frozen, digest, written_at,
                                                             published_by, published_at)
                        VALUES (:case, :version, :title, :frozen, :digest, :writtenAt, :by, :at)
                        """)
                .param("case", number.value())
                .param("version", version.version())
                .param("title", title)
                .param("frozen", version.frozen())
                .param("digest", version.digest())
                .param("writtenAt", SqlTime.of(version.writtenAt()))
                .param("by", version.publishedBy())
                .param("at", SqlTime.of(version.publishedAt()))
                .update();
    }

    public Optional<VersionRecord> find(CaseNumber number, int version) {
        return jdbc.sql(ALL + " AND version = :version")
                .param("case", number.value())
                .param("version", version)
                .query((row, index) -> read(row))
                .optional();
    }

    /** Oldest first. */
    public List<VersionRecord> all(CaseNumber number) {
        return jdbc.sql(ALL + " ORDER BY version")
                .param("case", number.value())
                .query((row, index) -> read(row))
                .list();
    }

    static VersionRecord read(ResultSet row) throws SQLException {
        return new VersionRecord(
                row.getInt("version"),
                row.getString("frozen"),
                row.getString("digest"),
                SqlTime.read(row, "written_at"),
                row.getString("published_by"),
                SqlTime.read(row, "published_at"));
    }
}
