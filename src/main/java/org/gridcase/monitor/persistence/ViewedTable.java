package org.gridcase.monitor.persistence;

import java.util.Collection;
import org.gridcase.casefile.CaseNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A read model that keeps the rows of a view: the table {@code gridcase.<name>} those of {@code gridcase.<name>_record}, which has the
 * same columns in the same order, the case's number among them.
 */
class ViewedTable implements ReadModel {

    private final JdbcClient jdbc;
    private final String name;
    private final String table;
    private final String keep;

    ViewedTable(JdbcClient jdbc, String name) {
        this.jdbc = jdbc;
        this.name = name;
        this.table = "gridcase." + name;
        this.keep = "INSERT INTO " + table + " SELECT * FROM " + table + "_record";
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void refresh(Collection<CaseNumber> touched) {
        String[] numbers = touched.stream().map(CaseNumber::value).toArray(String[]::new);
        jdbc.sql("DELETE FROM " + table + " WHERE number = ANY (:numbers)")
                .param("numbers", numbers)
                .update();
        jdbc.sql(keep + " WHERE number = ANY (:numbers)")
                .param("numbers", numbers)
                .update();
    }

    /** Without TRUNCATE: whoever reads meanwhile goes on reading the rows of before. */
    @Override
    public void rebuild() {
        jdbc.sql("DELETE FROM " + table).update();
        jdbc.sql(keep).update();
    }
}
