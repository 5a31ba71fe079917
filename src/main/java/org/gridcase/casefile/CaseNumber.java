package org.gridcase.casefile;

/** The number (编号) by which everybody knows a case; also the business key of its process. Form: {@code 990100-2026-000123}. */
public record CaseNumber(String value) {

    @Override
    public String toString() {
        return value;
    }
}
