package org.gridcase.casefile;

import java.time.Instant;
import java.util.List;

/** The evidence of a case as the signed-in reader may see it, for pages and answers of other modules. */
public interface ShownEvidence {

    /**
     * The case's own, and that of the cases whose evidence it shows ({@link CaseFiles#showEvidence}).
     *
     * @throws org.gridcase.shared.Refusal (404) when the reader may not see the case
     */
    Evidence evidence(String number);

    /** @param link where a recording or more evidence is kept, or null */
    record Evidence(String link, List<File> files) {}

    /**
     * What somebody uploaded.
     *
     * @param path where it is downloaded, for whoever sees the case
     */
    record File(String fileName, String mediaType, int size, Instant addedAt, String path) {}
}
