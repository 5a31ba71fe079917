package org.gridcase.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.gridcase.GridcaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tests' database user is called as our schema, which is where PostgreSQL would create tables by itself. */
@GridcaseTest
class SchemasTest {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theEngineLivesInPublicAndTheCasesInTheirOwnSchema() {
        assertThat(schemaOf("act_ru_task")).isEqualTo("public");
        assertThat(schemaOf("dispute")).isEqualTo("gridcase");
    }

    private String schemaOf(String table) {
        return jdbc.sql("select table_schema from information_schema.tables where table_name = ?")
                .param(table)
                .query(String.class)
                .single();
    }
}
