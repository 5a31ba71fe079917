package org.gridcase.publicity.persistence;

import java.time.Instant;
import org.gridcase.publicity.domain.Content;

/**
 * A version that was public.
 *
 * @param frozen the text whose digest was told
 * @param publishedBy username
 */
public record VersionRecord(int version, String frozen, String digest, String publishedBy, Instant publishedAt) {

    public Content content() {
        return Content.thawed(frozen);
    }
}
