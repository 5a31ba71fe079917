package org.gridcase.publicity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import org.gridcase.document.PrintedPdf;
import org.gridcase.publicity.domain.Content;
import org.gridcase.publicity.process.NoticeDriver.Notice;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** How a notice is found and checked: by search, by feed, by its digest, by the sheet on the board. */
class NoticeFindingTest extends NoticeRequests {

    @Test
    void foundByPlaceClassWordsAndPage() throws Exception {
        String place = driver.town.community().value();
        for (int i = 1; i <= 21; i++) {
            driver.published("分页公示" + i, false);
        }
        Notice ended = driver.published("已经期满的公示", false).fires("shownLongEnough");

        api("?place=" + place).andExpect(jsonPath("$.total").value(21)).andExpect(jsonPath("$.notices", hasSize(20)));
        api("?page=1&place=" + place).andExpect(jsonPath("$.notices", hasSize(1)));
        api("?q=分页公示2&place=" + driver.town.town())
                .andExpect(jsonPath("$.total").value(3));
        api("?q=%25_%25&place=" + place).andExpect(jsonPath("$.total").value(0));
        api("?promptness=immediate&place=" + place)
                .andExpect(jsonPath("$.total").value(0));
        api("?promptness=prompt&state=ended&place=" + place)
                .andExpect(jsonPath("$.notices[0].number").value(ended.number.value()));
        api("?promptness=never").andExpect(status().isBadRequest());
        api("?place=12").andExpect(status().isBadRequest());
        api("?page=-1").andExpect(status().isBadRequest());
        page("/notices?lang=en&q=分页公示7&place=" + place)
                .andExpect(content().string(containsString("Found: 1")))
                .andExpect(content().string(containsString("Past notices")));
        page("/notices/" + ended.number)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("公示期满")));
    }

    @Test
    void theFeedOfAPlaceIsValidAndTellsEveryVersion() throws Exception {
        Notice notice = driver.published("订阅的公示", false);
        driver.drafted(driver.town.draft("没有公示", false));

        Document feed = feed();
        assertThat(feed.getDocumentElement().getTagName()).isEqualTo("rss");
        assertThat(feed.getDocumentElement().getAttribute("version")).isEqualTo("2.0");
        assertThat(feed.getElementsByTagName("item").getLength()).isEqualTo(1);
        assertThat(feed.getElementsByTagName("guid").item(0).getTextContent()).isEqualTo(notice.number + "/1");
        assertThat(feed.getElementsByTagName("link").item(1).getTextContent()).endsWith("/notices/" + notice.number);
        assertThat(feed.getElementsByTagName("pubDate").item(0).getTextContent())
                .matches("[A-Z][a-z]{2}, [0-9]{1,2} [A-Z][a-z]{2} [0-9]{4} [0-9:]{8} [+]0800");

        notice.writes("订阅的公示", "summary", "新内容", "correction", "更正").previewed().publishes();
        assertThat(feed().getElementsByTagName("guid").item(0).getTextContent()).isEqualTo(notice.number + "/2");
    }

    @Test
    void whatWasFrozenCanBeCheckedByAnybody() throws Exception {
        Notice notice = driver.published("指纹公示", true);
        String text = api("/" + notice.number + "/frozen.txt")
                .andExpect(header().string("Content-Type", "text/plain;charset=UTF-8"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(Content.digest(text)).isEqualTo(notice.versions().get(0).digest());
        assertThat(text).contains(" 指纹公示\n", " " + notice.number + "\n", " yes\n");
    }

    @Test
    void theSheetForTheBoardLeadsToThePage() throws Exception {
        Notice notice = driver.published("张贴的公示", true);
        byte[] pdf = page("/notices/" + notice.number + ".pdf")
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();

        try (PrintedPdf sheet = new PrintedPdf(pdf)) {
            assertThat(sheet.pages()).isEqualTo(1);
            assertThat(sheet.text(1, 1))
                    .contains("张贴的公示", "年满八十周岁", "异议", notice.versions().get(0).digest());
            assertThat(sheet.qrCode(1)).endsWith("/notices/" + notice.number);
        }
    }
}
