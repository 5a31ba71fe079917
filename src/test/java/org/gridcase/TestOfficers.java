package org.gridcase;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import org.gridcase.engine.Accounts;
import org.gridcase.engine.Accounts.Account;
import org.gridcase.territory.HeldPost;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People of a test's own in posts of the demo district, or of a district of the test's own. */
public final class TestOfficers {

    public static final String PASSWORD = "Correct-horse-1";

    private TestOfficers() {}

    /** The person is in post since yesterday; whoever was there already stays. */
    public static HeldPost inPost(JdbcClient jdbc, String username, String name, Post post, String place) {
        jdbc.sql("insert into gridcase.person (username, name) values (?, ?) on conflict do nothing")
                .params(username, name)
                .update();
        jdbc.sql("""
                        insert into gridcase.post_held (username, post, place_code, held_from)
                        select :username, :post, :place, now() - interval '1 day'
                         where not exists (select from gridcase.post_held
                                            where username = :username and place_code = :place and held_to is null)""")
                .param("username", username)
                .param("post", post.code())
                .param("place", place)
                .update();
        return new HeldPost(post, PlaceCode.of(place));
    }

    /** The record only: who has to hear of it is told by the event. */
    public static void left(JdbcClient jdbc, String username) {
        jdbc.sql("update gridcase.post_held set held_to = now() where username = ? and held_to is null")
                .param(username)
                .update();
    }

    /** So many officers of a department, who can sign in with {@link #PASSWORD}. */
    public static void arrive(
            JdbcClient jdbc,
            Accounts accounts,
            String department,
            int count,
            IntFunction<String> username,
            IntFunction<String> name) {
        List<Account> officers = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            HeldPost post =
                    inPost(jdbc, username.apply(number), name.apply(number), Post.DEPARTMENT_OFFICER, department);
            officers.add(new Account(username.apply(number), name.apply(number), Set.of("staff", post.group())));
        }
        accounts.synchronize(officers);
        accounts.setSharedPassword(officers.stream().map(Account::username).toList(), PASSWORD);
    }
}
