package org.gridcase.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.gridcase.GridcaseTest;
import org.gridcase.TasklistClient;
import org.gridcase.TasklistClient.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@GridcaseTest
class SignInTest {

    private static final String PASSWORD = "Correct-horse-1";

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @BeforeEach
    void people() {
        accounts.synchronize(List.of(
                // Without any administrator the web applications lead everybody to their setup page.
                new Accounts.Account("sign-in-admin", "管理员", Set.of(Groups.ADMINISTRATORS)),
                new Accounts.Account("sign-in-person", "张三", Set.of(Groups.STAFF)),
                new Accounts.Account("sign-in-wrong", "李四", Set.of(Groups.STAFF)),
                new Accounts.Account("sign-in-new", "王五", Set.of(Groups.STAFF))));
        accounts.setPassword("sign-in-person", PASSWORD);
    }

    @Test
    void aPersonSignsInAndIsKnownInTasklist() {
        TasklistClient person = TasklistClient.signIn(port, "sign-in-person", PASSWORD);

        Answer profile = person.get("/user/sign-in-person/profile").ok();
        assertThat(profile.body().path("firstName").asText()).isEqualTo("张三");
    }

    @Test
    void theTargetAfterSigningInIsTasklist() {
        Answer answer = TasklistClient.anonymous(port).tryToSignIn("sign-in-person", PASSWORD);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.location()).endsWith("/camunda/app/tasklist/");
    }

    @Test
    void aWrongPasswordAnUnknownNameAndAnAccountWithoutPasswordGetTheSameAnswer() {
        for (String username : List.of("sign-in-wrong", "sign-in-nobody", "sign-in-new")) {
            Answer answer = TasklistClient.anonymous(port).tryToSignIn(username, "wrong");
            assertThat(answer.location()).as(username).endsWith("/login?error");
        }
    }

    @Test
    void aBrowserIsLedToTheLoginPageAndOurApiAnswersWithAProblem() {
        TasklistClient nobody = TasklistClient.anonymous(port);

        Answer page = nobody.send("GET", "/camunda/app/tasklist/default/", null);
        assertThat(page.status()).isEqualTo(302);
        assertThat(page.location()).endsWith("/login");

        Answer api = nobody.send("GET", "/api/anything", null);
        assertThat(api.status()).isEqualTo(401);
        assertThat(api.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(api.body().path("detail").asText()).isEqualTo("请先登录。");
    }

    @Test
    void machinesSignInWithEveryRequestAndGetNoSession() {
        Answer right = basic("sign-in-person", PASSWORD);
        assertThat(right.status()).isEqualTo(404);
        assertThat(right.headers().map()).doesNotContainKey("Set-Cookie");

        assertThat(basic("sign-in-person", "wrong").status()).isEqualTo(401);
    }

    @Test
    void theLoginPageSpeaksChineseAndEnglish() {
        TasklistClient visitor = TasklistClient.anonymous(port);

        assertThat(visitor.send("GET", "/login", null).text()).contains("用户名", "lang=\"zh-CN\"");
        assertThat(visitor.send("GET", "/login?lang=en", null).text()).contains("Username", "lang=\"en\"");
        assertThat(visitor.send("GET", "/login", null).text())
                .as("the choice is kept")
                .contains("Username");
    }

    private Answer basic(String username, String password) {
        String credentials = Base64.getEncoder().encodeToString((username + ":" + password).getBytes());
        return TasklistClient.anonymous(port)
                .exchange(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/anything"))
                        .header("Authorization", "Basic " + credentials)
                        .POST(HttpRequest.BodyPublishers.noBody()));
    }
}
