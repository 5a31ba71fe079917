package org.gridcase.document;

import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

@Component
class TemplatePdfDocuments implements PdfDocuments {

    private static final Logger LOG = LoggerFactory.getLogger(TemplatePdfDocuments.class);
    private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

    static {
        XRLog.setLoggerImpl(new RendererLog());
    }

    private final ITemplateEngine templates;
    private final DocumentFonts fonts;

    TemplatePdfDocuments(ITemplateEngine templates, DocumentFonts fonts) {
        this.templates = templates;
        this.fonts = fonts;
    }

    @Override
    public byte[] render(String template, Map<String, Object> model) {
        String html = html(template, model, false);
        List<Integer> missing = fonts.missingIn(html);
        if (!missing.isEmpty()) {
            LOG.warn("No font has {}: printed as {} in {}", codePoints(missing), DocumentFonts.MISSING, template);
            html = html(template, model, true);
        }
        return pdf(html);
    }

    private String html(String template, Map<String, Object> model, boolean someMissing) {
        var context = new Context(LANGUAGE, model);
        context.setVariable("text", new DocumentText());
        context.setVariable("someMissing", someMissing);
        return DocumentText.printable(templates.process("document/" + template, context));
    }

    /** Code points only: the log is no place for names. */
    private static String codePoints(List<Integer> missing) {
        return missing.stream().map(c -> String.format("U+%04X", c)).collect(Collectors.joining(" "));
    }

    private byte[] pdf(String html) {
        try (var document = new PDDocument()) {
            try (PdfBoxRenderer renderer = renderer(html, document)) {
                renderer.getSharedContext().setReplacementText(DocumentFonts.MISSING);
                renderer.createPDFWithoutClosing();
                return bytes(document, html);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PdfBoxRenderer renderer(String html, PDDocument document) throws IOException {
        var builder = new PdfRendererBuilder();
        builder.usePDDocument(document);
        builder.withHtmlContent(html, null);
        builder.withProducer("gridcase");
        // Archives ask for PDF/A; it also keeps the fonts that happen to be installed on the machine out.
        builder.usePdfAConformance(PdfAConformance.PDFA_2_U);
        builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.useObjectDrawerFactory(drawers());
        fonts.register(builder, document);
        return builder.buildPdfRenderer();
    }

    private static FSObjectDrawerFactory drawers() {
        var drawers = new DefaultObjectDrawerFactory();
        drawers.registerDrawer(QrCode.TYPE, new QrCode());
        drawers.registerDrawer(LineChart.TYPE, new LineChart());
        return drawers;
    }

    private static byte[] bytes(PDDocument document, String html) throws IOException {
        document.getDocumentCatalog().setLanguage(LANGUAGE.toLanguageTag());
        var preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        document.getDocumentCatalog().setViewerPreferences(preferences);
        // The clock must not get into the bytes; the date that counts is the one that is printed.
        document.getDocumentInformation().setCreationDate(null);
        withoutDate(document.getDocumentCatalog().getMetadata());
        document.setDocumentId(
                UUID.nameUUIDFromBytes(html.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits());
        var result = new ByteArrayOutputStream();
        document.save(result);
        return result.toByteArray();
    }

    private static void withoutDate(PDMetadata metadata) throws IOException {
        String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        String undated = xmp.replaceAll("<xmp:CreateDate>[^<]*</xmp:CreateDate>", "");
        metadata.importXMPMetadata(undated.getBytes(StandardCharsets.UTF_8));
    }
}
