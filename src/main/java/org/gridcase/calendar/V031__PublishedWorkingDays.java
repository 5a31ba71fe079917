package org.gridcase.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Seeds the days published for 2024 to 2026. A later year is a later migration, never a change of this one. */
@Component
class V031__PublishedWorkingDays extends BaseJavaMigration {

    private static final String FILE = "calendar/working-days-cn-2024-2026.csv";
    private static final int FIRST_YEAR = 2024;
    private static final int LAST_YEAR = 2026;

    @Override
    public void migrate(Context context) throws IOException, SQLException {
        insertDays(context);
        try (PreparedStatement insert = context.getConnection()
                .prepareStatement("INSERT INTO gridcase.published_year (year, source) VALUES (?, ?)")) {
            for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
                insert.setInt(1, year);
                insert.setString(2, FILE);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void insertDays(Context context) throws IOException, SQLException {
        try (BufferedReader lines = new BufferedReader(
                        new InputStreamReader(new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8));
                PreparedStatement insert = context.getConnection()
                        .prepareStatement("INSERT INTO gridcase.working_day (day, kind, name) VALUES (?, ?, ?)")) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] columns = line.split(",");
                insert.setObject(1, LocalDate.parse(columns[0]));
                insert.setString(2, columns[1]);
                insert.setString(3, columns[2]);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
