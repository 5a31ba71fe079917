package org.gridcase.territory.application;

import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Collectors;

/** Passwords that are made here and shown once. */
final class Passwords {

    /** Without letters and digits that are mistaken for one another when a password is read out on the phone. */
    private static final List<String> LETTERS =
            List.of("ABCDEFGHJKLMNPQRSTUVWXYZ", "abcdefghijkmnpqrstuvwxyz", "23456789", "!#%+=?@");

    private static final String FOR_A_PERSON = "ULLLDS-ULLLDD";

    /** Nobody types it. */
    private static final String FOR_A_SYSTEM = "ULLDULLDULLD".repeat(3);

    private static final SecureRandom RANDOM = new SecureRandom();

    private Passwords() {}

    static String forAPerson() {
        return generate(FOR_A_PERSON);
    }

    static String forASystem() {
        return generate(FOR_A_SYSTEM);
    }

    private static String generate(String pattern) {
        return pattern.chars().mapToObj(kind -> pick((char) kind)).collect(Collectors.joining());
    }

    private static String pick(char kind) {
        int set = "ULDS".indexOf(kind);
        if (set < 0) {
            return String.valueOf(kind);
        }
        String letters = LETTERS.get(set);
        return String.valueOf(letters.charAt(RANDOM.nextInt(letters.length())));
    }
}
