package org.gridcase.responsibility.web;

import static org.gridcase.CsrfPair.csrf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.gridcase.GridcaseTest;
import org.gridcase.responsibility.TestLists;
import org.gridcase.territory.PlaceCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The administrator's page of lists. */
@GridcaseTest
class ListImportPageTest {

    private static final String PAGE = "/admin/lists";
    private static final String HEADINGS =
            "list,code,title,matters,legal_basis,lead,lead_share,cooperating,expected,punished,means\n";

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private JdbcClient jdbc;

    private MockMvc http;

    private PlaceCode district;

    @BeforeEach
    void setUp() {
        http = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        district = TestLists.district(jdbc);
    }

    @Test
    void onlyAdministratorsGetIt() throws Exception {
        http.perform(as("town-officer", get(PAGE))).andExpect(status().isForbidden());
        http.perform(as("town-officer", upload("town,100"))).andExpect(status().isForbidden());
        http.perform(get(PAGE)).andExpect(status().is3xxRedirection());
        http.perform(as("admin", get(PAGE)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("导入清单")))
                .andExpect(content().string(containsString("/api/responsibility-lists/990100.xlsx")))
                .andExpect(content().string(not(containsString("??"))));
        http.perform(as("admin", get(PAGE + "?lang=en")))
                .andExpect(content().string(containsString("Import lists")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void theFirstFileFoundsTheLists() throws Exception {
        http.perform(as("admin", upload("town,100")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("清单已建立并生效：共 1 项")))
                .andExpect(content().string(containsString("/lists?district=" + district)));
        http.perform(as("admin", upload("town,100"))).andExpect(content().string(containsString("没有变化")));
    }

    @Test
    void whatIsWrongIsNamedAndWhatWasTypedIsKept() throws Exception {
        http.perform(as("admin", upload("town,99")))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("第 2 行")))
                .andExpect(content().string(containsString("应为 100.00，现为 99.00")))
                .andExpect(content().string(containsString("value=\"" + district + "\"")));
        http.perform(as("admin", multipart(PAGE).param("district", "999999")))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("999999")));
    }

    private MockHttpServletRequestBuilder upload(String leadAndShare) {
        String text = HEADINGS + "handed-down,H-01,营业执照受理,,《登记管理条例》," + leadAndShare + ",,受理并发照。,推诿。,\n";
        return multipart(PAGE)
                .file(new MockMultipartFile("file", "lists.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8)))
                .param("district", district.value())
                .param("reason", "");
    }

    private static MockHttpServletRequestBuilder as(String username, MockHttpServletRequestBuilder request) {
        return request.with(user(username)).with(csrf()).header("Accept-Language", "zh-CN");
    }
}
