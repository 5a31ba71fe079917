package org.gridcase.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The secret by which a resident without an account follows what became of a matter. Only its digest is kept; it is long
 * enough that nobody finds it by trying, and without letters that are mistaken for others.
 */
public record ReceiptCode(String value) {

    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static ReceiptCode random() {
        return new ReceiptCode(IntStream.range(0, LENGTH)
                .mapToObj(i -> String.valueOf(LETTERS.charAt(RANDOM.nextInt(LETTERS.length()))))
                .collect(Collectors.joining()));
    }

    /** How many characters there are to find. */
    public int length() {
        String plain = plain();
        return plain.codePointCount(0, plain.length());
    }

    private String plain() {
        return value.replaceAll("[\\s\\p{Z}-]", "").toUpperCase(Locale.ROOT);
    }

    /** The digest that is kept, bound to the receipt it belongs to. */
    public String digest(String receipt) {
        return HexFormat.of().formatHex(sha256().digest((receipt + ":" + plain()).getBytes(StandardCharsets.UTF_8)));
    }

    /** Takes as long for a wrong code as for the right one. */
    public boolean opens(String receipt, String digest) {
        return MessageDigest.isEqual(
                digest(receipt).getBytes(StandardCharsets.UTF_8), digest.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "secret";
    }
}
