package org.gridcase.publicity.persistence;

import java.time.Instant;
import org.gridcase.publicity.domain.Content;

/**
 * A version that was public.
 *
 * @param frozen the text whose digest was told
 * @param writtenAt when the text was written; null for one from before that was kept
 * @param publishedBy username
 */
public record VersionRecord(
        int version, String frozen, String digest, Instant writtenAt, String publishedBy, Instant publishedAt) {

    public Content content() {
        return Content.thawed(frozen);
    }
}
