package org.gridcase.shared.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The text of a file. UTF-8 is expected; Excel in China writes GB18030, whose Chinese text is practically never valid
 * UTF-8, so trying the one strictly and then the other tells them apart.
 */
record FileText(String text, String charset) {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    static Optional<FileText> of(SourceFile file, FileProblems problems) {
        byte[] bytes = file.content();
        if (bytes.length == 0) {
            return refuse(file, problems, "shared.csv.file.empty");
        }
        if (isArchive(bytes) || startsWith(bytes, OLE)) {
            return refuse(file, problems, "shared.csv.file.workbook");
        }
        Optional<FileText> text = decode(bytes, StandardCharsets.UTF_8).or(() -> decode(bytes, GB18030));
        // A NUL stands in UTF-16 and in binary files, never in a text that somebody wrote.
        if (text.isEmpty() || text.get().text().indexOf('\0') >= 0) {
            return refuse(file, problems, "shared.csv.file.encoding");
        }
        return text;
    }

    private static Optional<FileText> refuse(SourceFile file, FileProblems problems, String reason) {
        problems.add(file.name(), 0, null, reason);
        return Optional.empty();
    }

    private static Optional<FileText> decode(byte[] bytes, Charset charset) {
        try {
            String text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(new FileText(text.startsWith("\uFEFF") ? text.substring(1) : text, charset.name()));
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Whether it is a ZIP file, as workbooks in XLSX are. */
    static boolean isArchive(byte[] bytes) {
        return startsWith(bytes, ZIP);
    }

    private static boolean startsWith(byte[] bytes, byte[] head) {
        return bytes.length >= head.length && java.util.Arrays.equals(bytes, 0, head.length, head, 0, head.length);
    }
}
