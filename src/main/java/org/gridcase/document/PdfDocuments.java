package org.gridcase.document;

import java.util.Map;

/** Renders the templates under {@code templates/document/} to PDF. */
public interface PdfDocuments {

    /** @param template file name without ending under {@code templates/document/} */
    byte[] render(String template, Map<String, Object> model);
}
