package org.gridcase.calendar.application;

import org.gridcase.shared.csv.SourceFile;

/**
 * What is to be imported. Empty texts are the same as null.
 *
 * @param calendar its code; null: the national one
 * @param name how people call it; null: as before
 * @param hours of a working day; null: as before
 * @param years that the file publishes; null: those of its dates
 * @param file null when only the hours or the name change
 */
public record CalendarRequest(String calendar, String name, String hours, String years, SourceFile file) {

    public CalendarRequest {
        calendar = given(calendar);
        name = given(name);
        hours = given(hours);
        years = given(years);
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
