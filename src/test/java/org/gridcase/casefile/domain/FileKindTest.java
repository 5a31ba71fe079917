package org.gridcase.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileKindTest {

    @Test
    void knowsAFileByItsContent() throws IOException {
        assertThat(FileKind.of(image("jpg"))).contains(FileKind.JPEG);
        assertThat(FileKind.of(image("png"))).contains(FileKind.PNG);
        assertThat(FileKind.of(bytes("RIFF\0\0\0\0WEBPVP8 "))).contains(FileKind.WEBP);
        assertThat(FileKind.of(bytes("\0\0\0\u0018ftypheic\0\0\0\0"))).contains(FileKind.HEIC);
        assertThat(FileKind.of(bytes("%PDF-1.7\n...\nstartxref\n9\n%%EOF\n"))).contains(FileKind.PDF);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "%PDF-1.7 a head alone",
                "I only say that I am a PDF",
                "<html><script>alert(1)</script>",
                "GIF89a",
                "\u00FF\u00D8\u00FF and no picture behind it",
                "\u0089PNG\r\n\u001A\n and no picture behind it",
                "\0\0\0\u0018ftypmp42\0\0\0\0"
            })
    void refusesEverythingElse(String content) {
        assertThat(FileKind.of(bytes(content))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            nullValues = "null",
            value = {
                "照片.jpg|照片.jpg",
                "IMG_0001.JPEG|IMG_0001.JPEG",
                "../../etc/passwd|passwd.jpg",
                "C:\\Users\\li\\a.jpg|a.jpg",
                "virus.exe|virus.exe.jpg",
                ".htaccess|htaccess.jpg",
                "𠮷😀.jpg|𠮷😀.jpg",
                "jpg|jpg.jpg",
                "   |file.jpg",
                "null|file.jpg"
            })
    void givesASafeName(String given, String safe) {
        assertThat(SafeFileName.of(given, FileKind.JPEG)).isEqualTo(safe);
    }

    @Test
    void dropsWhatHidesOrBreaks() {
        assertThat(SafeFileName.of("a\r\nSet-Cookie: x.jpg", FileKind.JPEG)).isEqualTo("aSet-Cookie x.jpg");
        assertThat(SafeFileName.of("a\u202Egpj.exe", FileKind.JPEG)).isEqualTo("agpj.exe.jpg");
    }

    @Test
    void shortensALongName() {
        assertThat(SafeFileName.of("𠮷".repeat(500) + ".jpg", FileKind.JPEG)).isEqualTo("𠮷".repeat(120) + ".jpg");
    }

    private static byte[] image(String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    private static byte[] bytes(String latin) {
        return latin.getBytes(StandardCharsets.ISO_8859_1);
    }
}
