package org.gridcase.publicity.web;

import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.gridcase.publicity.persistence.NoticeSearch.Found;
import org.gridcase.publicity.service.NoticeReading;
import org.gridcase.publicity.web.NoticeViews.NoticeView;
import org.gridcase.shared.PublicAddress;
import org.gridcase.shared.Words;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The newest notices as RSS 2.0, of everywhere or of one place. Written by the writer of the JDK, which escapes every text. */
@RestController
class NoticeFeed {

    private static final String PATH = NoticePages.ROOT + ".rss";
    private static final int ITEMS = 50;
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final MediaType RSS = MediaType.parseMediaType("application/rss+xml;charset=UTF-8");

    private final NoticeReading reading;
    private final NoticeViews views;
    private final Words words;
    private final PublicAddress address;
    private final Clock clock;

    NoticeFeed(NoticeReading reading, NoticeViews views, Words words, PublicAddress address, Clock clock) {
        this.reading = reading;
        this.views = views;
        this.words = words;
        this.address = address;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ResponseEntity<String> feed(@RequestParam(defaultValue = "") String place, Locale locale)
            throws XMLStreamException {
        NoticeQuery query = new NoticeQuery(place, "", "", "", 0);
        List<Found> found = reading.page(query.filter(), 0, ITEMS).notices();
        StringWriter text = new StringWriter();
        XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("rss");
        xml.writeAttribute("version", "2.0");
        xml.writeNamespace("atom", ATOM);
        xml.writeStartElement("channel");
        String asked = place.isBlank() ? "" : "?place=" + place;
        element(xml, "title", title(place, locale));
        element(xml, "link", address.of(NoticePages.ROOT + asked));
        element(xml, "description", words.of("notice.feed.description", "", locale));
        element(xml, "language", locale.toLanguageTag());
        xml.writeEmptyElement("atom", "link", ATOM);
        xml.writeAttribute("href", address.of(PATH + asked));
        xml.writeAttribute("rel", "self");
        xml.writeAttribute("type", "application/rss+xml");
        for (Found one : found) {
            item(xml, views.notice(one, locale), one.version().publishedAt());
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
        return ResponseEntity.ok().contentType(RSS).body(text.toString());
    }

    private String title(String place, Locale locale) {
        String all = words.of("notice.page", "", locale);
        return place.isBlank() ? all : views.place(NoticeQuery.placeCode(place)) + " " + all;
    }

    /** A new version is news: its number belongs to the item. */
    private void item(XMLStreamWriter xml, NoticeView notice, Instant published) throws XMLStreamException {
        xml.writeStartElement("item");
        element(xml, "title", notice.title());
        element(xml, "link", notice.address());
        xml.writeStartElement("guid");
        xml.writeAttribute("isPermaLink", "false");
        xml.writeCharacters(notice.number() + "/" + notice.version());
        xml.writeEndElement();
        element(xml, "category", notice.promptness().label());
        element(xml, "category", notice.place().label());
        element(xml, "pubDate", DateTimeFormatter.RFC_1123_DATE_TIME.format(published.atZone(clock.getZone())));
        element(
                xml,
                "description",
                notice.fields().stream()
                        .map(field -> "<p><b>" + html(field.label()) + "</b> " + html(field.text()) + "</p>")
                        .collect(Collectors.joining()));
        xml.writeEndElement();
    }

    /** Readers show a description as HTML: the text is escaped for that first, and by the writer for XML. */
    private static String html(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8").replace("\n", "<br>");
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(printable(text));
        xml.writeEndElement();
    }

    /** XML 1.0 knows no U+FFFE and U+FFFF; the other characters that it lacks never get into a notice. */
    private static String printable(String text) {
        return text.replaceAll("[\\uFFFE\\uFFFF]", "\uFFFD");
    }
}
