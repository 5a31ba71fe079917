package org.gridcase.engine;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.gridcase.shared.SqlTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class WorkerAccountTable implements WorkerAccounts {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Pbkdf2Passwords passwords = new Pbkdf2Passwords();

    WorkerAccountTable(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void setPassword(Collection<String> units, String password, String by) {
        jdbc.sql("""
                        INSERT INTO gridcase.worker_account (unit, password, set_at, set_by)
                        SELECT unit, :password, :now, :by FROM unnest(:units) AS t(unit)
                        ON CONFLICT (unit) DO UPDATE
                            SET password = excluded.password, set_at = excluded.set_at, set_by = excluded.set_by
                        """)
                .param("units", units.toArray(String[]::new))
                .param("password", passwords.encrypt(password))
                .param("now", SqlTime.of(clock.instant()))
                .param("by", by)
                .update();
    }

    @Override
    @Transactional
    public boolean end(String unit) {
        return jdbc.sql("DELETE FROM gridcase.worker_account WHERE unit = :unit")
                        .param("unit", unit)
                        .update()
                == 1;
    }

    @Override
    public List<WorkerAccount> all() {
        return jdbc.sql("SELECT unit, set_at, set_by FROM gridcase.worker_account ORDER BY unit")
                .query((row, index) ->
                        new WorkerAccount(row.getString("unit"), SqlTime.read(row, "set_at"), row.getString("set_by")))
                .list();
    }

    Optional<String> storedHash(String unit) {
        return jdbc.sql("SELECT password FROM gridcase.worker_account WHERE unit = :unit")
                .param("unit", unit)
                .query(String.class)
                .optional();
    }
}
