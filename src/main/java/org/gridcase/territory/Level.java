package org.gridcase.territory;

import java.util.Arrays;
import java.util.Optional;

/** The levels of the territory, each with the number of digits of its codes. */
public enum Level {
    DISTRICT(6, "区县"),
    /** Stands beside the towns: it has no place in it, and no town lies in it although its code may begin like one's. */
    DEPARTMENT(8, "区直部门"),
    TOWN(9, "镇街"),
    COMMUNITY(12, "社区"),
    GRID(15, "网格"),
    BUILDING(18, "楼栋"),
    UNIT(20, "单元");

    private static final Level[] BY_DIGITS = new Level[UNIT.digits + 1];

    static {
        for (Level level : values()) {
            BY_DIGITS[level.digits] = level;
        }
    }

    private final int digits;
    private final String label;

    Level(int digits, String label) {
        this.digits = digits;
        this.label = label;
    }

    public int digits() {
        return digits;
    }

    /** The Chinese word for the level. */
    public String label() {
        return label;
    }

    /** The level of the place directly above; empty for a district. */
    public Optional<Level> above() {
        return Optional.ofNullable(
                switch (this) {
                    case DISTRICT -> null;
                    case DEPARTMENT, TOWN -> DISTRICT;
                    case COMMUNITY -> TOWN;
                    case GRID -> COMMUNITY;
                    case BUILDING -> GRID;
                    case UNIT -> BUILDING;
                });
    }

    /** The word used in data and in the API: {@code district}, {@code town} and so on. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public static Optional<Level> ofDigits(int digits) {
        return digits < 0 || digits >= BY_DIGITS.length ? Optional.empty() : Optional.ofNullable(BY_DIGITS[digits]);
    }

    public static Optional<Level> ofCode(String code) {
        return Arrays.stream(values())
                .filter(level -> level.code().equals(code))
                .findFirst();
    }
}
