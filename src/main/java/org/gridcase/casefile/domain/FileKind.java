package org.gridcase.casefile.domain;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** The kinds of file that may be kept with a case. What a file is says its content, never its name or its sender. */
public enum FileKind {
    JPEG("image/jpeg", List.of("jpg", "jpeg")) {
        @Override
        boolean matches(byte[] content) {
            return starts(content, 0, 0xFF, 0xD8, 0xFF) && isImage(content, "jpeg");
        }
    },
    PNG("image/png", List.of("png")) {
        @Override
        boolean matches(byte[] content) {
            return starts(content, 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A) && isImage(content, "png");
        }
    },
    WEBP("image/webp", List.of("webp")) {
        @Override
        boolean matches(byte[] content) {
            return starts(content, 0, 'R', 'I', 'F', 'F') && starts(content, 8, 'W', 'E', 'B', 'P', 'V', 'P', '8');
        }
    },
    HEIC("image/heic", List.of("heic", "heif")) {
        private static final List<String> BRANDS = List.of("heic", "heix", "hevc", "hevx", "heim", "heis", "mif1");

        @Override
        boolean matches(byte[] content) {
            return starts(content, 4, 'f', 't', 'y', 'p')
                    && content.length >= 12
                    && BRANDS.contains(new String(content, 8, 4, StandardCharsets.ISO_8859_1));
        }
    },
    PDF("application/pdf", List.of("pdf")) {
        private static final int TAIL = 2048;

        /** A head alone makes no PDF: a reader starts from its end. */
        @Override
        boolean matches(byte[] content) {
            String tail = new String(
                    Arrays.copyOfRange(content, Math.max(0, content.length - TAIL), content.length),
                    StandardCharsets.ISO_8859_1);
            return starts(content, 0, '%', 'P', 'D', 'F', '-') && tail.contains("startxref") && tail.contains("%%EOF");
        }
    };

    private final String mediaType;
    private final List<String> endings;

    FileKind(String mediaType, List<String> endings) {
        this.mediaType = mediaType;
        this.endings = endings;
    }

    abstract boolean matches(byte[] content);

    public String mediaType() {
        return mediaType;
    }

    /** The usual ending of a file's name, without the dot. */
    public String ending() {
        return endings.get(0);
    }

    public static Optional<FileKind> of(byte[] content) {
        return Arrays.stream(values()).filter(kind -> kind.matches(content)).findFirst();
    }

    /** The kind that the file's name claims, if it claims one that we know. */
    public static Optional<FileKind> claimedBy(String fileName) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.endings.contains(ending))
                .findFirst();
    }

    private static boolean starts(byte[] content, int at, int... expected) {
        if (content.length < at + expected.length) {
            return false;
        }
        for (int i = 0; i < expected.length; i++) {
            if ((content[at + i] & 0xFF) != expected[i]) {
                return false;
            }
        }
        return true;
    }

    /** Reads the image's head only: an image that would unfold to gigabytes is not unfolded. */
    private static boolean isImage(byte[] content, String format) {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (ImageInputStream input = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(input, true, true);
            return reader.getWidth(0) > 0 && reader.getHeight(0) > 0;
        } catch (IOException | RuntimeException notAnImage) {
            return false;
        } finally {
            reader.dispose();
        }
    }
}
