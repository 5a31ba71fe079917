package org.gridcase.monitor.persistence;

import org.gridcase.monitor.domain.FigureCode;

/**
 * What each figure counts, as rows of one shape: {@code place} and {@code number} of the case, {@code at} the instant by which a row belongs to
 * a period; {@code hit} and {@code counted} for a share, {@code measure} for a median; and {@code level} or {@code unit} where it is broken down by them.
 */
final class FigureSources {

    private FigureSources() {}

    static String of(FigureCode code) {
        return switch (code) {
            case RESPONSE -> asked("answer_responded");
            case RESOLUTION -> asked("answer_solved");
            case SATISFACTION -> asked("answer_satisfied");
            case RESOLUTION_LEVEL -> """
                    SELECT place, number, credited_at AS at, (level IN ('building', 'grid', 'community'))::integer AS hit,
                           1 AS counted, level
                      FROM (SELECT *, CASE credited_stage WHEN 'station' THEN 'grid' ELSE credited_stage END AS level
                              FROM gridcase.monitor_case WHERE credited_at IS NOT NULL) AS credited""";
            case OVERDUE -> "SELECT place, number, at, missed::integer AS hit, 1 AS counted FROM gridcase.monitor_step";
            case STAY -> "SELECT place, number, ended_at AS at, minutes AS measure, level FROM gridcase.monitor_stay";
            case REOPENED -> """
                    SELECT place, number, at, (kind <> 'kept')::integer AS hit, 1 AS counted
                      FROM gridcase.monitor_turn WHERE kind IN ('kept', 'cameBack', 'reopened')""";
            // A call that ended before its time and was not claimed is nobody's fault.
            case CLAIMED -> """
                    SELECT place, number, least(claimed_at, claim_by) AS at,
                           (claimed_at IS NOT NULL AND claimed_at <= claim_by)::integer AS hit, 1 AS counted, unit
                      FROM gridcase.monitor_call
                     WHERE claimed_at IS NOT NULL OR ended_at IS NULL OR ended_at >= claim_by""";
            case HAND_BACKS -> """
                    SELECT place, number, at, 1 AS hit, 0 AS counted FROM gridcase.monitor_turn WHERE kind = 'handBack'
                    UNION ALL
                    SELECT place, number, reported_at, 0, 1
                      FROM gridcase.monitor_case WHERE kind = 'dispute-resolution'""";
            case PUBLISHED -> """
                    SELECT place, number, least(published_at, publish_by) AS at,
                           (published_at IS NOT NULL AND published_at <= publish_by)::integer AS hit, 1 AS counted
                      FROM gridcase.monitor_notice WHERE publish_by IS NOT NULL""";
        };
    }

    private static String asked(String answer) {
        return "SELECT place, number, asked_at AS at, " + answer + "::integer AS hit, 1 AS counted"
                + " FROM gridcase.monitor_case WHERE asked_at IS NOT NULL";
    }
}
