package org.gridcase.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.springframework.stereotype.Component;

/** The fonts that documents are printed with. Read at the first document, not at start: most nodes never print. */
@Component
class DocumentFonts {

    /** Sign of a missing type in Chinese printing. */
    static final String MISSING = "〓";

    private static final int REGULAR_WEIGHT = 400;
    private static final int BOLD_WEIGHT = 700;

    private volatile Loaded loaded;

    /** Makes the families {@code document}, {@code document-regular} and {@code document-rare} known to CSS. */
    void register(PdfRendererBuilder builder, PDDocument target) throws IOException {
        Loaded fonts = loaded();
        PDFontSupplier regular = embed(fonts.regular, target);
        builder.useFont(regular, "document", REGULAR_WEIGHT, FontStyle.NORMAL, true);
        builder.useFont(embed(fonts.bold, target), "document", BOLD_WEIGHT, FontStyle.NORMAL, true);
        // The bold font has the common characters only; named second, the regular one supplies the others.
        builder.useFont(regular, "document-regular", REGULAR_WEIGHT, FontStyle.NORMAL, true);
        builder.useFont(embed(fonts.rare, target), "document-rare", REGULAR_WEIGHT, FontStyle.NORMAL, true);
    }

    /** Only the glyphs that are used get into the file. */
    private static PDFontSupplier embed(byte[] font, PDDocument target) throws IOException {
        return new PDFontSupplier(PDType0Font.load(target, parse(font), true));
    }

    /** The distinct code points of the text that no font can print, in the order in which they appear. */
    List<Integer> missingIn(String text) {
        BitSet printable = loaded().printable;
        return text.codePoints()
                .filter(c -> !printable.get(c) && !Character.isISOControl(c))
                .distinct()
                .boxed()
                .toList();
    }

    private Loaded loaded() {
        Loaded result = loaded;
        if (result == null) {
            synchronized (this) {
                result = loaded;
                if (result == null) {
                    result = Loaded.fromClasspath();
                    loaded = result;
                }
            }
        }
        return result;
    }

    private record Loaded(byte[] regular, byte[] bold, byte[] rare, BitSet printable) {

        static Loaded fromClasspath() {
            byte[] regular = read("NotoSerifSC-Regular.ttf");
            byte[] bold = read("NotoSerifSC-Bold-common.ttf");
            byte[] rare = read("RareHan.ttf");
            var printable = new BitSet(Character.MAX_CODE_POINT);
            addCharactersOf(regular, printable);
            addCharactersOf(rare, printable);
            return new Loaded(regular, bold, rare, printable);
        }

        private static byte[] read(String file) {
            try (InputStream in = DocumentFonts.class.getResourceAsStream("/fonts/" + file)) {
                if (in == null) {
                    throw new IllegalStateException("Font not in the jar: " + file);
                }
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void addCharactersOf(byte[] font, BitSet printable) {
            try (TrueTypeFont parsed = parse(font)) {
                CmapLookup characters = parsed.getUnicodeCmapLookup();
                for (int c = Character.MIN_CODE_POINT; c <= Character.MAX_CODE_POINT; c++) {
                    if (characters.getGlyphId(c) != 0) {
                        printable.set(c);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static TrueTypeFont parse(byte[] font) throws IOException {
        return new TTFParser().parse(new RandomAccessReadBuffer(font));
    }
}
