package org.gridcase.shared.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.web.multipart.MultipartFile;

/** Files as browsers and clients send them. */
public final class Uploads {

    private static final int LONGEST_NAME = 100;

    private Uploads() {}

    /** @return null when no file was chosen: browsers then send an empty one without a name */
    public static SourceFile file(MultipartFile upload, String fallbackName) {
        if (upload == null) {
            return null;
        }
        String name = upload.getOriginalFilename() == null ? "" : upload.getOriginalFilename();
        if (name.isBlank() && upload.isEmpty()) {
            return null;
        }
        try {
            return new SourceFile(shortened(name.isBlank() ? fallbackName : name), upload.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shortened(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("\\p{Cntrl}", " ");
        return plain.length() <= LONGEST_NAME ? plain : plain.substring(plain.length() - LONGEST_NAME);
    }
}
