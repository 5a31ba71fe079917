package org.gridcase.publicity.domain.masking;

import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

/** The ways in which people write a name or a number. */
final class Spelling {

    private static final String SPOKEN_DIGITS = "零一二三四五六七八九";

    private final Random random;

    Spelling(Random random) {
        this.random = random;
    }

    String spelledName(String name) {
        return switch (random.nextInt(6)) {
            case 0 -> String.join(" ", name.split(""));
            case 1 -> String.join("　", name.split(""));
            case 2 -> name + one("先生", "女士", "老人", "同志");
            case 3 -> name.charAt(0) + "\u200b" + name.substring(1);
            default -> name;
        };
    }

    String spelledNumber(String number) {
        return switch (random.nextInt(9)) {
            case 0 -> wide(number);
            case 1 -> grouped(number, " ");
            case 2 -> grouped(number, "-");
            case 3 -> spoken(number);
            case 4 -> String.join(" ", number.split(""));
            case 5 -> wide(grouped(number, one("－", "—", "·", ".")));
            case 6 -> number.substring(0, 3) + spoken(number.substring(3));
            default -> number;
        };
    }

    String spelledPlate(String plate) {
        String middle = plate.substring(0, 2) + one("·", " ", "-", "．", "") + plate.substring(2);
        return switch (random.nextInt(5)) {
            case 0 -> wide(plate);
            case 1, 2 -> middle;
            case 3 -> String.join(" ", plate.split(""));
            default -> plate.toLowerCase(Locale.ROOT);
        };
    }

    String fullWidthOrNot(String text) {
        return random.nextInt(3) == 0 ? wide(text) : text;
    }

    String grouped(String number, String gap) {
        int first = number.length() == 11 ? 3 : number.length() == 18 ? 6 : 4;
        String rest = number.substring(first).replaceAll("(.{4})(?=.)", "$1" + gap);
        return number.substring(0, first) + gap + rest;
    }

    static String wide(String text) {
        return text.chars()
                .mapToObj(c -> c > 0x20 && c < 0x7f ? String.valueOf((char) (c + 0xfee0)) : String.valueOf((char) c))
                .collect(Collectors.joining());
    }

    static String spoken(String number) {
        return number.chars()
                .mapToObj(c ->
                        Character.isDigit(c) ? String.valueOf(SPOKEN_DIGITS.charAt(c - '0')) : String.valueOf((char) c))
                .collect(Collectors.joining());
    }

    static String counted(int number) {
        String tens = number / 10 == 0 ? "" : (number / 10 == 1 ? "" : spoken("" + number / 10)) + "十";
        return tens + (number % 10 == 0 ? "" : spoken("" + number % 10));
    }

    private String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
