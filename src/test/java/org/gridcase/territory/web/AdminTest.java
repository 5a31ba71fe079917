package org.gridcase.territory.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gridcase.CsrfPair.csrf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.gridcase.engine.Accounts;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.domain.PlaceRow;
import org.gridcase.territory.persistence.ImportTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The administrator's endpoints and pages, on the demo district. */
class AdminTest extends AdminPagesInUse {

    @Autowired
    private ImportTables tables;

    @Autowired
    private IdentityService identity;

    @Autowired
    private Accounts accounts;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/admin/import",
                "/api/admin/people?q=a",
                "/api/admin/vacancies",
                "/admin/import",
                "/admin/people",
                "/admin/vacancies"
            })
    void areForAdministratorsOnly(String path) throws Exception {
        http.perform(get(path).with(user("grid-worker"))).andExpect(status().isForbidden());
        http.perform(get(path).with(user("inspector"))).andExpect(status().isForbidden());
        http.perform(as("admin", get(path))).andExpect(status().isOk());
    }

    @Test
    void theFirstAdministratorNeedsNoPlaceAndNoPost() throws Exception {
        accounts.synchronize(List.of(new Accounts.Account("first-administrator", "杨帆", Set.of("camunda-admin"))));

        http.perform(as("first-administrator", get("/admin/import"))).andExpect(status().isOk());
        http.perform(as("first-administrator", get("/api/admin/import"))).andExpect(status().isOk());
    }

    @Test
    void nobodyElseImportsOrSetsPasswords() throws Exception {
        http.perform(multipart("/api/admin/import")
                        .file(file("places", "code,name,level\n980501,试验区,district\n"))
                        .with(user("town-officer"))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        http.perform(post("/api/admin/people/admin/password")
                        .with(user("town-officer"))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        http.perform(multipart("/admin/import")
                        .file(file("places", "code,name,level\n980501,试验区,district\n"))
                        .with(user("town-officer"))
                        .with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void anewPasswordIsShownOnceAndSatisfiesThePasswordRules() throws Exception {
        String answer = http.perform(as("admin", post("/api/admin/people/building-head-3/password")))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", containsString("no-store")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        String password = JsonPath.read(answer, "$.password");

        assertThat(password).hasSizeGreaterThanOrEqualTo(10).matches("(?=.*[A-Z])(?=.*[a-z])(?=.*[0-9])(?=.*[^\\w]).*");
        assertThat(identity.checkPassword("building-head-3", password)).isTrue();
    }

    @Test
    void anUnknownPersonHasNoPassword() throws Exception {
        http.perform(as("admin", post("/api/admin/people/nobody-here/password")))
                .andExpect(status().isNotFound());
    }

    @Test
    void vacanciesAreVisible() throws Exception {
        http.perform(as("admin", get("/api/admin/vacancies?under=990100&post=building-head")))
                .andExpect(
                        jsonPath("$.counts[?(@.post == 'building-head')].level").value("building"))
                .andExpect(jsonPath("$.places[*].placeCode").value(hasItem("990100001001001002")));
        http.perform(as("admin", get("/api/admin/vacancies?under=990100001001001001&post=building-head")))
                .andExpect(jsonPath("$.places").isEmpty());
        http.perform(as("admin", get("/admin/vacancies?under=990100&post=station-member")))
                .andExpect(content().string(containsString("柳园第二网格（示范）")));
    }

    /** An inspector for the district is enough: who has towns assigned comes on top. */
    @Test
    void noTownLacksAnInspector() throws Exception {
        http.perform(as("admin", get("/api/admin/vacancies?under=990100002&post=inspector")))
                .andExpect(jsonPath("$.places").isEmpty())
                .andExpect(jsonPath("$.counts[?(@.post == 'inspector')]").isEmpty());
    }

    /** The code of the tenth town begins with the digits of the first department. */
    @Test
    void aTownDoesNotLieInTheDepartmentItsCodeBeginsWith() throws Exception {
        tables.writePlaces(List.of(
                new PlaceRow(1, PlaceCode.of("980140"), "试验区"),
                new PlaceRow(2, PlaceCode.of("98014001"), "试验局"),
                new PlaceRow(3, PlaceCode.of("980140010"), "第十镇")));

        http.perform(as("admin", get("/api/admin/vacancies?under=98014001")))
                .andExpect(jsonPath("$.counts[*].post").value(contains("department-officer")));
        http.perform(as("admin", get("/api/admin/vacancies?under=98014001&post=department-officer")))
                .andExpect(jsonPath("$.places[*].path").value(contains("试验区 / 试验局")));
        http.perform(as("admin", get("/admin/vacancies?under=980140&post=department-officer&lang=en")))
                .andExpect(content().string(containsString("试验区 / 试验局")))
                .andExpect(content().string(containsString(">department<")));
        http.perform(as("admin", get("/api/places?under=98014001")))
                .andExpect(jsonPath("$[*].code").value(contains("98014001")));
        http.perform(as("admin", get("/api/places?under=980140&level=town")))
                .andExpect(jsonPath("$[*].code").value(contains("980140010")));
    }

    @Test
    void thePagesSpeakChineseAndEnglish() throws Exception {
        http.perform(as("admin", get("/admin/import")))
                .andExpect(content().string(containsString("导入地点与人员")))
                .andExpect(content().string(containsString("lang=\"zh-CN\"")));
        http.perform(as("admin", get("/admin/import?lang=en")))
                .andExpect(content().string(containsString("Import places and people")));
        http.perform(as("admin", get("/admin/people?q=张凤霞")))
                .andExpect(content().string(containsString("building-head-2")))
                .andExpect(content().string(containsString("志愿者")));
    }

    @Test
    void aRefusalOnAPageIsAPage() throws Exception {
        http.perform(as("admin", get("/admin/import/" + UUID.randomUUID())))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("没有这次导入")));
        http.perform(as("admin", get("/admin/import/x"))).andExpect(status().isNotFound());
        http.perform(as("admin", multipart("/admin/import")))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("请至少选择一个文件")));
        http.perform(as("admin", get("/admin/vacancies?under=99"))).andExpect(status().isBadRequest());
    }

    @Test
    void placesForFormsAreThoseOfOnesPosts() throws Exception {
        http.perform(as("grid-worker", get("/api/places?mine=true&level=building")))
                .andExpect(jsonPath("$[*].code").value(hasItem("990100001001001001")))
                .andExpect(jsonPath("$.length()").value(3));
        // A department sees no territory; what it may concern, and push down to, lies in its district.
        http.perform(as("dept-urban", get("/api/places?mine=true&level=town")))
                .andExpect(jsonPath("$[*].code").value(hasItem("990100001")))
                .andExpect(jsonPath("$[*].code").value(everyItem(startsWith("990100"))));
        http.perform(as("grid-worker", get("/api/places?under=990100001002&level=grid")))
                .andExpect(jsonPath("$.length()").value(2));
        http.perform(as("grid-worker", get("/api/places?under=990100&q=云岭")))
                .andExpect(jsonPath("$[0].path").value("示范区 / 云岭镇（示范）"));
        http.perform(as("grid-worker", get("/api/places?under=990199"))).andExpect(status().isBadRequest());
        http.perform(as("grid-worker", get("/api/places?under=990100&level=street")))
                .andExpect(status().isBadRequest());
        http.perform(as("grid-worker", get("/api/places?under=990100&level=department")))
                .andExpect(jsonPath("$[0].path").value("示范区 / 城市管理局（示范）"))
                .andExpect(jsonPath("$[?(@.level != 'department')]").isEmpty());
        http.perform(as("grid-worker", get("/api/places?under=99010001")))
                .andExpect(jsonPath("$[*].code").value(contains("99010001")));
        http.perform(as("grid-worker", get("/api/places/990100001")))
                .andExpect(jsonPath("$.level").value("town"));
        http.perform(as("grid-worker", get("/api/places/990100009"))).andExpect(status().isNotFound());
        http.perform(get("/api/places").with(user("no-person"))).andExpect(status().isForbidden());
        http.perform(get("/api/places")).andExpect(status().isUnauthorized());
    }
}
