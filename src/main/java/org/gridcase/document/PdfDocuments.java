package org.gridcase.document;

import java.util.Map;

/**
 * Renders the templates under {@code templates/document/} to PDF.
 *
 * <p>The same template and model give the same bytes, so a digest of a document can be checked by rendering it again.
 * Values are text, never markup, and nothing outside the jar is fetched.
 * A QR code is {@code <object type="image/x-qr-code" th:attr="data-text=${address}"></object>} with a width and a
 * height, a line of numbers {@code <object type="image/x-line-chart" data-values="1;2.5;;4"></object>}.
 */
public interface PdfDocuments {

    /**
     * A character that no font of ours has is printed as 〓 (the printers' sign for "type missing", to be filled in by
     * hand), a note at the end of the document says so, and the code point is logged as a warning. Refusing the
     * document instead would leave people who have just agreed without their paper because of one rare character.
     *
     * @param template file name without ending under {@code templates/document/}
     * @param model texts, {@link java.time.LocalDate}s and lists of records or maps, as the template names them
     */
    byte[] render(String template, Map<String, Object> model);
}
