package org.gridcase.responsibility;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.gridcase.responsibility.Share.Role;
import org.gridcase.territory.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Districts of their own for tests of lists, each with four departments and a town, and entries to put into them. */
public final class TestLists {

    private static final AtomicInteger NEXT = new AtomicInteger(971_001);

    private TestLists() {}

    public static PlaceCode district(JdbcClient jdbc) {
        String code = String.valueOf(NEXT.getAndIncrement());
        place(jdbc, code, "district");
        for (int department = 1; department <= 4; department++) {
            place(jdbc, code + "0" + department, "department");
        }
        place(jdbc, code + "001", "town");
        return PlaceCode.of(code);
    }

    private static void place(JdbcClient jdbc, String code, String level) {
        jdbc.sql("INSERT INTO gridcase.place (code, name, level) VALUES (:code, :name, :level)")
                .param("code", code)
                .param("name", "试验" + code)
                .param("level", level)
                .update();
    }

    /** @param number 1 to 4 */
    public static ListUnit department(PlaceCode district, int number) {
        return new ListUnit(district + "0" + number);
    }

    /** A shared power: the first department leads with 60, the town helps with 40. */
    public static EntryContent shared(PlaceCode district, String code, String title) {
        return shared(code, title, lead(department(district, 1), "60"), cooperating(ListUnit.TOWN, "40"));
    }

    public static EntryContent shared(String code, String title, Share lead, Share... others) {
        return entry(code, ListKind.SHARED, title, lead, others);
    }

    public static EntryContent entry(String code, ListKind list, String title, Share lead, Share... others) {
        List<Share> shares = new ArrayList<>(List.of(others));
        shares.add(lead);
        return new EntryContent(
                code, list, title, Set.of("heating"), "《供热条例》", lead.unit(), shares, "按标准供热", "停供不处理", "应急资金");
    }

    public static Share lead(ListUnit unit, String percent) {
        return new Share(unit, Role.LEAD, new BigDecimal(percent));
    }

    public static Share cooperating(ListUnit unit, String percent) {
        return new Share(unit, Role.COOPERATING, new BigDecimal(percent));
    }
}
