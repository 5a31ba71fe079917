package org.gridcase.monitor.web;

import java.util.List;

/**
 * Figures by what stands behind them, in the reader's words.
 *
 * @param id in addresses
 * @param first what the rows are
 */
record FigureTable(String id, String name, String hint, String first, List<String> columns, List<Row> rows) {

    /** @param place the code of a place that one may go down to; null for anything else */
    record Row(String place, String key, String name, List<Cell> cells) {}

    /**
     * @param n how many were counted
     * @param casesPath the address of these cases, or null
     * @param valuePath the address of those that the value tells of: of a level the ones settled there, else the ones that keep it from
     *     being better
     */
    record Cell(Double value, String shown, long n, boolean small, String casesPath, String valuePath) {}
}
